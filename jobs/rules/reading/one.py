"""How words about one node are understood: their clauses judged, weighed, and asked about where they leave a doubt."""

import re
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date

from db.words import Intent
from jobs.rules.reading import remarks
from jobs.rules.reading.claim import Claim, Judged
from jobs.rules.reading.claims import judge
from jobs.rules.reading.clauses import clauses
from jobs.rules.reading.counts import counts
from jobs.rules.reading.grounds import asks_for_help, words_of
from jobs.rules.reading.help_wanted import help_units
from jobs.rules.reading.intents import Clause, heard
from jobs.rules.reading.likeness import likeness
from jobs.rules.reading.slots import slots_of
from jobs.rules.reading.states import State, is_pledge_only, state_of
from jobs.rules.reading.stating import stating
from jobs.rules.reading.sure import is_surely_done
from jobs.rules.reading.values import Doubt, Reading, Slots
from jobs.rules.reading.witnesses import agreed_doubt, agreed_intent
from jobs.rules.reading.words import (
    ahead,
    completion,
    doubts,
    english,
    not_started,
    obstacles,
    phrase,
    receipts,
    under_way,
)
from jobs.rules.workdays import WorkCalendar

_STATES = frozenset({Intent.DONE, Intent.PROGRESS, Intent.NOT_STARTED})
"""A reply tells one of them, never two."""
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


def read_one(text: str, today: date, due: date | None, calendar: WorkCalendar, *, is_item: bool = False) -> Reading:
    """Understand words in normal form that speak of one node: intents by precedence, slots, the doubt.

    ``is_item`` tells that they are what a longer reply says of one node among several: in a word or two, of which
    the labelled replies, which are whole, know nothing.
    """
    if (bare := _bare(text)) is not None:
        return bare
    told = heard(clauses(text))
    judged = [judge(one.text, today, calendar) for one in stating(told)]
    state = _sure_or(_if_all_of_them(text, state_of(judged), judged), told, judged)
    if state is not None and state.intent is Intent.DONE and _is_only_pledged(told):
        state = State(Intent.PROGRESS)
    is_helped_on = _wants_help_on_the_way(told, judged, state)
    intents = [Intent.PROGRESS] if is_helped_on else _intents(told, judged, state)
    ruled, like = intents[0], likeness(text)
    is_settled = is_item or (ruled is Intent.DONE and state == State(Intent.DONE))
    intent = ruled if is_settled else agreed_intent(ruled, like, is_open=any(map(_is_open, judged)))
    also = tuple(one for one in intents[1:] if one not in (intent, Intent.NONE) and not {one, intent} <= _STATES)
    slots, doubt = slots_of(words_of(text, told, judged), intent, today, due, calendar)
    if intent is Intent.BLOCKED and slots.reason is None and slots.date is not None and not slots.help_unit:
        intent, also = Intent.PROGRESS, ()  # 今天报不出来,明早报: not in time, yet nothing stands in the way
    if is_helped_on:
        slots = replace(slots, help_unit=help_units(text))
    doubt = _doubt(intent, state, slots, doubt) or _doubt_of_question(intent, told)
    if not is_item:
        doubt = agreed_doubt(intent, ruled, doubt, like, is_told=any(one.is_measured for one in judged))
    values = {field.name: getattr(slots, field.name) for field in fields(Slots)}
    why = doubt.value if doubt else ""
    return Reading(**values, intent=intent, also=also, ask=doubt is not None, why=why, is_idle=_is_idle(told))


def _is_open(judged: Judged) -> bool:
    """Tell whether a clause names what is still to come: a figure below the whole, a rest, an answer, a day."""
    return judged.is_measured or judged.is_ahead or judged.claim in {Claim.LEFT, Claim.PENDING}


def _wants_help_on_the_way(told: Sequence[Clause], judged: Sequence[Judged], state: State | None) -> bool:
    """Tell 核对到一半了,请财政局指导一下 from 请财政局协调: what is under way, with nothing in the way, goes on."""
    wishes = [one for one in told if Intent.BLOCKED in one.intents]
    is_on_the_way = state == State(Intent.PROGRESS) and any(
        one.is_measured
        or (one.claim is Claim.LEFT and english.REMAINS.search(one.clause))
        or (one.claim is Claim.WORKING and not (asks_for_help(one.clause) or _SLOW.search(one.clause)))
        for one in judged
    )
    is_asked_for = {Intent.EXTENSION, Intent.TRANSFER}.isdisjoint(intent for one in told for intent in one.intents)
    return is_on_the_way and is_asked_for and bool(wishes) and all(_is_mere_wish(one.text) for one in wishes)


def _is_mere_wish(text: str) -> bool:
    hinders = (obstacles.OBSTACLE, obstacles.IMPOSSIBLE, obstacles.WAITING, obstacles.ENGLISH_WAITING)
    return asks_for_help(text) and not any(one.search(text) for one in hinders)


