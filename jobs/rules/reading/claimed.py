"""What a clause with a word of completion says, from what denies it to what leaves it standing."""

from jobs.rules.reading.claim import Claim
from jobs.rules.reading.words import (
    ahead,
    doubts,
    english,
    english_doubts,
    english_under_way,
    phrase,
    remainder,
    reserves,
    under_way,
)
from jobs.rules.reading.words import completion as said
from jobs.rules.reading.words.english_deeds import IN_USE


def claimed(clause: str, start: int, *, has_date: bool, measured: bool) -> Claim:
    """Judge a clause whose word of completion begins at ``start``."""
    taken_back = _taken_back(clause, start, measured=measured)
    if taken_back is not None:
        return taken_back
    is_promised = _is_promised(clause, start, has_date=has_date)
    hedged = doubts.HEDGE.search(clause) or any(one.search(clause) for one in reserves.NOT_MEANT)
    if hedged and not is_promised:
        return Claim.PART if measured else Claim.HEDGED
    if ahead.NEXT_STEP.search(clause):
        return Claim.AFTERCARE if ahead.AFTERCARE.search(clause) else Claim.FUTURE
    if is_promised:
        return Claim.FUTURE
    if measured or remainder.REST.search(clause) or remainder.ONLY.match(clause):
        return Claim.PART
    return _standing(clause, start)


def _taken_back(clause: str, start: int, *, measured: bool) -> Claim | None:
    """Judge what makes the word of completion none: a condition, a denial, what is left out or behind."""
    condition = doubts.CONDITION.search(clause)
    is_behind = condition is not None and (
        _lies_behind(clause[condition.end() :]) or _is_told_of_both(clause, condition.start())
    )
    if condition and not is_behind:
        return Claim.CONDITIONAL
    if remainder.UNDONE.search(clause):
        return Claim.PART
    if english.ONLY_REST.search(clause):
        return Claim.LEFT
    if english.UNSEEN.search(clause):
        return Claim.PENDING
    if doubts.NEGATED.search(clause) or doubts.IN_VAIN.search(clause[start:]) or english.DENIED.search(clause):
        return Claim.LEFT if measured else Claim.NEGATED
    if remainder.MADE_UP.search(clause) and _has_perfect(clause):
        return Claim.LOOSE
    if remainder.EXCEPT.search(clause) or english.REMAINS.search(clause):
        return Claim.LEFT
    return Claim.HEDGED if ahead.PROMISED_FOR_THE_PAST.search(clause) else None


def _is_promised(clause: str, start: int, *, has_date: bool) -> bool:
    """Tell whether the completion that begins at ``start`` lies ahead."""
    has_perfect = _has_perfect(clause)
    future = doubts.FUTURE.search(clause[: start + 2])
    if clause.isascii():
        future = future or english.LATER.search(clause) or english_doubts.WANTED.search(clause)
    return bool(
        (has_date and not has_perfect)
        or ahead.STRIVES.search(clause[:start])
        or (ahead.NO_TROUBLE.search(clause) and not has_perfect)
        or (future and not _has_perfect(clause[:start] + "。"))
    )


def _standing(clause: str, start: int) -> Claim:
    """Judge a completion that nothing takes back: waited for, in course, of a step, given to others, or whole."""
    if under_way.PENDING.search(clause) or english.PENDING.search(clause):
        return Claim.PENDING
    course = english_under_way.CONTINUES.match(clause)
    is_in_course = course is not None and start < course.end() and not IN_USE.match(clause)
    is_under_way = english.UNDER_WAY.search(clause) is not None or is_in_course
    is_under_way = is_under_way or under_way.GOES_ON.search(clause) is not None
    if is_under_way or under_way.WORKING.search(clause[:start]) or english.WORKING.search(clause[:start]):
        return Claim.WORKING
    if under_way.STEP.search(clause) or english.STEP.search(clause):
        return Claim.PART
    if said.WHOLE.search(clause):
        return Claim.WHOLE
    if under_way.ASSIGNED.search(clause):
        return Claim.BEGUN
    is_over = said.HANDS_OVER.search(clause) or said.GONE_OVER.search(clause)
    return Claim.BEGUN if under_way.ARRANGED.search(clause) and not is_over else Claim.LOOSE


def _lies_behind(rest: str) -> bool:
    """Tell whether what follows a condition has come about: 等材料齐了,昨天就已报送."""
    return "已" in rest or "昨天" in rest


_PAST = phrase(
    r"^(?:after|once|when|as soon as|until) (?!.*\b(?:is|are|will|can|has|have|not|never)\b).*\b(?:\w{3,}ed|was|"
    r"were|came|went|got)\b"
)
"""After final acceptance passed on the 24th: a condition that has come about."""


def _is_told_of_both(clause: str, start: int) -> bool:
    """Tell an English deed of the past and what it had waited for, both behind: handed over after the test passed."""
    before = clause[:start]
    is_past = _has_perfect(before) and not doubts.FUTURE.search(before)
    return clause.isascii() and is_past and _PAST.search(clause[start:]) is not None


def _has_perfect(clause: str) -> bool:
    return said.PERFECT.search(clause) is not None
