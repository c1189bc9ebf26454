"""Days of a reply, read as deadlines: the later end of a range, the last day of a period (labels D1-D12)."""

import calendar as months
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from jobs.rules.reading.hours import HOUR_OF_TODAY
from jobs.rules.reading.numbers import NUM, number
from jobs.rules.workdays import WorkCalendar

_RANGE = rf"(?:{NUM}\s*(?:号|日)?\s*(?:到|至|-|~|、)\s*)?"
_LATER_OF = r"(?:\d+\s*[-到至~]\s*|[一二两三四五六七八九](?=[二三四五六七八九十]))?"
_WEEK = r"(?:周|星期|礼拜)"
_WEEKDAYS = {day: index for index, day in enumerate("一二三四五六日")} | {"天": 6}
_FAR = 400
"""Longer durations are slips of the finger."""
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMES = rf"({'|'.join(_ENGLISH_MONTHS)})[a-z]*\.?"
_FEASTS = {"元旦": (1, 1), "五一": (5, 1), "劳动节": (5, 1), "国庆": (10, 1), "十一": (10, 1)}


@dataclass(frozen=True, slots=True)
class Mention:
    """A day named at ``start``..``end`` of the text; ``day`` None where it does not exist or has passed."""

    start: int
    end: int
    day: date | None


Resolver = Callable[[re.Match[str], date, WorkCalendar], date]


def mentions(text: str, today: date, calendar: WorkCalendar) -> list[Mention]:
    """List the days a text names, left to right; of overlapping readings the earliest and longest wins."""
    found = sorted(_all_mentions(text, today, calendar), key=lambda one: (one.start, -one.end))
    if not found and (hour := HOUR_OF_TODAY.search(text)):
        return [Mention(hour.start(), hour.end(), today)]
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def shift(day: date, delta: str, calendar: WorkCalendar) -> date:
    """Move a day by a duration of the form 3d, 2w, 1m or 5wd; raise ValueError for nonsense or more than 400."""
    match = re.fullmatch(r"(\d+)(wd|d|w|m)", delta)
    if match is None:
        raise ValueError(delta)
    count, unit = int(match[1]), match[2]
    if count > _FAR:
        raise ValueError(delta)
    if unit == "wd":
        return calendar.add_workdays(day, count)
    if unit == "m":
        return _month_day(day.year, day.month + count, day.day, is_clipped=True)
    return day + timedelta(days=count * (7 if unit == "w" else 1))


def _all_mentions(text: str, today: date, calendar: WorkCalendar) -> Iterator[Mention]:
    for pattern, resolve in _PATTERNS:
        for match in pattern.finditer(text):
            try:
                day: date | None = resolve(match, today, calendar)
            except (ValueError, OverflowError):
                day = None
            yield Mention(match.start(), match.end(), day if day is None or day >= today else None)


def _month_day(year: int, month: int, day: int, *, is_clipped: bool = False) -> date:
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    last = months.monthrange(year, month)[1]
    return date(year, month, min(day, last) if is_clipped else day)


def _coming(month: int, day: int, today: date) -> date:
    """Return the next such day of the year, today included."""
    found = _month_day(today.year, month, day)
    return found if found >= today else date(found.year + 1, month, day)


def _full(match: re.Match[str], _today: date, _calendar: WorkCalendar) -> date:
    return date(int(match[1]), int(match[2]), int(match[3]))


