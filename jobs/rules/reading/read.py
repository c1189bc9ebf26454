"""A first reading of an official's reply, by rules; in doubt it asks."""

import re
import unicodedata
from dataclasses import fields, replace
from datetime import date, datetime

from db.words import Intent
from jobs.rules.reading import vocabulary as said
from jobs.rules.reading.dates import mentions
from jobs.rules.reading.nodes import Part, parts, separate_circled, write_out_numbers
from jobs.rules.reading.numbers import counts, percent
from jobs.rules.reading.slots import slots_of
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
LONGEST = 600
"""Characters read; a status is shorter, and the patterns' cost grows with the square of the length."""
_QUOTED = re.compile(r"^(?:>|【转).*$", re.MULTILINE)


def read(text: str, now: datetime, due: date | None, open_nodes: tuple[str, ...], calendar: WorkCalendar) -> Reading:
    """Understand one reply: intent by precedence, slots as stated, and whether to ask back.

    ``now`` is aware; ``due`` is the node's deadline, if one node is meant; ``open_nodes`` are the plan numbers
    the person may speak of. DONE without ``ask`` only where nothing in the text leaves it open.
    """
    plain, today = normal(text), calendar.local_day(now)
    if len(plain) > LONGEST:
        reading = read(plain[:LONGEST], now, due, open_nodes, calendar)
        return replace(reading, ask=True, why=Doubt.UNCLEAR.value)
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
        intent=Intent.MULTI, tasks=tuple(tasks), ask=bool(doubts), why=str(doubts[0]) if doubts else "", refs=refs
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
    state = _dated(_state_beside(text, found), text, today, calendar)
    if state is not None:
        found.add(state.intent)
    elif said.PLEDGE.search(text):
        found.add(Intent.ACK)
    intents = sorted(found, key=PRECEDENCE.index)
    intent = intents[0] if intents else Intent.NONE
    also = tuple(one for one in intents[1:] if one is not Intent.NONE)
    slots, doubt = slots_of(text, intent, today, due, calendar)
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


def _intents(text: str) -> set[Intent]:
    """Collect what is expressed beside the state of the work."""
    found: set[Intent] = set()
    if said.EXTENSION.search(text) and not said.NO_EXTENSION.search(text):
        found.add(Intent.EXTENSION)
    if said.TRANSFER.search(text):
        found.add(Intent.TRANSFER)
    if not found and _is_blocked(text):
        found.add(Intent.BLOCKED)
    if Intent.EXTENSION not in found and said.QUESTION.search(text) and not said.SMALL_TALK.search(text):
        found.add(Intent.QUESTION)
    if said.ACK.search(text):
        found.add(Intent.ACK)
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


def _state_beside(text: str, found: set[Intent]) -> State | None:
    """Read the state, unless the words of completion belong to a question, a pledge or another intent."""
    if Intent.QUESTION in found:
        return _state_in_question(text)
    state = state_of(text)
    if state is None or (said.SMALL_TALK.search(text) and state.doubt is not Doubt.WISH):
        return None
    if found & {Intent.EXTENSION, Intent.TRANSFER, Intent.BLOCKED}:
        return state if _is_stated_beside(text, state) else None
    is_pledge = said.PLEDGE.search(text) and not re.search(r"\d|[周月天]|目前|已", text)
    return None if state.intent is Intent.PROGRESS and is_pledge else state


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
