"""A first reading of an official's reply, by rules; in doubt it asks."""

import re
import unicodedata
from dataclasses import fields, replace
from datetime import date, datetime

from db.words import Intent
from jobs.rules.reading import spans
from jobs.rules.reading import vocabulary as said
from jobs.rules.reading.dates import Mention, clock, mentions, shift
from jobs.rules.reading.nodes import Part, parts, separate_circled, write_out_numbers
from jobs.rules.reading.numbers import NUM, counts, number, percent
from jobs.rules.reading.states import State, clauses, is_courtesy, state_of
from jobs.rules.reading.values import Doubt, Reading, Slots, TaskReading
from jobs.rules.workdays import WorkCalendar

PRECEDENCE = (
    Intent.EXTENSION,
    Intent.TRANSFER,
    Intent.BLOCKED,
    Intent.DONE,
    Intent.NOT_STARTED,
    Intent.PROGRESS,
    Intent.QUESTION,
    Intent.ACK,
    Intent.NONE,
)
_QUOTED = re.compile(r"^(?:>|【转).*$", re.MULTILINE)
_UNITS = {"天": "d", "周": "w", "星期": "w", "礼拜": "w", "月": "m", "工作日": "wd"}
_DELTA = re.compile(
    rf"(半个月|({NUM})\s*个?(工作日|天|周(?![一二三四五六日天])|星期(?![一二三四五六日天])|礼拜|月(?!{NUM}|底|"
    rf"末|初|中)))"
)
_ASKS_TIME = re.compile(r"(?:再|多)给")
_IS_NO_DEADLINE = re.compile(rf"[前,]*(?:{said.START.pattern})|[就便]?(?:已|全部已|都已)")
_DEADLINE = re.compile(r"(?:到|至|\bto|\buntil|\btill)\s*$")


def read(text: str, now: datetime, due: date | None, open_nodes: tuple[str, ...], calendar: WorkCalendar) -> Reading:
    """Understand one reply: intent by precedence, slots as stated, and whether to ask back.

    ``now`` is aware; ``due`` is the node's deadline, if one node is meant; ``open_nodes`` are the plan numbers
    the person may speak of. DONE without ``ask`` only where nothing in the text leaves it open.
    """
    plain = normal(text)
    today = calendar.local_day(now)
    named = parts(plain, open_nodes)
    if any(part.refs for part in named):
        return _read_many(plain, named, today, due, open_nodes, calendar)
    return _read_one(plain, today, due, calendar)


def normal(text: str) -> str:
    """Fold widths and case, drop quoted lines and outer space."""
    folded = unicodedata.normalize("NFKC", _QUOTED.sub("", separate_circled(text)))
    return write_out_numbers(re.sub(r"[ \t]+", " ", folded).strip().lower())


def _read_many(
    text: str, named: list[Part], today: date, due: date | None, open_nodes: tuple[str, ...], calendar: WorkCalendar
) -> Reading:
    tasks: list[TaskReading] = []
    doubts: list[str] = []
    for part in named:
        reading = _read_one(part.text, today, due, calendar)
        if not part.refs:
            doubts += [] if is_courtesy(part.text) else [Doubt.REST_UNNAMED]
            continue
        if reading.intent is Intent.NONE:
            doubts.append(Doubt.NO_STATE)
        doubts += [reading.why] if reading.ask and reading.why not in _MILD_DOUBTS else []
        tasks += [TaskReading(ref, reading.intent, reading.slots) for ref in part.refs]
    doubts += _doubts_of_all(text, tasks, open_nodes)
    refs = tuple(task.ref for task in tasks)
    return Reading(
        intent=Intent.MULTI, tasks=tuple(tasks), ask=bool(doubts), why=doubts[0] if doubts else "", refs=refs
    )


_MILD_DOUBTS = frozenset({Doubt.NO_TARGET, Doubt.NO_REASON})
"""Doubts that a list of several nodes is not held up for."""


def _doubts_of_all(text: str, tasks: list[TaskReading], open_nodes: tuple[str, ...]) -> list[str]:
    """Find what concerns the whole: unknown numbers, contradictions, a question or hearsay over a claim."""
    doubts: list[str] = []
    refs = [task.ref for task in tasks]
    if open_nodes and any(ref.isdecimal() and ref not in open_nodes for ref in refs):
        doubts.append(Doubt.UNKNOWN_NODE)
    if len(set(refs)) < len(refs):
        doubts.append(Doubt.CONTRADICTION)
    is_claimed = any(task.intent is Intent.DONE for task in tasks)
    if is_claimed and (said.QUESTION.search(text) or said.WISH.search(text) or said.HEARSAY.search(text)):
        doubts.append(Doubt.QUESTIONED_DONE)
    return doubts


def _read_one(text: str, today: date, due: date | None, calendar: WorkCalendar) -> Reading:
    bare = _bare(text)
    if bare is not None:
        return bare
    found = _intents(text)
    state = _dated(found.pop(Intent.MULTI, None), text, today, calendar)
    intents = sorted({*found, *([state.intent] if state else [])}, key=PRECEDENCE.index)
    intent = intents[0] if intents else Intent.NONE
    also = tuple(one for one in intents[1:] if one is not Intent.NONE)
    slots, doubt = _slots(text, intent, today, due, calendar)
    doubt = _final_doubt(intent, also, state, slots, doubt)
    if intent is Intent.DONE or Intent.DONE in also:
        also = tuple(one for one in also if one is not Intent.PROGRESS)
    return _reading(slots, intent, also, doubt)


