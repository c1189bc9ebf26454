"""Days of an English reply: Friday, next Wed, May 20, the 20th, end of the month, in 3 working days."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from jobs.rules.reading.days import coming, monday_of, month_day, shift
from jobs.rules.reading.feasts import NAMES, after, before, next_holiday
from jobs.rules.reading.numbers import ENGLISH_NUM, number
from jobs.rules.workdays import WorkCalendar

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = r"(?:uary|ruary|ch|il|e|y|ust|t(?:ember)?|ober|ember)?"
_MONTH = rf"({'|'.join(_MONTHS)}){_FULL}\.?"
_WEEKDAY = r"(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|r|ur)?(?:day)?\b"
_ORDINAL = r"(?:st|nd|rd|th)"


def _month_first(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return coming(_MONTHS.index(match[1]) + 1, int(match[2]), today)


def _day_first(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return coming(_MONTHS.index(match[2]) + 1, int(match[1]), today)


_FIRST_DAYS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def _ordinal_of(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return coming(_MONTHS.index(match[2]) + 1, _FIRST_DAYS.index(match[1]) + 1, today)


def _day_of_month(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    day = int(match[1])
    return month_day(today.year, today.month + (day < today.day), day)


def _weekday(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    index = _DAYS.index(match[2])
    if match[1]:
        return monday_of(today, 1 if match[1].startswith("next") else 0) + timedelta(days=index)
    return today + timedelta(days=(index - today.weekday()) % 7)


def _last_weekday(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return today + timedelta(days=(_DAYS.index(match["last"]) - today.weekday()) % 7)


def _weekday_after_next(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return monday_of(today, 1) + timedelta(days=_DAYS.index(match[1]))


def _weekday_of_this_week(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return monday_of(today) + timedelta(days=_DAYS.index(match[1]))


def _end_of(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    is_next, unit = re.search(r"\b(?:next|coming)\b", match[0]) is not None, match[1] or match[2]
    if unit in ("month", "eom"):
        return month_day(today.year, today.month + is_next, 31, is_clipped=True)
    if unit in ("week", "eow"):
        return calendar.previous_workday(monday_of(today, int(is_next)) + timedelta(days=6))
    if unit == "year":
        return date(today.year + is_next, 12, 31)
    return month_day(today.year, 3 * ((today.month + 2) // 3 + is_next), 31, is_clipped=True)


def _part_of(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    month = _MONTHS.index(match[2]) + 1
    day = {"early": 5, "mid": 15, "beginning": 5, "middle": 15}.get(re.split(r"\W", match[1])[0], 31)
    return month_day(today.year + (month < today.month), month, day, is_clipped=True)


def _of_next_month(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    day = {"early": 5, "first days": 5, "beginning": 5, "start": 5, "mid": 15, "middle": 15}.get(match[1], 31)
    return month_day(today.year, today.month + (match[2] == "next"), day, is_clipped=True)


def _weekend(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return monday_of(today, int("next" in match[0])) + timedelta(days=6)


def _in(unit: str) -> Callable[[re.Match[str], date, WorkCalendar], date]:
    return lambda match, today, calendar: shift(today, f"{number(match[1])}{unit}", calendar)


def _after(days: int) -> Callable[[re.Match[str], date, WorkCalendar], date]:
    return lambda _match, today, _calendar: today + timedelta(days=days)


def _later_than_weekday(days: int) -> Callable[[re.Match[str], date, WorkCalendar], date]:
    """A week from Monday: from the next such day, not counting today."""

    def resolve(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
        first = today + timedelta(days=(_DAYS.index(match[1]) - today.weekday() - 1) % 7 + 1)
        return first + timedelta(days=days)

    return resolve


def _midweek(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    is_next = "next" in match[0]
    return monday_of(today, int(is_next or today.weekday() > _DAYS.index("wed"))) + timedelta(days=2)


def _week_after_next(_match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return calendar.previous_workday(monday_of(today, 2) + timedelta(days=6))


def _last_workday(_match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return calendar.previous_workday(monday_of(today) + timedelta(days=6))


def _of_month(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return month_day(today.year, today.month + (match[2] == "next"), int(match[1]))


def _in_month(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    month = _MONTHS.index(match[1]) + 1
    return month_day(today.year + (month < today.month), month, 31, is_clipped=True)


def _or_two(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    """A week or two is two, a week or so one."""
    return shift(today, f"{2 if match[0].endswith('two') else 1}{match[1][0]}", calendar)


def _early_in_week(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    """Early next week is its Tuesday, late this week its Friday."""
    return monday_of(today, int("next" in match[0])) + timedelta(
        days=1 if match[1] in ("early", "beginning", "start") else 4
    )


def _before_feast(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return before(match[1], today, calendar)


def _after_feast(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return after(match[1], today, calendar)


def _before_holiday(_match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return next_holiday(today, calendar) - timedelta(days=1)


def _after_holiday(_match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return calendar.next_workday(next_holiday(today, calendar))


_COUNT = (
    r"(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\s*(?:-|to|"
    rf"or)\s*)?(?:a )?({ENGLISH_NUM})(?: of)?(?: more| additional| extra| further| full)?"
)
_OFTEN = r"(?<!once )(?<!twice )(?<!times )(?<!every )"
"""Before a day that comes again and again: once a week."""
PATTERNS: tuple[tuple[str, Callable[[re.Match[str], date, WorkCalendar], date]], ...] = (
    (rf"\b{_MONTH}\s*(\d{{1,2}}){_ORDINAL}?\b(?!:)", _month_first),
    (rf"\b(?:the )?(\d{{1,2}}){_ORDINAL}?\s+(?:of\s+)?{_MONTH}\b", _day_first),
    (
        rf"\b(?:the )?\d{{1,2}}{_ORDINAL}? ?(?:or|to|-|/|and) ?(?:the )?(\d{{1,2}}){_ORDINAL}\b(?! (?:of "
        rf")?(?:{'|'.join(_MONTHS)}))",
        _day_of_month,
    ),
    (rf"\b{_WEEKDAY} ?(?:or|to|/|-) ?{_WEEKDAY.replace('(mon', '(?P<last>mon', 1)}", _last_weekday),
    (rf"\b(?:the |by |till |until |to |on |before |up ?to )(\d{{1,2}}){_ORDINAL}\b", _day_of_month),
    (rf"(?<!last )(?<!since )(?<!past )(?<!from )(?<!old )\b(this |next |this coming |coming )?{_WEEKDAY}", _weekday),
    (rf"\b{_WEEKDAY} (?:of )?next week", _weekday_after_next),
    (rf"\b{_WEEKDAY} of this week", _weekday_of_this_week),
    (rf"\bnext week,? (?:on )?{_WEEKDAY}", _weekday_after_next),
    (rf"\b(?:a|one) week (?:from|on|after) (?:this |next |coming )?{_WEEKDAY}", _later_than_weekday(7)),
    (rf"\b{_WEEKDAY} week\b", _later_than_weekday(7)),
    (rf"\b(?:two weeks|a fortnight) (?:from|on|after) (?:this |next |coming )?{_WEEKDAY}", _later_than_weekday(14)),
    (rf"\b{_WEEKDAY} after next\b", _later_than_weekday(7)),
    (r"\b(?:this time|same (?:day|time)),? next week\b", _after(7)),
    (r"\b(?:the )?week after next\b", _week_after_next),
    (r"\bbefore (?:the |this )?weekend\b", _last_workday),
    (rf"\b(?:(?:by|on|before|until) )?(?:the )?(\d{{1,2}}){_ORDINAL}?(?: day)?(?: of)? (next|this) month\b", _of_month),
    (r"\b(?:a )?(day|week|month) or (?:two|so)\b", _or_two),
    (r"\bhalf a month\b", _after(15)),
    (rf"\b(?:in|during|within|sometime in) {_MONTH}\b(?! \d)", _in_month),
    (r"\b(month|year|quarter|week)(?:[- ]end|'s end)\b", _end_of),
    (r"\bmid-?week\b(?: next week)?|\bmiddle of (?:the |next |this )?week\b", _midweek),
    (r"\b(early|beginning|start|late|later)(?: of)?(?: in)? (?:next|this|the) week\b", _early_in_week),
    (
        r"\b(?:by )?(?:the )?(?:end of|end)(?: of)? (?:the |this |next )*(month|week|year|quarter)\b|\b(eom|eow)\b",
        _end_of,
    ),
    (r"\bbefore (?:the |this )?(month|week|year|quarter) (?:is (?:out|over|up)|ends)\b", _end_of),
    (r"\blast (?:working )?day of (?:the |this |next )?(month|year|quarter)\b", _end_of),
    (rf"\b(?:the )?({'|'.join(_FIRST_DAYS)}) (?:day )?(?:of )?{_MONTH}\b", _ordinal_of),
    (rf"\b(last) (?:working )?day (?:of|in) {_MONTH}\b", _part_of),
    (r"\b(?:this|next|(?:the )?coming) (month|week|quarter)\b|\bwithin (?:the|this) (week|month)\b", _end_of),
    (rf"\b(early|mid|middle of|late|end of|the end of|end|beginning of|by the end of)[ -]*{_MONTH}\b", _part_of),
    (r"\b(early|first days|beginning|start|mid|middle|late)(?: of|-)?(?: in)? (next|this) month\b", _of_next_month),
    (r"\b(?:the |this |next )?weekend\b", _weekend),
    (r"\btoday\b|\btonight\b|\bthis (?:morning|afternoon|evening)\b", _after(0)),
    (r"(?<!after )\btomorrow\b", _after(1)),
    (r"\bday after tomorrow\b", _after(2)),
    (r"\b(?:fortnight)\b", _after(14)),
    (rf"{_OFTEN}\b{_COUNT} (?:working|work|business) ?days?\b", _in("wd")),
    (rf"{_OFTEN}\b{_COUNT} days?(?:'?s?'? time|')?(?![\w'])(?! ago)", _in("d")),
    (rf"{_OFTEN}\b{_COUNT} weeks?(?:'?s?'? time|')?(?![\w'])(?! ago)", _in("w")),
    (rf"{_OFTEN}\b{_COUNT} months?\b(?! ago)", _in("m")),
    (r"\b(?:24|twenty-four) hours\b", _after(1)),
    (r"\b48 hours\b", _after(2)),
    (rf"\b(?:before|by) (?:the )?({NAMES})", _before_feast),
    (rf"\bafter (?:the )?({NAMES})(?: day)?(?: holidays?| break)?", _after_feast),
    (r"\bbefore the (?:\w+ )?(?:holidays?|break)\b", _before_holiday),
    (r"\bafter the holidays?\b", _after_holiday),
)
