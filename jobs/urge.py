"""Duty: a coordinator or inspector urges (催办): one bundle a person, and nobody twice within some working hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from db import cards, outbox
from db.engine import Transaction
from db.models import Assignment, Post
from db.words import Lamp, Lifecycle
from jobs import batch, bundles, escalate
from jobs.board import Standing, standings
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.ladder import Capacity
from jobs.rules.workdays import WorkCalendar

REASON = "urged"


@dataclass(frozen=True, slots=True)
class Target:
    """What is urged: one node, one unit, one node of one unit; neither: whatever is pressing."""

    campaign_id: int
    node_id: int | None = None
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom urging would reach, and who is left out and why."""

    by_person: dict[int, list[Assignment]]
    """Assignments by person, in the official order of units."""
    rested: dict[int, datetime]
    """Persons who were reminded so lately that they are left in peace, and when."""
    unreachable: tuple[Post, ...]
    """Posts that nobody holds, or whose holder no message reaches."""

    @property
    def assignments(self) -> int:
        """Count the assignments that would be spoken of."""
        return sum(len(found) for found in self.by_person.values())


def reach(tx: Transaction, policy: Policy, target: Target) -> Reach:
    """Work out whom urging reaches: of a named node all who still owe it, else what is late, silent or unsigned."""
    chains, by_holder, unreachable = Chains(tx), dict[int, list[Assignment]](), dict[int, Post]()
    for assignment in urgeable(tx, policy, target):
        holder = chains.holder_of(assignment)
        if holder is not None and chains.is_reachable(holder):
            by_holder.setdefault(holder, []).append(assignment)
        else:
            unreachable.setdefault(assignment.post_id, tx.get_one(Post, assignment.post_id))
    rested = {holder: at for holder in by_holder if (at := _rests_since(tx, policy, holder)) is not None}
    reached = {holder: found for holder, found in by_holder.items() if holder not in rested}
    return Reach(reached, rested, tuple(unreachable.values()))


def urge(
    tx: Transaction, policy: Policy, target: Target, person_id: int, *, comment: str = "", reason: str = ""
) -> int:
    """Queue one bundle for everybody whom urging reaches; return how many persons.

    Outside working hours they wait for the next, unless a ``reason`` makes it urgent (特急). A ``comment`` stands
    above what is listed.
    """
    chains, told = Chains(tx), 0
    said = {"by": person_id, "comment": comment} if comment else None
    for holder, found in reach(tx, policy, target).by_person.items():
        items = [
            Item(a.id or 0, REASON, Capacity.RESPONSIBLE, a.level, escalate.days_late(policy, a, tx.now)) for a in found
        ]
        told += bundles.send(tx, chains.person(holder), items, tx.now, urged=said, is_at_once=bool(reason))
    if told:
        batch.keep(tx, batch.Kind.URGE, person_id, (), {}, persons=told, comment=comment, reason=reason)
    return told


def written_this_week(tx: Transaction, policy: Policy) -> dict[int, int]:
    """Count by person the messages of this week that nobody asked for, answers aside."""
    calendar = policy.calendar
    today = calendar.local_day(tx.now)
    return outbox.unasked_since(tx, calendar.at(today - timedelta(days=today.weekday()), time()))


def working_time_between(calendar: WorkCalendar, start: datetime, end: datetime) -> timedelta:
    """Add up the working hours in (start, end]."""
    total, begins = timedelta(0), calendar.next_working_time(start)
    while begins < end:
        closes = calendar.close_of(calendar.local_day(begins))
        total += min(closes, end) - begins
        begins = calendar.next_working_time(closes)
    return total


def urgeable(tx: Transaction, policy: Policy, target: Target) -> Iterable[Assignment]:
    """List what is urged; a recurring node by the earliest open occurrence of each unit."""
    shown = standings(tx, policy, target.campaign_id, tx.now)
    found = [one for one in shown if one.work.lifecycle.is_open and target.unit_id in (None, one.unit.id)]
    found = [one for one in found if not one.work.is_handed_in]
    if target.node_id is None:
        return [one.assignment for one in found if _is_pressing(one)]
    of_node = [one.assignment for one in found if one.node.id == target.node_id]
    return {one.unit_id: one for one in sorted(of_node, key=lambda one: -one.occurrence)}.values()


def _is_pressing(one: Standing) -> bool:
    return one.lamp is Lamp.OVERDUE or one.work.is_silent or one.work.lifecycle is Lifecycle.AWAITING_SIGN


def _rests_since(tx: Transaction, policy: Policy, person_id: int) -> datetime | None:
    """Tell when somebody was last reminded, if that is so lately that he is left in peace."""
    live = cards.live_of(tx, person_id, bundles.CARD)
    if not live or working_time_between(policy.calendar, live[0].created_at, tx.now) >= policy.urge_rest:
        return None
    return live[0].created_at
