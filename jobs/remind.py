"""Duty: the clock knocks. Every due step in one transaction, one bundle a person, and the list of the morning."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta

from db import assignments, marks, slips
from db.engine import Transaction
from db.models import Assignment
from jobs import asks, bundles, consent, escalate, load, meeting, moves, review
from jobs.asks import Ask
from jobs.bundles import Items
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.cadence import Step, next_step
from jobs.rules.ladder import Capacity, Told, recipients
from jobs.rules.work import Work
from jobs.works import works

INSTANT = timedelta(microseconds=1)
BATCH = 200
AFTER_THE_RUN = timedelta(minutes=5)
"""Time for the morning's run to be done: at its very instant the sender might be faster than the run."""
LIST, REVIEW, DRAFT, RED, UNREACHABLE = "list", "review", "draft", "red", "unreachable"
TO_DECIDE, TO_AGREE = "problem", "consent"
"""Reasons of an item beside those of ``StepKind``."""
MORNING = "morning"
"""The mark that tells which morning's message is made."""
ASKED, CONSENTER = "asked", "consenter"
"""Capacities of who is asked to decide, or to agree (书记把关), beside those of ``Capacity`` and of reviewers."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """What a run did: assignments that rang, and bundles that were queued."""

    knocks: int = 0
    bundles: int = 0


@dataclass
class _Mail:
    """The items of each person; the first reason given for an assignment stands."""

    by_person: dict[int, Items] = field(default_factory=dict)
    asks: dict[int, dict[str, list[int]]] = field(default_factory=dict)
    meetings: dict[int, list[int]] = field(default_factory=dict)

    def add(self, person_id: int, item: Item) -> None:
        self.by_person.setdefault(person_id, {}).setdefault(item.assignment_id, item)

    def recall(self, person_id: int, notice_id: int) -> None:
        self.by_person.setdefault(person_id, {})
        self.meetings.setdefault(person_id, []).append(notice_id)

    def put(self, ask: Ask) -> None:
        person_id = ask.told.person_id
        self.asks.setdefault(person_id, {}).setdefault(ask.param, []).append(ask.matter_id)
        self.add(person_id, Item(ask.matter.assignment_id, TO_DECIDE, ASKED))


def run(tx: Transaction, policy: Policy, at: datetime) -> Reminded:
    """Work off every step due at ``at``: raise what must climb, queue one bundle a person, plan the next knock.

    A finished matter never rings; several knocks missed while the house was closed ring as the latest.
    """
    chains, mail, knocks = Chains(tx), _Mail(), 0
    # In batches that are forgotten once they are written: many live records make the collector stall the process.
    while due := assignments.due_steps(tx, at, BATCH):
        shown = works(tx, policy, due)
        chains.slips = slips.written(tx, due)
        chains.hold_holders(due)
        with tx.no_autoflush:
            knocks += sum(_knock(tx, policy, chains, mail, a, shown[a.id or 0], at) for a in due)
        tx.flush()
    if _is_morning(policy, at):
        _add_morning(tx, policy, chains, mail, at)
    return Reminded(knocks, _send(tx, policy, chains, mail, at))


def morning(tx: Transaction, policy: Policy, at: datetime) -> Reminded:
    """Queue the one personal message of a morning on which nothing rang; after a ``run`` all is said already.

    Both write in one transaction what belongs in one message: the sender may be at work between two.
    """
    if marks.instant(tx, MORNING) == at:
        return Reminded()
    chains, mail = Chains(tx), _Mail()
    _add_morning(tx, policy, chains, mail, at)
    return Reminded(0, _send(tx, policy, chains, mail, at))


def _knock(
    tx: Transaction, policy: Policy, chains: Chains, mail: _Mail, assignment: Assignment, work: Work, at: datetime
) -> bool:
    """Work off one assignment's step, and tell whether it rang."""
    work = replace(work, is_urgent=chains.node(assignment.node_id).is_urgent)
    step = _latest_step(policy, assignment, work, at)
    if step is not None:
        level = escalate.climb(tx, policy, chains, assignment, work, step)
        _address(policy, chains, mail, assignment, step, level, at)
    assignment.stepped_at = at
    # Planned as if nothing were awaited: who waits for a predecessor is looked at anew on every knock.
    moves.replan(tx, policy, assignment, after=at)
    return step is not None


