"""The values a reply states, by intent: figures, the day promised or asked for, reasons and names."""

from dataclasses import replace
from datetime import date

from db.words import Intent
from jobs.rules.reading import excuses, reasons
from jobs.rules.reading.asked import asked_date
from jobs.rules.reading.counts import counts
from jobs.rules.reading.english_help import wanted_beside
from jobs.rules.reading.grounds import Words
from jobs.rules.reading.help_wanted import help_units
from jobs.rules.reading.numbers import percent
from jobs.rules.reading.promised import promised_date
from jobs.rules.reading.takers import taker
from jobs.rules.reading.values import Doubt, Slots
from jobs.rules.reading.words import completion, doubts, english, obstacles, receipts
from jobs.rules.workdays import WorkCalendar


def slots_of(
    words: Words, intent: Intent, today: date, due: date | None, calendar: WorkCalendar
) -> tuple[Slots, Doubt | None]:
    """Fill the slots that belong to ``intent``, with the doubt a date raises, if any."""
    if intent in (Intent.ACK, Intent.NONE, Intent.QUESTION):
        return Slots(), None
    if intent is Intent.TRANSFER:
        return Slots(transfer_to=taker(words.text), reason=excuses.transfer_ground(words.text)), None
    slots = _figures(words)
    if intent in (Intent.BLOCKED, Intent.EXTENSION):
        slots = replace(slots, reason=_reason(words, intent), help_unit=help_units(words.text))
    if intent is Intent.NOT_STARTED:
        none_yet = replace(slots, remaining_count=None) if slots.done_count == 0 or slots.percent == 0 else Slots()
        slots = replace(none_yet, reason=excuses.busy_with(words.text), help_unit=())
    if intent is Intent.EXTENSION:
        return asked_date(slots, words, today, due, calendar)
    if intent is Intent.DONE:
        return slots, None
    if intent is Intent.PROGRESS:
        slots = replace(slots, help_unit=wanted_beside(words.text))
    return promised_date(slots, words, today, calendar)


def _reason(words: Words, intent: Intent) -> str | None:
    if stated := reasons.stated(words.text):
        return stated
    named = reasons.reason(words.parts, () if intent is Intent.EXTENSION else words.grounds)
    return named or reasons.ground_of_request(words.grounds) if intent is Intent.EXTENSION else named


def _figures(words: Words) -> Slots:
    stated = [part for part in words.parts if not (doubts.QUESTION.search(part) or receipts.COURTESY.fullmatch(part))]
    stated = [part for part in stated if not english.FORMERLY.search(part)] or stated
    of_the_work = [part for part in stated if completion.CLAIM.search(part) or not obstacles.OBSTACLE.search(part)]
    return replace(counts(",".join(stated)), percent=percent(",".join(of_the_work)))
