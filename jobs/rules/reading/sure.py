"""The whitelist of a silent `done`: every clause must be built of known pieces, and one must say it is finished.

A clause is who · the task or a noun of the office · when (past) · how · 已 · deed · where to. What the pieces do not
cover (口头上, 所谓, 逐步, a village's name) is not wrong, it is merely asked about.
"""

from collections.abc import Sequence

from jobs.rules.reading import (
    sure_beside,
)
from jobs.rules.reading.counts import ends_in_quantity, without_quantities
from jobs.rules.reading.former import got_over
from jobs.rules.reading.sure_clause import (
    ALL,
    fits,
    is_aside,
    is_fact,
    is_finished_in_english,
    is_former_obstacle,
    is_harmless,
    is_heading,
    is_made_up,
    is_only_vowed,
    is_proof,
    is_topic,
    lies_behind,
)
from jobs.rules.reading.sure_doubts import is_taken_back
from jobs.rules.reading.words import completion as said
from jobs.rules.reading.words import (
    english_ends,
    obstacles,
    phrase,
    reserves,
)

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
_DOWN = phrase(r"下去(?=了?$)")


def is_surely_done(parts: Sequence[str]) -> bool:
    """Tell whether the words leave nothing open; what is not known is doubted."""
    if any(reserves.SIGN.search(part) for part in parts):
        return False
    over = got_over(parts)
    plain = _with_its_quantity([_bare(part) for index, part in enumerate(parts) if index not in over])
    told = [
        part for part in plain if part and (fits(part) or not (is_aside(part) or is_topic(part) or is_made_up(part)))
    ]
    if ALL in plain:
        # 补贴发下去了,一户没落: where nobody was left out, what went down has arrived.
        told = [_DOWN.sub("", part) for part in told]
    while len(told) > 1 and (is_heading(told[0]) or _counts_the_same(*told[:2])) and not fits(told[0]):
        del told[0]
    if any(obstacles.NOWADAYS.search(part) for part in told[-2:]):
        # 原来卡在国土所,现在已办完: an obstacle of former days, when the last words say how things stand now.
        told = [part for part in told[:-1] if not is_former_obstacle(part)] + told[-1:]
    if any(is_only_vowed(part) for part in told) and not any(is_proof(part) for part in plain):
        return False
    closings, others = [part for part in plain if _closes(part)], [part for part in told if not _closes(part)]
    if _is_closed(closings, others) or _is_closed_with_proof(closings, others, plain):
        return True
    names_the_task = bool(told and obstacles.NOWADAYS.search(told[-1]) and fits(told[-1]) and "现" in told[-1]) or any(
        said.WHOLE.search(part) and fits(part) for part in told
    )
    return any(fits(part) for part in told) and all(
        fits(part) or is_fact(part) or (names_the_task and lies_behind(part)) for part in told
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
    return is_plain or any(is_finished_in_english(sure_beside.COUNTED.sub("", part)) for part in others)


def _is_closed_with_proof(closings: Sequence[str], others: Sequence[str], plain: Sequence[str]) -> bool:
    """Tell a closing with nothing beside it but a proof: box ticked, Mrs Hale has the originals."""
    is_plain = any(english_ends.CLOSES_ALONE.fullmatch(part) is None for part in closings)
    return is_plain and not others and any(is_proof(part) and part not in closings for part in plain)


def _stands_beside_a_close(part: str) -> bool:
    """Tell a fact that may stand beside a closing: it lies behind, and no word in it leaves anything open."""
    if fits(part):
        return True
    counted = sure_beside.COUNTED.sub("", part)
    is_gone = sure_beside.GONE.search(part) is not None and is_harmless(counted)
    return part.isascii() and (is_gone or is_finished_in_english(counted))


def _with_its_quantity(parts: list[str]) -> list[str]:
    """Join a quantity to 全部 behind it, and read 应整改8个,已整改8个 as all of it."""
    joined: list[str] = []
    for part in parts:
        of_all = joined and part.startswith(ALL) and ends_in_quantity(joined[-1])
        both = of_all or (joined and _is_all_that_was_due(joined[-1], part))
        joined[-1:] = [f"{joined[-1]}{part}" if of_all else _DUE_DONE] if both else [*joined[-1:], part]
    return joined


def _is_all_that_was_due(due: str, then: str) -> bool:
    """Tell 应整改8个,已整改8个 and 隐患13处,整改13处: what was to do, and as much done."""
    told = _DUE_AND_DONE.fullmatch(f"{due},{then}") if _DUE.fullmatch(due) else None
    is_due = told is not None and (not told["topic"] or is_heading(told["topic"]))
    return is_due or _FOUND_AND_MENDED.fullmatch(f"{due},{then}") is not None


def _counts_the_same(before: str, then: str) -> bool:
    """Tell 人员转隶57人,57人已全部办结: what leads up to the claim counts what the claim counts."""
    told = without_quantities(before)
    if not before.startswith(told) and before.endswith(told):
        same = before.removesuffix(told)
        return then.startswith((f"{same}都", f"{same}全", f"{same}均")) and is_heading(told)
    same = before.removeprefix(told)
    return len(same) > 1 and then.startswith(same) and ALL in then and is_heading(told)
