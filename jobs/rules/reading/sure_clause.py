"""What a single clause must be built of to be believed: a claim, a fact, a heading, a proof, or harmless words."""

import re

from jobs.rules.reading import (
    english_mishaps,
    english_takers,
    remarks,
    sure_beside,
    sure_chinese,
    sure_english,
    sure_english_risks,
)
from jobs.rules.reading.counts import counts, names_quantity, without_quantities
from jobs.rules.reading.sure_doubts import is_doubted, is_made_up_in_words_only, is_taken_back, is_vowed
from jobs.rules.reading.words import completion as said
from jobs.rules.reading.words import doubts, obstacles, receipts, remainder, reserves

ALL = "全部"
"""The normal form of 一户没落, which says that nothing is left out."""
_SHORTEST_NAME = 2


def is_aside(part: str) -> bool:
    """Tell manners, proofs and praise beside a claim."""
    if remarks.ASIDE.fullmatch(part):
        return receipts.COURTESY.fullmatch(part) is not None or not is_taken_back(part)
    is_added = any(remarks.ADDED.fullmatch(one) for one in (part, sure_chinese.in_plain_words(part)))
    return is_added and not (remarks.OPEN.search(part) or is_doubted(part))


def is_proof(part: str) -> bool:
    """Tell what shows that a claim is meant: 按时完成,无遗留问题; manners show nothing."""
    return bool(part) and is_aside(part) and not (receipts.COURTESY.fullmatch(part) or receipts.ACK.search(part))


def is_made_up(part: str) -> bool:
    """Tell that what was missing is no longer: 前面缺的两户昨晚补齐了."""
    return remainder.MADE_UP.search(part) is not None and not is_made_up_in_words_only(part)


def is_topic(part: str) -> bool:
    """Tell a clause that only names what is spoken of, or that none of it is left: 双拥那个事儿, 散坟一座不剩."""
    is_topic = any(remarks.TOPIC.fullmatch(one) for one in (part, sure_chinese.in_plain_words(part)))
    is_topic = (
        is_topic or without_quantities(part) == ALL or (part.endswith(ALL) and is_heading(part.removesuffix(ALL)))
    )
    return is_topic and not (is_vowed(part) or is_taken_back(part))


def is_heading(part: str) -> bool:
    """Tell a name that leads up to a claim: 养老待遇资格认证,全部认完了; what names a piece or a doubt does not."""
    if part.isascii():
        return sure_beside.HEADING.fullmatch(part) is not None and is_harmless(part)
    is_name = sure_chinese.HEADING.fullmatch(part) is not None and len(part) >= _SHORTEST_NAME
    return is_name and not (is_doubted(part) or doubts.FUTURE.search(part))


def is_fact(part: str) -> bool:
    """Tell what lies behind beside a claim: 双方签了协议,案子办结; it opens nothing and counts nothing."""
    if part.isascii():
        is_told = said.PERFECT.search(part) is not None or sure_beside.OF_THINGS.search(part) is not None
        return is_told and is_harmless(sure_beside.WHOEVER.sub("", part))
    is_over = sure_chinese.FACT.fullmatch(sure_chinese.in_plain_words(part)) is not None and not is_doubted(part)
    return is_over and not names_quantity(part) and sure_chinese.MEANS.search(part) is None


def is_former_obstacle(part: str) -> bool:
    """Tell an obstacle of former days: 原来卡在国土所."""
    return obstacles.FORMER.match(part) is not None and obstacles.OBSTACLE.search(part) is not None


def lies_behind(part: str) -> bool:
    """Beside the finished task itself, any fact that is over may stand: 责任已明确到人,此项工作完成."""
    is_risky = re.search(sure_chinese.RISKY, sure_chinese.in_plain_words(part)) is not None
    return not (is_risky or is_doubted(part)) and said.PERFECT.search(part) is not None and not names_quantity(part)


def fits(part: str) -> bool:
    """Tell a clause that claims an end, has a form that is known whole, and leaves nothing open."""
    if is_doubted(part) or reserves.NO_CLAIM.search(part):
        return False
    is_claimed = said.CLAIM.search(part) is not None and is_fact(part) and not sure_chinese.UNTOLD.search(part)
    return (
        is_claimed
        or any(pattern.fullmatch(part) for pattern in sure_english.PLAIN)
        or any(pattern.fullmatch(sure_chinese.in_plain_words(part)) for pattern in sure_chinese.PLAIN)
        or _is_finished(part)
        or is_finished_in_english(part)
    )


def is_only_vowed(part: str) -> bool:
    """Tell 连夜完成 and 完成划转工作 from 已连夜完成: how or what, and nothing says that it lies behind."""
    return reserves.VOWED.fullmatch(part) is not None and sure_chinese.MARK.search(part) is None


def is_finished_in_english(part: str) -> bool:
    """Tell whether a participle closes a clause in which no word and no figure leaves anything open."""
    is_over = sure_english.PARTICIPLE.search(part) or sure_english.LIES_BEHIND.search(part)
    return part.isascii() and is_over is not None and is_harmless(part)


def is_harmless(part: str) -> bool:
    """Tell an English clause in which no known word leaves anything open."""
    if english_takers.hands_on(part):
        return False
    is_open = english_mishaps.MISHAP.search(part) or sure_english_risks.RISK.search(
        sure_english_risks.ALL_TOLD.sub("", part)
    )
    return is_open is None and not is_doubted(part)


def _is_finished(part: str) -> bool:
    """Tell whether a clause has the whole form, a mark that it lies behind, and no number short of all."""
    if not (sure_chinese.MARK.search(part) or sure_chinese.CLOSED.search(part)):
        return False
    plain = sure_chinese.in_plain_words(part)
    stated = counts(part)
    if stated.done_count is not None and stated.done_count == stated.total_count:
        bare = sure_chinese.in_plain_words(without_quantities(part))
        is_over = sure_chinese.COUNTED.fullmatch(bare) is not None and sure_chinese.MEANS.search(bare) is None
        return is_over or _is_clause(plain) or _is_clause(bare)
    return _is_clause(plain) and not names_quantity(plain)


def _is_clause(plain: str) -> bool:
    return any(form.fullmatch(plain) for form in sure_chinese.CLAUSES)
