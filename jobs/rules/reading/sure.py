"""The whitelist of a silent `done`: every clause must be built of known pieces, and one must say it is finished.

A clause is who · the task or a noun of the office · when (past) · how · 已 · deed · where to. What the pieces do not
cover (口头上, 所谓, 逐步, a village's name) is not wrong, it is merely asked about.
"""

import re
from collections.abc import Sequence

from jobs.rules.reading import (
    english_mishaps,
    english_takers,
    remarks,
    sure_beside,
    sure_chinese,
    sure_english,
    sure_english_risks,
)
from jobs.rules.reading.counts import counts, ends_in_quantity, names_quantity, without_quantities
from jobs.rules.reading.former import got_over
from jobs.rules.reading.sure_doubts import is_doubted, is_made_up_in_words_only, is_taken_back, is_vowed
from jobs.rules.reading.words import completion as said
from jobs.rules.reading.words import (
    doubts,
    english_ends,
    obstacles,
    phrase,
    receipts,
    remainder,
    reserves,
)

_SHORTEST_NAME = 2
_ORNAMENT = phrase(
    r"(?:[^\w%]|(?<=了)(?:[哈啊呀哦呢的]|领导|书记|主任|部长|[局科股所站县镇乡]长|主席|老板|老总|大[哥姐]|亲|老[弟哥兄师乡]|兄弟|哥|姐|同志|伙计))+$|[敬烦恳]?请(?:您|"
    r"领导)?(?:查收|查阅|审阅|审核|知悉|指正)$|^[^\w%]+"
)
_DUE = phrase(r"(?P<topic>[\u4e00-\u9fff]{0,12}?)应[\u4e00-\u9fff]{1,4}\d{1,5}[\u4e00-\u9fff]{0,3}")
_DUE_AND_DONE = phrase(
    r"(?P<topic>[\u4e00-\u9fff]{0,12}?)应([\u4e00-\u9fff]{1,4})(\d{1,5})([\u4e00-\u9fff]{0,3}),(?:已经?|实际?)\2\3\4"
)
_FOUND_AND_MENDED = phrase(
    r"[\u4e00-\u9fff]{2,6}(\d{1,5}[个处件户项条起])(?:问题|隐患)?,(?:已经?|实际)?(?:完成)?"
    r"(?:整改|整治|办结|处理|销号|解决|化解|修复|清理|拆除)(?:完成|到位|完毕|了)?\1"
)
_OPENING = phrase(
    r"^(?:(?:yep|yup|yes|yeah|ok|okay|right|well|finally|so|and|anyway|good news|hooray|please note(?: that)?|note "
    r"that|"
    r"(?:just )?to report(?: "
    r"that)?|please be informed(?: that)?),? )+(?=[a-z\d])"
)
"""How an English clause begins that says no more for it."""
_DUE_DONE = "已全部完成"
_ALL = "全部"
"""The normal form of 一户没落, which says that nothing is left out."""
_DOWN = phrase(r"下去(?=了?$)")


def is_surely_done(parts: Sequence[str]) -> bool:
    """Tell whether the words leave nothing open; what is not known is doubted."""
    if any(reserves.SIGN.search(part) for part in parts):
        return False
    over = got_over(parts)
    plain = _with_its_quantity([_bare(part) for index, part in enumerate(parts) if index not in over])
    told = [
        part
        for part in plain
        if part and (_fits(part) or not (_is_aside(part) or _is_topic(part) or _is_made_up(part)))
    ]
    if _ALL in plain:
        # 补贴发下去了,一户没落: where nobody was left out, what went down has arrived.
        told = [_DOWN.sub("", part) for part in told]
    while len(told) > 1 and (_is_heading(told[0]) or _counts_the_same(*told[:2])) and not _fits(told[0]):
        del told[0]
    if any(obstacles.NOWADAYS.search(part) for part in told[-2:]):
        # 原来卡在国土所,现在已办完: an obstacle of former days, when the last words say how things stand now.
        told = [part for part in told[:-1] if not _is_former_obstacle(part)] + told[-1:]
    if any(_is_only_vowed(part) for part in told) and not any(_is_proof(part) for part in plain):
        return False
    closings, others = [part for part in plain if _closes(part)], [part for part in told if not _closes(part)]
    if _is_closed(closings, others) or _is_closed_with_proof(closings, others, plain):
        return True
    names_the_task = bool(told and obstacles.NOWADAYS.search(told[-1]) and _fits(told[-1]) and "现" in told[-1]) or any(
        said.WHOLE.search(part) and _fits(part) for part in told
    )
    return any(_fits(part) for part in told) and all(
        _fits(part) or _is_fact(part) or (names_the_task and _lies_behind(part)) for part in told
    )


