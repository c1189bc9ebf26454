"""Duty: what stays unanswered climbs; a red slip goes out only when a coordinator issues it (签发)."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from db import assignments, slips
from db.due import Due, Matter
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Slip, Told
from db.words import Event, Refusal, StepKind
from jobs import moves, outbox
from jobs.chains import Chains
from jobs.notes import Notes
from jobs.policy import Policy
from jobs.rules.cadence import Step
from jobs.rules.ladder import RED, YELLOW, Capacity, hold_until, level_after, level_alone, recipients
from jobs.rules.work import Work

LEADERS = frozenset({Capacity.PAIRED_LEADER, Capacity.TASK_FORCE_LEADER})
"""Told only in their two daily messages, by ``Told`` rows, never by a bundle in between."""


def climb(tx: Transaction, policy: Policy, chains: Chains, notes: Notes, due: Due, work: Work, step: Step) -> int:
    """Raise an assignment as far as a knock does: level, slip, silence; return the level this knock speaks at.

    ``chains`` must know the slips that the assignment has; what need not be written at once goes into ``notes``.
    A matter that climbed once and was answered since is spoken of as gravely as the knock alone deserves.
    """
    level = level_after(step, work, policy.ladder)
    if step.kind is StepKind.SILENT and not due.is_silent:
        due.is_silent = True
        notes.move(tx, due, Event.FALL_SILENT, {"days": step.days})
    if level > due.level:
        due.level = level
        notes.move(tx, due, Event.ESCALATE, {"level": level, "reason": step.kind.value})
        _write_slip(tx, policy, chains, notes, due, level, step)
    _reach_next_rung(tx, policy, chains, notes, due, step)
    return min(level, level_alone(step, work, policy.ladder))


def issue(tx: Transaction, policy: Policy, slip_ids: Iterable[int], person_id: int) -> int:
    """Issue drafted red slips with number and name; return how many.

    Their leaders hear of them in the next of the two daily messages. A draft whose matter has moved on
    lapses; raise Refusal "slips-nothing" when none of them is left.
    """
    chains = Chains(tx)
    standing = {slip.id: (slip, assignment) for slip, assignment in slips.drafts(tx)}
    wanted = [standing[slip_id] for slip_id in slip_ids if slip_id in standing]
    if not wanted:
        raise Refusal("slips-nothing")
    for slip, assignment in wanted:
        _issue_one(tx, policy, chains, slip, assignment, person_id)
    return len(wanted)


def hold(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, reason: str) -> datetime:
    """Keep a yellow matter from climbing for half a working day (暂缓上报) and tell until when.

    Raise Refusal "slips-no-hold" when it is not yellow, or was held in this round already.
    """
    if not can_hold(assignment):
        raise Refusal("slips-no-hold", no=assignments.node_of(tx, assignment).no)
    until = hold_until(tx.now, policy.ladder, policy.calendar)
    assignment.held_until = until
    moves.move(tx, policy, assignment, Event.HOLD, person_id, reason=reason, until=until.isoformat())
    return until


def can_hold(assignment: Assignment) -> bool:
    """Tell whether a matter may be held: yellow, open, and not held before."""
    return assignment.state.is_open and assignment.level == YELLOW and assignment.held_until is None


def days_late(policy: Policy, assignment: Assignment, now: datetime) -> int:
    """Count the working days since the deadline; 0 before it, and for an ongoing node."""
    if assignment.due_at is None:
        return 0
    calendar = policy.calendar
    return max(0, calendar.workdays_between(calendar.local_day(assignment.due_at), calendar.local_day(now)))


def _write_slip(
    tx: Transaction, policy: Policy, chains: Chains, notes: Notes, due: Due, level: int, step: Step
) -> None:
    """Write the slip of a level once a round; red waits for a coordinator where the office wants it so."""
    key = (due.id, level, 0, due.round)
    if key in chains.slips:
        return
    chains.slips.add(key)
    is_draft = level == RED and policy.ladder.red_needs_issue
    slip: dict[str, object] = {
        "assignment_id": due.id,
        "level": level,
        "rung": 0,
        "round": due.round,
        "state": slips.DRAFTED if is_draft else slips.ISSUED,
        "number": slips.next_number(tx) if level == RED and not is_draft else None,
        "created_at": tx.now,
        "issued_at": None if is_draft else tx.now,
    }
    leaders = [] if is_draft else _leaders(policy, chains, due, level, step)
    if leaders or slip["number"]:  # the next one is numbered after it
        _tell(tx, chains, slips.write_one(tx, slip), slip, due, leaders)
    else:
        notes.slips.append(slip)


def _reach_next_rung(tx: Transaction, policy: Policy, chains: Chains, notes: Notes, due: Due, step: Step) -> None:
    """Carry an issued red slip one rung higher when it stays unanswered; its number and issuer stay."""
    is_due = step.kind is StepKind.OVERDUE and step.days >= policy.ladder.next_rung_overdue_days
    key = (due.id, RED, 1, due.round)
    if due.level < RED or not is_due or key in chains.slips:
        return
    first = slips.find(tx, due, RED)
    if first is None or first.state != slips.ISSUED:
        return
    higher = {**first.model_dump(exclude={"id"}), "rung": 1, "created_at": tx.now, "issued_at": tx.now}
    chains.slips.add(key)
    notes.move(tx, due, Event.ESCALATE, {"level": RED, "rung": 1, "reason": step.kind.value})
    known = slips.told_persons(tx, first.id or 0)
    leaders = [one for one in _leaders(policy, chains, due, RED, step) if one not in known]
    _tell(tx, chains, slips.write_one(tx, higher), higher, due, leaders)


def _issue_one(
    tx: Transaction, policy: Policy, chains: Chains, slip: Slip, assignment: Assignment, person_id: int
) -> None:
    slip.state, slip.number = slips.ISSUED, slips.next_number(tx)
    slip.issued_by, slip.issued_at = person_id, tx.now
    tx.add(slip)
    tx.flush()
    moves.move(tx, policy, assignment, Event.ISSUE, person_id, number=slip.number)
    step = Step(tx.now, StepKind.OVERDUE, days_late(policy, assignment, tx.now))
    leaders = _leaders(policy, chains, assignment, slip.level, step)
    _tell(tx, chains, slip.id or 0, slip.model_dump(), assignment, leaders)


def _leaders(policy: Policy, chains: Chains, assignment: Matter, level: int, step: Step) -> list[int]:
    """Name the leaders who must hear of a slip of a level."""
    found = recipients(level, chains.of(assignment), step, policy.ladder)
    return [told.person_id for told in found if told.capacity in LEADERS]


def _tell(
    tx: Transaction,
    chains: Chains,
    slip_id: int,
    slip: Mapping[str, object],
    assignment: Matter,
    leaders: Iterable[int],
) -> None:
    """Note that leaders must hear of a slip; of an urgent (特急) one they hear at once."""
    is_urgent = chains.node(assignment.node_id).is_urgent
    for person_id in leaders:
        tx.add(Told(slip_id=slip_id, person_id=person_id, told_at=tx.now if is_urgent else None))
        if is_urgent:
            key = f"esc:{assignment.id}:{slip['level']}.{slip['rung']}:{slip['round']}:{person_id}"
            message = Outgoing("slip", {"slip_id": slip_id})
            outbox.tell(tx, chains.person(person_id), Lane.ESCALATION, message, key)
