"""What a roster says, as plain values that know neither files nor tables of the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from db.words import Role, UnitKind
from jobs.rules.notation.problems import Noticed, Refused


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit the roster defines; ``order`` counts within townships or within departments, from 1."""

    order: int
    name: str
    kind: UnitKind
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    county_leader: str | None = None


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post a person holds and the row that says so; ``duty`` is the task force's 职责."""

    unit: str
    role: Role
    title: str
    sheet: str
    row: int
    duty: str | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person: one phone, one name, one or more posts in the order of the sheets; ``phone`` is 11 digits or None."""

    name: str
    phone: str | None
    posts: tuple[PostHeld, ...]


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post nobody holds; ``acting`` names the secretary of the unit, if it has one."""

    unit: str
    role: Role
    row: int
    acting: str | None
    title: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class TaskForceRow:
    """A line of the task-force sheet: a person's group, title and 职责, from which reviewers are proposed."""

    row: int
    group: str
    title: str
    name: str
    role: Role
    duty: str | None


@dataclass(frozen=True, slots=True)
class RosterReading:
    """A whole roster; ``pairing`` maps a township to the name of its county leader."""

    units: tuple[UnitRow, ...]
    persons: tuple[PersonRow, ...]
    vacancies: tuple[Vacancy, ...]
    pairing: Mapping[str, str]
    task_force: tuple[TaskForceRow, ...]
    refused: tuple[Refused, ...]
    warnings: tuple[Noticed, ...]

    def without(self, role: Role) -> "RosterReading":
        """Leave out the posts of a role, and who holds no other."""
        kept = (
            replace(person, posts=tuple(post for post in person.posts if post.role is not role))
            for person in self.persons
        )
        return replace(
            self,
            persons=tuple(person for person in kept if person.posts),
            vacancies=tuple(gap for gap in self.vacancies if gap.role is not role),
            task_force=tuple(row for row in self.task_force if row.role is not role),
        )


@dataclass(frozen=True, slots=True)
class Holding:
    """A post of a unit and who holds it; ``person`` tells persons of one name apart."""

    unit: str
    name: str
    role: Role
    title: str
    person: int


@dataclass(frozen=True, slots=True)
class RosterView:
    """As much of a roster as reading a plan needs; ``units`` in official order (townships, then departments)."""

    units: tuple[UnitRow, ...]
    leaders: tuple[str, ...] = ()
    pairing: Mapping[str, str] = field(default_factory=dict)
    holdings: tuple[Holding, ...] = ()


def roster_view(reading: RosterReading) -> RosterView:
    """Take from a roster file what reading a plan against it needs."""
    leaders = (person.name for person in reading.persons if any(post.role is Role.LEADER for post in person.posts))
    holdings = (
        Holding(post.unit, person.name, post.role, post.title, number)
        for number, person in enumerate(reading.persons)
        for post in person.posts
    )
    return RosterView(reading.units, tuple(leaders), reading.pairing, tuple(holdings))
