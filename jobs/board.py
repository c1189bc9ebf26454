"""Looking: where every assignment stands at an instant, for the board, the digest and the call list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from db import assignments, posts, requests
from db.engine import Transaction
from db.models import Assignment, Node, Unit
from db.words import Lamp, Lifecycle
from jobs import owning
from jobs.policy import Policy
from jobs.rules.lamp import lamp
from jobs.rules.work import Work
from jobs.rules.workdays import WorkCalendar
from jobs.works import works


class View(StrEnum):
    """A list that the board opens."""

    UNANSWERED = "unanswered"
    """谁没回: asked, and nothing heard."""
    STUCK = "stuck"
    """谁卡住: a problem stands open, or a predecessor is unfinished."""
    OVERDUE = "overdue"
    SILENT = "silent"
    DUE_TODAY = "due_today"
    UNSIGNED = "unsigned"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Standing:
    """One assignment, where it belongs, and what a glance shows of it."""

    assignment: Assignment
    node: Node
    unit: Unit
    work: Work
    lamp: Lamp


@dataclass(frozen=True, slots=True)
class Sieve:
    """What a reader of the board narrows its lists to; what is None lets everything through."""

    lamp: Lamp | None = None
    unit_id: int | None = None
    person_id: int | None = None
    """The official who is asked: the handler, else the holder of the post."""
    workstream: str | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose part of the county is looked at: a leader's pairs, one unit, or (both None) everything."""

    leader_id: int | None = None
    unit_id: int | None = None

    @property
    def key(self) -> str:
        """Name the scope, e.g. in the marks of the digest."""
        if self.leader_id is not None:
            return f"leader:{self.leader_id}"
        return "county" if self.unit_id is None else f"unit:{self.unit_id}"


COUNTY = Scope()


def standings(tx: Transaction, policy: Policy, campaign_id: int, at: datetime, scope: Scope = COUNTY) -> list[Standing]:
    """List a campaign's assignments as they stand at ``at``, in the official order of units, then of the plan.

    An instant of the past is told from the records' own instants; what was reopened since shows as it is now.
    """
    found = assignments.of_campaign(tx, campaign_id)
    works_now = works(tx, policy, found)
    troubled = requests.with_open_problem(tx, [one.id or 0 for one in found])
    shown: list[Standing] = []
    for assignment in found:
        now = works_now[assignment.id or 0]
        if assignment.id in troubled:
            now = replace(now, waits_for_leader=True)
        work = as_of(now, assignment, at)
        if work is not None:
            node, unit = assignments.node_of(tx, assignment), assignments.unit_of(tx, assignment)
            sign = lamp(work, at, policy.calendar, lease_begins_days=policy.cadence.lease_begins_days)
            shown.append(Standing(assignment, node, unit, work, sign))
    ordered = sorted(shown, key=lambda one: (one.unit.rank, one.node.rank, one.assignment.occurrence))
    return within(tx, ordered, scope)


def all_standings(
    tx: Transaction, policy: Policy, campaign_ids: Iterable[int], at: datetime, scope: Scope = COUNTY
) -> list[Standing]:
    """List the assignments of several campaigns, in the official order of units, of each those of one plan together."""
    found = [one for campaign_id in campaign_ids for one in standings(tx, policy, campaign_id, at, scope)]
    return sorted(found, key=lambda one: one.unit.rank)


def set_aside(tx: Transaction, campaign_ids: Iterable[int], scope: Scope = COUNTY) -> dict[Lifecycle, int]:
    """Count what is declined or suspended, and so under no lamp and in no sum."""
    holders = posts.holders(tx)
    counts: dict[Lifecycle, int] = {}
    aside = (Lifecycle.DECLINED, Lifecycle.SUSPENDED)
    for one in (found for campaign_id in campaign_ids for found in assignments.of_campaign(tx, campaign_id, aside)):
        if _is_of(holders, assignments.unit_of(tx, one), assignments.node_of(tx, one), scope):
            counts[one.state] = counts.get(one.state, 0) + 1
    return counts


def within(tx: Transaction, shown: list[Standing], scope: Scope) -> list[Standing]:
    """Keep the part of the county that a scope looks at."""
    holders = posts.holders(tx)
    return [one for one in shown if _is_of(holders, one.unit, one.node, scope)]


