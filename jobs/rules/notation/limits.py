"""The deadline that words name, cut out of them with what belongs to it: 请于5月20日18:00前 报送底册."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, time

from jobs.rules.notation.clauses import BadTime, find_clock
from jobs.rules.notation.days import Frame
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.wording import JOINT
from jobs.rules.reading.dates import Mention, mentions
from jobs.rules.workdays import WorkCalendar

LONGEST = 1000
"""Characters of a forwarded message that are read."""
_SAME_WORDS = ((re.compile("星期|礼拜"), "周"), (re.compile(r"(?<=[日号\d])[(（]周[一二三四五六日天][)）]"), ""))
_LEAD_IN = re.compile(r"(?:请|于|在|务必|最迟|最晚|不迟于|不晚于|截至|截止到|截止|限)+$")
_LIMIT = re.compile(r"\s*(?:之|以)?[前内]|\s*截止|\s*为止")
_LIMIT_BEFORE = re.compile(r"(?:最迟|最晚|不迟于|不晚于|截至|截止到|截止|限)$")


@dataclass(frozen=True, slots=True)
class Limit:
    """A deadline found in words, and the words without it."""

    due_on: date | None
    hour: time | None
    rest: str
    problem: Problem | None = None


def read_limit(text: str, today: date, calendar: WorkCalendar) -> Limit:
    """Find the one deadline words name, cut out with what belongs to it (请于…18:00前).

    Of several days the one with 前 counts; Problems ``no_date``, ``past_date``, ``several_dates``, ``vague_date``.
    """
    text = _plain(text)
    found = mentions(text.lower(), today, calendar)
    limits = [one for one in found if _LIMIT_BEFORE.search(text[: one.start]) or _ends(text, one, today, calendar)[1]]
    wanted = limits if len(limits) == 1 and not _is_one_of_several(text, limits[0], found) else found
    if not wanted:
        return Limit(None, None, text, Problem("no_date"))
    words = [text[one.start : one.end] for one in wanted]
    if len({one.day for one in wanted}) > 1:
        return Limit(None, None, text, Problem("several_dates", {"words": words}))
    if any(one.day is None or one.is_vague for one in wanted):
        code = "vague_date" if wanted[0].day else "past_date"
        return Limit(None, None, text, Problem(code, {"text": words[0]}))
    return _cut(text, wanted[0], today, calendar)


def _cut(text: str, limit: Mention, today: date, calendar: WorkCalendar) -> Limit:
    try:
        clock, _ = find_clock(text[limit.end :], Frame(today, calendar))
    except BadTime as error:
        return Limit(None, None, text, Problem("bad_time", {"text": str(error)}))
    end, _ = _ends(text, limit, today, calendar)
    head = _LEAD_IN.sub("", text[: limit.start])
    return Limit(limit.day, clock, f"{head} {text[end:]}")


def _is_one_of_several(text: str, limit: Mention, found: list[Mention]) -> bool:
    """Tell whether another day is joined to it: 4月30日、5月8日前 are two deadlines."""
    return any(text[one.end : limit.start].strip() in tuple(JOINT) for one in found if one.end < limit.start)


def _ends(text: str, limit: Mention, today: date, calendar: WorkCalendar) -> tuple[int, bool]:
    """Tell where a deadline ends, its hour included, and whether 前 or the like says that it is one."""
    try:
        _, length = find_clock(text[limit.end :], Frame(today, calendar))
    except BadTime:
        length = 0
    end = limit.end + length
    says = _LIMIT.match(text, end)
    return (says.end() if says else end), says is not None or text[limit.start : limit.end].endswith(("前", "内"))


def _plain(text: str) -> str:
    """Write full-width digits and signs plainly, character by character, so that the words around stay as written."""
    for pattern, plain in _SAME_WORDS:
        text = pattern.sub(plain, text[:LONGEST])
    return "".join(_narrow(char) for char in text)


def _narrow(char: str) -> str:
    narrow = unicodedata.normalize("NFKC", char)
    return narrow if len(narrow) == 1 and (narrow.isdigit() or narrow in ":./-~+()") else char
