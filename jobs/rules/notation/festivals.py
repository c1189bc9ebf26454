"""The days behind “五一”前 or 端午节前: solar festivals by rule, lunar ones by table."""

from datetime import date, timedelta

from jobs.rules.workdays import WorkCalendar

WORD = (
    r"(?:五一|劳动|国庆|十一|元旦|春节|清明|端午|中秋|七一|建党|八一|建军)(?:国际)?(?:劳动)?(?:节)?(?:假期|长假|放假)?"
)
_FIXED = {"五一": (5, 1), "劳动": (5, 1), "国庆": (10, 1), "十一": (10, 1), "元旦": (1, 1)}
_ANNIVERSARY = {"七一": (7, 1), "建党": (7, 1), "八一": (8, 1), "建军": (8, 1)}
_LUNAR = {
    "春节": "0216 0205 0125 0212 0201 0122 0210 0129 0217 0206 0126 0213 0203",
    "端午": "0618 0607 0625 0614 0603 0622 0610 0531 0619 0609 0528 0616 0605",
    "中秋": "0924 0913 1001 0921 0910 0929 0917 1006 0925 0915 1003 0922 0912",
}
"""Month and day from 2018 on, one a year; up to 2026 checked against the days off of chinesecalendar."""
_LUNAR_FROM = 2018


def eve_of(word: str, year: int, calendar: WorkCalendar) -> date | None:
    """Name the last day that counts as before the festival, or None where its date is not known.

    Before a holiday it is the last working day, before 七一 and 八一 simply the day before (READING.md §3).
    """
    name = word[:2]
    if name in _ANNIVERSARY:
        return date(year, *_ANNIVERSARY[name]) - timedelta(days=1)
    day = _festival(name, year)
    return calendar.previous_workday(day - timedelta(days=1)) if day else None


def _festival(name: str, year: int) -> date | None:
    if name in _FIXED:
        return date(year, *_FIXED[name])
    if name == "清明":
        return date(year, 4, _qingming(year))
    days = _LUNAR[name].split()
    index = year - _LUNAR_FROM
    return date(year, int(days[index][:2]), int(days[index][2:])) if 0 <= index < len(days) else None


def _qingming(year: int) -> int:
    """The usual approximation of the solar term for 2000-2099."""
    short = year % 100
    return int(short * 0.2422 + 4.81) - short // 4
