"""What one clause says about how far the work is; the order of the tests is the heart of the reader."""

import re
from datetime import date, timedelta

from jobs.rules.reading import english_remarks
from jobs.rules.reading.claim import Claim, Judged
from jobs.rules.reading.claimed import claimed
from jobs.rules.reading.counts import counts
from jobs.rules.reading.dates import Mention, mentions
from jobs.rules.reading.english_other_days import WITNESSED
from jobs.rules.reading.numbers import percent
from jobs.rules.reading.words import (
    BY_A_DAY,
    ahead,
    doubts,
    english,
    english_under_way,
    not_started,
    obstacles,
    phrase,
    receipts,
    remainder,
    requests,
    under_way,
)
from jobs.rules.reading.words import completion as said
from jobs.rules.reading.words.english_ends import CLOSE_IT
from jobs.rules.workdays import WorkCalendar

A_MONTH = timedelta(days=31)
HALF_A_YEAR = timedelta(days=183)
"""Nobody speaks of a deed that lies behind and a day so far ahead."""


_SHORT_DEED = phrase(r"(?!.*(?:会|查|看|开|启|去|来|到|放|上班|了))[\u4e00-\u9fff]{2,3}")
"""月中打卡: a day and one deed, and nothing that would be a meeting or a start."""


_BY = phrase(BY_A_DAY)
_NOTHING_LEFT = "in full"
"""The normal form of nothing outstanding and nobody left out."""
_WILL = phrase(r"\b(?:will|shall)\b|'ll\b")


def judge(clause: str, today: date, calendar: WorkCalendar) -> Judged:
    """Judge one clause in normal form that is no question."""
    named = mentions(clause, today, calendar)
    measured = is_measured(clause)
    is_dated = any(one.day is not None for one in named)
    is_ahead = any(_lies_ahead(clause, one, today) for one in named)
    claim = _claim(clause, named, is_dated=is_dated, measured=measured)
    if claim is None and is_ahead and named[0].start == 0 and _SHORT_DEED.fullmatch(clause[named[0].end :]):
        claim = Claim.FUTURE
    return Judged(clause, claim, measured, is_dated, is_ahead)


def _lies_ahead(clause: str, named: Mention, today: date) -> bool:
    """Tell whether a day is not over; 已于4月底印发 means the last April, though 4月底 alone would mean the next."""
    is_told_of = said.PERFECT.search(clause) is not None
    if named.day is None or _tells_of_past(clause, named):
        return not is_told_of and not _tells_of_past(clause, named)
    if is_told_of and clause.isascii() and not (doubts.FUTURE.search(clause) or _BY.search(clause)):
        return False
    is_bare = re.fullmatch(r"\D{0,3}(?:号|日)", re.sub(r"\d", "", clause[named.start : named.end])) is not None
    if is_bare and is_told_of and named.day - today < A_MONTH and not doubts.FUTURE.search(clause):
        return re.match(r"[之以]?[前内]", clause[named.end :]) is not None
    return named.day > today and not (is_told_of and named.day - today > HALF_A_YEAR)


def _tells_of_past(clause: str, named: Mention) -> bool:
    """Tell by the deed before an English weekday that the last such day is meant: passed inspection on Tuesday."""
    before = clause[: named.start]
    signs = (ahead.OF_THE_PAST.search(before), ahead.LIES_BEHIND.search(clause), WITNESSED.search(before))
    return clause.isascii() and any(sign is not None for sign in signs)


def is_measured(text: str) -> bool:
    """Tell whether a figure below the whole is stated."""
    share, count = percent(text), counts(text)
    if share is not None and share < 100:
        return True
    if count.remaining_count:
        return True
    return count.done_count is not None and count.done_count != count.total_count


def _claim(clause: str, named: list[Mention], *, is_dated: bool, measured: bool) -> Claim | None:
    claim = said.CLAIM.search(clause) or english.CLAIM.search(clause)
    if CLOSE_IT.fullmatch(clause):
        return Claim.LOOSE
    if doubts.DOUBLE_NEGATION.search(clause):
        return Claim.DOUBLE
    if doubts.WISH.search(clause):
        return Claim.WISH
    if claim and doubts.FALSE.search(clause):
        return Claim.NEGATED
    if (
        doubts.OTHERS.search(clause)
        and not remainder.ALL_BUT.search(clause)
        and (claim or under_way.ARRANGED.search(clause))
    ):
        return Claim.OTHERS
    if doubts.HEARSAY.search(clause) and (claim or (not clause.isascii() and said.PERFECT.search(clause))):
        return Claim.HEARSAY
    if percent(clause) == 0 or counts(clause).done_count == 0:
        return Claim.NOT_STARTED
    idle = not_started.NOT_STARTED.search(clause)
    if idle and remainder.EXCEPT.search(clause[: idle.end()]) and remainder.SOME.search(clause[: idle.end()]):
        return Claim.LEFT
    if idle and not measured and not (claim and claim.start() < idle.start()):
        return Claim.NOT_STARTED
    if receipts.PLANNED_START.search(clause) and not claim and not said.PERFECT.search(clause):
        return Claim.PLANNED
    assigned = english_under_way.ASSIGNED.search(clause)
    if assigned and not _WILL.search(clause[: assigned.start()]):
        return Claim.BEGUN
    if claim and doubts.ALL_ONE_CAN.search(clause):
        return Claim.HEDGED
    if claim is None:
        return _unclaimed(clause, named, is_dated=is_dated, measured=measured)
    has_date = any(not _tells_of_past(clause, one) for one in named)
    return claimed(clause, claim.start(), has_date=has_date, measured=measured)


