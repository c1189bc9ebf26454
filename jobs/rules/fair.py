"""Fairness: nobody is called late for the time in which an earlier node was not finished."""

from datetime import datetime

from jobs.rules.workdays import WorkCalendar


def fair_due(due_at: datetime, freed_at: datetime | None, calendar: WorkCalendar) -> datetime:
    """Name the instant after which an official is late: the deadline, but at the soonest a working day after release.

    ``freed_at`` is when the last predecessor was finished (None: there is none). The day of release does not count.
    """
    if freed_at is None:
        return due_at
    return max(due_at, calendar.close_of(calendar.add_workdays(calendar.local_day(freed_at), 1)))
