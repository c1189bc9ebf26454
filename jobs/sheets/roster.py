"""Reading a roster: one flat sheet or several, into units, persons, vacancies and pairings (READING.md §6)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.words import Refusal, Role, UnitKind
from jobs.rules.notation.headers import ROSTER_WORDS, RosterColumn
from jobs.rules.notation.people import (
    TASK_FORCE,
    body_of_title,
    is_formula,
    kind_of_unit,
    read_name,
    read_names,
    role_in_task_force,
    role_of_title,
)
from jobs.rules.notation.problems import Noticed, Problem
from jobs.rules.notation.roster_reading import PostHeld, RosterReading, TaskForceRow, UnitRow
from jobs.rules.notation.wording import clip, fold, squeeze
from jobs.sheets.grid import Grid, is_blank, shown
from jobs.sheets.holders import Holder
from jobs.sheets.opening import open_sheets
from jobs.sheets.roster_draft import RosterDraft
from jobs.sheets.table import Table, find_table, skip_reason

_UNIT_WORD = r"[\u4e00-\u9fff]{1,14}?(?:街道办事处|街道办|街道|[镇乡局委部办会室])"
_ENDS = r"(?=更名|改|撤|合并|并入|[,;、。)\s\d]|$)"
_FORMER = re.compile(rf"(?:原名?|曾用名|更名前[为系])称?:?({_UNIT_WORD}){_ENDS}|由({_UNIT_WORD})(?=更名|改|撤|合并)")
_IN_BRACKETS = re.compile(r"\(原([^()]+)\)$")
_SHORT = re.compile(r"简称[为是:]?[“\"]?([\u4e00-\u9fff]{2,10})")
_LIKE_TOWNSHIPS = ("开发区", "园区", "管委会", "农场", "林场", "牧场", "景区", "新区", "管理区")
_YES = frozenset({"是", "√", "✓", "☑", "●", "Y", "y", "1", "有", "授权", "授权部门"})
_EMPOWERED = "授权部门"
_CHIEF_TITLE, _LIAISON_TITLE = "主要负责人", "联络员"


def read_roster(
    data: bytes, filename: str, known_units: Sequence[UnitRow] = (), recorded: Sequence[UnitRow] = ()
) -> RosterReading:
    """Read a roster file; a unit that is not among ``known_units`` is refused, without them the file defines its own.

    ``recorded`` units need not be defined again, so that a roster may come in parts: their names, short and former
    ones are known. Raises the Refusals of open_sheets, and ``sheets-no-roster`` when no sheet has a roster's header.
    """
    return read_roster_grids(open_sheets(data, filename), filename, known_units, recorded)


def read_roster_grids(
    grids: Iterable[Grid], filename: str, known_units: Sequence[UnitRow] = (), recorded: Sequence[UnitRow] = ()
) -> RosterReading:
    """Read a roster whose file is already open."""
    tables = [table for grid in grids if (table := find_table(grid, ROSTER_WORDS)) is not None]
    if not tables:
        raise Refusal("sheets-no-roster", filename=filename)
    draft = RosterDraft(known_units, recorded)
    for reader in (_define_units, _read_posts):
        for table in tables:
            for row in range(table.first_row, table.last_row + 1):
                if skip_reason(table, row) is None:
                    reader(draft, table, row)
    return draft.reading()


def _define_units(draft: RosterDraft, table: Table, row: int) -> None:
    """Take the unit of a row, and what the row says about it: short names, tags, former names, the paired leader."""
    written = squeeze(table.text(row, RosterColumn.UNIT))
    name = _IN_BRACKETS.sub("", written)
    if not name or RosterColumn.GROUP in table.columns or _is_of_leaders(table, row):
        return
    if draft.known.units:
        name = draft.known.find(name) or ""
    name = draft.recorded.find(name) or name
    if not name or not _can_be_defined(draft, table, name):
        return
    old = draft.units.get(name) or _new_unit(draft, name, kind_of_unit(name))
    tags = (_EMPOWERED,) if table.text(row, RosterColumn.EMPOWERED) in _YES else ()
    leader = squeeze(table.text(row, RosterColumn.COUNTY_LEADER)) or None
    draft.units[name] = replace(
        old,
        aliases=tuple(dict.fromkeys((*old.aliases, *_aliases(draft, table, row, written)))),
        tags=tuple(dict.fromkeys((*old.tags, *tags))),
        county_leader=old.county_leader or leader,
    )


def _aliases(draft: RosterDraft, table: Table, row: int, written: str) -> list[str]:
    """List the short names of a row and of its remark, and former ones from the brackets of the unit and the remark."""
    words = re.split(r"[、,;/\n]", fold(table.text(row, RosterColumn.ALIASES)))
    former = [name for found in _IN_BRACKETS.findall(written) for name in found.split("、")]
    if _holds_unit_remark(draft, table, row):
        remark = fold(table.text(row, RosterColumn.REMARK))
        former += [found[1] or found[2] for found in _FORMER.finditer(remark)]
        former += _SHORT.findall(remark)
    return [word.strip() for word in (*words, *former) if word.strip()]


def _can_be_defined(draft: RosterDraft, table: Table, name: str) -> bool:
    """Leading bodies are no units, a short name is its unit's; and a column of townships holds their like only."""
    kind = kind_of_unit(name)
    header = squeeze(shown(table.grid.header(table.first_row - 1, table.columns[RosterColumn.UNIT])))
    is_like = kind.is_local or name.endswith(_LIKE_TOWNSHIPS)
    if kind in (UnitKind.BODY, UnitKind.GROUP) or ("乡镇" in header and not is_like) or is_formula(name):
        return False
    return not any(name in unit.aliases for unit in draft.units.values())


