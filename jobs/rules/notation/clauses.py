"""Deadlines made of days: one (5月15日前), a range (a至b) or milestones (a前X,b前Y)."""

import re
from dataclasses import dataclass
from datetime import date, time

from db.words import DeadlineKind
from jobs.rules.notation.days import DayFound, Frame, find_day
from jobs.rules.notation.deadlines import ClockTime, Deadline, Milestone

_LEAD_IN = re.compile(
    r"(?:请|于|在|应|须|需|力争|确保|务必|原则上|最迟|最晚|不迟于|不晚于|截至|截止到|截止至|截止|计划)+"
)
_WEEKDAYS = {char: number for number, char in enumerate("一二三四五六日")} | {"天": 6}
_WEEKDAY_NOTE = re.compile(r"(?P<before>[^\d(]*)\((?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])\)")
"""The weekday in brackets behind a day, before any other number."""
_CLOCK = re.compile(
    r"\s*(?P<part>上午|下午|晚上|晚|早上|早|中午|凌晨)?(?P<h>\d{1,2})(?:[:时点])(?P<min>\d{1,2}|半)?分?(?:整|钟)?(?::\d{2})?"
)
_CLOSE = re.compile(r"\s*(?:当天|当日)?下班")
_NOON = re.compile(r"\s*中午(?!\d)")
_BEFORE = re.compile(r"(?:之|以)?前(?!后)")
"""Not 前后, which is around a day and no limit."""
_PLAIN_TAIL = re.compile(
    r"(?:\([^)]*\)|(?:全部|全面|基本)?(?:完成|办结|办理完毕|结束|报送|上报|报|提交|印发|截止|为止|止|内|落实|到位|完毕|整改).*)?$"
)
_COUNTED = r"(?:个(?!工作日|月|季|半|星期)|[%‰份批项家人名户万亿元处次篇期件块座所村亩吨台辆场套张类条版轮阶]|年度)"
"""What a number after a date may count without naming another time: 50%, 第1批, 2020年度."""
_ANOTHER_TIME = re.compile(
    rf"\d++(?:\.\d++)?+(?!{_COUNTED})|[月年季][底末]|[上中下]旬|季度|半年|周[一二三四五六日天]|星期|节前|每|下班"
    r"|[一两二三四五六七八九十半\d]个?(?:周|礼拜|月|旬)|(?<![提目之以当])前(?![期置后往列沿])"
)
_RANGE = re.compile(r"[—–\-~至到]+")
_SEPARATOR = re.compile(r"([,;、。])")


class BadTime(ValueError):
    """A clock time that does not exist."""


class WrongWeekday(ValueError):
    """A day that is not the weekday written beside it: one of the two is a slip of the pen."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A day, its clock time, whether 前 followed, and the words after it."""

    day: date
    time: ClockTime | None
    says_before: bool
    tail: str


def names_another_time(words: str) -> bool:
    """Tell whether the words after a date speak of time again, so that the date alone would be half the truth."""
    return _ANOTHER_TIME.search(words) is not None


def find_clock(text: str, frame: Frame) -> tuple[time | None, int]:
    """Find a clock time at the head of ``text`` and where it ends; raise BadTime for an impossible one."""
    if found := _CLOSE.match(text):
        return frame.calendar.closes, found.end()
    if found := _NOON.match(text):
        return time(12), found.end()
    if not (found := _CLOCK.match(text)):
        return None, 0
    hour = int(found["h"])
    minute = 30 if found["min"] == "半" else int(found["min"] or 0)
    if found["part"] in ("下午", "晚上", "晚") and hour < 12:
        hour += 12
    if hour == 24 and minute == 0:
        return time(23, 59), found.end()
    if hour > 23 or minute > 59:
        raise BadTime(found[0])
    return time(hour, minute), found.end()


def read_clause(text: str, frame: Frame) -> Clause | None:
    """Read a day with all that belongs to it, or None when ``text`` begins with none; raise WrongWeekday."""
    if lead_in := _LEAD_IN.match(text):
        text = text[lead_in.end() :]
    found: DayFound | None = find_day(text, frame)
    if found is None:
        return None
    rest = text[found.end :]
    if note := _WEEKDAY_NOTE.match(rest):
        if found.day.weekday() != _WEEKDAYS[note["weekday"]]:
            raise WrongWeekday(found.day.isoformat())
        rest = note["before"] + rest[note.end() :]
    clock, end = find_clock(rest, frame)
    before = _BEFORE.match(rest[end:])
    tail = rest[end + (before.end() if before else 0) :]
    return Clause(found.day, clock, found.says_before or before is not None, tail)


def read_dates(text: str, raw: str | int | float, frame: Frame) -> Deadline | None:
    """Read a deadline that consists of days, or None when it does not (or says more than is understood)."""
    return _single(text, raw, frame) or _range(text, raw, frame) or _milestones(text, raw, frame)


def _single(text: str, raw: str | int | float, frame: Frame) -> Deadline | None:
    clause = read_clause(text, frame)
    if clause is None or not _is_understood(clause):
        return None
    return Deadline(raw, DeadlineKind.DATE, clause.day, clause.time)


def _is_understood(clause: Clause) -> bool:
    """After 前 any words may follow; without it only words that do not move the day (not 后, 起, 左右)."""
    is_plain = clause.says_before or _PLAIN_TAIL.match(clause.tail.lstrip(",;、。")) is not None
    return is_plain and not names_another_time(clause.tail)


def _range(text: str, raw: str | int | float, frame: Frame) -> Deadline | None:
    for split in _RANGE.finditer(text):
        head, tail = text[: split.start()].removeprefix("自").removeprefix("从").removesuffix("起"), text[split.end() :]
        first = read_clause(head, Frame(frame.ref, frame.calendar, is_start=True))
        if first is None or first.tail or first.says_before:
            continue
        last = read_clause(tail, frame.after(first.day))
        if last is not None and _is_understood(last):
            return Deadline(raw, DeadlineKind.RANGE, last.day, last.time, begins=first.day)
    return None


def _milestones(text: str, raw: str | int | float, frame: Frame) -> Deadline | None:
    steps: list[Milestone] = []
    pieces = _SEPARATOR.split(f",{text}")
    for joint, part in zip(pieces[1::2], pieces[2::2], strict=True):
        if not part:
            continue
        clause = read_clause(part, frame)
        if clause is not None and _is_understood(clause):
            steps.append(Milestone(clause.day, clause.tail, clause.time))
            frame = frame.after(clause.day)
        elif clause is None and steps and not names_another_time(part):
            steps[-1] = Milestone(steps[-1].due, f"{steps[-1].text}{joint}{part}", steps[-1].time)
        else:
            return None
    if len(steps) < 2:
        return None
    last = max(steps, key=lambda step: step.due)
    return Deadline(raw, DeadlineKind.MILESTONES, last.due, last.time, milestones=tuple(steps))
