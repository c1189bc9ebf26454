"""How far the work is by all clauses together; the only place where `done` is decided, and it prefers to doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.words import Intent
from jobs.rules.reading.claim import Claim, Judged
from jobs.rules.reading.values import Doubt
from jobs.rules.reading.words import completion, doubts, not_started, phrase, receipts, remainder, under_way

_FINISHED = frozenset({Claim.WHOLE, Claim.LOOSE})
_UNFINISHED = frozenset(
    {
        Claim.PART,
        Claim.LEFT,
        Claim.PENDING,
        Claim.NEGATED,
        Claim.FUTURE,
        Claim.CONDITIONAL,
        Claim.NOT_STARTED,
        Claim.PLANNED,
        Claim.WORKING,
    }
)
_BEFORE_THE_END = frozenset({Claim.PART, Claim.BEGUN, Claim.LOOSE, Claim.AFTERCARE, Claim.WHOLE})
"""What may be told before a last clause that calls the whole task finished."""


_BARE = phrase(
    rf"(?:我们?|这边|此项|该项|这项|任务|工作|都|全部?|均|已经?|早就|昨天)*(?:{completion.STRONG}|"
    rf"{completion.DEED}){{1,2}}了?[呀啊哦哈嘛呢的啦哟噢哎\W]*|"
    r"(?:(?:all|it's|it is|(?:the )?(?:whole )?(?:task|job|work)|everything|everything's|is|has been|have been|"
    r"was|we|are|have|now|already|we've|we're) )*(?:[a-z]+ (?:(?:is|was|has been|now|all) )*)?(?:done|finished|"
    r"completed?)(?: (?:it|this|everything|"
    r"the (?:task|job|work)))?"
)
"""Says finished and not what: the whole task is meant."""


_ALL_OF_IT = phrase(
    r"(?<!\d)100%|百分之百|"
    r"圆满|收官|大功告成|\b(?:is|are) (?:now |finally )?complete$|全部|[都全均]已?经?[^,]{0,3}(?:完|结|合格|妥)|"
    r"(?:整改|任务|工作)完(?:成)?了|\beverything\b|\bfinished$|"
    r"^(?:they are |they're |have )?(?:all|everyone|everybody) (?:(?:is|are|has|have|been|was|were|"
    r"now) )*(?:done|sent|paid|\w{3,}ed)$"
)
"""Says that all is finished; what remains beside it contradicts."""


_OPEN = frozenset({Claim.LEFT, Claim.NEGATED, Claim.NOT_STARTED})
_STILL_TO_DO = phrase(r"还(?:要|得|需)")
"""已完成,后面还要补材料: what has still to be done contradicts as what remains does."""


_GRANTS = phrase(r"^[^,;。]{0,8}?倒是?[都全已也][^,;。]{0,8}了$")
"""X is done, I grant: what follows tells what is not."""


@dataclass(frozen=True, slots=True)
class State:
    """How far the work is by the words; ``doubt`` asks back."""

    intent: Intent
    doubt: Doubt | None = None


def state_of(judged: Sequence[Judged]) -> State | None:
    """Weigh the clauses: done, progress or not_started; NONE for a wish or another's work, None for nothing said."""
    judged = _without_bare_no(judged)
    kinds = {one.claim for one in judged if one.claim is not None}
    if not kinds - {Claim.AFTERCARE}:
        return State(Intent.PROGRESS) if kinds else None
    if Claim.DOUBLE in kinds:
        return State(Intent.PROGRESS, Doubt.DOUBLE_NEGATION)
    if _is_idle(judged, kinds):
        return State(Intent.NOT_STARTED)
    if kinds & _FINISHED:
        return _finished(judged, kinds)
    return _unfinished(judged, kinds)


def _without_bare_no(judged: Sequence[Judged]) -> Sequence[Judged]:
    """Leave out 没呢 before 还没弄完: it answers, and what follows tells that it has got somewhere."""
    is_explained = any(one.claim is Claim.NEGATED and doubts.HOW_FAR.search(one.clause) for one in judged)
    return [one for one in judged if not not_started.NO_ALONE.fullmatch(one.clause)] if is_explained else judged