def _reading(slots: Slots, intent: Intent, also: tuple[Intent, ...], doubt: Doubt | None) -> Reading:
    values = {field.name: getattr(slots, field.name) for field in fields(Slots)}
    return Reading(**values, intent=intent, also=also, ask=doubt is not None, why=doubt.value if doubt else "")


def _bare(text: str) -> Reading | None:
    """Read replies of a single sign."""
    if re.fullmatch(r"[✅✔️☑]+", text):
        return Reading(intent=Intent.DONE, ask=True, why=Doubt.LOOSE_DONE)
    if re.fullmatch(r"[?]+", text):
        return Reading(intent=Intent.QUESTION, ask=True, why=Doubt.UNCLEAR)
    if re.fullmatch(r"\d{1,3}", text) and text != "1":
        return Reading(intent=Intent.NONE, ask=True, why=Doubt.NO_STATE, refs=(text,))
    return None


def _intents(text: str) -> dict[Intent, State | None]:
    """Collect what is expressed; the state, with its doubt, stands under MULTI."""
    found: dict[Intent, State | None] = {}
    is_question = bool(said.QUESTION.search(text)) and not said.SMALL_TALK.search(text)
    is_extension = bool(said.EXTENSION.search(text)) and not said.NO_EXTENSION.search(text)
    is_transfer = bool(said.TRANSFER.search(text))
    if is_extension:
        found[Intent.EXTENSION] = None
    if is_transfer:
        found[Intent.TRANSFER] = None
    if not is_extension and not is_transfer and _is_blocked(text):
        found[Intent.BLOCKED] = None
    if is_question and not is_extension:
        found[Intent.QUESTION] = None
    if said.ACK.search(text):
        found[Intent.ACK] = None
    state = _state_beside(text, found, is_question=is_question)
    if state is not None:
        found[Intent.MULTI] = state
    elif said.PLEDGE.search(text):
        found[Intent.ACK] = None
    return found


def _dated(state: State | None, text: str, today: date, calendar: WorkCalendar) -> State | None:
    """Read 5.20完成 as a promise: a day to come and no word that it is over."""
    if state is None or state.doubt is not Doubt.LOOSE_DONE or re.search(r"已|了|过", text):
        return state
    is_to_come = any(one.day is not None for one in mentions(text, today, calendar))
    return State(Intent.PROGRESS) if is_to_come else state


def _is_blocked(text: str) -> bool:
    if said.NO_OBSTACLE.search(text):
        return False
    if said.PENDING_APPROVAL.search(text) and re.search(r"已(?:经)?(?:上报|报|提交|送)", text):
        return False
    return bool(said.OBSTACLE.search(text) or said.IMPOSSIBLE.search(text))


def _state_beside(text: str, found: dict[Intent, State | None], *, is_question: bool) -> State | None:
    """Read the state, unless the words of completion belong to a question, a pledge or another intent."""
    if is_question and not said.EXTENSION.search(text):
        return _state_in_question(text)
    state = state_of(text)
    if state is None or (said.SMALL_TALK.search(text) and state.doubt is not Doubt.WISH):
        return None
    if found.keys() & {Intent.EXTENSION, Intent.TRANSFER, Intent.BLOCKED}:
        return state if _is_stated_beside(text, state) else None
    if state.intent is Intent.PROGRESS and said.PLEDGE.search(text) and not re.search(r"\d|[周月天]|目前|已", text):
        return None
    return state


def _state_in_question(text: str) -> State | None:
    """A question states nothing, but for a clause of its own without the question."""
    calm = [clause for clause in clauses(text) if not said.QUESTION.search(clause)]
    state = state_of(",".join(calm)) if calm else None
    if state is not None and state.intent is Intent.DONE:
        return State(Intent.PROGRESS, Doubt.QUESTIONED_DONE)
    return state


def _is_stated_beside(text: str, state: State) -> bool:
    """Tell whether a request or an obstacle comes with a state of its own."""
    if state.intent is Intent.NOT_STARTED:
        return True
    figures = counts(text)
    is_measured = percent(text) is not None or figures.done_count is not None or figures.remaining_count is not None
    return state.intent is Intent.PROGRESS and is_measured


def _final_doubt(
    intent: Intent, also: tuple[Intent, ...], state: State | None, slots: Slots, doubt: Doubt | None
) -> Doubt | None:
    if state is not None and (intent is state.intent or state.intent is Intent.DONE) and state.doubt is not None:
        return state.doubt
    if intent is Intent.DONE and also and set(also) - {Intent.ACK}:
        return Doubt.CONTRADICTION
    if intent is Intent.EXTENSION and slots.date is None and slots.delta is None:
        return doubt or Doubt.NO_DATE
    if intent is Intent.TRANSFER and slots.transfer_to is None:
        return Doubt.NO_TARGET
    if intent is Intent.BLOCKED and slots.reason is None:
        return Doubt.NO_REASON
    return doubt


def _slots(
    text: str, intent: Intent, today: date, due: date | None, calendar: WorkCalendar
) -> tuple[Slots, Doubt | None]:
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
        start = today if _ASKS_TIME.search(text) else due
        return replace(slots, delta=delta, date=shift(start, delta, calendar) if start else None), None
    chosen = _chosen(until or named)
    if chosen is None:
        return slots, None
    return replace(slots, date=chosen.day), Doubt.BAD_DATE if chosen.day is None else None


def _chosen(named: list[Mention]) -> Mention | None:
    return named[-1] if named else None


def _delta(text: str) -> str | None:
    match = _DELTA.search(text)
    if match is None:
        return None
    return "15d" if match[2] is None else f"{number(match[2])}{_UNITS[match[3]]}"
