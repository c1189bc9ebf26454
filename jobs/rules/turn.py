"""Whose turn it is (待谁办理): the rule of the moment; from the timeline, since when, and how many days each had."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from db.words import Event, Lifecycle
from jobs.rules import lifecycle
from jobs.rules.work import Work
from jobs.rules.workdays import DAY, WorkCalendar


class Turn(StrEnum):
    """To whom today is charged."""

    OFFICIAL = "official"
    REVIEWER = "reviewer"
    """Whoever must agree to what was handed in: the reviewers, and before them the unit's principal (书记把关)."""
    PREDECESSOR = "predecessor"
    LEADER = "leader"
    """Whoever coordinates: a leader or department with whom a problem lies, the task force that decides a decline."""
    NOBODY = "nobody"


TURNING = frozenset(
    {
        Event.DISPATCH, Event.SIGN, Event.DECLINE, Event.TRANSFER, Event.UPHOLD, Event.HAND_UP, Event.TURN_BACK,
        Event.SUBMIT, Event.WITHDRAW,
        Event.SEND_BACK, Event.CLOSE, Event.END, Event.REOPEN, Event.SUSPEND, Event.RESUME, Event.CANCEL,
        Event.RAISE_PROBLEM, Event.RESOLVE_PROBLEM, Event.UNDO,
    }
)  # fmt: skip
"""The moves that can change whose turn it is; every other one may be left out."""
TAKES_BACK = frozenset({Event.TURN_BACK, Event.SUBMIT, Event.TRANSFER, Event.UPHOLD, Event.END})
"""Of these, those after which nothing lies with the principal any more."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One row of the timeline, as far as it can change whose turn it is."""

    at: datetime
    event: Event
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in which one party was awaited; ``until_at`` None goes on."""

    turn: Turn
    from_at: datetime
    until_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Wait:
    """A stretch of time in which a predecessor was unfinished."""

    from_at: datetime
    until_at: datetime | None = None


@dataclass
class _Stand:
    """Where an assignment stood while its timeline is walked."""

    state: Lifecycle = Lifecycle.DRAFT
    before_suspension: Lifecycle = Lifecycle.IN_PROGRESS
    has_problem: bool = False
    handed_up_at: datetime | None = None
    waits_for: int = 0
    """How many predecessors are unfinished."""

    def take(self, moved: Moved) -> None:
        """Follow one move."""
        if moved.event is Event.SUSPEND:
            self.before_suspension = self.state
        if "back_to" in moved.details:
            self.state = Lifecycle(str(moved.details["back_to"]))
        elif lifecycle.is_possible(self.state, moved.event):
            is_resumed = moved.event is Event.RESUME
            self.state = self.before_suspension if is_resumed else lifecycle.target(self.state, moved.event)
        if moved.event is Event.RAISE_PROBLEM:
            self.has_problem = True
        elif moved.event is Event.RESOLVE_PROBLEM or (moved.event is Event.UNDO and "problem_id" in moved.details):
            self.has_problem = False
        if moved.event is Event.HAND_UP:
            self.handed_up_at = moved.at
        elif moved.event in TAKES_BACK or (moved.event is Event.UNDO and "handed_up" in moved.details):
            self.handed_up_at = None

    @property
    def turn(self) -> Turn:
        return whose_turn(
            Work(
                self.state,
                handed_up_at=self.handed_up_at,
                waits_for_predecessor=self.waits_for > 0,
                waits_for_leader=self.has_problem,
            )
        )


def whose_turn(work: Work) -> Turn:
    """Name who is awaited: every day of an assignment is charged to exactly one of them.

    A signature is owed whatever the predecessors do.
    """
    if work.is_handed_in:
        return Turn.REVIEWER
    if work.lifecycle is Lifecycle.DECLINED:
        return Turn.LEADER
    if not work.lifecycle.is_open:
        return Turn.NOBODY
    if work.waits_for_predecessor and work.lifecycle is not Lifecycle.AWAITING_SIGN:
        return Turn.PREDECESSOR
    return Turn.LEADER if work.waits_for_leader else Turn.OFFICIAL


def spans(moves: Iterable[Moved], waits: Iterable[Wait] = ()) -> list[Span]:
    """Tell from a timeline, oldest move first, who was awaited when; the last span goes on.

    ``waits`` are those for each unfinished predecessor. Neighbouring spans never name the same party.
    """
    stand, found = _Stand(), list[Span]()
    for at, change in sorted(_changes(moves, waits), key=lambda pair: pair[0]):
        if isinstance(change, Moved):
            stand.take(change)
        else:
            stand.waits_for += change
        _turn_to(found, stand.turn, at)
    return found


def _turn_to(found: list[Span], turn: Turn, at: datetime) -> None:
    """Let ``turn`` begin; what began at the same instant never was, and who is awaited already goes on."""
    if found and found[-1].from_at == at:
        found.pop()
    if found and found[-1].turn is turn:
        found[-1] = replace(found[-1], until_at=None)
        return
    if found:
        found[-1] = replace(found[-1], until_at=at)
    if found or turn is not Turn.NOBODY:
        found.append(Span(turn, at))


def kept_waiting(moves: Iterable[Moved]) -> list[Wait]:
    """Tell when a predecessor kept others waiting: from publishing until it was over, and again once reopened."""
    stand, found = _Stand(), list[Wait]()
    for moved in moves:
        stand.take(moved)
        is_over = stand.state in (Lifecycle.DRAFT, Lifecycle.CLOSED, Lifecycle.CANCELLED)
        is_waited_for = bool(found) and found[-1].until_at is None
        if is_over and is_waited_for:
            found[-1] = replace(found[-1], until_at=moved.at)
        elif not is_over and not is_waited_for:
            found.append(Wait(moved.at))
    return found


def days_charged(found: Sequence[Span], now: datetime, calendar: WorkCalendar) -> dict[Turn, int]:
    """Count the working days of each party up to ``now``; a day goes to whoever had most of its working hours.

    Of two who had equally much it goes to the earlier; a day of nobody is counted for nobody.
    """
    by_day: dict[date, dict[Turn, timedelta]] = {}
    for span in found:
        for day, worked in _worked(span.from_at, min(span.until_at or now, now), calendar):
            of_day = by_day.setdefault(day, {})
            of_day[span.turn] = of_day.get(span.turn, timedelta()) + worked
    counts = Counter(max(of_day, key=of_day.__getitem__) for of_day in by_day.values())
    return {turn: counts[turn] for turn in Turn if turn is not Turn.NOBODY and counts[turn]}


def _changes(moves: Iterable[Moved], waits: Iterable[Wait]) -> Iterator[tuple[datetime, Moved | int]]:
    """Yield moves, and by how much the number of unfinished predecessors rises or falls."""
    for moved in moves:
        yield moved.at, moved
    for wait in waits:
        yield wait.from_at, 1
        if wait.until_at is not None:
            yield wait.until_at, -1


def _worked(start: datetime, end: datetime, calendar: WorkCalendar) -> Iterator[tuple[date, timedelta]]:
    """Yield each working day that (start, end] touches, with the working hours that lie in it."""
    day = calendar.local_day(start)
    while day <= calendar.local_day(end):
        begins, ends = max(start, calendar.at(day, calendar.opens)), min(end, calendar.close_of(day))
        if calendar.is_workday(day) and ends > begins:
            yield day, ends - begins
        day += DAY