def _if_all_of_them(text: str, state: State | None, judged: Sequence[Judged]) -> State | None:
    """Read 应拆41个,实拆41个 as done: what was to do and what is done are the same number, and nothing else is open."""
    stated = counts(text)
    is_all = stated.done_count is not None and stated.done_count == stated.total_count and not stated.remaining_count
    is_told = state is not None and state.intent is Intent.PROGRESS and state.doubt is None
    kinds = {one.claim for one in judged if one.claim is not None}
    is_open = any(one.is_ahead or under_way.STEP.search(one.clause) for one in judged)
    is_open = is_open or kinds == {Claim.BEGUN} or not kinds <= {Claim.PART, Claim.LOOSE, Claim.WHOLE, Claim.BEGUN}
    return State(Intent.DONE, Doubt.LOOSE_DONE) if is_all and is_told and not is_open else state


def _is_only_pledged(told: Sequence[Clause]) -> bool:
    """Tell 请放心,保质保量完成 from 请放心,已完成: nothing in it lies behind."""
    is_pledge = any(receipts.PLEDGE.search(one.text) and not _is_aftercare(one.text) for one in told)
    return is_pledge and not any(
        completion.PERFECT.search(one.text) or completion.WHOLE.search(one.text) for one in told
    )


def _is_aftercare(text: str) -> bool:
    """Tell 下一步我们盯着防反弹, which follows an end, from 我们盯着, which pledges one."""
    return ahead.NEXT_STEP.search(text) is not None and ahead.AFTERCARE.search(text) is not None


def _is_idle(told: Sequence[Clause]) -> bool:
    """Tell whether all that is said beside manners is 暂无新进展."""
    telling = [one.text for one in told if not (receipts.COURTESY.fullmatch(one.text) or receipts.ACK.search(one.text))]
    return bool(telling) and all(not_started.NO_NEWS.fullmatch(one) for one in telling)


def _bare(text: str) -> Reading | None:
    """Read replies of a single sign."""
    if re.fullmatch(r"[✅✔☑ ]+", text):
        return Reading(intent=Intent.DONE, ask=True, why=Doubt.LOOSE_DONE)
    if re.fullmatch(r"[?]+", text):
        return Reading(intent=Intent.QUESTION, ask=True, why=Doubt.UNCLEAR)
    if re.fullmatch(r"\d{1,3}", text) and text != "1":
        return Reading(intent=Intent.NONE, ask=True, why=Doubt.NO_STATE, refs=(text,))
    return None


def _sure_or(state: State | None, told: Sequence[Clause], judged: Sequence[Judged]) -> State | None:
    """Take the doubt from a `done` whose words are all on the whitelist."""
    is_claim = state is not None and state.intent is Intent.DONE and not any(one.is_ahead for one in judged)
    claiming = [one for one in told if not (Intent.QUESTION in one.intents and remarks.ASKS_BESIDE.search(one.text))]
    is_open = any(one.intents - {Intent.ACK} for one in claiming)
    if is_claim and not is_open and is_surely_done([one.text for one in claiming]):
        return State(Intent.DONE)
    return state


def _intents(told: Sequence[Clause], judged: Sequence[Judged], state: State | None) -> list[Intent]:
    """Order what was expressed by precedence (labels); NONE where nothing was."""
    found = {intent for one in told for intent in one.intents}
    requested = found & {Intent.EXTENSION, Intent.TRANSFER, Intent.BLOCKED}
    if Intent.EXTENSION in found or Intent.TRANSFER in found:
        found.discard(Intent.BLOCKED)
    is_pledge = any(receipts.PLEDGE.search(one.text) for one in told)
    if state is None:
        found |= {Intent.ACK} if is_pledge else set()
    elif requested:
        found |= {state.intent} if _is_stated_beside(judged, state) else set()
    elif (
        state.intent is Intent.PROGRESS
        and state.doubt is None
        and is_pledge_only(judged)
        and (is_pledge or Intent.ACK in found)
    ):
        found.add(Intent.ACK)
    else:
        found.add(state.intent)
    return sorted(found, key=PRECEDENCE.index) or [Intent.NONE]


def _is_stated_beside(judged: Sequence[Judged], state: State) -> bool:
    """Tell whether a request or an obstacle comes with a state of its own."""
    return state.intent is Intent.NOT_STARTED or (
        state.intent is Intent.PROGRESS and any(one.is_measured for one in judged)
    )


_SLOW = phrase(r"慢|滞后|\bslow")
"""推进缓慢,请专班牵头 tells of something in the way, though the work goes on."""


def _doubt(intent: Intent, state: State | None, slots: Slots, doubt: Doubt | None) -> Doubt | None:
    if state is not None and intent is state.intent and state.doubt is not None:
        return state.doubt
    if intent is Intent.BLOCKED and state is not None and state.doubt is Doubt.CONTRADICTION and slots.remaining_count:
        return state.doubt  # 全都完成了,就还有三户不肯签
    if intent is Intent.EXTENSION and slots.date is None and slots.delta is None:
        return doubt or Doubt.NO_DATE
    if intent is Intent.TRANSFER and slots.transfer_to is None:
        return Doubt.NO_TARGET
    if intent is Intent.BLOCKED and slots.reason is None:
        return Doubt.NO_REASON
    return doubt


def _doubt_of_question(intent: Intent, told: Sequence[Clause]) -> Doubt | None:
    is_supposed = any(doubts.CLAIM_ASKED_OF.search(one.text) for one in told)
    return Doubt.QUESTIONED_DONE if intent is Intent.QUESTION and is_supposed else None