def _latest_step(policy: Policy, assignment: Assignment, work: Work, at: datetime) -> Step | None:
    """Find the knock to make at ``at``; None when the matter no longer rings, e.g. waits for a predecessor."""
    assert assignment.next_at is not None
    found, after = None, assignment.next_at - INSTANT
    while (step := next_step(work, after, policy.cadence, policy.calendar)) is not None and step.at <= at:
        found, after = step, step.at
    return found


def _address(
    policy: Policy, chains: Chains, mail: _Mail, assignment: Assignment, step: Step, level: int, at: datetime
) -> None:
    """Hand a knock to everybody who must hear it; of those whom nothing reaches the coordinators hear.

    A county leader who answers for something himself hears of it in the morning only, 特急 excepted.
    """
    may_disturb = _is_morning(policy, at) or chains.node(assignment.node_id).is_urgent
    for told in recipients(level, chains.of(assignment), step, policy.ladder):
        if told.capacity in escalate.LEADERS or (told.person_id in chains.leaders and not may_disturb):
            continue
        if chains.is_reachable(told.person_id) or chains.person(told.person_id).is_bound:
            mail.add(told.person_id, _item(assignment, step, level, told))
        if not chains.is_reachable(told.person_id) and _is_morning(policy, step.at):
            for coordinator_id in chains.coordinators:
                mail.add(coordinator_id, _unreachable(assignment, step, level))


def _item(assignment: Assignment, step: Step, level: int, told: Told) -> Item:
    return Item(assignment.id or 0, step.kind.value, told.capacity.value, level, step.days)


def _unreachable(assignment: Assignment, step: Step, level: int) -> Item:
    return Item(assignment.id or 0, UNREACHABLE, Capacity.COORDINATOR.value, level, step.days)


def _is_morning(policy: Policy, at: datetime) -> bool:
    """Tell whether a knock is of the morning, so that of the unreachable one hears once a day."""
    return at == policy.calendar.at(policy.calendar.local_day(at), policy.cadence.at)


def _send(tx: Transaction, policy: Policy, chains: Chains, mail: _Mail, at: datetime) -> int:
    next_morning = None if _is_morning(policy, at) else _next_morning(policy, at)
    sent = 0
    for person_id, items in mail.by_person.items():
        put, notice_ids = mail.asks.get(person_id, bundles.NO_ASKS), mail.meetings.get(person_id, ())
        is_merged = next_morning is not None and _is_merged(tx, policy, chains, person_id, items)
        later = next_morning if is_merged else None
        person = chains.person(person_id)
        sent += bundles.send(tx, person, items.values(), at, put, notice_ids, not_before=later)
    return sent


def _is_merged(tx: Transaction, policy: Policy, chains: Chains, person_id: int, items: Items) -> bool:
    """Tell whether a reminder in the course of the day waits for the next morning's: its reader's budget is used up.

    特急 does not wait, nor what somebody steers.
    """
    if not load.over(tx, policy, [person_id]):
        return False
    own = all(item.capacity in bundles.PERSONAL for item in items.values())
    nodes = (chains.node(assignments.get(tx, item.assignment_id).node_id) for item in items.values())
    return own and not any(node.is_urgent for node in nodes)


def _next_morning(policy: Policy, at: datetime) -> datetime:
    """Name when what was merged goes out by itself, unless the next morning's run takes it along before."""
    day = policy.calendar.add_workdays(policy.calendar.local_day(at), 1)
    return policy.calendar.at(day, policy.cadence.at) + AFTER_THE_RUN


# --- the list of the morning --------------------------------------------------------------------


