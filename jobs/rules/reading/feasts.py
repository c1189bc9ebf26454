"""The feasts deadlines are counted from: 五一前 is the day before the days off begin (label D8)."""

from datetime import date

from jobs.rules.reading.days import coming
from jobs.rules.workdays import DAY, WorkCalendar

_FIXED = {
    "元旦": (1, 1),
    "五一": (5, 1),
    "劳动": (5, 1),
    "十一": (10, 1),
    "国庆": (10, 1),
    "三八": (3, 8),
    "六一": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "new year": (1, 1),
    "labour day": (5, 1),
    "may day": (5, 1),
    "may holiday": (5, 1),
    "labor day": (5, 1),
    "national day": (10, 1),
}
_BY_THE_MOON = {
    "春节": ((1, 20), (2, 21)),
    "过年": ((1, 20), (2, 21)),
    "年前": ((1, 20), (2, 21)),
    "清明": ((4, 3), (4, 6)),
    "端午": ((5, 28), (6, 26)),
    "中秋": ((9, 6), (10, 6)),
    "spring festival": ((1, 20), (2, 21)),
    "chinese new year": ((1, 20), (2, 21)),
    "qingming": ((4, 3), (4, 6)),
    "dragon boat": ((5, 28), (6, 26)),
    "mid-autumn": ((9, 6), (10, 6)),
}
"""When a feast may fall; its days off begin within these days."""
NAMES = "|".join([*_FIXED, *_BY_THE_MOON])


def before(name: str, today: date, calendar: WorkCalendar) -> date:
    """Return the last day before the days off of the coming feast; ValueError where the calendar does not know it."""
    return _begin(name, today, calendar) - DAY


def after(name: str, today: date, calendar: WorkCalendar) -> date:
    """Return the first working day after the days off of the coming feast."""
    return calendar.next_workday(_begin(name, today, calendar))


def next_holiday(today: date, calendar: WorkCalendar) -> date:
    """Return the first day off of the next feast that the calendar knows, ongoing ones included."""
    return min(day for day in calendar.days_off if day >= today)


def _begin(name: str, today: date, calendar: WorkCalendar) -> date:
    if name in _FIXED:
        day = coming(*_FIXED[name], today)
        return _first_of_run(day, calendar)
    (from_month, from_day), (to_month, to_day) = _BY_THE_MOON[name]
    for year in (today.year, today.year + 1):
        span = (date(year, from_month, from_day), date(year, to_month, to_day))
        found = [day for day in calendar.days_off if span[0] <= day <= span[1] and day >= today]
        if found:
            return _first_of_run(min(found), calendar)
    raise ValueError(name)


def _first_of_run(day: date, calendar: WorkCalendar) -> date:
    """Walk back to where the days off begin, as the State Council's tables have it."""
    while day - DAY in calendar.days_off:
        day -= DAY
    return day
