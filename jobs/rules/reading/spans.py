"""Spans of days in a reply: 5月6日至5月10日, 6月6-8日, tomorrow, from 6 to 10 May."""

from datetime import date

from jobs.rules.reading.dates import mentions
from jobs.rules.reading.normal import normal
from jobs.rules.reading.words import phrase
from jobs.rules.workdays import WorkCalendar

_SHORT = phrase(r"(\d{1,2})月(\d{1,2})日?(?:-|至|到|~|—)+(\d{1,2})[日号]")
"""The second day leaves the month out: 6月6日-8日."""


def span_named(words: str, today: date, calendar: WorkCalendar) -> tuple[date, date] | None:
    """Find the first and the last day that words name, today or later; a single day is a span of one."""
    text = _SHORT.sub(r"\1月\2日 \1月\3日", normal(words))
    days = [one.day for one in mentions(text, today, calendar) if one.day is not None]
    return (days[0], days[-1]) if days else None