def _month_and_day(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _coming(number(match[1]), number(match[2]), today)


def _english_date(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _coming(_ENGLISH_MONTHS.index(match[1][:3]) + 1, int(match[2]), today)


def _english_day_first(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _coming(_ENGLISH_MONTHS.index(match[2][:3]) + 1, int(match[1]), today)


def _this_or_next_month_day(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _month_day(today.year, today.month + match[1].startswith("下"), number(match[2]))


def _bare_day(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    day = number(match[1])
    if not 1 <= day <= 31:
        raise ValueError(match[0])
    return _month_day(today.year, today.month + (day < today.day), day)


def _weekday(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    index = _WEEKDAYS[(match[3] or match[2])]
    monday = today - timedelta(days=today.weekday())
    prefix = match[1] or ""
    if prefix.startswith("下"):
        return monday + timedelta(days=7 * prefix.count("下") + index)
    if prefix:
        return monday + timedelta(days=index)
    return today + timedelta(days=(index - today.weekday()) % 7)


def _english_weekday(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    index = _ENGLISH_DAYS.index(match[2][:3])
    if match[1]:
        return today - timedelta(days=today.weekday()) + timedelta(days=7 + index)
    return today + timedelta(days=(index - today.weekday()) % 7)


def _after(days: int) -> Resolver:
    return lambda _match, today, _calendar: today + timedelta(days=days)


def _in_days(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return today + timedelta(days=number(match[1]))


def _in_workdays(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    return shift(today, f"{number(match[1])}wd", calendar)


def _in_weeks(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return today + timedelta(weeks=number(match[1]))


def _in_months(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _month_day(today.year, today.month + number(match[1]), today.day, is_clipped=True)


def _end_of_week(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    sunday = today + timedelta(days=6 - today.weekday() + 7 * match[0].count("下"))
    return calendar.previous_workday(sunday)


def _weekend(match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    sunday = today + timedelta(days=6 - today.weekday() + 7 * match[0].count("下"))
    return calendar.previous_workday(sunday) if "前" in match[0] else sunday


def _part_of_month(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    """Read 5月底, 月底, 下月中旬: the last day of the part."""
    named, relative, part = match[1], match[2] or "", match[3]
    day = {"初": 5, "上": 10, "中": 15}.get(part[0], 31)
    if part == "中旬":
        day = 20
    if named:
        month = number(named)
        return _month_day(today.year + (month < today.month), month, day, is_clipped=True)
    return _month_day(today.year, today.month + relative.count("下"), day, is_clipped=True)


def _end_of_year(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return date(today.year, 12, 31) if match[0] in ("年底", "年内") else date(today.year, 6, 30)


def _end_of_quarter(_match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _month_day(today.year, (today.month + 2) // 3 * 3, 31, is_clipped=True)


def _before_feast(match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _coming(*_FEASTS[match[1]], today) - timedelta(days=1)


def _before_dragon_boat(_match: re.Match[str], today: date, calendar: WorkCalendar) -> date:
    """The feast follows the moon: take the first day off the holiday tables give around June."""
    begins = [day for day in calendar.days_off if (5, 25) <= (day.month, day.day) <= (6, 30) and day > today]
    return min(begins) - timedelta(days=1)


def _end_of_this_month(_match: re.Match[str], today: date, _calendar: WorkCalendar) -> date:
    return _month_day(today.year, today.month, 31, is_clipped=True)


_PATTERNS: tuple[tuple[re.Pattern[str], Resolver], ...] = tuple(
    (re.compile(pattern), resolve)
    for pattern, resolve in (
        (r"(20\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})[日号]?", _full),
        (r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)", _full),
        (rf"({NUM})月份?{_RANGE}({NUM})(?:日|号)?(?!旬)", _month_and_day),
        (r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})(?![\d./%]|-\d|个|天|成)", _month_and_day),
        (r"(?<=[到至计])(0\d|1[0-2])([0-3]\d)(?!\d)", _month_and_day),
        (rf"{_MONTH_NAMES}\s*(\d{{1,2}})\b", _english_date),
        (rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH_NAMES}", _english_day_first),
        (rf"(本月|这个月|下个?月){_RANGE}({NUM})(?:日|号)", _this_or_next_month_day),
        (rf"(?<![月年\d]){_RANGE}({NUM})(?:号|日)(?!内|文|楼|常|子)", _bare_day),
        (
            rf"(?<!上)(?<!上个)(下下个?|下个?|本|"
            rf"这个?)?{_WEEK}([一二三四五六日天])(?:[、到至-]?{_WEEK}?([一二三四五六日天]))?",
            _weekday,
        ),
        (r"\b(next )?(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b", _english_weekday),
        (r"今(?:天|日|儿|晚)(?!上午?刚)|\btoday\b|\btonight\b", _after(0)),
        (r"(?:今)?明(?:两)?(?:天|日|早|晚|儿)|\btomorrow\b", _after(1)),
        (r"(?:明)?后天", _after(2)),
        (r"大后天", _after(3)),
        (r"24小时", _after(1)),
        (r"半个月", _after(15)),
        (rf"{_LATER_OF}({NUM})(?:个)?天(?:之后|后|内|之内|以内|左右|时间)?", _in_days),
        (r"(?:with)?in (\d{1,3}) days?", _in_days),
        (rf"({NUM})日(?:之|以)?内", _in_days),
        (r"within two weeks|in two weeks", _after(14)),
        (rf"{_LATER_OF}({NUM})个?工作日", _in_workdays),
        (rf"({NUM})(?:个)?(?:周|星期|礼拜)(?:后|内|之内|以内|左右|时间)?(?![一二三四五六日天])", _in_weeks),
        (rf"({NUM})个月(?:后|内|之内|以内|左右)?", _in_months),
        (rf"(?:下下|下|本|这)个?{_WEEK}(?:内|之内|底|前)?(?![一二三四五六日天末])|周内", _end_of_week),
        (r"(?:下|本|这)?(?:个)?周末(?:之前|前)?|\bweekend\b", _weekend),
        (rf"(?:({NUM})月份?|(本|这个|下个?)?月)(底|末|内|初|上旬|中旬|下旬|中)", _part_of_month),
        (r"(?<!月)(?<!月份)()()(上旬|中旬|下旬)", _part_of_month),
        (r"end of (?:the|this) month", _end_of_this_month),
        (r"()(本|这个|下个?)(月)(?!初|底|末|内|中|上|下|\d|[一二三四五六七八九十])", _part_of_month),
        (r"年底|年内|年中|上半年", _end_of_year),
        (r"(?:本)?季度末", _end_of_quarter),
        (rf"({'|'.join(_FEASTS)})(?:节)?(?:之)?前", _before_feast),
        (r"端午(?:节)?(?:之)?前", _before_dragon_boat),
    )
)
