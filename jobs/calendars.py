"""The working calendar of China: the State Council's yearly arrangement, corrected by the office's own table."""

from collections.abc import Mapping
from datetime import date, time
from zoneinfo import ZoneInfo

from chinese_calendar import constants

from jobs.rules.workdays import WorkCalendar


def work_calendar(zone: ZoneInfo, opens: time, closes: time, overrides: Mapping[date, bool]) -> WorkCalendar:
    """Build the calendar; ``overrides`` maps a day to whether it is worked and wins over the library.

    ``covered_until`` is 31 December of the last year the library or the overrides know.
    """
    days_off = set(constants.holidays) | set(constants.in_lieu_days)
    make_up_days = set(constants.workdays)
    for day, is_worked in overrides.items():
        (make_up_days if is_worked else days_off).add(day)
        (days_off if is_worked else make_up_days).discard(day)
    last_year = max((day.year for day in days_off | make_up_days), default=None)
    covered_until = date(last_year, 12, 31) if last_year else None
    return WorkCalendar(zone, frozenset(days_off), frozenset(make_up_days), opens, closes, covered_until)