def _unclaimed(clause: str, named: list[Mention], *, is_dated: bool, measured: bool) -> Claim | None:
    if named and not is_dated and said.PERFECT.search(clause) and "已" not in clause:
        return None  # 培训班5月8号办的: over, and no word of how far the task is
    if clause == _NOTHING_LEFT or (remainder.MADE_UP.search(clause) and said.PERFECT.search(clause) and not measured):
        return Claim.LOOSE
    if named and not is_dated and ahead.ESTIMATED.search(clause):
        return Claim.FUTURE
    is_ahead = ahead.NEXT_STEP.search(clause) or doubts.FUTURE.search(clause)
    if english_remarks.FROM_NOW_ON.fullmatch(clause):
        return Claim.AFTERCARE
    if is_ahead and ahead.AFTERCARE.search(clause) and not is_dated:
        return Claim.AFTERCARE
    if english.ONLY_REST.search(clause):
        return Claim.LEFT
    if clause.isascii() and doubts.CONDITION.search(clause) and english.DELIVERS.search(clause):
        return Claim.CONDITIONAL
    if doubts.NEGATED.search(clause) or doubts.NOT_YET.search(clause):
        return Claim.LEFT if measured else Claim.NEGATED
    if measured:
        return Claim.LEFT if counts(clause).remaining_count else Claim.PART
    if under_way.PENDING.search(clause) or english.PENDING.search(clause):
        return Claim.PENDING
    if remainder.EXCEPT.search(clause) or english.REMAINS.search(clause):
        return Claim.LEFT
    if is_dated and doubts.HEDGE.search(clause) and ahead.PROMISED.search(clause):
        return Claim.FUTURE
    if doubts.HEDGE.search(clause) and (ahead.HEDGED_ALONE.search(clause) or doubts.NEARLY_ALL.search(clause)):
        return Claim.HEDGED
    if under_way.ARRANGED.search(clause) or under_way.ASSIGNED.search(clause):
        return Claim.BEGUN
    if _is_working(clause):
        return Claim.WORKING
    is_past = clause.isascii() and ahead.LIES_BEHIND.search(clause) is not None
    if ahead.NEXT_STEP.search(clause) or (ahead.PROMISED.search(clause) and not is_past):
        return Claim.FUTURE
    if said.IS_OVER.fullmatch(clause) and not (obstacles.OBSTACLE.search(clause) or requests.TRANSFER.search(clause)):
        return Claim.PART if under_way.STEP.search(clause) else Claim.LOOSE
    return _of_day(clause, named) if is_dated else None


def _of_day(clause: str, named: list[Mention]) -> Claim | None:
    """Judge what tells little more than a day: promised by then, unless the day lies behind or is another's."""
    if ahead.ENDS_BY.search(clause) and not ahead.EVENT.search(clause) and not said.PERFECT.search(clause):
        return Claim.FUTURE
    if _tells_of_past(clause, named[-1]):
        return None
    if named[-1].end >= len(clause) and not ahead.EVENT.search(clause):
        return Claim.FUTURE
    is_bare = _is_date_alone(clause, named) or under_way.STEP.search(clause) or english.DELIVERS.search(clause)
    return Claim.FUTURE if is_bare else None


def _is_working(clause: str) -> bool:
    """Tell 正在推进 from 将严格推进, which only promises."""
    working = under_way.WORKING.search(clause)
    is_pledge = receipts.PLEDGE.search(clause) is not None and not under_way.UNDER_WAY.search(clause)
    if working is None or is_pledge:
        found = english.WORKING.search(clause) or english_under_way.CONTINUES.search(clause)
        return found is not None and _WILL.search(clause[: found.start()]) is None
    return working[0][0] == "正" or doubts.FUTURE.search(clause[: working.start()]) is None


def _is_date_alone(clause: str, named: list[Mention]) -> bool:
    """Tell whether a clause is a day and hardly more: 周五前吧."""
    around = clause[: named[0].start] + clause[named[-1].end :]
    if clause.isascii():
        around = ahead.DAY_FOR_IT.sub("", clause[: named[0].start] + " " + clause[named[-1].end :])
    return not ahead.AROUND_A_DAY.sub("", around)
