"""The values a reply states, by intent: figures, the day promised or asked for, reasons and names."""

import re
from dataclasses import replace
from datetime import date

from db.words import Intent
from jobs.rules.reading import spans
from jobs.rules.reading import vocabulary as said
from jobs.rules.reading.dates import mentions, shift
from jobs.rules.reading.hours import clock
from jobs.rules.reading.numbers import NUM, counts, number, percent
from jobs.rules.reading.values import Doubt, Slots
from jobs.rules.workdays import WorkCalendar

_UNITS = {"天": "d", "周": "w", "星期": "w", "礼拜": "w", "月": "m", "工作日": "wd"}
_DELTA = re.compile(
    rf"(半个月|({NUM})\s*个?(工作日|天|周(?![一二三四五六日天])|星期(?![一二三四五六日天])|礼拜|月(?!{NUM}|底|"
    rf"末|初|中)))"
)
_ASKS_TIME = re.compile(r"(?:再|多)给")
_IS_NO_DEADLINE = re.compile(rf"[前,]*(?:{said.START.pattern})|[就便]?(?:已|全部已|都已)")
_DEADLINE = re.compile(r"(?:到|至|\bto|\buntil|\btill)\s*$")


def slots_of(
    text: str, intent: Intent, today: date, due: date | None, calendar: WorkCalendar
) -> tuple[Slots, Doubt | None]:
    """Fill the slots that belong to ``intent``, with the doubt a date raises, if any."""
    if intent in (Intent.ACK, Intent.NONE, Intent.QUESTION):
        return Slots(), None
    if intent is Intent.TRANSFER:
        ground = re.search(r"(我?已?调离|我?退二线|我?已?退休|没有这个权限)", text)
        return Slots(transfer_to=spans.taker(text), reason=ground[1] if ground else None), None
    slots = replace(counts(text), percent=percent(text))
    if intent in (Intent.BLOCKED, Intent.EXTENSION):
        slots = replace(
            slots, reason=spans.reason(text, is_extension=intent is Intent.EXTENSION), help_unit=spans.help_units(text)
        )
    if intent is Intent.EXTENSION:
        return _asked_date(slots, text, today, due, calendar)
    if intent is Intent.PROGRESS:
        return _promised_date(slots, text, today, calendar)
    return slots, None


def _promised_date(slots: Slots, text: str, today: date, calendar: WorkCalendar) -> tuple[Slots, Doubt | None]:
    """Take the last day that is a deadline, not a start, a condition or a meeting."""
    if said.CONDITION.search(text):
        return slots, None
    named = [one for one in mentions(text, today, calendar) if not _IS_NO_DEADLINE.match(text[one.end :])]
    if not named:
        return slots, None
    if named[-1].day is None:
        is_promise = bool(said.FUTURE.search(text))
        return slots, Doubt.BAD_DATE if is_promise else None
    return replace(slots, date=named[-1].day, time=clock(text)), None


def _asked_date(
    slots: Slots, text: str, today: date, due: date | None, calendar: WorkCalendar
) -> tuple[Slots, Doubt | None]:
    """Take the day asked for, or the deadline moved by the duration asked for."""
    named = mentions(text, today, calendar)
    until = [one for one in named if _DEADLINE.search(text[: one.start])]
    delta = _delta(text)
    if delta is not None and not until:
        return _moved(slots, delta, today if _ASKS_TIME.search(text) else due, calendar)
    asked = until or named
    if not asked:
        return slots, None
    return replace(slots, date=asked[-1].day), Doubt.BAD_DATE if asked[-1].day is None else None


def _moved(slots: Slots, delta: str, start: date | None, calendar: WorkCalendar) -> tuple[Slots, Doubt | None]:
    if start is None:
        return replace(slots, delta=delta), None
    try:
        return replace(slots, delta=delta, date=shift(start, delta, calendar)), None
    except (ValueError, OverflowError):
        return slots, Doubt.BAD_DATE


def _delta(text: str) -> str | None:
    match = _DELTA.search(text)
    if match is None:
        return None
    return "15d" if match[2] is None else f"{number(match[2])}{_UNITS[match[3]]}"
