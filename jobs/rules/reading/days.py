"""Arithmetic of days as deadlines are meant: month ends, next occurrences, durations."""

import calendar as months
import re
from datetime import date, timedelta

from jobs.rules.workdays import WorkCalendar

FAR = 400
"""Longer durations are slips of the finger."""
LATELY = 300
"""A day without a year that comes round only after so many days is meant as this year's, which is over."""


def month_day(year: int, month: int, day: int, *, is_clipped: bool = False) -> date:
    """Return a day of a month that may lie beyond December; clipped to the month's end, else ValueError."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(day, months.monthrange(year, month)[1]) if is_clipped else day)


def coming(month: int, day: int, today: date) -> date:
    """Return the next such day of the year, today included; ValueError for a day that lately passed."""
    if not 1 <= month <= 12:
        raise ValueError(month)
    found = month_day(today.year, month, day)
    if found < today:
        found = month_day(today.year + 1, month, day)
    if (found - today).days > LATELY:
        raise ValueError(found)
    return found


def monday_of(today: date, weeks: int = 0) -> date:
    """Return the Monday of a week counted from this one."""
    return today + timedelta(days=7 * weeks - today.weekday())


def shift(day: date, delta: str, calendar: WorkCalendar) -> date:
    """Move a day by a duration of the form 3d, 2w, 1m or 5wd; raise ValueError for nonsense or more than 400."""
    match = re.fullmatch(r"(\d+)(wd|d|w|m)", delta)
    if match is None or int(match[1]) > FAR:
        raise ValueError(delta)
    count, unit = int(match[1]), match[2]
    if unit == "wd":
        return calendar.add_workdays(day, count)
    if unit == "m":
        return month_day(day.year, day.month + count, day.day, is_clipped=True)
    return day + timedelta(days=count * (7 if unit == "w" else 1))
