"""When a node is due, as plain values: once, in steps, again and again, or so long after something else."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from db.words import DeadlineKind

ClockTime = time


class Freq(StrEnum):
    """How often a recurring node is owed."""

    DAILY = "daily"
    """Every working day."""
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    """On a day of the last month of each quarter."""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A repeating deadline: ``day`` of the month (0 = last) or ``weekday`` (Monday = 0), maybe within a window."""

    freq: Freq
    day: int | None = None
    weekday: int | None = None
    since: date | None = None
    until: date | None = None
    occurrences: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """One step of a deadline with several; ``text`` is what is owed on that day."""

    due: date
    text: str
    time: ClockTime | None = None


@dataclass(frozen=True, slots=True)
class Offset:
    """A deadline so many days after a predecessor; empty ``after`` means the predecessor column."""

    days: int
    is_workdays: bool
    after: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as the sheet states it (``raw``: text or number, dates as ISO text) and as it is understood.

    ``due`` is None for recurring and ongoing nodes, and for ``after_predecessor`` until the plan is settled.
    ``begins`` is the first day of a range written in the deadline's own cell.
    """

    raw: str | int | float
    kind: DeadlineKind
    due: date | None = None
    time: ClockTime | None = None
    ongoing_after: bool = False
    milestones: tuple[Milestone, ...] = ()
    offset: Offset | None = None
    recurrence: Recurrence | None = None
    begins: date | None = None