def _holds_unit_remark(draft: RosterDraft, table: Table, row: int) -> bool:
    """Former names stand in the remark of the row of the unit's head, or in a unit's only row."""
    if any(holder.post for holder in draft.columns_of_names(table)):
        return True
    title = table.text(row, RosterColumn.TITLE)
    unit = squeeze(table.text(row, RosterColumn.UNIT))
    return role_of_title(title, kind_of_unit(unit), unit) in (Role.SECRETARY, Role.CHIEF)


def _new_unit(draft: RosterDraft, name: str, kind: UnitKind) -> UnitRow:
    order = sum(1 for unit in draft.units.values() if unit.kind.is_local == kind.is_local) + 1
    stem = re.sub(r"(?:街道办事处|街道办|街道|镇|乡)$", "", name) if kind.is_local else ""
    return UnitRow(order, name, kind, (stem,) if len(stem) > 1 else ())


def _is_of_leaders(table: Table, row: int) -> bool:
    """Tell a leader's row: all of a sheet with 包联乡镇 and no units, and elsewhere those that name townships so."""
    if RosterColumn.PAIRED not in table.columns:
        return False
    return RosterColumn.UNIT not in table.columns or bool(
        table.text(row, RosterColumn.PAIRED) or table.text(row, RosterColumn.BODY)
    )


def _read_posts(draft: RosterDraft, table: Table, row: int) -> None:
    """Take the persons of a row, by what kind of sheet it stands in."""
    if RosterColumn.GROUP in table.columns:
        _read_task_force(draft, table, row)
    elif _is_of_leaders(table, row):
        _read_leader(draft, table, row)
    else:
        _read_unit_posts(draft, table, row)


def _read_unit_posts(draft: RosterDraft, table: Table, row: int) -> None:
    found = _unit_and_title(draft, table, row)
    if isinstance(found, Problem):
        draft.refuse(table, row, found)
        return
    unit, stated = found
    named = draft.columns_of_names(table)
    if not named:
        draft.refuse(table, row, Problem("missing_name"))
    for holder in named:
        name, phone = holder.names(table, row), holder.phones(table, row)
        title = _title(stated, holder)
        if not title:
            draft.refuse(table, row, Problem("missing_post", {"unit": unit}))
            return
        kind = kind_of_unit(unit)
        role = Role.CHIEF if _heads_department(holder, kind) else role_of_title(title, kind, unit)
        if is_blank(name) and is_blank(phone) and holder.post and role in (Role.LIAISON, Role.MEMBER):
            continue  # a unit need not have one
        post = PostHeld(unit, role, title, table.grid.name, row)
        for one_name, one_phone in read_names(name, phone):
            draft.hold(table, row, post, one_name, one_phone)


def _title(title: str, holder: Holder) -> str:
    """Name the post of a column of names: by its header, or by the row's 职务, which also says what a 主要负责人 is."""
    if holder.column == RosterColumn.NAME:
        return title
    if holder.column == RosterColumn.CHIEF:
        return title or _CHIEF_TITLE
    return _LIAISON_TITLE if holder.column == RosterColumn.LIAISON else holder.post or title


def _heads_department(holder: Holder, kind: UnitKind) -> bool:
    return holder.column == RosterColumn.CHIEF and not kind.is_local


def _unit_and_title(draft: RosterDraft, table: Table, row: int) -> tuple[str, str] | Problem:
    """Tell a row's unit and its 职务, which may stand in one column (单位及职务)."""
    if RosterColumn.UNIT in table.columns or RosterColumn.AFFILIATION not in table.columns:
        unit = _unit_of(draft, table, row)
        return unit if isinstance(unit, Problem) else (unit, fold(table.text(row, RosterColumn.TITLE)))
    both = squeeze(table.text(row, RosterColumn.AFFILIATION))
    if not both:
        return Problem("missing_unit")
    return draft.names.at_head(both) or draft.names.unknown(both)


def _unit_of(draft: RosterDraft, table: Table, row: int) -> str | Problem:
    name = squeeze(table.text(row, RosterColumn.UNIT))
    if not name:
        return Problem("missing_unit")
    if is_formula(name):
        return Problem("bad_name", {"text": clip(name)})
    if kind_of_unit(name) is UnitKind.BODY:
        return name
    return draft.names.find(name) or draft.names.unknown(name)


def _read_leader(draft: RosterDraft, table: Table, row: int) -> None:
    title = fold(table.text(row, RosterColumn.TITLE))
    body = squeeze(table.text(row, RosterColumn.BODY) or table.text(row, RosterColumn.UNIT))
    if not body and not {RosterColumn.BODY, RosterColumn.UNIT} & table.columns.keys():
        body = body_of_title(title)
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
