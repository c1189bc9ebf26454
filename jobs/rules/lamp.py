"""The lamp of an assignment: derived at every glance, never stored."""

from datetime import datetime

from db.words import Lamp, Lifecycle
from jobs.rules.cadence import lease_starts_on, workdays_before
from jobs.rules.work import Work
from jobs.rules.workdays import WorkCalendar


def lamp(work: Work, now: datetime, calendar: WorkCalendar, due_soon_days: int = 3, lease_begins_days: int = 7) -> Lamp:
    """Show the state at a glance (PRODUCT.md, axis 2): never red while a reviewer or a predecessor is awaited."""
    if work.lifecycle is Lifecycle.CLOSED:
        return Lamp.DONE
    if work.is_handed_in:
        return Lamp.IN_REVIEW
    if not work.lifecycle.is_open:
        return Lamp.IDLE
    if work.is_past_due(now):
        return Lamp.WAITING if work.waits_for_predecessor else Lamp.OVERDUE
    return _lamp_in_time(work, now, calendar, due_soon_days, lease_begins_days)


def _lamp_in_time(
    work: Work, now: datetime, calendar: WorkCalendar, due_soon_days: int, lease_begins_days: int
) -> Lamp:
    today, due_day = calendar.local_day(now), work.due_day(calendar)
    if due_day is not None and today >= workdays_before(due_day, due_soon_days, calendar):
        return Lamp.DUE_SOON
    if work.lifecycle is Lifecycle.AWAITING_SIGN:
        return Lamp.IDLE
    lease_on = lease_starts_on(work, lease_begins_days, calendar)
    if lease_on is not None and today < lease_on and work.heard_at is None:
        return Lamp.IDLE
    return Lamp.DUE_SOON if work.is_silent else Lamp.ON_TRACK
