"""Whether a reply says the work is done; the only place where `done` is decided, and it prefers to doubt."""

import re
from dataclasses import dataclass

from db.words import Intent
from jobs.rules.reading import vocabulary as said
from jobs.rules.reading.numbers import counts, percent
from jobs.rules.reading.values import Doubt

_CLAUSE_END = re.compile(r"[,。;!~\n]+|\.(?!\d)|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")

_OF_A_PART = re.compile(r"完成(?!了?(?:$|[^\w]|此|该|这|任务))")
"""完成 with an object is a step of the work (已完成摸底), not the work."""


@dataclass(frozen=True, slots=True)
class State:
    """How far the work is by the words; ``doubt`` asks back."""

    intent: Intent
    doubt: Doubt | None = None


def clauses(text: str) -> list[str]:
    """Split at punctuation that ends a thought."""
    return [clause.strip() for clause in _CLAUSE_END.split(text) if clause.strip()]


def is_surely_done(text: str) -> bool:
    """Tell whether every clause is either courtesy or a completion that leaves nothing open.

    Silent `done` hangs on this alone, so clauses must fit whole patterns; what is not known is doubted.
    """
    parts = clauses(text)
    is_known = all(_fits(said.SURE_DONE_CLAUSE, part) or _fits(said.COURTESY_CLAUSE, part) for part in parts)
    return is_known and any(_fits(said.SURE_DONE_CLAUSE, part) for part in parts)


def is_courtesy(text: str) -> bool:
    """Tell whether a text only greets, thanks or confirms receipt."""
    return all(_fits(said.COURTESY_CLAUSE, part) for part in clauses(text))


def state_of(text: str) -> State | None:
    """Read done, progress or not_started; None where nothing is said about the state."""
    if is_surely_done(text):
        return State(Intent.DONE)
    if said.DOUBLE_NEGATION.search(text):
        return State(Intent.PROGRESS, Doubt.DOUBLE_NEGATION)
    if said.WISH.search(text):
        return State(Intent.NONE, Doubt.WISH)
    if said.NOT_STARTED.search(text) and not _is_measured(text):
        return State(Intent.NOT_STARTED)
    if said.NEGATED_DONE.search(text):
        return State(Intent.PROGRESS, None if _is_measured(text) else Doubt.NEGATED)
    if said.DONE.search(text):
        return _claimed(text)
    if said.HEDGE.search(text):
        return State(Intent.PROGRESS, Doubt.HEDGED)
    if _is_measured(text) or said.PROGRESS.search(text):
        return State(Intent.PROGRESS)
    return None


def _claimed(text: str) -> State:
    """Judge a text with a word of completion that is not beyond doubt: progress, or done to be confirmed."""
    doubt = _doubt_of_claim(text)
    if doubt is not None:
        return State(Intent.PROGRESS, doubt)
    if _is_unfinished(text):
        return State(Intent.PROGRESS)
    return State(Intent.DONE, Doubt.LOOSE_DONE)


def _doubt_of_claim(text: str) -> Doubt | None:
    if said.HEARSAY.search(text) and not said.REMAINDER.search(text):
        return Doubt.HEARSAY
    if said.HEDGE.search(text) and not _is_measured(text) and not said.PARTIAL.search(text):
        return Doubt.HEDGED
    has_sure_clause = any(_fits(said.SURE_DONE_CLAUSE, clause) for clause in clauses(text))
    if has_sure_clause and _is_unfinished(text) and not said.PENDING_APPROVAL.search(text):
        return Doubt.CONTRADICTION
    return None


def _is_unfinished(text: str) -> bool:
    signs = (
        said.ANY_NEGATION,
        said.HEDGE,
        said.FUTURE,
        said.CONDITION,
        said.REMAINDER,
        said.PARTIAL,
        said.HEARSAY,
        said.PENDING_APPROVAL,
        said.QUESTION,
    )
    return _is_measured(text) or any(sign.search(text) for sign in signs) or _OF_A_PART.search(text) is not None


def _is_measured(text: str) -> bool:
    """Tell whether a figure below the whole is stated."""
    share, count = percent(text), counts(text)
    if share is not None:
        return share < 100
    if count.remaining_count:
        return True
    return count.done_count is not None and count.done_count != count.total_count


def _fits(pattern: re.Pattern[str], clause: str) -> bool:
    return pattern.fullmatch(clause) is not None
