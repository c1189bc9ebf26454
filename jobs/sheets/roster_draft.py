"""A roster while it is being read: one phone is one person, one post has one holder, nothing is replaced silently."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from db.words import Role
from jobs.rules.notation.headers import RosterColumn
from jobs.rules.notation.people import TASK_FORCE, is_sole_post, is_vacant, read_name
from jobs.rules.notation.phones import read_phone
from jobs.rules.notation.problems import Noticed, Problem, Refused
from jobs.rules.notation.roster_reading import PersonRow, PostHeld, RosterReading, TaskForceRow, UnitRow, Vacancy
from jobs.rules.notation.units import UnitNames
from jobs.sheets.holders import Holder, holders
from jobs.sheets.table import Table


@dataclass(slots=True)
class _Person:
    name: str
    phone: str | None
    posts: list[PostHeld] = field(default_factory=list)


class RosterDraft:
    """The roster while it is being read: units first, then who holds which post."""

    def __init__(self, known_units: Sequence[UnitRow], recorded: Sequence[UnitRow] = ()) -> None:
        self.known = UnitNames(known_units)
        self.recorded = UnitNames(recorded)
        self.units: dict[str, UnitRow] = {}
        self.persons: list[_Person] = []
        self.by_phone: dict[str, _Person] = {}
        self.holders: set[tuple[str, str]] = set()
        self.vacancies: list[Vacancy] = []
        self.pairing: dict[str, str] = {}
        self.task_force: list[TaskForceRow] = []
        self.refused: list[Refused] = []
        self.warnings: list[Noticed] = []
        self._names: UnitNames | None = None
        self._columns: dict[int, tuple[Holder, ...]] = {}

    @property
    def names(self) -> UnitNames:
        """Return the units by name, of the file and on record; made once, when all sheets have defined theirs."""
        if self._names is None:
            others = (unit for unit in self.recorded.units if unit.name not in self.units)
            self._names = UnitNames(self.known.units or (*self.units.values(), *others))
        return self._names

    def columns_of_names(self, table: Table) -> tuple[Holder, ...]:
        """Return the columns of a table that name persons; found once."""
        if id(table) not in self._columns:
            self._columns[id(table)] = holders(table)
        return self._columns[id(table)]

    def refuse(self, table: Table, row: int, problem: Problem) -> None:
        """Refuse what a row says."""
        no = table.text(row, RosterColumn.NO)
        self.refused.append(Refused(row, no, problem.code, problem.params, table.grid.name))

    def hold(self, table: Table, row: int, post: PostHeld, raw_name: object, raw_phone: object) -> bool:
        """Record who holds a post, or the vacancy, or why not; tell whether a person now holds it."""
        if isinstance(raw_name, str) and is_vacant(raw_name):
            self.vacancies.append(Vacancy(post.unit, post.role, row, None, post.title, table.grid.name))
            return False
        name, phone = read_name(raw_name), read_phone(raw_phone)
        problem = next((found for found in (name, phone) if isinstance(found, Problem)), None)
        if problem is None:
            assert isinstance(name, str) and not isinstance(phone, Problem)
            problem = self._place(post, name, phone)
        if problem is not None:
            self.refuse(table, row, problem)
        elif phone is None:
            self.warnings.append(Noticed(row, "no_phone", {"text": str(name)}, table.grid.name))
        return problem is None

    def _place(self, post: PostHeld, name: str, phone: str | None) -> Problem | None:
        person = self.by_phone.get(phone) if phone else self._without_phone(name, post.unit)
        if person is not None and person.name != name:
            return Problem("duplicate_phone", {"text": phone, "name": name, "holder": person.name})
        key = (post.unit, post.title if post.unit.startswith(TASK_FORCE) else post.role.value)
        if is_sole_post(post.role, post.title):
            if key in self.holders:
                return Problem("duplicate_post", {"text": post.title, "unit": post.unit, "name": name})
            self.holders.add(key)
        if person is None:
            person = _Person(name, phone)
            self.persons.append(person)
            if phone:
                self.by_phone[phone] = person
        person.posts.append(post)
        return None

    def _without_phone(self, name: str, unit: str) -> _Person | None:
        return next(
            (p for p in self.persons if p.phone is None and p.name == name and any(h.unit == unit for h in p.posts)),
            None,
        )

    def reading(self) -> RosterReading:
        """Put everything together."""
        secretaries = {
            post.unit: person.name for person in self.persons for post in person.posts if post.role is Role.SECRETARY
        }
        units = tuple(
            replace(unit, county_leader=unit.county_leader or self.pairing.get(unit.name))
            for unit in self.units.values()
        )
        pairing = {unit.name: unit.county_leader for unit in units if unit.county_leader} | self.pairing
        return RosterReading(
            tuple(sorted(units, key=lambda unit: not unit.kind.is_local)),
            tuple(PersonRow(person.name, person.phone, tuple(person.posts)) for person in self.persons),
            tuple(replace(gap, acting=secretaries.get(gap.unit)) for gap in self.vacancies),
            pairing,
            tuple(self.task_force),
            tuple(self.refused),
            tuple(self.warnings),
        )