def _is_idle(judged: Sequence[Judged], kinds: set[Claim]) -> bool:
    """Tell whether nothing has been done: said so, or only a start is planned and no end promised."""
    if kinds & {*_FINISHED, Claim.PART, Claim.WORKING, Claim.PENDING, Claim.HEARSAY}:
        return False
    is_promised = any(one.claim is Claim.FUTURE and one.is_dated for one in judged)
    is_only_planned = Claim.PLANNED in kinds and Claim.BEGUN not in kinds and not is_promised
    return Claim.NOT_STARTED in kinds or is_only_planned


def _finished(judged: Sequence[Judged], kinds: set[Claim]) -> State:
    """Judge words among which something is called finished."""
    if Claim.HEDGED in kinds:
        return State(Intent.PROGRESS, Doubt.HEDGED)
    if Claim.HEARSAY in kinds:
        return State(Intent.PROGRESS, Doubt.HEARSAY)
    claims = [one.claim for one in judged if one.claim is not None]
    if claims[-1] is Claim.WHOLE and set(claims) <= _BEFORE_THE_END:
        return State(Intent.DONE, Doubt.LOOSE_DONE)
    if kinds & _UNFINISHED:
        return State(Intent.PROGRESS, _contradiction(judged, kinds))
    if Claim.WISH in kinds:
        return State(Intent.PROGRESS, Doubt.WISH)
    return State(Intent.DONE, Doubt.LOOSE_DONE)


def _contradiction(judged: Sequence[Judged], kinds: set[Claim]) -> Doubt | None:
    """Doubt 已完成,还差两个村: the bare claim and what remains cannot both hold (label rule 11)."""
    if any(one.claim is Claim.LEFT and remainder.EXCEPTS.match(one.clause) for one in judged):
        return None  # 完成,除两户外: told in one breath
    is_bare = any(
        one.claim in _FINISHED and (_BARE.fullmatch(one.clause) or _ALL_OF_IT.search(one.clause)) for one in judged
    )
    is_open = any(
        one.claim in _OPEN or (one.claim is Claim.FUTURE and _STILL_TO_DO.search(one.clause)) for one in judged
    )
    return Doubt.CONTRADICTION if is_bare and is_open else None


def _unfinished(judged: Sequence[Judged], kinds: set[Claim]) -> State:
    is_told = any(one.is_measured for one in judged)
    is_promised = any(one.is_dated and one.claim is Claim.FUTURE for one in judged)
    if kinds == {Claim.WISH}:
        return State(Intent.NONE, Doubt.WISH)
    if kinds == {Claim.OTHERS}:
        return State(Intent.NONE, Doubt.HEARSAY)
    if Claim.HEARSAY in kinds and not kinds & {Claim.WORKING, Claim.FUTURE, Claim.PART}:
        return State(Intent.PROGRESS, Doubt.HEARSAY)
    # 差不多了,就缺书记签字 names the rest; 大部分完成,个别户还在做工作 leaves it open.
    is_rest_named = any(one.claim is Claim.LEFT and not remainder.SOME.search(one.clause) for one in judged)
    is_only_hoped = is_promised and all(one.clause.isascii() for one in judged if one.claim is Claim.HEDGED)
    # 表倒是全填了,可填错了地方,正在重填: granted, not hedged, where it is told what goes on.
    hedges = [one.clause for one in judged if one.claim is Claim.HEDGED]
    is_granted = Claim.WORKING in kinds and all(_GRANTS.search(one) for one in hedges)
    if Claim.HEDGED in kinds and not (is_told or is_rest_named or is_only_hoped or is_granted):
        return State(Intent.PROGRESS, Doubt.HEDGED)
    is_with_others = Claim.PENDING in kinds and all(
        under_way.NO_WORD_YET.search(one.clause) for one in judged if one.claim is Claim.NEGATED
    )
    if Claim.NEGATED in kinds and not (is_told or is_promised or is_with_others):
        return State(Intent.PROGRESS, Doubt.NEGATED)
    return State(Intent.PROGRESS)


def is_pledge_only(judged: Sequence[Judged]) -> bool:
    """Tell whether nothing but promises without a day stand there (label rule 12)."""
    claims = [one for one in judged if one.claim not in (None, Claim.AFTERCARE)]
    return all(
        one.claim is Claim.FUTURE
        and not (one.is_dated or one.is_ahead)
        and not doubts.CONDITION.search(one.clause)
        and not receipts.NEARLY.search(one.clause)
        for one in claims
    )
