"""The moves of an assignment as one table (PRODUCT.md, transition table); everything else is refused."""

from dataclasses import dataclass
from datetime import datetime

from db.words import Event, Lifecycle, Refusal
from jobs.rules.rights import Right
from jobs.rules.work import Work
from jobs.rules.workdays import WorkCalendar

DRAFT, AWAITING, WORKING, REVIEW, CLOSED, DECLINED, SUSPENDED, CANCELLED = Lifecycle
OPEN = frozenset({AWAITING, WORKING})
LIVE = OPEN | {REVIEW}
UNFINISHED = LIVE | {DECLINED, SUSPENDED}


@dataclass(frozen=True, slots=True)
class Move:
    """``event`` leads from any of ``sources`` to ``target`` (None: the state stays) by one of ``rights``."""

    event: Event
    sources: frozenset[Lifecycle]
    target: Lifecycle | None
    rights: tuple[Right, ...]


def _move(event: Event, sources: Lifecycle | frozenset[Lifecycle], to: Lifecycle | None, *rights: Right) -> Move:
    return Move(event, frozenset({sources}) if isinstance(sources, Lifecycle) else sources, to, rights)


MOVES: tuple[Move, ...] = (
    _move(Event.DISPATCH, DRAFT, AWAITING, Right.COORDINATOR),
    _move(Event.SIGN, AWAITING, WORKING, Right.HOLDER),
    _move(Event.DECLINE, OPEN, DECLINED, Right.HOLDER),
    _move(Event.TRANSFER, DECLINED, AWAITING, Right.COORDINATOR),
    _move(Event.UPHOLD, DECLINED, AWAITING, Right.COORDINATOR),
    _move(Event.REPORT, OPEN, WORKING, Right.HOLDER, Right.COORDINATOR),
    _move(Event.RAISE_PROBLEM, OPEN, WORKING, Right.HOLDER, Right.COORDINATOR),
    _move(Event.RESOLVE_PROBLEM, LIVE, None, Right.HOLDER, Right.DECIDE),
    _move(Event.REQUEST_EXTENSION, WORKING, None, Right.HOLDER, Right.COORDINATOR),
    _move(Event.GRANT, WORKING, None, Right.COORDINATOR),
    _move(Event.REFUSE, WORKING, None, Right.COORDINATOR),
    _move(Event.SUBMIT, WORKING, REVIEW, Right.HOLDER, Right.COORDINATOR),
    _move(Event.WITHDRAW, REVIEW, WORKING, Right.HOLDER),
    _move(Event.SEND_BACK, REVIEW, WORKING, Right.REVIEWER),
    _move(Event.CLOSE, REVIEW, CLOSED, Right.REVIEWER),
    _move(Event.END, UNFINISHED, CLOSED, Right.REVIEWER, Right.COORDINATOR),
    _move(Event.REOPEN, CLOSED, WORKING, Right.COORDINATOR),
    _move(Event.SUSPEND, LIVE, SUSPENDED, Right.COORDINATOR),
    _move(Event.RESUME, SUSPENDED, WORKING, Right.COORDINATOR),
    _move(Event.CANCEL, UNFINISHED | {DRAFT}, CANCELLED, Right.COORDINATOR),
    _move(Event.DELEGATE, OPEN, None, Right.HOLDER),
    _move(Event.HAND_OVER, UNFINISHED, None, Right.COORDINATOR),
    _move(Event.ESCALATE, OPEN, None, Right.CLOCK, Right.COORDINATOR),
    _move(Event.HOLD, OPEN, None, Right.COORDINATOR),
    _move(Event.ISSUE, OPEN, None, Right.COORDINATOR),
    _move(Event.FALL_SILENT, WORKING, None, Right.CLOCK),
    _move(Event.RESCHEDULE, UNFINISHED, None, Right.COORDINATOR),
    _move(Event.MARK_URGENT, UNFINISHED | {DRAFT}, None, Right.COORDINATOR),
    _move(Event.UNMARK_URGENT, UNFINISHED | {DRAFT}, None, Right.COORDINATOR),
    _move(Event.UNDO, OPEN, None, Right.HOLDER, Right.COORDINATOR),
)
_TABLE: dict[tuple[Lifecycle, Event], Move] = {(source, move.event): move for move in MOVES for source in move.sources}


def move_of(state: Lifecycle, event: Event) -> Move:
    """Look up the move; raise Refusal "lifecycle-refused" with state and event where the table has none."""
    move = _TABLE.get((state, event))
    if move is None:
        raise Refusal("lifecycle-refused", state=state.value, event=event.value)
    return move


def target(state: Lifecycle, event: Event) -> Lifecycle:
    """Name the state after ``event``; raise Refusal "lifecycle-refused" for a move not in the table.

    RESUME leads to in_progress here; ``arrival`` knows where a suspended assignment really was.
    """
    return move_of(state, event).target or state


def arrival(work: Work, event: Event) -> Lifecycle:
    """Name the state an assignment is in after ``event``; raise as ``target`` does."""
    state = target(work.lifecycle, event)
    return resumed(work) if event is Event.RESUME else state


def is_possible(state: Lifecycle, event: Event) -> bool:
    """Tell whether the table has the move, e.g. to offer its button."""
    return (state, event) in _TABLE


def resumed(work: Work) -> Lifecycle:
    """Name the state a suspended assignment returns to, told by what it had already passed."""
    if work.submitted_at is not None:
        return REVIEW
    return WORKING if work.signed_at is not None else AWAITING


def guard_decline(work: Work, now: datetime, calendar: WorkCalendar, within_days: int = 3) -> None:
    """Refuse 非本单位 later than ``within_days`` working days after signing, with key "lifecycle-decline-late"."""
    target(work.lifecycle, Event.DECLINE)
    if work.lifecycle is AWAITING or work.signed_at is None:
        return
    last_day = calendar.add_workdays(calendar.local_day(work.signed_at), within_days)
    if calendar.local_day(now) > last_day:
        raise Refusal("lifecycle-decline-late", days=within_days)
