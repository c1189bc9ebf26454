"""How long a question to many is open (即时问询)."""

from datetime import datetime, timedelta

from jobs.rules.workdays import WorkCalendar

SHORTEST = timedelta(hours=2)
"""Less is no time to answer in: what is asked later is open until the next working day closes."""


def open_until(asked_at: datetime, calendar: WorkCalendar) -> datetime:
    """Tell until when answers are taken: the close of business of the day on which the question can be read."""
    read_at = calendar.next_working_time(asked_at)
    closes = calendar.close_of(calendar.local_day(read_at))
    if closes - read_at >= SHORTEST:
        return closes
    return calendar.close_of(calendar.add_workdays(calendar.local_day(read_at), 1))
