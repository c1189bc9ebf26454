"""How an official's reply is understood, by rules; in doubt it asks."""

import re
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from db.words import Intent
from jobs.rules.reading.clauses import clauses
from jobs.rules.reading.nodes import is_idle, parts, without_rest
from jobs.rules.reading.normal import normal
from jobs.rules.reading.numbering import write_out_numbers
from jobs.rules.reading.one import read_one
from jobs.rules.reading.results import is_finished_by_result
from jobs.rules.reading.titles import Part, is_courtesy, without_title
from jobs.rules.reading.values import Doubt, Reading, Slots, TaskReading
from jobs.rules.reading.words import doubts, phrase, receipts
from jobs.rules.workdays import WorkCalendar

Told = TypeVar("Told", bound=Slots)
LONGEST = 600
"""Characters read; a status is shorter, and the patterns' cost grows with the length."""
_IN_FULL = {
    "完": "完成",
    "办了": "已办",
    "报了": "已报",
    "完了": "完成了",
    "结束": "已结束",
    "齐了": "已完成",
    "齐": "已完成",
    "好了": "已完成",
    "好": "已完成",
    "办": "在办",
    "搞定": "搞定了",
    "交了": "已交",
    "没": "没动",
    "没有": "没动",
    "doing": "in progress",
    "over": "finished",
    "handled": "finished",
    "half": "half done",
    "nothing": "nothing done",
}
"""Beside its number a word is enough: 1完 2没."""


_SHORT_DEED = phrase(
    r"(?:都|也|全)?[通亮挂装拆签发修换建搬清盖印寄传填录贴钉种栽铺刷补退领立刻](?:好|完|齐|上|到位)?了"
)
"""管网:通了."""
_DANGLING = phrase(
    r"[,;. ]*\b(?:regarding|as for|about|concerning|on|and|can|could|(?<!\d )may|might|would|will|please)\s*$|"
    r"[,;。]?(?:关于|至于|然后|另外|还有)$"
)
"""What leads over to the next number."""
_DITTO = phrase(r"(?:ditto|(?:the )?same(?: here| again| thing| story)?|likewise|idem|as above|同上|一样)[.!]?")
"""1) finished 2) ditto: what was said of the one before is said of this one."""
_NOT_BEGUN = phrase(
    r"(?:还|尚|暂)?(?:未|没)有?(?:申请|申报|安排|开|开会|启动|组织|去|搞|弄|办|做|动|招标|采购)|"
    r"[\u4e00-\u9fff]{0,6}?(?:还|尚|暂|都|也)*(?:未|没)有?(?:顾得?上)?去[\u4e00-\u9fff]{1,3}"
)
"""Of a node named by itself: what has not been done is all of it."""


def read(text: str, now: datetime, due: date | None, open_nodes: tuple[str, ...], calendar: WorkCalendar) -> Reading:
    """Understand one reply: intent by precedence, slots as stated, and whether to ask back.

    ``now`` is aware; ``due`` is the node's deadline, if one node is meant; ``open_nodes`` are the plan numbers
    the person may speak of. DONE without ``ask`` only where nothing in the text leaves it open.
    """
    today = calendar.local_day(now)
    plain = _of_former_years(write_out_numbers(normal(text[: 4 * LONGEST])), today)
    if len(plain) > LONGEST:
        reading = read(plain[:LONGEST], now, due, open_nodes, calendar)
        return replace(reading, ask=True, why=Doubt.UNCLEAR.value)
    named = parts(plain, open_nodes)
    if any(part.refs for part in named):
        return _as_written(_read_many(named, today, due, open_nodes, calendar), text)
    return _as_written(read_one(plain, today, due, calendar), text)


def _of_former_years(text: str, today: date) -> str:
    """Write 往年的 for 2019年的 when that year is over: what was done of it is no state of this task."""
    return _YEAR_OF.sub(lambda one: "往年的" if int(one["year"]) < today.year else one[0], text)


_YEAR_OF = phrase(r"(?<!\d)(?P<year>20\d\d)年(?:度)?的(?!\d)")


