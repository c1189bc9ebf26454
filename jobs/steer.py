"""Duty: steer assignments from above (中止, 恢复, 撤销, 重新办理); each holder is told once of all that is his."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db import assignments, cards, timelines
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment
from db.words import Event, Lifecycle
from jobs import batch, calling, extend, moves, outbox, release
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules import lifecycle
from jobs.rules.cadence import lease_starts_on

CARD = "steered"
EVENTS = (Event.SUSPEND, Event.RESUME, Event.REOPEN, Event.CANCEL)
WITHOUT_REASON = (Event.RESUME,)
Wanted = Sequence[tuple[int, int]]
"""Assignments by id, each in the version it was shown in."""


@dataclass(frozen=True, slots=True)
class Steered:
    """What steering came to: ``skipped`` had moved on since they were shown, ``told`` counts persons."""

    changed: tuple[Assignment, ...]
    skipped: int
    told: int

    @property
    def moved(self) -> int:
        """How many assignments were moved."""
        return len(self.changed)


def possible(tx: Transaction, node_id: int) -> dict[Event, list[Assignment]]:
    """Map each event to the assignments of a node that it could move now, in the official order of units."""
    found = assignments.of_node(tx, node_id)
    return {event: [one for one in found if lifecycle.is_possible(one.state, event)] for event in EVENTS}


def shown(tx: Transaction, card_id: str) -> list[Assignment]:
    """List what a card shows, in the order of the plan."""
    return assignments.many(tx, [item.assignment_id for item in cards.items_of(tx, card_id)])


def steer(
    tx: Transaction,
    policy: Policy,
    event: Event,
    wanted: Wanted,
    person_id: int | None,
    reason: str = "",
    limit: date | None = None,
) -> Steered:
    """Make one move with several assignments; what moved on since it was shown is left alone.

    A ``limit`` later than the deadline becomes the new one of what is reopened. Reports and history stay.
    """
    chains, moved, skipped = Chains(tx), list[Assignment](), 0
    by_holder: dict[int, list[Assignment]] = defaultdict(list)
    for assignment_id, version in wanted:
        assignment = tx.get(Assignment, assignment_id)
        is_as_shown = assignment is not None and assignment.version == version
        if assignment is None or not is_as_shown or not lifecycle.is_possible(assignment.state, event):
            skipped += 1
            continue
        holder = chains.holder_of(assignment)
        if holder not in (None, person_id) and assignment.state is not Lifecycle.DRAFT:
            by_holder[holder].append(assignment)
        _step(tx, policy, event, assignment, person_id, reason, limit)
        moved.append(assignment)
    moves.show(tx, moved)
    if event is Event.CANCEL:
        release.release(tx, policy, moved)
    return Steered(tuple(moved), skipped, tell(tx, chains, by_holder, event, person_id, reason))


def steer_undoably(
    tx: Transaction,
    policy: Policy,
    event: Event,
    wanted: Wanted,
    person_id: int,
    reason: str = "",
    limit: date | None = None,
) -> Steered:
    """Steer, and keep how everything stood, so that the coordinator may take it back for a day."""
    was = batch.before(assignments.many(tx, [assignment_id for assignment_id, _ in wanted]))
    done = steer(tx, policy, event, wanted, person_id, reason, limit)
    if done.changed:
        batch.keep(tx, batch.Kind(event), person_id, done.changed, was)
    return done


def tell(
    tx: Transaction,
    chains: Chains,
    by_holder: Mapping[int, list[Assignment]],
    event: Event,
    person_id: int | None,
    reason: str,
) -> int:
    """Give each holder one card with all that is his, by whom it was done and why; return how many were told."""
    message, told = Outgoing(CARD, {"event": event.value, "by": person_id, "reason": reason}), 0
    for holder, found in by_holder.items():
        key = f"{CARD}:{event}:{found[0].id}:{tx.now.isoformat()}:{holder}"
        items = [Item(a.id or 0) for a in found]
        told += outbox.tell(tx, chains.person(holder), calling.LANE, message, key, items=items) is not None
    return told


def _step(
    tx: Transaction,
    policy: Policy,
    event: Event,
    assignment: Assignment,
    person_id: int | None,
    reason: str,
    limit: date | None,
) -> None:
    details: dict[str, object] = {"reason": reason} if reason else {}
    if event is Event.REOPEN:
        details |= _reopen(tx, policy, assignment, person_id, reason, limit)
    elif event is Event.RESUME:
        details |= _resume(tx, policy, assignment)
    moves.step(tx, policy, assignment, event, person_id, **details)


def _reopen(
    tx: Transaction, policy: Policy, assignment: Assignment, person_id: int | None, reason: str, limit: date | None
) -> dict[str, object]:
    """Let the official owe it again: on time or late is open once more, and the ladder begins a new round."""
    assignment.submitted_at = assignment.closed_at = None
    assignment.is_late = False
    assignment.level = 0
    assignment.round += 1
    assignment.held_until = None
    moves.heard(assignment, tx.now)
    if limit is None or person_id is None or assignment.due_on is None or limit <= assignment.due_on:
        return {}
    extend.allow(tx, policy, assignment, person_id, limit, reason)
    return {"limit": limit.isoformat()}


def _resume(tx: Transaction, policy: Policy, assignment: Assignment) -> dict[str, object]:
    """Let the clocks go on with what was left: the working days in between are nobody's (中止期间不计入时限)."""
    back_to = lifecycle.resumed(moves.work_of(assignment))
    if back_to is Lifecycle.IN_REVIEW:
        return {}  # his clock had stopped with the submission, which may have been late
    suspended = timelines.last_of(tx, assignment.id or 0, Event.SUSPEND)
    assert suspended is not None, assignment.id
    calendar = policy.calendar
    spent = calendar.workdays_between(calendar.local_day(suspended.at), calendar.local_day(tx.now))
    if back_to is Lifecycle.AWAITING_SIGN:
        assignment.published_at = tx.now  # the days of signing are counted from now
    elif _is_in_lease(tx, policy, assignment):
        moves.heard(assignment, tx.now)
    if not spent or assignment.due_on is None or assignment.due_at is None:
        return {}
    old_on, new_on = assignment.due_on, calendar.add_workdays(assignment.due_on, spent)
    assignment.due_at = calendar.at(new_on, calendar.local(assignment.due_at).time())
    assignment.due_on = new_on
    return {"old_on": old_on.isoformat(), "new_on": new_on.isoformat()}


def _is_in_lease(tx: Transaction, policy: Policy, assignment: Assignment) -> bool:
    begins_on = lease_starts_on(moves.work_of(assignment), policy.cadence.lease_begins_days, policy.calendar)
    return begins_on is not None and begins_on <= policy.calendar.local_day(tx.now)
