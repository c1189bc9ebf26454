"""A person's own hours: within working hours, when he wants to be written to unasked."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from jobs.rules.workdays import WorkCalendar

LATEST_MORNING = time(12, 0)
"""A list of the morning comes in the morning."""
LONGEST_QUIET = timedelta(hours=3)
"""What is due today must still be heard of today."""


@dataclass(frozen=True, slots=True)
class PersonalHours:
    """What a person set; what is None is as the office has it."""

    morning_at: time | None = None
    quiet_from: time | None = None
    quiet_until: time | None = None


def free_at(instant: datetime, hours: PersonalHours, calendar: WorkCalendar) -> datetime:
    """Return ``instant`` if the person may be written to then, else when on the same day he may.

    Hours that would hold a message beyond the office's closing, since the office changed its own, hold nothing.
    """
    day = calendar.local_day(instant)
    free = instant
    if hours.morning_at is not None:
        free = max(free, calendar.at(day, hours.morning_at))
    if hours.quiet_from is not None and hours.quiet_until is not None:
        begins, ends = calendar.at(day, hours.quiet_from), calendar.at(day, hours.quiet_until)
        free = ends if begins <= free < ends else free
    return free if free < calendar.close_of(day) else instant


def is_morning(at: time, first: time, calendar: WorkCalendar) -> bool:
    """Tell whether the list of the morning can come at ``at``: from the office's own time ``first`` until noon."""
    return max(first, calendar.opens) <= at <= LATEST_MORNING and at < calendar.closes


def is_quiet(begins: time, ends: time, last: time, calendar: WorkCalendar) -> bool:
    """Tell whether a rest can be kept: in working hours, over before ``last`` (the digest), and not too long."""
    if not calendar.opens <= begins < ends <= min(last, calendar.closes):
        return False
    return _since_midnight(ends) - _since_midnight(begins) <= LONGEST_QUIET


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute)
