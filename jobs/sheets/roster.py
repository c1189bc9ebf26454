"""Reading a roster: one flat sheet or several, into units, persons, vacancies and pairings (READING.md §6)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.words import Refusal, Role, UnitKind
from jobs.rules.notation.headers import ROSTER_WORDS, RosterColumn
from jobs.rules.notation.people import TASK_FORCE, kind_of_unit, read_name, role_in_task_force, role_of_title
from jobs.rules.notation.values import Noticed, PostHeld, Problem, RosterReading, TaskForceRow, UnitRow
from jobs.rules.notation.wording import fold, squeeze
from jobs.sheets.grid import Grid, shown
from jobs.sheets.opening import open_sheets
from jobs.sheets.roster_draft import RosterDraft
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
    draft = RosterDraft(known_units)
    for reader in (_define_units, _read_posts):
        for table in tables:
            for row in range(table.first_row, table.last_row + 1):
                if skip_reason(table, row) is None:
                    reader(draft, table, row)
    return draft.reading()


def _define_units(draft: RosterDraft, table: Table, row: int) -> None:
    """Take the unit of a row, and what the row says about it: short names, tags, former names, the paired leader."""
    name = squeeze(table.text(row, RosterColumn.UNIT))
    if not name or RosterColumn.GROUP in table.columns or RosterColumn.PAIRED in table.columns:
        return
    if draft.known.units:
        name = draft.known.find(name) or ""
    if not name or not _can_be_defined(draft, table, name):
        return
    kind = kind_of_unit(name)
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


def _can_be_defined(draft: RosterDraft, table: Table, name: str) -> bool:
    """Leading bodies are no units, a short name is its unit's; and a column of townships holds nothing else."""
    kind = kind_of_unit(name)
    header = shown(table.grid.header(table.first_row - 1, table.columns[RosterColumn.UNIT]))
    if kind in (UnitKind.BODY, UnitKind.GROUP) or ("乡镇" in squeeze(header) and not kind.is_local):
        return False
    return not any(name in unit.aliases for unit in draft.units.values())


def _holds_unit_remark(table: Table, row: int) -> bool:
    """Former names stand in the remark of the secretary's row, or in a department's only row."""
    title = table.text(row, RosterColumn.TITLE)
    return RosterColumn.CHIEF in table.columns or role_of_title(title, UnitKind.TOWN) is Role.SECRETARY


def _new_unit(draft: RosterDraft, name: str, kind: UnitKind) -> UnitRow:
    order = sum(1 for unit in draft.units.values() if unit.kind.is_local == kind.is_local) + 1
    stem = re.sub(r"(?:街道办事处|街道办|街道|镇|乡)$", "", name) if kind.is_local else ""
    return UnitRow(order, name, kind, (stem,) if len(stem) > 1 else ())


def _read_posts(draft: RosterDraft, table: Table, row: int) -> None:
    """Take the persons of a row, by what kind of sheet it stands in."""
    if RosterColumn.GROUP in table.columns:
        _read_task_force(draft, table, row)
    elif RosterColumn.PAIRED in table.columns:
        _read_leader(draft, table, row)
    else:
        _read_unit_posts(draft, table, row)


def _read_unit_posts(draft: RosterDraft, table: Table, row: int) -> None:
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


def _unit_of(draft: RosterDraft, table: Table, row: int) -> str | Problem:
    name = squeeze(table.text(row, RosterColumn.UNIT))
    if not name:
        return Problem("missing_unit")
    if kind_of_unit(name) is UnitKind.BODY:
        return name
    return draft.names.find(name) or draft.names.unknown(name)


def _read_leader(draft: RosterDraft, table: Table, row: int) -> None:
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


def _pair(draft: RosterDraft, table: Table, row: int, units: Sequence[str], leader: str) -> None:
    for unit in units:
        stated = draft.pairing.get(unit) or (draft.units[unit].county_leader if unit in draft.units else None)
        if stated and stated != leader:
            params = {"unit": unit, "stated": stated, "leader": leader}
            draft.warnings.append(Noticed(row, "pairing_differs", params, table.grid.name))
        draft.pairing[unit] = leader


def _read_task_force(draft: RosterDraft, table: Table, row: int) -> None:
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
