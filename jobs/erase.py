"""Duty: erase what the records hold of a person's own - name, number, account, words - and leave the facts.

What was reported when, and how far, is the office's record and stays; so do the chains that seal it.
"""

from collections.abc import Collection
from dataclasses import dataclass

from db import erasure, people
from db.engine import Transaction
from db.models import Person
from db.words import Refusal
from jobs import seal
from jobs.policy import Policy

STRUCK = "***"
"""Stands where a name, a number or words stood."""
SHORTEST = 4
"""A name of three characters may stand in anybody's sentence; only where it stands alone it is surely the person's."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What a run emptied."""

    reports: int
    moves: int
    """Rows of the timeline whose words are gone; their seals hold."""
    updates: int


def erase(tx: Transaction, policy: Policy, words: str) -> Erased:
    """Erase the person that ``words`` name: a number ``#7``, a phone, or a whole name.

    Raises Refusal "erase-unknown", "erase-several" with their numbers, "erase-in-post" while the person holds a
    post, "erase-handling" while open assignments are in the person's hands.
    """
    person = _find(tx, words.strip())
    assert person.id is not None
    erasure.overwrite_on_disk(tx)
    secrets = {person.name, *filter(None, [person.phone]), *erasure.words_of(tx, person.id)}
    moves = {*erasure.said_by(tx, person.id), *erasure.rewrite(tx, lambda values: without(values, secrets))}
    for row_id in sorted(moves):
        seal.erase_words(tx, row_id)
    reports = erasure.blank_words(tx, person.id)
    updates = erasure.end_conversation(tx, person)
    person.name, person.phone = STRUCK, None
    person.bot_id = person.telegram_id = person.bound_at = person.unreachable_at = None
    tx.add(person)
    tx.flush()
    return Erased(reports, len(moves), updates)


def without(values: object, secrets: Collection[str]) -> object:
    """Strike ``secrets`` out of values as JSON has them: where one is the whole text, or a long one stands in it."""
    match values:
        case str() if values in secrets:
            return STRUCK
        case str():
            for secret in secrets:
                if len(secret) >= SHORTEST:
                    values = values.replace(secret, STRUCK)
            return values
        case list():
            return [without(one, secrets) for one in values]
        case dict():
            return {name: without(one, secrets) for name, one in values.items()}
    return values


def _find(tx: Transaction, words: str) -> Person:
    found = _named(tx, words)
    if not found:
        raise Refusal("erase-unknown", words=words)
    if len(found) > 1:
        numbers = [f"#{person.id}" for person in found]
        raise Refusal("erase-several", words=words, numbers=numbers, first=numbers[0])
    person = found[0]
    assert person.id is not None
    posts = people.posts_of(tx, person.id)
    if posts:
        raise Refusal("erase-in-post", name=person.name, posts=[f"{unit.name}{post.title}" for post, unit in posts])
    handling = erasure.handled_by(tx, person.id)
    if handling:
        raise Refusal("erase-handling", name=person.name, count=handling)
    return person


def _named(tx: Transaction, words: str) -> list[Person]:
    if words.startswith("#") and words[1:].isdecimal():
        person = tx.get(Person, int(words[1:]))
        return [person] if person is not None else []
    phone = people.by_phone(tx, words)
    return [phone] if phone is not None else people.by_name(tx, words)