def _bare(part: str) -> str:
    """Take off ornaments, and how an English clause begins."""
    part = _ORNAMENT.sub("", part)
    return _OPENING.sub("", part) if part.isascii() else part


def _closes(part: str) -> bool:
    """Tell an English clause that closes the whole matter in so many words: that's a wrap, cross this off your list."""
    forms = (english_ends.CLOSES, english_ends.CLOSE_IT)
    return part.isascii() and any(form.fullmatch(part) for form in forms) and not is_taken_back(part)


def _is_closed(closings: Sequence[str], others: Sequence[str]) -> bool:
    """Tell a matter closed in so many words beside what lies behind; that nothing is left closes only a known deed."""
    if not (closings and others and all(_stands_beside_a_close(part) for part in others)):
        return False
    is_plain = any(english_ends.CLOSES_ALONE.fullmatch(part) is None for part in closings)
    return is_plain or any(_is_finished_in_english(sure_beside.COUNTED.sub("", part)) for part in others)


def _is_closed_with_proof(closings: Sequence[str], others: Sequence[str], plain: Sequence[str]) -> bool:
    """Tell a closing with nothing beside it but a proof: box ticked, Mrs Hale has the originals."""
    is_plain = any(english_ends.CLOSES_ALONE.fullmatch(part) is None for part in closings)
    return is_plain and not others and any(_is_proof(part) and part not in closings for part in plain)


def _stands_beside_a_close(part: str) -> bool:
    """Tell a fact that may stand beside a closing: it lies behind, and no word in it leaves anything open."""
    if _fits(part):
        return True
    counted = sure_beside.COUNTED.sub("", part)
    is_gone = sure_beside.GONE.search(part) is not None and _is_harmless(counted)
    return part.isascii() and (is_gone or _is_finished_in_english(counted))


def _with_its_quantity(parts: list[str]) -> list[str]:
    """Join a quantity to 全部 behind it, and read 应整改8个,已整改8个 as all of it."""
    joined: list[str] = []
    for part in parts:
        of_all = joined and part.startswith(_ALL) and ends_in_quantity(joined[-1])
        both = of_all or (joined and _is_all_that_was_due(joined[-1], part))
        joined[-1:] = [f"{joined[-1]}{part}" if of_all else _DUE_DONE] if both else [*joined[-1:], part]
    return joined


def _is_all_that_was_due(due: str, then: str) -> bool:
    """Tell 应整改8个,已整改8个 and 隐患13处,整改13处: what was to do, and as much done."""
    told = _DUE_AND_DONE.fullmatch(f"{due},{then}") if _DUE.fullmatch(due) else None
    is_due = told is not None and (not told["topic"] or _is_heading(told["topic"]))
    return is_due or _FOUND_AND_MENDED.fullmatch(f"{due},{then}") is not None


def _is_aside(part: str) -> bool:
    """Tell manners, proofs and praise beside a claim."""
    if remarks.ASIDE.fullmatch(part):
        return receipts.COURTESY.fullmatch(part) is not None or not is_taken_back(part)
    is_added = any(remarks.ADDED.fullmatch(one) for one in (part, sure_chinese.in_plain_words(part)))
    return is_added and not (remarks.OPEN.search(part) or is_doubted(part))


def _is_proof(part: str) -> bool:
    """Tell what shows that a claim is meant: 按时完成,无遗留问题; manners show nothing."""
    return bool(part) and _is_aside(part) and not (receipts.COURTESY.fullmatch(part) or receipts.ACK.search(part))


