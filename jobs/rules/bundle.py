"""Which lines a person's bundled message shows in full, so that thirteen nodes stay readable."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from db.words import Lamp
from jobs.rules.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Line:
    """One assignment of a person; ``plan_no`` is the number printed in the plan, never a position."""

    assignment_id: int
    plan_no: str
    due_at: datetime | None
    lamp: Lamp


@dataclass(frozen=True, slots=True)
class Bundle:
    """``full`` lines nearest first, and what is left: its count and its earliest day (None if all ongoing)."""

    full: tuple[Line, ...]
    rest_count: int
    rest_earliest_on: date | None


def bundle(
    lines: Iterable[Line], now: datetime, calendar: WorkCalendar, within_days: int = 10, at_most: int = 8
) -> Bundle:
    """Show in full only what is due within ``within_days`` working days (or late), at most ``at_most`` lines."""
    horizon = calendar.add_workdays(calendar.local_day(now), within_days)
    ordered = sorted(lines, key=_nearest_first)
    near = [line for line in ordered if line.due_at is not None and calendar.local_day(line.due_at) <= horizon]
    full = tuple(near[:at_most])
    shown = {line.assignment_id for line in full}
    rest = [line for line in ordered if line.assignment_id not in shown]
    return Bundle(full, len(rest), _earliest(rest, calendar))


def _earliest(ordered: list[Line], calendar: WorkCalendar) -> date | None:
    return next((calendar.local_day(line.due_at) for line in ordered if line.due_at is not None), None)


def _nearest_first(line: Line) -> tuple[bool, float, int, str, int]:
    """Order by deadline, ongoing ones last, then by plan number as a number."""
    due = 0.0 if line.due_at is None else line.due_at.timestamp()
    number = int(line.plan_no) if line.plan_no.isdecimal() else 0
    return line.due_at is None, due, number, line.plan_no, line.assignment_id
