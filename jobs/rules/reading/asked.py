"""The later day that somebody asks for, or the time that is to be added to the deadline."""

import re
from dataclasses import replace
from datetime import date

from jobs.rules.reading import durations
from jobs.rules.reading.dates import Mention, mentions
from jobs.rules.reading.days import shift
from jobs.rules.reading.grounds import Words
from jobs.rules.reading.hours import clock
from jobs.rules.reading.other_days import is_other_day
from jobs.rules.reading.values import Doubt, Slots
from jobs.rules.reading.words import obstacles, phrase, requests
from jobs.rules.workdays import WorkCalendar

_FROM_TODAY = phrase(r"(?:再|多)(?:给|批|留|容)|给(?:我|咱)|\bgive\b")
_MORE = phrase(r"\b(?:more|another|additional|extra)\b")
"""Without a deadline to count from, more days are counted from today."""
_UNTIL = phrase(r"(?:到|至|为|于|在|\bto|\buntil|\btill|\bby)\s*(?:the )?$")


_A_FEW_WORDS = 4
"""Say the 17th: so short a clause goes on with what is asked, and tells no reason."""


def asked_date(
    slots: Slots, words: Words, today: date, due: date | None, calendar: WorkCalendar
) -> tuple[Slots, Doubt | None]:
    """Take the day asked for, or the deadline moved by the duration asked for."""
    text = _without_obstacles(words)
    named = [one for one in mentions(text, today, calendar) if not is_other_day(text, one)]
    until = [
        one
        for one in named
        if _UNTIL.search(text[: one.start]) and not durations.is_duration(text[one.start : one.end])
    ]
    delta = durations.delta(text)
    if delta is not None and not until:
        is_from_today = _FROM_TODAY.search(text) or (due is None and _MORE.search(text))
        return _moved(slots, delta, today if is_from_today else due, calendar)
    asked = until or _in_asking_clauses(words, today, calendar) or named
    if not asked:
        return slots, None
    last = asked[-1]
    doubt = Doubt.BAD_DATE if last.day is None or last.is_vague else None
    hour = clock(text[last.start :]) or clock(re.split("[,;.]", text[: last.start])[-1])
    return replace(slots, date=last.day, time=hour if last.day else None), doubt


def _in_asking_clauses(words: Words, today: date, calendar: WorkCalendar) -> list[Mention]:
    """Take in English the days of the clauses that ask: could we say June 1? the surveyor is back on the 25th."""
    if not any(part.isascii() and _asks_for_day(part) for part in words.parts):
        return []
    clauses = (part for part in words.parts if _asks_for_day(part) or len(part.split()) <= _A_FEW_WORDS)
    asking = ",".join(re.split(r"\bbecause\b", part)[0] for part in clauses)
    return [one for one in mentions(asking, today, calendar) if not is_other_day(asking, one)]


def _without_obstacles(words: Words) -> str:
    """Leave out short of staff this month: its day tells how long the obstacle lasts, not what is asked for."""
    return ",".join(part for part in words.parts if _asks_for_day(part) or not obstacles.OBSTACLE.search(part))


def _asks_for_day(part: str) -> bool:
    return bool(requests.EXTENSION.search(part) or requests.MAY_IT_BE_LATER.search(part))


def _moved(slots: Slots, delta: str, start: date | None, calendar: WorkCalendar) -> tuple[Slots, Doubt | None]:
    if start is None:
        return replace(slots, delta=delta), None
    try:
        return replace(slots, delta=delta, date=shift(start, delta, calendar)), None
    except (ValueError, OverflowError):
        return slots, Doubt.BAD_DATE
