"""When the clock knocks for an assignment: signing, offsets, the due-day check, the lease, lateness."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import NamedTuple

from db.words import Lifecycle, StepKind
from jobs.rules.work import Work
from jobs.rules.workdays import WorkCalendar

GRAVEST_FIRST = (
    StepKind.OVERDUE,
    StepKind.NOT_REPORTED,
    StepKind.DUE_TODAY,
    StepKind.SILENT,
    StepKind.UNSIGNED,
    StepKind.DUE_SOON,
)
_RANK = {kind: rank for rank, kind in enumerate(GRAVEST_FIRST)}
_LAST_CALL_DAYS = 1
"""Offsets this near the deadline ring even after a fresh report."""


@dataclass(frozen=True)
class CadencePolicy:
    """The [reminders] settings; every count is in working days."""

    offsets: tuple[int, ...] = (7, 3, 1, 0)
    at: time = time(8, 30)
    due_day_check: time = time(10, 0)
    sign_within_days: int = 1
    lease_days: int = 3
    lease_begins_days: int = 7


@dataclass(frozen=True, slots=True)
class Step:
    """One knock: ``days`` are the working days unsigned, left, silent or late, by kind."""

    at: datetime
    kind: StepKind
    days: int


def next_step(work: Work, after: datetime, policy: CadencePolicy, calendar: WorkCalendar) -> Step | None:
    """Return the first knock strictly after ``after``, the gravest if several fall on one instant.

    Every knock is at ``policy.at`` of a working day; only NOT_REPORTED is at ``policy.due_day_check``.
    None where the official owes nothing, or nothing can ring any more.
    """
    return next(steps(work, after, policy, calendar), None)


def steps(work: Work, after: datetime, policy: CadencePolicy, calendar: WorkCalendar) -> Iterator[Step]:
    """Yield the knocks strictly after ``after`` in order, each as ``next_step`` finds it; what is late never ends."""
    if not work.lifecycle.is_open or work.is_handed_in:
        return
    if work.published_at is not None:
        after = max(after, work.published_at)
    days = _in_days(work, policy, calendar)
    while (step := _first(days, after, policy, calendar)) is not None:
        yield step
        after = step.at


def lease_starts_on(work: Work, begins_days: int, calendar: WorkCalendar) -> date | None:
    """Name the day from which silence is counted: the start date or ``begins_days`` before the deadline.

    The earlier of the two (PRODUCT.md, "Sign as a lease"); None for an ongoing node, which has no lease.
    """
    due_day = work.due_day(calendar)
    return None if due_day is None else _lease_starts_on(due_day, work.starts_on, begins_days, calendar)


def _lease_starts_on(due_day: date, starts_on: date | None, begins_days: int, calendar: WorkCalendar) -> date:
    begins = workdays_before(due_day, begins_days, calendar)
    return begins if starts_on is None else min(begins, starts_on)


def workdays_before(due_day: date, count: int, calendar: WorkCalendar) -> date:
    """Name the working day that leaves exactly ``count`` working days up to ``due_day``, which counts if worked."""
    return _walk(calendar, calendar.previous_workday(due_day), -count)


@lru_cache(maxsize=8192)
def _walk(calendar: WorkCalendar, day: date, count: int) -> date:
    """Walk working days once for all assignments of a tick, which share most of their days."""
    return calendar.add_workdays(day, count)


class _Days(NamedTuple):
    """All of an assignment that its knocks depend on, in days of the office: much of what is due has them in common."""

    is_signed: bool
    is_waiting: bool
    published_on: date | None
    due_on: date | None
    starts_on: date | None
    signed_on: date | None
    heard_on: date | None
    is_heard_after_check: bool
    """Whether the last report came at the hour of the due-day check or later."""


def _in_days(work: Work, policy: CadencePolicy, calendar: WorkCalendar) -> _Days:
    heard_on = _day(work.heard_at, calendar)
    check_at = None if heard_on is None else calendar.at(heard_on, policy.due_day_check)
    return _Days(
        work.lifecycle is Lifecycle.IN_PROGRESS,
        work.waits_for_predecessor,
        _day(work.published_at, calendar),
        _day(work.due_at, calendar),
        work.starts_on,
        _day(work.signed_at, calendar),
        heard_on,
        work.heard_at is not None and check_at is not None and work.heard_at >= check_at,
    )


def _day(at: datetime | None, calendar: WorkCalendar) -> date | None:
    return None if at is None else calendar.local_day(at)


@lru_cache(maxsize=1024)
def _first(days: _Days, after: datetime, policy: CadencePolicy, calendar: WorkCalendar) -> Step | None:
    """Choose the first knock once for all assignments that have their days in common."""
    return min(_candidates(days, after, policy, calendar), key=lambda step: (step.at, _RANK[step.kind]), default=None)


def _candidates(days: _Days, after: datetime, policy: CadencePolicy, calendar: WorkCalendar) -> Iterator[Step]:
    """Yield at most one next knock for each reason that applies."""
    morning = _next_morning(after, policy, calendar)
    if not days.is_signed and days.published_on is not None:
        yield _unsigned(days.published_on, morning, policy, calendar)
    due_day = days.due_on
    if due_day is None:
        return
    is_ahead = calendar.local_day(after) <= due_day
    if is_ahead:
        yield from _offsets(days, due_day, after, policy, calendar)
    if days.is_waiting:
        return
    if is_ahead:
        yield from _due_day_check(days, due_day, after, policy, calendar)
    yield _overdue(days, due_day, morning, policy, calendar)
    if is_ahead and days.is_signed:
        yield from _silent(days, due_day, morning, policy, calendar)


def _next_morning(after: datetime, policy: CadencePolicy, calendar: WorkCalendar) -> date:
    """Name the first working day whose knock lies strictly after ``after``."""
    day = calendar.local_day(after)
    if calendar.is_workday(day) and calendar.at(day, policy.at) > after:
        return day
    return _walk(calendar, day, 1)


def _unsigned(published_on: date, morning: date, policy: CadencePolicy, calendar: WorkCalendar) -> Step:
    first = _walk(calendar, published_on, max(1, policy.sign_within_days))
    day = max(first, morning)
    return Step(calendar.at(day, policy.at), StepKind.UNSIGNED, calendar.workdays_between(published_on, day))


def _offsets(
    days: _Days, due_day: date, after: datetime, policy: CadencePolicy, calendar: WorkCalendar
) -> Iterator[Step]:
    """Yield the nearest offset ahead, passing over the far ones that a fresh report has answered."""
    rest_until = _rest_until(days, policy, calendar)
    for left in sorted(policy.offsets, reverse=True):
        day = workdays_before(due_day, left, calendar)
        at = calendar.at(day, policy.at)
        is_rested = rest_until is not None and day < rest_until and left > _LAST_CALL_DAYS
        if at > after and not is_rested:
            yield Step(at, StepKind.DUE_SOON if left else StepKind.DUE_TODAY, left)
            return


def _due_day_check(
    days: _Days, due_day: date, after: datetime, policy: CadencePolicy, calendar: WorkCalendar
) -> Iterator[Step]:
    """Yield the 10:00 check unless a report came within one working day before it."""
    last_day = calendar.previous_workday(due_day)
    at = calendar.at(last_day, policy.due_day_check)
    if at > after and not _is_heard_since(days, _walk(calendar, last_day, -1)):
        yield Step(at, StepKind.NOT_REPORTED, 0)


def _is_heard_since(days: _Days, day: date) -> bool:
    """Tell whether a report came since the hour of the check on ``day``."""
    if days.heard_on is None:
        return False
    return days.heard_on > day or (days.heard_on == day and days.is_heard_after_check)


def _overdue(days: _Days, due_day: date, morning: date, policy: CadencePolicy, calendar: WorkCalendar) -> Step:
    day = max(_walk(calendar, due_day, 1), morning)
    rest_until = _rest_until(days, policy, calendar)
    if rest_until is not None:
        day = max(day, rest_until)
    return Step(calendar.at(day, policy.at), StepKind.OVERDUE, calendar.workdays_between(due_day, day))


def _silent(days: _Days, due_day: date, morning: date, policy: CadencePolicy, calendar: WorkCalendar) -> Iterator[Step]:
    """Yield the next multiple of the lease since the last sign of life, while the node is not yet late."""
    begins = _lease_starts_on(due_day, days.starts_on, policy.lease_begins_days, calendar)
    since = max(day for day in (begins, days.signed_on, days.heard_on) if day is not None)
    ends_on = _walk(calendar, since, policy.lease_days)
    if morning > ends_on:
        into_lease = calendar.workdays_between(since, morning) % policy.lease_days
        ends_on = _walk(calendar, morning, -into_lease % policy.lease_days)
    if ends_on <= due_day:
        yield Step(calendar.at(ends_on, policy.at), StepKind.SILENT, calendar.workdays_between(since, ends_on))


def _rest_until(days: _Days, policy: CadencePolicy, calendar: WorkCalendar) -> date | None:
    """Name the working day on which the peace bought by the last report ends."""
    return None if days.heard_on is None else _walk(calendar, days.heard_on, policy.lease_days)