def _add_morning(tx: Transaction, policy: Policy, chains: Chains, mail: _Mail, at: datetime) -> None:
    """Make the reminders of a morning the one personal message: list and reminders together.

    Leaders hear of slips and of what stands red, whoever decides of problems and requests, reviewers of what has lain
    with them too long, coordinators of drafts, units of a meeting; whoever is written to at all finds his whole list.
    """
    marks.write(tx, MORNING, at.isoformat())
    _add_untold_and_red(tx, chains, mail, at)
    _add_asks(tx, policy, chains, mail, at)
    _add_reviews(tx, policy, mail, at)
    _add_consents(tx, mail)
    _add_drafts(tx, chains, mail)
    for person_id, notice_id in meeting.recalled(tx, policy, at):
        mail.recall(person_id, notice_id)
    for person_id in list(mail.by_person):
        _add_list(tx, policy, mail, person_id, at)


def _add_untold_and_red(tx: Transaction, chains: Chains, mail: _Mail, at: datetime) -> None:
    """Give leaders what stands red under them, and every slip they have not heard of."""
    for told, slip, assignment in slips.untold(tx):
        if chains.is_reachable(told.person_id):
            capacity = Capacity.TASK_FORCE_LEADER if slip.rung else Capacity.PAIRED_LEADER
            mail.add(told.person_id, Item(assignment.id or 0, RED, capacity.value, slip.level))
            told.told_at = at
            tx.add(told)
    for slip, assignment in slips.red_issued(tx):
        leader = chains.leader_of(assignment)
        if leader is not None and chains.is_reachable(leader):
            mail.add(leader, Item(assignment.id or 0, RED, Capacity.PAIRED_LEADER.value, slip.level))


def _add_asks(tx: Transaction, policy: Policy, chains: Chains, mail: _Mail, at: datetime) -> None:
    """Put problems and requests before those who have not heard of them, or left them undecided for days."""
    for ask in asks.pressing(tx, policy, at):
        if chains.is_reachable(ask.told.person_id):
            mail.put(ask)
            ask.told.told_at, ask.told.outbox_id = at, None
            tx.add(ask.told)


def _add_reviews(tx: Transaction, policy: Policy, mail: _Mail, at: datetime) -> None:
    """Call those who must review what has lain too long: their clock runs, not the official's."""
    today = policy.calendar.local_day(at)
    for assignment in review.handed_in(tx):
        since = review.since(tx, assignment)
        days = policy.calendar.workdays_between(policy.calendar.local_day(since), today)
        for person_id, capacity in review.called(tx, policy, assignment, days).items():
            mail.add(person_id, Item(assignment.id or 0, REVIEW, capacity, 0, days))


def _add_consents(tx: Transaction, mail: _Mail) -> None:
    """Remind the heads of units every morning of what waits for their 同意报送."""
    for assignment in assignments.handed_up(tx):
        principal = consent.principal_of(tx, assignment)
        if principal is not None and principal.id is not None:
            mail.add(principal.id, Item(assignment.id or 0, TO_AGREE, CONSENTER))


def _add_drafts(tx: Transaction, chains: Chains, mail: _Mail) -> None:
    """Lay the drafted red slips before the coordinators every morning until they are issued or answered."""
    for slip, assignment in slips.drafts(tx):
        for coordinator_id in chains.coordinators:
            mail.add(coordinator_id, Item(assignment.id or 0, DRAFT, Capacity.COORDINATOR.value, slip.level))


def _add_list(tx: Transaction, policy: Policy, mail: _Mail, person_id: int, at: datetime) -> None:
    """Add what the person owes today besides: unsigned, due today, late."""
    for assignment in _owed_today(tx, policy, person_id, at):
        mail.add(person_id, Item(assignment.id or 0, LIST, Capacity.RESPONSIBLE.value, 0))


def _owed_today(tx: Transaction, policy: Policy, person_id: int, at: datetime) -> Iterable[Assignment]:
    tomorrow = policy.calendar.at(policy.calendar.local_day(at) + timedelta(days=1), time())
    for assignment in assignments.owned_by(tx, person_id, assignments.OPEN, due_before=tomorrow):
        if (assignment.published_at or at) <= at and assignment.handed_up_at is None:
            yield assignment
