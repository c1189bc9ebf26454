"""Reading a roster: one flat sheet or several, into units, persons, vacancies and pairings (READING.md §6)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from db.words import Refusal, Role, UnitKind
from jobs.rules.notation.headers import ROSTER_WORDS, RosterColumn
from jobs.rules.notation.people import (
    TASK_FORCE,
    is_sole_post,
    is_vacant,
    kind_of_unit,
    read_name,
    role_in_task_force,
    role_of_title,
)
from jobs.rules.notation.phones import read_phone
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.values import (
    Noticed,
    PersonRow,
    PostHeld,
    Problem,
    Refused,
    RosterReading,
    TaskForceRow,
    UnitRow,
    Vacancy,
)
from jobs.rules.notation.wording import fold, squeeze
from jobs.sheets.grid import Grid
from jobs.sheets.opening import open_sheets
from jobs.sheets.table import Table, find_table, skip_reason

_FORMER = re.compile(r"原([\u4e00-\u9fff]{2,12}?(?:街道办|街道|[镇乡局委部办]))")
_YES = frozenset({"是", "√", "✓", "Y", "y", "1", "有"})
_EMPOWERED = "授权部门"
_CHIEF_TITLE, _LIAISON_TITLE = "主要负责人", "联络员"


def read_roster(data: bytes, filename: str, known_units: Sequence[UnitRow] = ()) -> RosterReading:
    """Read a roster file; a unit that is not among ``known_units`` is refused, without them the file defines its own.

    Raises the Refusals of open_sheets, and ``sheets-no-roster`` when no sheet has a roster's header.
    """
    return read_roster_grids(open_sheets(data, filename), filename, known_units)


def read_roster_grids(grids: Iterable[Grid], filename: str, known_units: Sequence[UnitRow] = ()) -> RosterReading:
    """Read a roster whose file is already open."""
    tables = [table for grid in grids if (table := find_table(grid, ROSTER_WORDS)) is not None]
    if not tables:
        raise Refusal("sheets-no-roster", filename=filename)
    draft = _Draft(known_units)
    for reader in (_define_units, _read_posts):
        for table in tables:
            for row in range(table.first_row, table.last_row + 1):
                if skip_reason(table, row) is None:
                    reader(draft, table, row)
    return draft.reading()


@dataclass(slots=True)
class _Person:
    name: str
    phone: str | None
    posts: list[PostHeld] = field(default_factory=list)


class _Draft:
    """The roster while it is being read."""

    def __init__(self, known_units: Sequence[UnitRow]) -> None:
        self.known = UnitNames(known_units)
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

    @property
    def names(self) -> UnitNames:
        """Return the units by name; made once, when all sheets have defined theirs."""
        if self._names is None:
            self._names = UnitNames(self.known.units or tuple(self.units.values()))
        return self._names

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
            tuple(sorted(self.refused, key=lambda refused: (refused.sheet, refused.row))),
            tuple(self.warnings),
        )


def _define_units(draft: _Draft, table: Table, row: int) -> None:
    """Take the unit of a row, and what the row says about it: short names, tags, former names, the paired leader."""
    name = squeeze(table.text(row, RosterColumn.UNIT))
    if not name or RosterColumn.GROUP in table.columns or RosterColumn.PAIRED in table.columns:
        return
    kind = kind_of_unit(name)
    if kind in (UnitKind.BODY, UnitKind.GROUP):
        return
    if draft.known.units:
        found = draft.known.find(name)
        if found is None:
            return
        name, kind = found, kind_of_unit(found)
    old = draft.units.get(name) or _new_unit(draft, name, kind)
    remark = table.text(row, RosterColumn.REMARK)
    aliases = [
        word.strip() for word in re.split(r"[、,;/\n]", fold(table.text(row, RosterColumn.ALIASES))) if word.strip()
    ]
    if _holds_unit_remark(table, row):
        aliases += _FORMER.findall(remark)
    tags = (_EMPOWERED,) if table.text(row, RosterColumn.EMPOWERED) in _YES else ()
    leader = squeeze(table.text(row, RosterColumn.COUNTY_LEADER)) or None
    draft.units[name] = replace(
        old,
        aliases=tuple(dict.fromkeys((*old.aliases, *aliases))),
        tags=tuple(dict.fromkeys((*old.tags, *tags))),
        county_leader=old.county_leader or leader,
    )


def _holds_unit_remark(table: Table, row: int) -> bool:
    """Former names stand in the remark of the secretary's row, or in a department's only row."""
    title = table.text(row, RosterColumn.TITLE)
    return RosterColumn.CHIEF in table.columns or role_of_title(title, UnitKind.TOWN) is Role.SECRETARY


def _new_unit(draft: _Draft, name: str, kind: UnitKind) -> UnitRow:
    order = sum(1 for unit in draft.units.values() if unit.kind.is_local == kind.is_local) + 1
    stem = re.sub(r"(?:街道办事处|街道办|街道|镇|乡)$", "", name) if kind.is_local else ""
    return UnitRow(order, name, kind, (stem,) if len(stem) > 1 else ())


def _read_posts(draft: _Draft, table: Table, row: int) -> None:
    """Take the persons of a row, by what kind of sheet it stands in."""
    if RosterColumn.GROUP in table.columns:
        _read_task_force(draft, table, row)
    elif RosterColumn.PAIRED in table.columns:
        _read_leader(draft, table, row)
    else:
        _read_unit_posts(draft, table, row)


def _read_unit_posts(draft: _Draft, table: Table, row: int) -> None:
    unit = _unit_of(draft, table, row)
    if isinstance(unit, Problem):
        draft.refuse(table, row, unit)
        return
    is_list_of_chiefs = RosterColumn.CHIEF in table.columns and RosterColumn.NAME not in table.columns
    title = fold(table.text(row, RosterColumn.TITLE)) or (_CHIEF_TITLE if is_list_of_chiefs else "")
    if not title:
        draft.refuse(table, row, Problem("missing_post", {"unit": unit}))
        return
    role = Role.CHIEF if is_list_of_chiefs else role_of_title(title, kind_of_unit(unit))
    if is_list_of_chiefs and kind_of_unit(unit).is_local:
        role = role_of_title(title, kind_of_unit(unit))
    name = table.value(row, RosterColumn.CHIEF if is_list_of_chiefs else RosterColumn.NAME)
    draft.hold(
        table, row, PostHeld(unit, role, title, table.grid.name, row), name, table.value(row, RosterColumn.PHONE)
    )
    if table.text(row, RosterColumn.LIAISON):
        liaison = PostHeld(unit, Role.LIAISON, _LIAISON_TITLE, table.grid.name, row)
        phone = table.value(row, RosterColumn.LIAISON_PHONE)
        draft.hold(table, row, liaison, table.value(row, RosterColumn.LIAISON), phone)


def _unit_of(draft: _Draft, table: Table, row: int) -> str | Problem:
    name = squeeze(table.text(row, RosterColumn.UNIT))
    if not name:
        return Problem("missing_unit")
    if kind_of_unit(name) is UnitKind.BODY:
        return name
    return draft.names.find(name) or draft.names.unknown(name)


def _read_leader(draft: _Draft, table: Table, row: int) -> None:
    body = squeeze(table.text(row, RosterColumn.BODY) or table.text(row, RosterColumn.UNIT))
    title = fold(table.text(row, RosterColumn.TITLE))
    if not body:
        draft.refuse(table, row, Problem("missing_unit"))
        return
    paired = draft.names.read(table.text(row, RosterColumn.PAIRED))
    if paired.unknown:
        draft.refuse(table, row, draft.names.unknown(paired.unknown[0]))
        return
    post = PostHeld(body, Role.LEADER, title, table.grid.name, row)
    name_cell = table.value(row, RosterColumn.NAME)
    if draft.hold(table, row, post, name_cell, table.value(row, RosterColumn.PHONE)):
        _pair(draft, table, row, paired.units, str(read_name(name_cell)))


def _pair(draft: _Draft, table: Table, row: int, units: Sequence[str], leader: str) -> None:
    for unit in units:
        stated = draft.pairing.get(unit) or (draft.units[unit].county_leader if unit in draft.units else None)
        if stated and stated != leader:
            params = {"unit": unit, "stated": stated, "leader": leader}
            draft.warnings.append(Noticed(row, "pairing_differs", params, table.grid.name))
        draft.pairing[unit] = leader


def _read_task_force(draft: _Draft, table: Table, row: int) -> None:
    group = squeeze(table.text(row, RosterColumn.GROUP))
    title = squeeze(table.text(row, RosterColumn.GROUP_TITLE) or table.text(row, RosterColumn.TITLE))
    if not group:
        draft.refuse(table, row, Problem("missing_unit"))
        return
    role, duty = role_in_task_force(group, title), table.text(row, RosterColumn.DUTY) or None
    post = PostHeld(f"{TASK_FORCE}/{group}", role, title, table.grid.name, row, duty)
    name_cell = table.value(row, RosterColumn.NAME)
    if draft.hold(table, row, post, name_cell, table.value(row, RosterColumn.PHONE)):
        draft.task_force.append(TaskForceRow(row, group, title, str(read_name(name_cell)), role, duty))
