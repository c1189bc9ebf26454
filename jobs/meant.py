"""Which assignments an official's words may mean: the card they answer, a number, a title, or the only open one."""

from collections.abc import Collection, Iterable, Sequence
from typing import NoReturn, TypeVar

from db import assignments, candidates, people, posts
from db.candidates import Candidate
from db.engine import Transaction
from db.models import Assignment
from db.words import Lifecycle, Refusal
from jobs.rules.reading.leading import leading_number

KNOWN = (*assignments.IN_FORCE, Lifecycle.DECLINED, Lifecycle.SUSPENDED, Lifecycle.CANCELLED)
"""States of what a number may name: who speaks of what is set aside learns why nothing is owed."""
CANDIDATES = 5
SHORTEST_TITLE = 4
"""Characters; a shorter title may stand in any sentence."""
Named = TypeVar("Named", Assignment, Candidate)


def scope(tx: Transaction, person_id: int) -> list[Candidate]:
    """List what a person may speak of: the own nodes, and as first-responsible the whole unit's, set aside or not.

    What is archived counts only where nothing runs, to be told so.
    """
    found = candidates.owned_by(tx, person_id, KNOWN)
    headed = [unit.id for post, unit in people.posts_of(tx, person_id) if post.role.is_principal]
    found += [one for unit_id in headed for one in candidates.of_unit(tx, unit_id or 0, KNOWN)]
    found = [one for one in found if one.is_running] or found
    return list({one.id: one for one in found}.values())


def open_among(tx: Transaction, found: list[Candidate], person_id: int, among: tuple[int, ...]) -> list[Candidate]:
    """Order by deadline what words without a number may mean: what the answered card shows, else the own nodes."""
    return nearest([one for one in found if one.state.is_open and (among or is_own(tx, one, person_id))])


def of_number(
    tx: Transaction,
    person_id: int,
    ref: str,
    among: Collection[int] = (),
    campaign_id: int = 0,
    known: Sequence[Candidate] = (),
) -> list[Assignment]:
    """Find the node a number or a label names: open before finished, own before the unit's, the next occurrence.

    Several campaigns may have one of that number: then one of each, unless only one is of the campaign that was picked,
    stands ``among`` those of the card that is answered, or is open. ``known`` is the person's ``scope`` where it is at
    hand.
    """
    found = [one for one in known or scope(tx, person_id) if _is_called(one, ref)]
    found.sort(key=lambda one: (not one.state.is_open, not is_own(tx, one, person_id), one.occurrence))
    first: dict[int, Candidate] = {}
    for one in found:
        first.setdefault(one.campaign_id, one)
    of_each = list(first.values())
    picked = [one for one in of_each if one.campaign_id == campaign_id]
    possible = picked or [one for one in of_each if one.id in among] or of_each
    return records(tx, [one for one in possible if one.state.is_open] or possible[:1])


def of_title(pool: list[Candidate], words: str) -> tuple[Candidate | None, str]:
    """Find the one node whose title the words quote, and return the words without it; else None and the words."""
    named = [one for one in pool if len(one.title) >= SHORTEST_TITLE and one.title in words]
    if len(named) != 1:
        return None, words
    return named[0], words.replace(named[0].title, "", 1)


def of_head(tx: Transaction, person_id: int, words: str) -> tuple[list[Assignment], str]:
    """Find the node whose number stands before the words behind a command, or the only open one; else none.

    Return the words without the number; several nodes where campaigns share it. Raise Refusal "words-unknown-number"
    for a number that is not the person's.
    """
    number, said = leading_number(words)
    if not number:
        own = _own_open(tx, person_id)
        return (records(tx, own) if len(own) == 1 and words else []), words
    found = of_number(tx, person_id, number)
    if not found:
        raise Refusal("words-not-yours", no=number)
    return found, said


def own_open(tx: Transaction, person_id: int) -> tuple[int, ...]:
    """Name the person's own open nodes, the nearest deadline first, at most five."""
    return first_of(_own_open(tx, person_id))


def first_of(pool: Sequence[Named]) -> tuple[int, ...]:
    """Name the first five of a pool: more buttons are not read."""
    return tuple(one.id or 0 for one in pool[:CANDIDATES])


def records(tx: Transaction, found: Iterable[Candidate]) -> list[Assignment]:
    """Load the assignments that words were found to mean, in the same order."""
    ids = [one.id for one in found]
    tx.hold(Assignment, ids)
    return [tx.keep(Assignment, each) for each in ids]


def nearest(found: list[Named]) -> list[Named]:
    """Order by deadline and keep one occurrence a node and unit: the next."""
    ordered = sorted(found, key=lambda one: (one.due_at is None, one.due_at, one.node_id, one.occurrence))
    first: dict[tuple[int, int], Named] = {}
    for one in ordered:
        first.setdefault((one.node_id, one.unit_id), one)
    return list(first.values())


def is_own(tx: Transaction, assignment: Assignment | Candidate, person_id: int) -> bool:
    """Tell whether the person need not be asked on whose behalf; 代报 is always confirmed."""
    return person_id in (assignment.handler_id, posts.holder_id(tx, assignment.post_id))


def refuse_not_open(tx: Transaction, assignment: Assignment) -> NoReturn:
    """Say that nothing is owed on a node any more, and why."""
    raise Refusal("words-not-open", no=assignments.node_of(tx, assignment).no, state=assignment.state.value)


def _own_open(tx: Transaction, person_id: int) -> list[Candidate]:
    return nearest(candidates.owned_by(tx, person_id, assignments.OPEN))


def _is_called(candidate: Candidate, ref: str) -> bool:
    return candidate.no == ref or (not ref.isdecimal() and ref in candidate.title)
