"""Whom a row of a roster means among the persons recorded: the surest likeness comes first."""

from collections.abc import Callable, Mapping, Sequence

from db.models import Person
from db.words import Role
from jobs.rules.notation.roster_reading import PersonRow

Held = Mapping[int | None, set[tuple[str, Role]]]
"""The posts that each person holds, by unit and role."""


def recognised(rows: Sequence[PersonRow], persons: Sequence[Person], held: Held) -> dict[PersonRow, Person]:
    """Find the person of every row that has one; the surest likeness is tried first for all rows."""
    found: dict[PersonRow, Person] = {}
    for is_same in _LIKENESSES:
        taken = {person.id for person in found.values()}
        for row in rows:
            if row in found:
                continue
            person = next((p for p in persons if p.id not in taken and is_same(row, p, held)), None)
            if person is not None:
                taken.add(person.id)
                found[row] = person
    return found


def _same_phone_and_name(row: PersonRow, person: Person, held: Held) -> bool:
    return row.phone is not None and (person.phone, person.name) == (row.phone, row.name)


def _same_name_and_post(row: PersonRow, person: Person, held: Held) -> bool:
    return person.name == row.name and _shares_a_post(row, person, held)


def _same_phone_and_post(row: PersonRow, person: Person, held: Held) -> bool:
    return row.phone is not None and person.phone == row.phone and _shares_a_post(row, person, held)


def _shares_a_post(row: PersonRow, person: Person, held: Held) -> bool:
    return not held.get(person.id, set()).isdisjoint((post.unit, post.role) for post in row.posts)


_LIKENESSES: tuple[Callable[[PersonRow, Person, Held], bool], ...] = (
    _same_phone_and_name,
    _same_name_and_post,
    _same_phone_and_post,
)
