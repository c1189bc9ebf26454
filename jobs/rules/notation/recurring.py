"""Deadlines that come again: 每周五, 每月25日前, 每月底, 每季度末月25日前, 每个工作日."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby, islice

from db.words import DeadlineKind
from jobs.rules.notation.clauses import find_clock, names_another_time
from jobs.rules.notation.days import BadDate, Frame, find_day, last_day, weekday_number
from jobs.rules.notation.deadlines import Deadline, Freq, Recurrence
from jobs.rules.workdays import WorkCalendar

LAST = 0
MOST = 1000
"""Every working day of four years; whoever writes more has not said how long."""
_TENTHS = {"上旬": 10, "中旬": 20, "下旬": LAST}
_HOW_OFTEN = r"[一二三四五六][次回篇期场批条件份轮遍个天]|一(?:报(?!送)|[调总会商例研通督汇评更])"
"""每周一次, 每周一报, 每周一调度 say how often, not on which day."""
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Recurrence]], ...] = (
    (re.compile(r"每(?:个)?工作日|每日|每天|每个?工作天"), lambda _: Recurrence(Freq.DAILY)),
    (
        re.compile(rf"每(?:个|逢)?(?:周|星期|礼拜)的?(?:周|星期)?(?!{_HOW_OFTEN})([一二三四五六日天])"),
        lambda found: Recurrence(Freq.WEEKLY, weekday=weekday_number(found[1])),
    ),
    (re.compile(r"每(?:个)?月的?(\d{1,2})[日号]"), lambda found: Recurrence(Freq.MONTHLY, day=_month_day(found[1]))),
    (re.compile(r"每(?:个)?月的?(上旬|中旬|下旬)"), lambda found: Recurrence(Freq.MONTHLY, day=_TENTHS[found[1]])),
    (
        re.compile(r"每(?:个)?月的?(?:月)?(?:底|末)|每(?:个)?月的?最后(?:1[日天]|1个工作日)"),
        lambda _: Recurrence(Freq.MONTHLY, day=LAST),
    ),
    (
        re.compile(r"每(?:个)?季度?(?:末|最后1个)月的?(\d{1,2})[日号]"),
        lambda found: Recurrence(Freq.QUARTERLY, day=_month_day(found[1])),
    ),
    (re.compile(r"每(?:个)?季度?(?:末|底)(?:月底|月末)?"), lambda _: Recurrence(Freq.QUARTERLY, day=LAST)),
)
_BEFORE = re.compile("(?:之|以)?前")
_WINDOW_SPLIT = re.compile(r"[—–\-~至到]+")
_MONTH_ONLY = re.compile(r"^(?:(\d{4})年)?(\d{1,2})月份?$")


def _month_day(digits: str) -> int:
    if not 1 <= int(digits) <= 31:
        raise BadDate(digits)
    return int(digits)


def read_recurring(text: str, raw: str | int | float, frame: Frame) -> Deadline | None:
    """Read a recurring deadline with its optional window and clock time, or None; occurrences are made later."""
    start = text.find("每")
    if start < 0:
        return None
    for pattern, make in _FORMS:
        if found := pattern.match(text, start):
            return _with_window(text[:start], text[found.end() :], make(found), raw, frame)
    return None


def _with_window(head: str, rest: str, rule: Recurrence, raw: str | int | float, frame: Frame) -> Deadline | None:
    clock, end = find_clock(rest, frame)
    rest = rest[end:]
    note = re.search(r"\(([^)]*\d[^)]*)\)", rest)
    if note:
        rest = rest[: note.start()] + rest[note.end() :]
    if names_another_time(_BEFORE.sub("", rest, count=1).lstrip(",")) or rest.startswith("、") or (head and note):
        return None
    words = (note[1] if note else head).strip(",;:、")
    if words:
        window = _window(words, frame)
        if window is None:
            return None
        rule = replace(rule, since=window[0], until=window[1])
    return Deadline(raw, DeadlineKind.RECURRING, None, clock, recurrence=rule)


def _window(words: str, frame: Frame) -> tuple[date | None, date | None] | None:
    words = words.removeprefix("自").removeprefix("从").removesuffix("期间").removesuffix("内")
    if words.endswith("起"):
        first = _edge(words[:-1] or words, frame, is_start=True)
        return (first, None) if first else None
    parts = _WINDOW_SPLIT.split(words)
    for at in range(1, len(parts)):
        first = _edge("-".join(parts[:at]).removesuffix("起"), frame, is_start=True)
        last = _edge("-".join(parts[at:]), frame, is_start=False)
        if first and last:
            return first, last
    return None


def _edge(words: str, frame: Frame, is_start: bool) -> date | None:
    """Read one end of a window: a day, or a whole month from its first or to its last day."""
    if whole := _MONTH_ONLY.match(words):
        words += "初" if is_start else "底"
    found = find_day(words, replace(frame, is_start=is_start))
    if found is None:
        return None
    rest = words[found.end :].removesuffix("前").removesuffix("止")
    return None if rest and not whole else found.day


def occurrences(rule: Recurrence, begin: date, end: date, calendar: WorkCalendar) -> tuple[date, ...]:
    """List the days owed from ``begin`` to ``end``, or to the last day the cell itself names.

    A day off moves to the working day before it; days pulled before ``begin`` and duplicates fall away. No more than
    one above MOST are listed, so that a year 2999 can be refused.
    """
    begin, end = max(begin, rule.since or begin), rule.until or end
    moved = (calendar.previous_workday(day) for day in _nominal(rule, begin, end))
    owed = (day for day, _ in groupby(day for day in moved if day >= begin))
    return tuple(islice(owed, MOST + 1))


def _nominal(rule: Recurrence, begin: date, end: date) -> Iterator[date]:
    for number in range((end - begin).days + 1):
        day = begin + timedelta(days=number)
        if _falls_on(rule, day):
            yield day


def _falls_on(rule: Recurrence, day: date) -> bool:
    if rule.freq is Freq.DAILY:
        return True
    if rule.freq is Freq.WEEKLY:
        return day.weekday() == rule.weekday
    if rule.freq is Freq.QUARTERLY and day.month % 3:
        return False
    end = last_day(day.year, day.month).day
    return day.day == min(rule.day or end, end)