def _is_made_up(part: str) -> bool:
    """Tell that what was missing is no longer: 前面缺的两户昨晚补齐了."""
    return remainder.MADE_UP.search(part) is not None and not is_made_up_in_words_only(part)


def _is_topic(part: str) -> bool:
    """Tell a clause that only names what is spoken of, or that none of it is left: 双拥那个事儿, 散坟一座不剩."""
    is_topic = any(remarks.TOPIC.fullmatch(one) for one in (part, sure_chinese.in_plain_words(part)))
    is_topic = (
        is_topic or without_quantities(part) == _ALL or (part.endswith(_ALL) and _is_heading(part.removesuffix(_ALL)))
    )
    return is_topic and not (is_vowed(part) or is_taken_back(part))


def _is_heading(part: str) -> bool:
    """Tell a name that leads up to a claim: 养老待遇资格认证,全部认完了; what names a piece or a doubt does not."""
    if part.isascii():
        return sure_beside.HEADING.fullmatch(part) is not None and _is_harmless(part)
    is_name = sure_chinese.HEADING.fullmatch(part) is not None and len(part) >= _SHORTEST_NAME
    return is_name and not (is_doubted(part) or doubts.FUTURE.search(part))


def _counts_the_same(before: str, then: str) -> bool:
    """Tell 人员转隶57人,57人已全部办结: what leads up to the claim counts what the claim counts."""
    told = without_quantities(before)
    if not before.startswith(told) and before.endswith(told):
        same = before.removesuffix(told)
        return then.startswith((f"{same}都", f"{same}全", f"{same}均")) and _is_heading(told)
    same = before.removeprefix(told)
    return len(same) > 1 and then.startswith(same) and _ALL in then and _is_heading(told)


def _is_fact(part: str) -> bool:
    """Tell what lies behind beside a claim: 双方签了协议,案子办结; it opens nothing and counts nothing."""
    if part.isascii():
        is_told = said.PERFECT.search(part) is not None or sure_beside.OF_THINGS.search(part) is not None
        return is_told and _is_harmless(sure_beside.WHOEVER.sub("", part))
    is_over = sure_chinese.FACT.fullmatch(sure_chinese.in_plain_words(part)) is not None and not is_doubted(part)
    return is_over and not names_quantity(part) and sure_chinese.MEANS.search(part) is None


def _is_former_obstacle(part: str) -> bool:
    return obstacles.FORMER.match(part) is not None and obstacles.OBSTACLE.search(part) is not None


def _lies_behind(part: str) -> bool:
    """Beside the finished task itself, any fact that is over may stand: 责任已明确到人,此项工作完成."""
    is_risky = re.search(sure_chinese.RISKY, sure_chinese.in_plain_words(part)) is not None
    return not (is_risky or is_doubted(part)) and said.PERFECT.search(part) is not None and not names_quantity(part)


def _fits(part: str) -> bool:
    if is_doubted(part) or reserves.NO_CLAIM.search(part):
        return False
    is_claimed = said.CLAIM.search(part) is not None and _is_fact(part) and not sure_chinese.UNTOLD.search(part)
    return (
        is_claimed
        or any(pattern.fullmatch(part) for pattern in sure_english.PLAIN)
        or any(pattern.fullmatch(sure_chinese.in_plain_words(part)) for pattern in sure_chinese.PLAIN)
        or _is_finished(part)
        or _is_finished_in_english(part)
    )


def _is_only_vowed(part: str) -> bool:
    """Tell 连夜完成 and 完成划转工作 from 已连夜完成: how or what, and nothing says that it lies behind."""
    return reserves.VOWED.fullmatch(part) is not None and sure_chinese.MARK.search(part) is None


def _is_finished_in_english(part: str) -> bool:
    """Tell whether a participle closes a clause in which no word and no figure leaves anything open."""
    is_over = sure_english.PARTICIPLE.search(part) or sure_english.LIES_BEHIND.search(part)
    return part.isascii() and is_over is not None and _is_harmless(part)


def _is_harmless(part: str) -> bool:
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
