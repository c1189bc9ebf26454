"""A roster sheet as the records will have it: its units, and every post with the row of its holder."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from db.models import Post, Unit
from db.words import Role, UnitKind
from jobs.rules.notation.people import is_sole_post, kind_of_unit
from jobs.rules.notation.roster_reading import PersonRow, RosterReading, UnitRow

FIRST_RANK = {UnitKind.DEPARTMENT: 1000, UnitKind.BODY: 2000, UnitKind.GROUP: 3000}
"""Townships before departments before leading bodies before groups, also when a roster comes in parts."""


@dataclass(slots=True)
class Seat:
    """A post as the sheet has it, with the row of its holder; None for a vacancy nobody acts in."""

    unit: str
    role: Role
    title: str
    row: int
    charge: str
    holder: PersonRow | None
    is_acting: bool = False
    post: Post | None = None

    @property
    def key(self) -> tuple[str, Role, str]:
        """What makes it the same post: a sole post of a unit may change its title, others may not."""
        return self.unit, self.role, "" if is_sole_post(self.role, "") else self.title


def unit_rows(reading: RosterReading) -> list[UnitRow]:
    """List the roster's units, then the bodies and groups that only its posts name."""
    known = {unit.name for unit in reading.units}
    named = dict.fromkeys(post.unit for person in reading.persons for post in person.posts)
    others = [name for name in named if name not in known]
    return [*reading.units, *(UnitRow(n, name, kind_of_unit(name)) for n, name in enumerate(others, 1))]


def in_official_order(rows: Sequence[UnitRow], recorded: Sequence[Unit]) -> list[UnitRow]:
    """Number the rows so that a part of a roster leaves the order of all the others alone.

    A roster that names every recorded unit of a kind gives their order; of another one the known units keep their
    places, and new ones come last.
    """
    known = {name: unit for unit in recorded for name in unit.aliases} | {unit.name: unit for unit in recorded}
    found = {row.name: next((known[name] for name in (row.name, *row.aliases) if name in known), None) for row in rows}
    named = {unit.id for unit in found.values() if unit is not None}
    partial = {_first_rank(unit.kind) for unit in recorded if unit.id not in named}
    last = {first: max(_place(unit) for unit in recorded if _first_rank(unit.kind) == first) for first in partial}
    free = {first: count(place + 1) for first, place in last.items()}
    ordered = []
    for row in rows:
        first, unit = _first_rank(row.kind), found[row.name]
        kept = row.order if first not in partial else next(free[first]) if unit is None else _place(unit)
        ordered.append(replace(row, order=kept))
    return ordered


def _place(unit: Unit) -> int:
    return unit.rank - _first_rank(unit.kind)


def _first_rank(kind: UnitKind) -> int:
    return FIRST_RANK.get(kind, 0)


def seats_of(reading: RosterReading) -> list[Seat]:
    """List every post of the sheet in the order of its unit."""
    seats = [
        Seat(post.unit, post.role, post.title, post.row, post.duty or "", person)
        for person in reading.persons
        for post in person.posts
    ]
    secretaries = {seat.unit: seat.holder for seat in seats if seat.role is Role.SECRETARY}
    for vacancy in reading.vacancies:
        acting = secretaries.get(vacancy.unit) if vacancy.acting else None
        seats.append(Seat(vacancy.unit, vacancy.role, vacancy.title, vacancy.row, "", acting, acting is not None))
    return sorted(seats, key=lambda seat: (seat.unit, seat.row, list(Role).index(seat.role)))
