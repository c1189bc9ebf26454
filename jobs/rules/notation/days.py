"""One day at the head of a text: every way a plan sheet writes it, from 2020年5月15日 to 六月中旬."""

import calendar as months
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobs.rules.notation import festivals
from jobs.rules.workdays import WorkCalendar

_PAST_DAYS = 31
_AHEAD_DAYS = 334
_YEAR = r"(?:(?P<y>\d{4})年?|(?P<next>明|次|下)年|(?:今|本|当)年)?"
_PART = r"(?P<part>月底|底|末|上旬|中旬|下旬)(?:末|底)?"
_FULL_YEAR_WORD = r"(?P<yend>年底|年末|年终|底|末)"


class BadDate(ValueError):
    """A text that has the form of a date but names a day that does not exist or is not known."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What a date without a year, month or sense of direction is measured against."""

    ref: date
    calendar: WorkCalendar
    is_start: bool = False
    """Whether 上旬 means its first day (a start) or its last (a deadline)."""
    near: date | None = None
    """The day named just before in the same cell: 6月15日—24日 takes its month from it."""

    def after(self, day: date) -> "Frame":
        """Read the next date of the same cell."""
        return replace(self, near=day)


@dataclass(frozen=True, slots=True)
class DayFound:
    """A day and where its text ends; ``says_before`` when the word 前 was part of it (五一前)."""

    day: date
    end: int
    says_before: bool = False


def day_of(year: int, month: int, day: int) -> date:
    """Make a date or raise BadDate."""
    try:
        return date(year, month, day)
    except ValueError as error:
        raise BadDate(f"{year}-{month}-{day}") from error


def last_day(year: int, month: int) -> date:
    """Return the last day of a month or raise BadDate."""
    if not 1 <= month <= 12:
        raise BadDate(f"{year}-{month}")
    return date(year, month, months.monthrange(year, month)[1])


def in_campaign_year(make: Callable[[int], date], ref: date) -> date:
    """Choose the year that puts a day in [ref - 31 days, ref + 334 days]; raise BadDate when none does."""
    found: date | None = None
    for year in (ref.year - 1, ref.year, ref.year + 1):
        try:
            day = make(year)
        except BadDate:
            continue
        if found is None and -_PAST_DAYS <= (day - ref).days <= _AHEAD_DAYS:
            found = day
    if found is None:
        raise BadDate(make(ref.year).isoformat())
    return found


def find_day(text: str, frame: Frame) -> DayFound | None:
    """Find the day that ``text`` (see wording.date_wording) begins with; None if it begins with none.

    Raises BadDate for a day that cannot be (2月30日).
    """
    for pattern, make in _FORMS:
        found = pattern.match(text)
        if found:
            return DayFound(make(found, frame), found.end(), pattern is _FESTIVAL)
    return None


def _with_year(found: re.Match[str], frame: Frame, make: Callable[[int], date]) -> date:
    if found["y"]:
        return make(int(found["y"]))
    if found["next"]:
        return make(frame.ref.year + 1)
    if re.match("[今本当]年", found[0]):
        return make(frame.ref.year)
    return in_campaign_year(make, frame.ref)


def _plain(found: re.Match[str], frame: Frame) -> date:
    return _with_year(found, frame, lambda year: day_of(year, int(found["m"]), int(found["d"])))


def _full(found: re.Match[str], _frame: Frame) -> date:
    return day_of(int(found["y"]), int(found["m"]), int(found["d"]))


def _part_of_month(found: re.Match[str], frame: Frame) -> date:
    month, part = int(found["m"]), found["part"]
    return _with_year(found, frame, lambda year: part_day(year, month, part, frame.is_start))


def part_day(year: int, month: int, part: str, is_start: bool) -> date:
    """Name the day that 上旬, 中旬, 下旬 or 月底 stands for: its last as a deadline, its first as a start."""
    end = last_day(year, month)
    if part.endswith("旬"):
        third = "上中下".index(part[0])
        return (
            end.replace(day=(1, 11, 21)[third])
            if is_start
            else (end.replace(day=10 * third + 10) if third < 2 else end)
        )
    return end


def _whole_month(found: re.Match[str], frame: Frame) -> date:
    """明年3月 is due on its last day; without the year a bare month is too vague to take."""
    month = int(found["m"])
    return _with_year(found, frame, lambda year: day_of(year, month, 1) if frame.is_start else last_day(year, month))


def _this_or_next_month(found: re.Match[str], frame: Frame) -> date:
    first = frame.ref.replace(day=1)
    if found["which"] in ("下", "次"):
        first = (first + timedelta(days=32)).replace(day=1)
    if found["d"]:
        return day_of(first.year, first.month, int(found["d"]))
    return part_day(first.year, first.month, found["part"], frame.is_start)


