"""A roster sheet as the records will have it: its units, and every post with the row of its holder."""

from dataclasses import dataclass

from db.models import Post
from db.words import Role
from jobs.rules.notation.people import is_sole_post, kind_of_unit
from jobs.rules.notation.values import PersonRow, RosterReading, UnitRow


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