def _read_many(
    named: list[Part], today: date, due: date | None, open_nodes: tuple[str, ...], calendar: WorkCalendar
) -> Reading:
    tasks: list[TaskReading] = []
    found: list[str] = []
    of_the_rest: list[str] = []
    claimed: list[str] = []
    before = ""
    for part in named:
        own, rest = without_rest(_in_full(part.text) if part.refs else part.text)
        own = before if before and _DITTO.fullmatch(own) else own
        before = own if part.refs else ""
        of_the_rest += rest
        reading = read_one(own, today, due, calendar, is_item=bool(part.refs))
        if not part.refs:
            found += [] if is_courtesy(part.text) else [Doubt.REST_UNNAMED]
            continue
        claimed += [part.text] if reading.intent is Intent.DONE else []
        if reading.intent is Intent.NONE:
            found.append(Doubt.NO_STATE)
        found += [reading.why] if reading.ask and not (len(named) > 1 and _is_plainly_open(part, reading)) else []
        tasks += [TaskReading(ref, reading.intent, reading.slots, reading.is_idle) for ref in part.refs]
    found += _doubts_of_all(tasks, open_nodes)
    claims = [part.text for part in named if not part.refs] + claimed
    found += [Doubt.QUESTIONED_DONE] if claimed and any(_is_questioned(one) for one in claims) else []
    rest_is_idle = bool(of_the_rest) and all(is_idle(one) for one in of_the_rest)
    found += [Doubt.REST_IDLE if rest_is_idle else Doubt.REST_UNNAMED] if of_the_rest else []
    refs = tuple(task.ref for task in tasks)
    why = str(found[0]) if found else ""
    return Reading(
        intent=Intent.MULTI, tasks=tuple(tasks), ask=bool(found), why=why, refs=refs, rest_is_idle=rest_is_idle
    )


def _is_plainly_open(part: Part, reading: Reading) -> bool:
    """Tell 1报了 2没报, where nothing is to be asked, from 2没完成, of which it is asked how far it is."""
    return reading.why == Doubt.NEGATED and not doubts.HOW_FAR.search(part.text)


def _in_full(text: str) -> str:
    """Say a short state beside its number or title in full: 1完, 台账:齐了, 验收:未申请, 3: doing, regarding 4, …"""
    told = _DANGLING.sub("", without_title(text)).strip(" ,;。.!")
    if re.fullmatch(r"[✅✔☑ ]+", told):
        return "已完成"
    if _SHORT_DEED.fullmatch(told) or is_finished_by_result(told):
        return "已完成"
    return _IN_FULL.get(told) or (f"{told},没动" if _NOT_BEGUN.fullmatch(told) else told)


def _as_written(reading: Reading, text: str) -> Reading:
    """Name nodes, offices and reasons as they were written: Latin letters have their capitals."""
    tasks = tuple(
        replace(task, ref=_written(task.ref, text), slots=_quoted(task.slots, text)) for task in reading.tasks
    )
    return replace(_quoted(reading, text), tasks=tasks, refs=tuple(task.ref for task in tasks) or reading.refs)


def _quoted(told: Told, text: str) -> Told:
    return replace(
        told,
        reason=told.reason and _written(told.reason, text),
        transfer_to=told.transfer_to and _written(told.transfer_to, text),
        help_unit=tuple(_written(one, text) for one in told.help_unit),
    )


_IN_SHORT = (
    (r"\ will\ not", r"(?:\s+will\s+not|\s+won['’]?t)"),
    (r"cannot", r"(?:cannot|can\s+not|can['’]?t)"),
    (r"\ not", r"(?:\s+not|n['’]t)"),
)
"""How the author may have written what the normal form writes in full."""


def _written(ref: str, text: str) -> str:
    spelled = re.escape(ref)
    for in_full, either in _IN_SHORT:
        spelled = spelled.replace(in_full, either)
    found = re.search(spelled, text, re.IGNORECASE)
    return ref if ref.isdecimal() or found is None else found[0]


def _doubts_of_all(tasks: list[TaskReading], open_nodes: tuple[str, ...]) -> list[str]:
    """Find what concerns the whole: unknown numbers and contradictions."""
    found: list[str] = []
    refs = [task.ref for task in tasks]
    if open_nodes and any(ref.isdecimal() and ref not in open_nodes for ref in refs):
        found.append(Doubt.UNKNOWN_NODE)
    if len(set(refs)) < len(refs):
        found.append(Doubt.CONTRADICTION)
    return found


def _is_questioned(text: str) -> bool:
    """Tell whether a claim stands beside a question, a wish or hearsay: 1已完成,听说2也完成."""
    return any(sign.search(text) for sign in (doubts.QUESTION, doubts.WISH, doubts.HEARSAY))


def is_small_talk(text: str) -> bool:
    """Tell whether words only greet, thank or chat: nobody is asked which node they mean."""
    told = (receipts.COURTESY.sub("", one) for one in clauses(normal(text[:LONGEST])))
    return all(not any(sign.isalnum() for sign in one) or receipts.SMALL_TALK.search(one) for one in told)