def _beginning_of_month(found: re.Match[str], frame: Frame) -> date:
    return _with_year(found, frame, lambda year: day_of(year, int(found["m"]), 1))


def _end_of_year(found: re.Match[str], frame: Frame) -> date:
    """年底 said in January is the end of the year that has begun, though the last one ended within the window."""
    if found["y"] or found["next"]:
        return _with_year(found, frame, lambda year: date(year, 12, 31))
    return date(frame.ref.year, 12, 31)


def _half_year(found: re.Match[str], frame: Frame) -> date:
    if frame.is_start:
        return _with_year(found, frame, lambda year: date(year, 1 if found["half"] == "上" else 7, 1))
    if found["half"] == "下":
        return _end_of_year(found, frame)
    return _with_year(found, frame, lambda year: date(year, 6, 30))


def _quarter(found: re.Match[str], frame: Frame) -> date:
    last = int(found["q"]) * 3
    return _with_year(found, frame, lambda year: date(year, last - 2, 1) if frame.is_start else last_day(year, last))


def _weekday(found: re.Match[str], frame: Frame) -> date:
    monday = frame.ref - timedelta(days=frame.ref.weekday())
    weeks = 1 if found["which"] == "下" else 0
    return monday + timedelta(days=7 * weeks + weekday_number(found["w"]))


def weekday_number(word: str) -> int:
    """Number a Chinese weekday from Monday = 0 (天 is 日)."""
    return "一二三四五六日".index(word.replace("天", "日"))


def _festival(found: re.Match[str], frame: Frame) -> date:
    def eve(year: int) -> date:
        day = festivals.eve_of(found["name"], year, frame.calendar)
        if day is None:
            raise BadDate(found[0])
        return day

    return _with_year(found, frame, eve)


def _at_once(_found: re.Match[str], frame: Frame) -> date:
    return frame.ref


def _near_part(found: re.Match[str], frame: Frame) -> date:
    if frame.near is None:
        raise BadDate(found[0])
    return part_day(frame.near.year, frame.near.month, found["part"], frame.is_start)


def _near_month(found: re.Match[str], frame: Frame) -> date:
    if frame.near is None:
        raise BadDate(found[0])
    return day_of(frame.near.year, frame.near.month, int(found["d"]))


_FESTIVAL = re.compile(_YEAR + rf"(?P<name>{festivals.WORD})(?:之|以)?前(?!后)")
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Frame], date]], ...] = (
    (_FESTIVAL, _festival),
    (re.compile(r"(?P<y>\d{4})(?P<sep>[年./\-])(?P<m>\d{1,2})[月./\-](?P<d>\d{1,2})(?![\d.])[日号]?"), _full),
    (re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})(?![\d.])"), _full),
    (re.compile(_YEAR + r"(?P<m>\d{1,2})月份?" + _PART), _part_of_month),
    (re.compile(_YEAR + r"(?P<m>\d{1,2})月(?P<d>\d{1,2})(?![\d.])[日号]?"), _plain),
    (re.compile(_YEAR + r"(?P<m>\d{1,2})月份?初"), _beginning_of_month),
    (re.compile(r"(?P<y>(?!))?(?P<next>明|次)年(?P<m>\d{1,2})月份?(?=$)"), _whole_month),
    (re.compile(rf"(?P<which>[本这当下次])月(?:份)?(?:{_PART}|(?P<d>\d{{1,2}})[日号])"), _this_or_next_month),
    (re.compile(r"(?:(?P<y>\d{4})年?|(?P<next>明|次)年|(?:今|本|当)年)" + _FULL_YEAR_WORD), _end_of_year),
    (re.compile(r"(?P<y>(?!))?(?P<next>(?!))?年(?:底|末|终)"), _end_of_year),
    (re.compile(_YEAR + r"(?P<half>[上下])半年(?:底|末)?"), _half_year),
    (re.compile(_YEAR + r"第?(?P<q>[1-4])季度(?:底|末)?"), _quarter),
    (re.compile(r"(?P<which>[本这下])(?:个)?(?:周|星期|礼拜)(?P<w>[一二三四五六日天])"), _weekday),
    (re.compile(r"(?P<y>(?!))?(?P<next>(?!))?(?P<m>\d{1,2})(?P<sep>[./\-])(?P<d>\d{1,2})(?![\d./\-])[日号]?"), _plain),
    (re.compile(r"即日起?|即时起"), _at_once),
    (re.compile(r"(?P<part>月底|月末|[上中下]旬)"), _near_part),
    (re.compile(r"(?P<d>\d{1,2})[日号](?!内|以内|之内)"), _near_month),
)
