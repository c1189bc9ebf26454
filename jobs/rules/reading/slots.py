"""The values a reply states, by intent: figures, the day promised or asked for, reasons and names."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.words import Intent
from jobs.rules.reading import durations, reasons
from jobs.rules.reading.claims import is_measured
from jobs.rules.reading.counts import counts
from jobs.rules.reading.dates import Mention, mentions
from jobs.rules.reading.days import shift
from jobs.rules.reading.help_wanted import help_units
from jobs.rules.reading.hours import clock
from jobs.rules.reading.numbers import percent
from jobs.rules.reading.takers import taker
from jobs.rules.reading.values import Doubt, Slots
from jobs.rules.reading.words import (
    ahead,
    completion,
    doubts,
    english,
    not_started,
    obstacles,
    phrase,
    receipts,
    requests,
)
from jobs.rules.workdays import WorkCalendar

_FROM_TODAY = phrase(r"(?:再|多)(?:给|批|留|容)|给(?:我|咱)|\bgive\b")
_MORE = phrase(r"\b(?:more|another|additional|extra)\b")
"""Without a deadline to count from, more days are counted from today."""
_UNTIL = phrase(r"(?:到|至|为|于|在|\bto|\buntil|\btill|\bby)\s*(?:the )?$")
_NAMES_WORK = phrase(r"(?:的)?(?:任务|工作|目标|计划|时限)")
_SINCE = phrase(r"已|都|开工|停|干")
"""已经开工两周了: how long it has lasted."""
_STARTS = phrase(
    r"[前,]*[^,。;]{0,6}?(?:启动(?!仪式完)|开始(?!报|交)|开工|进[场村]|[入下]村|下乡|动工|着手|入户|"
    r"动员)(?!.*(?:完|报|交))|[^,。;]{0,4}?(?:start|begin|kick)"
)
_MEETS = phrase(
    r"[前,]*[^,。;]{0,8}?(?:开(?!展|通|具|始|放)[^,。;]{0,4}?会|上会|召开|开会|会议|常委会|党委会|碰头|才开|例会|"
    r"过会|研究|讨论|\bmeet)"
)
_OTHERS_ACT = phrase(
    r"[^,。;]{0,2}?才(?:有|批|下|到|来|上班|开|给|回|定|发|拨)|"
    r"[^,。;]{0,3}?(?:过去|去|到现场)(?:再)?(?:瞧|看|转|核实|查看)|"
    r"[^,。;]{0,4}?(?:检查|督导|督查|督察|调研|考察|巡察|审计)(?:组|团|队)?(?:要|会)?(?:来|到|进驻|下来|$|,)"
)
"""What somebody else does on that day."""
_HOW_LONG = phrase(r"(?:工期|周期|为期|历时|用时|耗时|公示期?|有效期|合同期)[^,。;]{0,2}$")
"""A duration that measures something else than what is left to do."""
_TARGET = phrase(
    r"(?<!we )\b(?:target|goal|aim)\b(?! to)(?! (?:date|day|completion|finish)\b)|(?:达到?|完成)\d{1,2}%|到\d{1,2}%"
)
"""A share aimed at by a day is no completion."""
_OLD = phrase(
    r"(?:已经?于|原定|原来|原计划|本来|原本|本应|截止(?:日期|时间)?(?:是|为|到)?|截至|上次说|时限是?|后|from|"
    r"originally|instead of|rather than|as of|as at|so far|to date)\s*$"
)
_SAYS = phrase(r"\b(?:says|said|told us|according to)\b")
"""What somebody else says of his own day: HR says next month."""
_WAS = phrase(
    r"(?:也就|就只能|最多|顶多)[^,;]{0,3}\S|"
    r"[^,。;]{0,4}?(?:就|便)?(?:已|无?新增|累计|(?:报|交|发|送|办|做|弄|搞|完成|传|印|挂)[^,。;]{0,4}了)"
)
_BEGINS = phrase(
    r"会(?:议)?(?:推|改|挪|定|放|安排|调)(?:到|在|至|于)$|(?:启动|开工|进场|动工)(?:时间|日期|日)?(?:是|为|定在|在|:)$|"
    r"\b(?:kick-?off|start|launch|beginning)\w* (?:is |on |date |planned |for )*$|"
    r"\b(?:(?:kick|start|begin|launch|open)(?:ing|s)?|(?:get|set)(?:ting|s)?(?= (?:\w+ ){0,2}(?:off|going|started|"
    r"rolling|"
    r"moving|cracking|under ?way|up)\b)) (?:(?:it|this|that|them|things|the \w+) )?(?:off|going|"
    r"started|rolling|moving|cracking|under ?way|up)? ?(?:on |by |in |from )?(?:the )?$"
)


@dataclass(frozen=True, slots=True)
class Words:
    """The own words of a reply in normal form, whole and by clause."""

    text: str
    parts: Sequence[str]
    grounds: Sequence[str] = ()
    """The clauses that may hold a reason: they tell neither state nor receipt, and stand before a request."""


def slots_of(
    words: Words, intent: Intent, today: date, due: date | None, calendar: WorkCalendar
) -> tuple[Slots, Doubt | None]:
    """Fill the slots that belong to ``intent``, with the doubt a date raises, if any."""
    if intent in (Intent.ACK, Intent.NONE, Intent.QUESTION):
        return Slots(), None
    if intent is Intent.TRANSFER:
        return Slots(transfer_to=taker(words.text), reason=reasons.transfer_ground(words.text)), None
    slots = _figures(words)
    if intent in (Intent.BLOCKED, Intent.EXTENSION):
        slots = replace(slots, reason=_reason(words, intent), help_unit=help_units(words.text))
    if intent is Intent.NOT_STARTED:
        none_yet = replace(slots, remaining_count=None) if slots.done_count == 0 or slots.percent == 0 else Slots()
        slots = replace(none_yet, reason=reasons.busy_with(words.text), help_unit=())
    if intent is Intent.EXTENSION:
        return _asked_date(slots, words, today, due, calendar)
    if intent is Intent.DONE:
        return slots, None
    return _promised_date(slots, words, today, calendar)


def _reason(words: Words, intent: Intent) -> str | None:
    if stated := reasons.stated(words.text):
        return stated
    named = reasons.reason(words.parts, () if intent is Intent.EXTENSION else words.grounds)
    return named or reasons.ground_of_request(words.grounds) if intent is Intent.EXTENSION else named


def _figures(words: Words) -> Slots:
    stated = [part for part in words.parts if not doubts.QUESTION.search(part)]
    stated = [part for part in stated if not english.FORMERLY.search(part)] or stated
    of_the_work = [part for part in stated if completion.CLAIM.search(part) or not obstacles.OBSTACLE.search(part)]
    return replace(counts(",".join(stated)), percent=percent(",".join(of_the_work)))


def _promised_date(slots: Slots, words: Words, today: date, calendar: WorkCalendar) -> tuple[Slots, Doubt | None]:
    """Take the last day that is a deadline: not a start, a condition, a meeting or what somebody else will do."""
    kept: tuple[Mention, str] | None = None
    doubt: Doubt | None = None
    is_conditional = False
    for part in words.parts:
        is_conditional = is_conditional or _is_condition(part)
        if is_conditional or not _can_promise(part):
            continue
        for mention in mentions(part, today, calendar):
            if _is_other_day(part, mention) or _tells_the_past(part, mention, today):
                continue
            if mention.day is None:
                is_promised = doubts.FUTURE.search(part) or not completion.PERFECT.search(part)
                doubt = Doubt.BAD_DATE if is_promised and (doubts.FUTURE.search(part) or kept is None) else doubt
                continue
            kept, doubt = (mention, part), Doubt.BAD_DATE if mention.is_vague else None
    if kept is None:
        return slots, doubt
    return replace(slots, date=kept[0].day, time=clock(kept[1])), doubt


def _is_condition(part: str) -> bool:
    supposed = _ONLY_BY_THEN.sub("", part)
    is_supposed = doubts.CONDITION.search(supposed) is not None and doubts.WISH.search(part) is None
    return is_supposed or _ONCE_COME.fullmatch(part) is not None


_ONLY_BY_THEN = phrase(
    r"到(?:下*周|下*个?礼拜|下个?月|本月|\d{1,2}月)?[^,;。批齐完]{0,3}?(?:周[一二三四五六日天]?|[月年]底|[上中下]旬|[号日天]|[一二三四五六日天])才能?"
)
"""得到下周五才能弄完: a day, and no condition."""


_ONCE_COME = phrase(r"(?:就|要)?(?:等|待)[^,;。]{1,12}?(?:下来|到位|到账|[齐批到完好妥])了?(?:之后|以后|后)?")
"""等批文下来,一周内完成: a day that hangs on what has to come first (labels, D12)."""


def _tells_the_past(part: str, mention: Mention, today: date) -> bool:
    """Tell 今天到六成五了 and 这周办了8户 from 今天能完."""
    is_so_far = (
        mention.day == today
        or is_measured(part)
        or re.search(r"\b(?:was|were|had|held|took place|happened)\b", part) is not None
    )
    if part.isascii() and ahead.LIES_BEHIND.search(part):
        return True
    if part.isascii() and is_measured(part) and _SO_FAR.search(part[: mention.end]) and not ahead.PROMISED.search(part):
        return True
    return is_so_far and completion.PERFECT.search(part) is not None and not doubts.FUTURE.search(part)


_SO_FAR = phrase(r"^(?!.*\b(?:finish|rest|remaining|complete by|by)\b).*\b(?:today|this (?:week|month|morning))$")
"""55% this week: a figure, and how it stands now."""


def _can_promise(part: str) -> bool:
    if doubts.QUESTION.search(part) or doubts.OTHERS.search(part) or _SAYS.search(part):
        return False
    if _TARGET.search(part) or obstacles.IMPOSSIBLE.search(part):
        return False
    has_deed = completion.CLAIM.search(part) or ahead.PROMISED.search(part) or doubts.FUTURE.search(part)
    if not_started.NOT_STARTED.search(part) or receipts.PLANNED_START.search(part):
        return False
    return bool(has_deed) or not obstacles.OBSTACLE.search(part)


def _is_other_day(part: str, mention: Mention) -> bool:
    before, after = part[: mention.start], part[mention.end :]
    if part.isascii() and part[mention.start :].startswith("in "):
        before += "in "  # finished in May: the preposition is part of the day's name
    return bool(
        _NAMES_WORK.match(after)
        or _STARTS.match(after)
        or _MEETS.match(after)
        or _OTHERS_ACT.match(after)
        or _HOW_LONG.search(before)
        or _OLD.search(before)
        or _WAS.match(after)
        or _BEGINS.search(before)
        or (after.startswith("了") and _SINCE.search(before))
        or (part.isascii() and _is_none_of_ours(before))
    )


def _is_none_of_ours(before: str) -> bool:
    """Tell by what stands before a day in English that it lies behind, is denied, or is somebody else's."""
    return any(sign.search(before) for sign in (ahead.OF_THE_PAST, ahead.OTHERS_COME, ahead.NOT_THEN))


def _asked_date(
    slots: Slots, words: Words, today: date, due: date | None, calendar: WorkCalendar
) -> tuple[Slots, Doubt | None]:
    """Take the day asked for, or the deadline moved by the duration asked for."""
    text = _without_obstacles(words)
    named = [one for one in mentions(text, today, calendar) if not _is_other_day(text, one)]
    until = [
        one
        for one in named
        if _UNTIL.search(text[: one.start]) and not durations.is_duration(text[one.start : one.end])
    ]
    delta = durations.delta(text)
    if delta is not None and not until:
        return _moved(
            slots, delta, today if _FROM_TODAY.search(text) or (due is None and _MORE.search(text)) else due, calendar
        )
    asked = until or named
    if not asked:
        return slots, None
    last = asked[-1]
    doubt = Doubt.BAD_DATE if last.day is None or last.is_vague else None
    hour = clock(text[last.start :]) or clock(re.split("[,;.]", text[: last.start])[-1])
    return replace(slots, date=last.day, time=hour if last.day else None), doubt


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
