"""Days of a reply, read as deadlines: the later end of a range, the last day of a period (labels D1-D12)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jobs.rules.reading import chinese_dates, english_dates
from jobs.rules.reading.chinese_dates import Resolver
from jobs.rules.reading.hours import HOUR_OF_TODAY
from jobs.rules.reading.words import phrase
from jobs.rules.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Mention:
    """A day named at ``start``..``end``; ``day`` None where it is past or does not exist, vague where it is a guess."""

    start: int
    end: int
    day: date | None
    is_vague: bool = False


def mentions(text: str, today: date, calendar: WorkCalendar) -> list[Mention]:
    """List the days a text in normal form names, left to right; of overlapping ones the earliest and longest wins."""
    found = sorted(_all(text, today, calendar), key=lambda one: (one.start, -one.end))
    if not found and (hour := HOUR_OF_TODAY.search(text)):
        return [Mention(hour.start(), hour.end(), today)]
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _all(text: str, today: date, calendar: WorkCalendar) -> Iterator[Mention]:
    for pattern, resolve in _patterns_for(text):
        for match in pattern.finditer(text):
            try:
                day: date | None = resolve(match, today, calendar)
            except (ValueError, OverflowError):
                day = None
            is_vague = _VAGUE.search(match[0]) is not None
            yield Mention(match.start(), match.end(), day if day is None or day >= today else None, is_vague)


_VAGUE = phrase(
    r"月初|月份?初|(?:节|假期|旦|庆|清明|端午|秋|五一|十一)过?后|过[完了]|"
    r"\b(?:early|first days|beginning|start)\b(?! (?:of )?(?:next|"
    r"this|the) week)|\bafter\b(?! (?:tomorrow|next)| \w+day)"
)


_CHINESE_PATTERNS = tuple((phrase(pattern), resolve) for pattern, resolve in chinese_dates.PATTERNS)
_ENGLISH_PATTERNS = tuple((phrase(pattern), resolve) for pattern, resolve in english_dates.PATTERNS)
_IS_CHINESE = phrase(r"[日号天周月年旬季今明后节过]|(?<=[元五十七八三六国清端中春])[旦一庆明午秋节]|前|小时|\d[./-]?\d")
_IS_ENGLISH = phrase(r"[a-z]{3}")
"""Most clauses name no day; these spare the patterns, which cost more than all else together."""


def _patterns_for(text: str) -> Iterator[tuple[re.Pattern[str], Resolver]]:
    if _IS_CHINESE.search(text):
        yield from _CHINESE_PATTERNS
    if _IS_ENGLISH.search(text):
        yield from _ENGLISH_PATTERNS
