"""Reading a plan: each row becomes a node or is refused with the words that were not understood."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from db.words import Refusal
from jobs.rules.notation.answering import by_name, read_answering
from jobs.rules.notation.dates import day_from_number, read_deadline, read_start
from jobs.rules.notation.durations import read_duration
from jobs.rules.notation.headers import PLAN_WORDS, PlanColumn
from jobs.rules.notation.plan import settle
from jobs.rules.notation.predecessors import Predecessors, read_predecessors
from jobs.rules.notation.units import UnitNames, UnitsRead
from jobs.rules.notation.values import (
    Deadline,
    ExecutorSource,
    Holding,
    NodeRow,
    Noticed,
    PlanReading,
    Problem,
    Refused,
    RosterView,
    Skipped,
    SkipReason,
    Undated,
)
from jobs.rules.notation.wording import squeeze
from jobs.rules.workdays import WorkCalendar
from jobs.sheets.grid import CellValue, Grid, is_blank, shown
from jobs.sheets.opening import open_sheets
from jobs.sheets.plan_table import date_above, numbers_of, with_title
from jobs.sheets.table import Table, find_table, notes_at_the_end, section_title, skip_reason

_Read = TypeVar("_Read")
_CONFIDENTIAL = re.compile(
    "(?:不得|不准|禁止|严禁|请勿|不要)[^,，;；。]{0,8}群|不得外传|注意保密|内网|涉密|机要|个人信息"
)
NO_DEADLINE = "no_deadline"
_NUMBERLIKE = re.compile(r"\d{1,2}\.\d")


def read_plan(
    data: bytes,
    filename: str,
    *,
    roster: RosterView,
    ref: date | None,
    end: date | None,
    today: date,
    calendar: WorkCalendar,
) -> PlanReading:
    """Read a plan file against a roster; ``ref`` defaults to the date above the header, else ``today``.

    Raises the Refusals of open_sheets, and ``sheets-no-plan`` when no sheet has a plan's header. Nothing that is
    not understood is guessed: its row is in ``refused``.
    """
    return read_plan_grids(
        open_sheets(data, filename), filename, roster=roster, ref=ref, end=end, today=today, calendar=calendar
    )


def read_plan_grids(
    grids: Iterable[Grid],
    filename: str,
    *,
    roster: RosterView,
    ref: date | None,
    end: date | None,
    today: date,
    calendar: WorkCalendar,
) -> PlanReading:
    """Read a plan whose file is already open; the first sheet with a plan's header counts."""
    tables = [table for grid in grids if (table := find_table(grid, PLAN_WORDS)) is not None]
    if not tables:
        raise Refusal("sheets-no-plan", filename=filename)
    table = with_title(tables[0])
    context = _Context(
        table,
        UnitNames(roster.units),
        ref or date_above(table) or today,
        calendar,
        numbers_of(table),
        by_name(roster.holdings),
    )
    rows = _read_rows(context)
    title = next(iter(table.texts_above()), table.grid.name)
    reading = PlanReading(
        title,
        context.ref,
        end,
        tuple(rows.nodes),
        tuple(rows.refused),
        tuple(rows.skipped),
        warnings=(),
        undated=tuple(rows.undated),
    )
    settled = settle(reading, calendar, roster.leaders)
    others = tuple(Noticed(0, "other_sheet", {"text": other.grid.name}) for other in tables[1:])
    return replace(settled, warnings=settled.warnings + others)


@dataclass(frozen=True, slots=True)
class _Context:
    table: Table
    names: UnitNames
    ref: date
    calendar: WorkCalendar
    numbers: frozenset[str]
    holders: Mapping[str, Sequence[Holding]]


@dataclass(slots=True)
class _Rows:
    nodes: list[NodeRow] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    undated: list[Undated] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