def as_of(work: Work, assignment: Assignment, at: datetime) -> Work | None:
    """Show the facts as they were at ``at``; None before publishing."""
    if assignment.published_at is None or assignment.published_at > at:
        return None
    signed, submitted, closed = (
        instant if instant is not None and instant <= at else None
        for instant in (assignment.signed_at, assignment.submitted_at, assignment.closed_at)
    )
    has_changed_since = (signed, submitted, closed) != (
        assignment.signed_at,
        assignment.submitted_at,
        assignment.closed_at,
    )
    if not has_changed_since:
        return work
    state = Lifecycle.AWAITING_SIGN if signed is None else Lifecycle.IN_PROGRESS
    if closed is not None or submitted is not None:
        state = Lifecycle.CLOSED if closed is not None else Lifecycle.IN_REVIEW
    heard = work.heard_at if work.heard_at is not None and work.heard_at <= at else None
    return Work(
        lifecycle=state,
        published_at=work.published_at,
        due_at=work.due_at,
        starts_on=work.starts_on,
        signed_at=signed,
        heard_at=heard,
        submitted_at=submitted,
        waits_for_predecessor=work.waits_for_predecessor,
    )


def chosen(shown: Iterable[Standing], view: View, at: datetime, calendar: WorkCalendar) -> list[Standing]:
    """Keep what a list of the board is about, in the given order."""
    return [one for one in shown if _belongs(one, view, at, calendar)]


def sifted(tx: Transaction, shown: Iterable[Standing], sieve: Sieve) -> list[Standing]:
    """Keep what a sieve lets through, in the given order."""
    return [one for one in shown if _passes(tx, one, sieve)]


def own_first(tx: Transaction, shown: Iterable[Standing], leader_id: int) -> list[Standing]:
    """Put what lies under a leader before the rest, each part in the given order."""
    holders = posts.holders(tx)
    return sorted(shown, key=lambda one: not _is_of(holders, one.unit, one.node, Scope(leader_id)))


def by_unit(shown: Iterable[Standing]) -> list[tuple[Unit, list[Standing]]]:
    """Gather by unit, in the given order."""
    found: dict[int, tuple[Unit, list[Standing]]] = {}
    for one in shown:
        found.setdefault(one.assignment.unit_id, (one.unit, []))[1].append(one)
    return list(found.values())


def current(occurrences: Iterable[Standing]) -> Standing:
    """Choose the occurrence of a node that counts today: the earliest unfinished, else the last."""
    ordered = sorted(occurrences, key=lambda one: one.assignment.occurrence)
    return next((one for one in ordered if one.work.lifecycle is not Lifecycle.CLOSED), ordered[-1])


def _belongs(one: Standing, view: View, at: datetime, calendar: WorkCalendar) -> bool:
    match view:
        case View.UNANSWERED:
            return _is_unanswered(one, at, calendar)
        case View.STUCK:
            return one.work.lifecycle.is_open and (one.work.waits_for_leader or one.lamp is Lamp.WAITING)
        case View.OVERDUE:
            return one.lamp is Lamp.OVERDUE
        case View.SILENT:
            return one.work.is_silent and one.work.lifecycle.is_open
        case View.DUE_TODAY:
            is_later_today = one.work.due_day(calendar) == calendar.local_day(at) and not one.work.is_past_due(at)
            return one.work.lifecycle.is_open and is_later_today
        case View.UNSIGNED:
            return one.work.lifecycle is Lifecycle.AWAITING_SIGN
        case View.REVIEW:
            return one.work.is_handed_in


def _is_unanswered(one: Standing, at: datetime, calendar: WorkCalendar) -> bool:
    """Tell whether the official owes a word: unsigned, long silent, or due by today and not heard of today."""
    work = one.work
    if not work.lifecycle.is_open or one.lamp is Lamp.WAITING:
        return False
    if work.lifecycle is Lifecycle.AWAITING_SIGN or work.is_silent:
        return True
    today, due_day = calendar.local_day(at), work.due_day(calendar)
    is_due = due_day is not None and due_day <= today
    return is_due and (work.heard_at is None or calendar.local_day(work.heard_at) < today)


def _passes(tx: Transaction, one: Standing, sieve: Sieve) -> bool:
    return (
        sieve.lamp in (None, one.lamp)
        and sieve.unit_id in (None, one.unit.id)
        and sieve.workstream in (None, one.node.workstream)
        and (sieve.person_id is None or owning.holder_id(tx, one.assignment) == sieve.person_id)
    )


def _is_of(holders: dict[int, int], unit: Unit, node: Node, scope: Scope) -> bool:
    if scope.unit_id is not None and unit.id != scope.unit_id:
        return False
    return scope.leader_id is None or holders.get(owning.leader_post(unit, node) or 0) == scope.leader_id
