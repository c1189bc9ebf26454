"""The day by which somebody promises to be done."""

import re
from dataclasses import replace
from datetime import date

from jobs.rules.reading.claims import is_measured
from jobs.rules.reading.dates import Mention, mentions
from jobs.rules.reading.grounds import Words
from jobs.rules.reading.hours import clock
from jobs.rules.reading.other_days import is_other_day
from jobs.rules.reading.values import Doubt, Slots
from jobs.rules.reading.words import ahead, completion, doubts, not_started, obstacles, phrase, receipts
from jobs.rules.workdays import WorkCalendar

_TARGET = phrase(
    r"\b(?:want|wants|aim(?:ing)? for|should (?:be|reach)|to reach|hope for) (?:about )?\d{1,3} ?%|(?<!we "
    r")\b(?:target|goal|aim)\b(?! to)(?! (?:date|day|completion|finish)\b)|(?:达到?|完成)\d{1,2}%|到\d{1,2}%"
)
"""A share aimed at by a day is no completion."""
_SAYS = phrase(r"\b(?:says|said|told us|according to)\b")
"""What somebody else says of his own day: HR says next month."""
_ONLY_BY_THEN = phrase(
    r"到(?:下*周|下*个?礼拜|下个?月|本月|\d{1,2}月)?[^,;。批齐完]{0,3}?(?:周[一二三四五六日天]?|[月年]底|[上中下]旬|[号日天]|[一二三四五六日天])才能?"
)
"""得到下周五才能弄完: a day, and no condition."""
_ONCE_COME = phrase(r"(?:就|要)?(?:等|待)[^,;。]{1,12}?(?:下来|到位|到账|[齐批到完好妥])了?(?:之后|以后|后)?")
"""等批文下来,一周内完成: a day that hangs on what has to come first (labels, D12)."""
_OF_ITS_OWN = phrase(
    r"(?:计划|预计|力争|争取|确保|拟)(?:于|在)?(?:\d{1,2}月|\d{1,2}[日号]|月底|[上中下]旬)(?!.*(?:后|等|待))"
)
"""待公示期满后报备案,计划5月15日前办结: planned by the calendar, whatever has to come first."""
_THEN_AT_LAST = phrase(
    r"(?:'ll|\bwill|\bmay|\bmight) (?:not )?(?:be|take|last|run)(?: until| till| to| up to)? [\w /.]{2,30}? before "
    r"(?:this|it|that|we|i|all|everything|they|the|our)\b"
)
"""It'll be the 8th before this is finished: the day on which it ends, and no condition."""
_SO_FAR = phrase(r"^(?!.*\b(?:finish|rest|remaining|complete by|by)\b).*\b(?:today|this (?:week|month|morning))$")
"""55% this week: a figure, and how it stands now."""


def promised_date(slots: Slots, words: Words, today: date, calendar: WorkCalendar) -> tuple[Slots, Doubt | None]:
    """Take the last day that is a deadline: not a start, a condition, a meeting or what somebody else will do."""
    kept: tuple[Mention, str] | None = None
    doubt: Doubt | None = None
    is_conditional = False
    for part in words.parts:
        is_conditional = not _OF_ITS_OWN.match(part) and (is_conditional or _is_condition(part))
        if is_conditional or not _can_promise(part):
            continue
        for mention in mentions(part, today, calendar):
            if is_other_day(part, mention) or _tells_the_past(part, mention, today):
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
    supposed = _THEN_AT_LAST.sub("", _ONLY_BY_THEN.sub("", part))
    is_supposed = doubts.CONDITION.search(supposed) is not None and doubts.WISH.search(part) is None
    return is_supposed or _ONCE_COME.fullmatch(part) is not None


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


def _can_promise(part: str) -> bool:
    if doubts.QUESTION.search(part) or doubts.OTHERS.search(part) or _SAYS.search(part):
        return False
    if _TARGET.search(part) or obstacles.IMPOSSIBLE.search(part):
        return False
    has_deed = completion.CLAIM.search(part) or ahead.PROMISED.search(part) or doubts.FUTURE.search(part)
    if not_started.NOT_STARTED.search(part) or receipts.PLANNED_START.search(part):
        return False
    return bool(has_deed) or not obstacles.OBSTACLE.search(part)
