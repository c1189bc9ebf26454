"""When the clock knocks for an assignment: signing, offsets, the due-day check, the lease, lateness."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

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
    if not work.lifecycle.is_open or work.is_handed_in:
        return None
    if work.published_at is not None:
        after = max(after, work.published_at)
    steps = _steps(work, after, policy, calendar)
    return min(steps, key=lambda step: (step.at, _RANK[step.kind]), default=None)


def lease_starts_on(work: Work, begins_days: int, calendar: WorkCalendar) -> date | None:
    """Name the day from which silence is counted: the start date or ``begins_days`` before the deadline.

    The earlier of the two (PRODUCT.md, "Sign as a lease"); None for an ongoing node, which has no lease.
    """
    due_day = work.due_day(calendar)
    if due_day is None:
        return None
    begins = workdays_before(due_day, begins_days, calendar)
    return begins if work.starts_on is None else min(begins, work.starts_on)


def workdays_before(due_day: date, count: int, calendar: WorkCalendar) -> date:
    """Name the working day that leaves exactly ``count`` working days up to ``due_day``, which counts if worked."""
    return _walk(calendar, calendar.previous_workday(due_day), -count)


@lru_cache(maxsize=8192)
def _walk(calendar: WorkCalendar, day: date, count: int) -> date:
    """Walk working days once for all assignments of a tick, which share most of their days."""
    return calendar.add_workdays(day, count)


@lru_cache(maxsize=8192)
def _count(calendar: WorkCalendar, start: date, end: date) -> int:
    return calendar.workdays_between(start, end)


def _steps(work: Work, after: datetime, policy: CadencePolicy, calendar: WorkCalendar) -> Iterator[Step]:
    """Yield at most one next knock for each reason that applies."""
    morning = _next_morning(after, policy, calendar)
    if work.lifecycle is Lifecycle.AWAITING_SIGN and work.published_at is not None:
        yield _unsigned(calendar.local_day(work.published_at), morning, policy, calendar)
    due_day = work.due_day(calendar)
    if due_day is None:
        return
    is_ahead = calendar.local_day(after) <= due_day
    if is_ahead:
        yield from _offsets(work, due_day, after, policy, calendar)
    if work.waits_for_predecessor:
        return
    if is_ahead:
        yield from _due_day_check(work, due_day, after, policy, calendar)
    yield _overdue(work, due_day, morning, policy, calendar)
    if is_ahead and work.lifecycle is Lifecycle.IN_PROGRESS:
        yield from _silent(work, due_day, morning, policy, calendar)


def _next_morning(after: datetime, policy: CadencePolicy, calendar: WorkCalendar) -> date:
    """Name the first working day whose knock lies strictly after ``after``."""
    day = calendar.local_day(after)
    if calendar.is_workday(day) and calendar.at(day, policy.at) > after:
        return day
    return _walk(calendar, day, 1)


def _unsigned(published_on: date, morning: date, policy: CadencePolicy, calendar: WorkCalendar) -> Step:
    first = _walk(calendar, published_on, max(1, policy.sign_within_days))
    day = max(first, morning)
    return Step(calendar.at(day, policy.at), StepKind.UNSIGNED, _count(calendar, published_on, day))


def _offsets(
    work: Work, due_day: date, after: datetime, policy: CadencePolicy, calendar: WorkCalendar
) -> Iterator[Step]:
    """Yield the nearest offset ahead, passing over the far ones that a fresh report has answered."""
    rest_until = _rest_until(work, policy, calendar)
    for days in sorted(policy.offsets, reverse=True):
        day = workdays_before(due_day, days, calendar)
        at = calendar.at(day, policy.at)
        is_rested = rest_until is not None and day < rest_until and days > _LAST_CALL_DAYS
        if at > after and not is_rested:
            yield Step(at, StepKind.DUE_SOON if days else StepKind.DUE_TODAY, days)
            return


def _due_day_check(
    work: Work, due_day: date, after: datetime, policy: CadencePolicy, calendar: WorkCalendar
) -> Iterator[Step]:
    """Yield the 10:00 check unless a report came within one working day before it."""
    last_day = calendar.previous_workday(due_day)
    at = calendar.at(last_day, policy.due_day_check)
    fresh_since = calendar.at(_walk(calendar, last_day, -1), policy.due_day_check)
    if at > after and (work.heard_at is None or work.heard_at < fresh_since):
        yield Step(at, StepKind.NOT_REPORTED, 0)


def _overdue(work: Work, due_day: date, morning: date, policy: CadencePolicy, calendar: WorkCalendar) -> Step:
    day = max(_walk(calendar, due_day, 1), morning)
    rest_until = _rest_until(work, policy, calendar)
    if rest_until is not None:
        day = max(day, rest_until)
    return Step(calendar.at(day, policy.at), StepKind.OVERDUE, _count(calendar, due_day, day))


def _silent(work: Work, due_day: date, morning: date, policy: CadencePolicy, calendar: WorkCalendar) -> Iterator[Step]:
    """Yield the next multiple of the lease since the last sign of life, while the node is not yet late."""
    since = _silent_since(work, policy, calendar)
    if since is None:
        return
    ends_on = _walk(calendar, since, policy.lease_days)
    if morning > ends_on:
        into_lease = _count(calendar, since, morning) % policy.lease_days
        ends_on = _walk(calendar, morning, -into_lease % policy.lease_days)
    if ends_on <= due_day:
        yield Step(calendar.at(ends_on, policy.at), StepKind.SILENT, _count(calendar, since, ends_on))


def _silent_since(work: Work, policy: CadencePolicy, calendar: WorkCalendar) -> date | None:
    begins = lease_starts_on(work, policy.lease_begins_days, calendar)
    if begins is None:
        return None
    lives = [calendar.local_day(at) for at in (work.signed_at, work.heard_at) if at is not None]
    return max(begins, *lives) if lives else begins


def _rest_until(work: Work, policy: CadencePolicy, calendar: WorkCalendar) -> date | None:
    """Name the working day on which the peace bought by the last report ends."""
    if work.heard_at is None:
        return None
    return _walk(calendar, calendar.local_day(work.heard_at), policy.lease_days)