class _CannotRead(Exception):
    """Carries the Problem of one cell up to its row."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def _read_rows(context: _Context) -> _Rows:
    table, rows, section = context.table, _Rows(), None
    notes = frozenset(notes_at_the_end(table, PlanColumn.TITLE))
    for row in range(table.first_row, table.last_row + 1):
        reason = skip_reason(table, row)
        if row in notes and reason in (None, SkipReason.SECTION):
            reason = SkipReason.NOTE
        if reason is not None:
            rows.skipped.append(Skipped(row, reason))
            section = section_title(table, row) if reason is SkipReason.SECTION else section
            continue
        _read_row(context, row, section, rows)
    return rows


def _read_row(context: _Context, row: int, section: str | None, rows: _Rows) -> None:
    no = _number(context, row, rows)
    try:
        if not no:
            raise _CannotRead(Problem("missing_no"))
        if no in rows.seen:
            raise _CannotRead(Problem("duplicate_no", {"text": no}))
        rows.nodes.append(_node(context, row, no, section))
    except _CannotRead as error:
        rows.refused.append(Refused(row, no, error.problem.code, error.problem.params))
        if error.problem.code == NO_DEADLINE:
            rows.undated.append(_undated(context, row, no))
    rows.seen.add(no)


def _number(context: _Context, row: int, rows: _Rows) -> str:
    """Take the number as text; a sheet without a number column is numbered by position."""
    if PlanColumn.NO not in context.table.columns:
        return str(len(rows.nodes) + len(rows.refused) + 1)
    return squeeze(context.table.text(row, PlanColumn.NO))


def _node(context: _Context, row: int, no: str, section: str | None) -> NodeRow:
    table = context.table
    title = table.text(row, PlanColumn.TITLE)
    if not title:
        raise _CannotRead(Problem("missing_title"))
    units = _units(context, row)
    answering = _understood(read_answering(table.text(row, PlanColumn.ROLE), units.executors, context.holders))
    start, duration = _start(context, row), _duration(context, row)
    deadline = _deadline(context, row)
    before = _predecessors(context, row)
    named = deadline.offset.after if deadline.offset else ()
    remark, deliverable = table.text(row, PlanColumn.REMARK) or None, table.text(row, PlanColumn.DELIVERABLE)
    return NodeRow(
        row=row,
        no=no,
        workstream=table.text(row, PlanColumn.WORKSTREAM) or section,
        title=title,
        content=table.text(row, PlanColumn.CONTENT),
        deliverable=deliverable,
        lead_units=units.leads,
        executor_units=units.executors,
        executor_source=units.source,
        support_units=units.support,
        leader=table.text(row, PlanColumn.LEADER) or None,
        roles=answering.roles,
        start=start or deadline.begins,
        deadline=deadline,
        predecessors=tuple(dict.fromkeys((*before.numbers, *named))),
        predecessor_text=before.text,
        remark=remark,
        confidential=bool(_CONFIDENTIAL.search(f"{remark or ''} {deliverable}")),
        warnings=(
            *units.warnings,
            *(["predecessor_unresolved"] if before.text else []),
            *(["others_by_default"] if answering.leaves_out(units.executors) else []),
        ),
        unknown_support=units.unknown_support,
        duration_workdays=duration,
        named=answering.named,
    )


def _undated(context: _Context, row: int, no: str) -> Undated:
    """Keep of a row that lacks nothing but a deadline what a proposal is made of."""
    return Undated(no, _duration(context, row), _start(context, row), _predecessors(context, row).numbers)


def _understood(read: _Read | Problem) -> _Read:
    if isinstance(read, Problem):
        raise _CannotRead(read)
    return read


def _start(context: _Context, row: int) -> date | None:
    value = _date_cell(context, row, PlanColumn.START)
    return _understood(read_start(value, ref=context.ref, calendar=context.calendar))


def _duration(context: _Context, row: int) -> int | None:
    table, place = context.table, context.table.columns.get(PlanColumn.DURATION)
    if place is None:
        return None
    heading = shown(table.grid.header(table.first_row - 1, place))
    return _understood(read_duration(table.value(row, PlanColumn.DURATION), heading))


def _predecessors(context: _Context, row: int) -> Predecessors:
    return read_predecessors(context.table.value(row, PlanColumn.PREDECESSOR), context.numbers)


def _deadline(context: _Context, row: int) -> Deadline:
    value = _date_cell(context, row, PlanColumn.DUE)
    if is_blank(value):
        raise _CannotRead(Problem(NO_DEADLINE, {"text": ""}))
    return _understood(read_deadline(value, ref=context.ref, calendar=context.calendar))


def _date_cell(context: _Context, row: int, column: PlanColumn) -> CellValue:
    """Return a cell of dates; in a csv 5.2 may have been a number that lost its last zero, so it is judged as one."""
    value = context.table.value(row, column)
    if not context.table.grid.is_typed and isinstance(value, str) and _NUMBERLIKE.fullmatch(value.strip()):
        judged = day_from_number(float(value), context.ref)
        if isinstance(judged, Problem):
            raise _CannotRead(judged)
    return value


@dataclass(frozen=True, slots=True)
class _Units:
    leads: tuple[str, ...]
    executors: tuple[str, ...]
    source: ExecutorSource
    support: tuple[str, ...]
    unknown_support: tuple[str, ...]
    warnings: frozenset[str]


def _units(context: _Context, row: int) -> _Units:
    """Read the three unit columns; the lead is the lead column, else the marked unit, else the first one listed."""
    lead = _known(context, row, PlanColumn.LEAD)
    executor = _known(context, row, PlanColumn.EXECUTOR)
    support = context.names.read(context.table.text(row, PlanColumn.SUPPORT))
    if support.problem:
        raise _CannotRead(support.problem)
    leads = lead.units or executor.marked_leads or executor.units[:1]
    if not leads:
        raise _CannotRead(Problem("missing_unit"))
    warnings = lead.warnings | executor.warnings | support.warnings
    helping = dict.fromkeys((*support.units, *lead.marked_support, *executor.marked_support))
    return _Units(
        leads=leads,
        executors=executor.units or leads,
        source=ExecutorSource.COLUMN if executor.units else ExecutorSource.LEAD_FALLBACK,
        support=tuple(helping),
        unknown_support=support.unknown,
        warnings=warnings | ({"unknown_support_unit"} if support.unknown else set()),
    )


def _known(context: _Context, row: int, column: PlanColumn) -> UnitsRead:
    read = context.names.read(context.table.text(row, column))
    if read.problem:
        raise _CannotRead(read.problem)
    if read.unknown:
        raise _CannotRead(context.names.unknown(read.unknown[0]))
    return read
