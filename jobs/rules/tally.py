"""The counts of a digest, made so that 应完成 = 已完成 + 待审核 + 逾期 + 今日到期待报 always holds."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from db.words import Lifecycle
from jobs.rules.work import Work
from jobs.rules.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of assignments; the first six are disjoint, the last three look at some of them again."""

    done: int = 0
    in_review: int = 0
    overdue: int = 0
    due_today: int = 0
    """今日到期待报: due later today and nothing submitted."""
    waiting: int = 0
    """Past due behind an unfinished predecessor: nobody's lateness, so in no sum of 应完成."""
    not_yet_due: int = 0
    awaiting_sign: int = 0
    silent: int = 0
    due_tomorrow: int = 0
    """Due after today, up to and including the next working day."""

    @property
    def due(self) -> int:
        """应完成: what ought to be done by the end of today, and whatever was handed in before."""
        return self.done + self.in_review + self.overdue + self.due_today

    @property
    def total(self) -> int:
        """All assignments in force; drafts, declined, suspended and cancelled ones are not."""
        return self.due + self.waiting + self.not_yet_due

    def __add__(self, other: "Tally") -> "Tally":
        """Add count by count, e.g. units to a county."""
        return Tally(*(getattr(self, field.name) + getattr(other, field.name) for field in fields(self)))


def tally(items: Iterable[Work], now: datetime, calendar: WorkCalendar) -> Tally:
    """Count ``items`` as they stand at ``now``."""
    today = calendar.local_day(now)
    tomorrow = calendar.add_workdays(today, 1)
    counts = dict.fromkeys((field.name for field in fields(Tally)), 0)
    for work in items:
        for name in _names(work, now, today, tomorrow, calendar):
            counts[name] += 1
    return Tally(**counts)


def _names(work: Work, now: datetime, today: date, tomorrow: date, calendar: WorkCalendar) -> Iterable[str]:
    """Yield the one disjoint count of an assignment, then the views it also belongs to."""
    if work.lifecycle is Lifecycle.CLOSED:
        yield "done"
    elif work.is_handed_in:
        yield "in_review"
    elif work.lifecycle.is_open:
        yield _open_name(work, now, today, calendar)
        yield from _views(work, today, tomorrow, calendar)


def _open_name(work: Work, now: datetime, today: date, calendar: WorkCalendar) -> str:
    if work.is_past_due(now):
        return "waiting" if work.waits_for_predecessor else "overdue"
    return "due_today" if work.due_day(calendar) == today else "not_yet_due"


def _views(work: Work, today: date, tomorrow: date, calendar: WorkCalendar) -> Iterable[str]:
    if work.lifecycle is Lifecycle.AWAITING_SIGN:
        yield "awaiting_sign"
    if work.is_silent:
        yield "silent"
    due_day = work.due_day(calendar)
    if due_day is not None and today < due_day <= tomorrow:
        yield "due_tomorrow"
