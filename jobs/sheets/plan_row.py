"""Reading one row of a plan: its cells become a node, or the first that was not understood refuses it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from jobs.rules.notation.answering import read_answering
from jobs.rules.notation.completions import read_completion
from jobs.rules.notation.dates import day_from_number, read_deadline, read_start
from jobs.rules.notation.deadlines import Deadline
from jobs.rules.notation.durations import read_duration
from jobs.rules.notation.headers import PlanColumn
from jobs.rules.notation.plan_reading import ExecutorSource, NodeRow, Undated
from jobs.rules.notation.predecessors import Predecessors, read_predecessors
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.roster_reading import Holding
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.units_read import UnitsRead
from jobs.rules.workdays import WorkCalendar
from jobs.sheets.grid import CellValue, is_blank, shown
from jobs.sheets.table import Table

NO_DEADLINE = "no_deadline"
_Read = TypeVar("_Read")
CONFIDENTIAL = re.compile(
    "(?:不得|不准|禁止|严禁|请勿|不要)[^,，;；。]{0,8}群|不得外传|注意保密|内网|涉密|机要|个人信息"
)
_NUMBERLIKE = re.compile(r"\d{1,2}\.\d")


@dataclass(frozen=True, slots=True)
class RowContext:
    """What the cells of a row are read against."""

    table: Table
    names: UnitNames
    ref: date
    calendar: WorkCalendar
    numbers: frozenset[str]
    holders: Mapping[str, Sequence[Holding]]
    sheet: str = ""
    """The name of the row's sheet, where a plan stands in several."""


class CannotRead(Exception):
    """Carries the Problem of one cell up to its row."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def read_node(context: RowContext, row: int, no: str, section: str | None) -> NodeRow:
    """Read a row that has a number of its own; raise CannotRead with what was not understood."""
    table = context.table
    title = table.text(row, PlanColumn.TITLE)
    if not title:
        raise CannotRead(Problem("missing_title"))
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
        confidential=bool(CONFIDENTIAL.search(f"{remark or ''} {deliverable}")),
        warnings=(
            *units.warnings,
            *(["predecessor_unresolved"] if before.text else []),
            *(["others_by_default"] if answering.leaves_out(units.executors) else []),
        ),
        unknown_support=units.unknown_support,
        duration_workdays=duration,
        completion=_understood(read_completion(table.text(row, PlanColumn.COMPLETION))),
        named=answering.named,
        sheet=context.sheet,
    )


def undated(context: RowContext, row: int, no: str) -> Undated:
    """Keep of a row that lacks nothing but a deadline what a proposal is made of."""
    return Undated(no, _duration(context, row), _start(context, row), _predecessors(context, row).numbers)


def _understood(read: _Read | Problem) -> _Read:
    if isinstance(read, Problem):
        raise CannotRead(read)
    return read


def _start(context: RowContext, row: int) -> date | None:
    value = _date_cell(context, row, PlanColumn.START)
    return _understood(read_start(value, ref=context.ref, calendar=context.calendar))


def _duration(context: RowContext, row: int) -> int | None:
    table, place = context.table, context.table.columns.get(PlanColumn.DURATION)
    if place is None:
        return None
    heading = shown(table.grid.header(table.first_row - 1, place))
    return _understood(read_duration(table.value(row, PlanColumn.DURATION), heading))


def _predecessors(context: RowContext, row: int) -> Predecessors:
    return read_predecessors(context.table.value(row, PlanColumn.PREDECESSOR), context.numbers)


def _deadline(context: RowContext, row: int) -> Deadline:
    value = _date_cell(context, row, PlanColumn.DUE)
    if is_blank(value):
        raise CannotRead(Problem(NO_DEADLINE, {"text": ""}))
    return _understood(read_deadline(value, ref=context.ref, calendar=context.calendar))


def _date_cell(context: RowContext, row: int, column: PlanColumn) -> CellValue:
    """Return a cell of dates; in a csv 5.2 may have been a number that lost its last zero, so it is judged as one."""
    value = context.table.value(row, column)
    if not context.table.grid.is_typed and isinstance(value, str) and _NUMBERLIKE.fullmatch(value.strip()):
        judged = day_from_number(float(value), context.ref)
        if isinstance(judged, Problem):
            raise CannotRead(judged)
    return value


@dataclass(frozen=True, slots=True)
class _Units:
    leads: tuple[str, ...]
    executors: tuple[str, ...]
    source: ExecutorSource
    support: tuple[str, ...]
    unknown_support: tuple[str, ...]
    warnings: frozenset[str]


def _units(context: RowContext, row: int) -> _Units:
    """Read the three unit columns; the lead is the lead column, else the marked unit, else the first one listed."""
    lead = _known(context, row, PlanColumn.LEAD)
    executor = _known(context, row, PlanColumn.EXECUTOR)
    support = context.names.read(context.table.text(row, PlanColumn.SUPPORT))
    if support.problem:
        raise CannotRead(support.problem)
    leads = lead.units or executor.marked_leads or executor.units[:1]
    if not leads:
        raise CannotRead(Problem("missing_unit"))
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


def _known(context: RowContext, row: int, column: PlanColumn) -> UnitsRead:
    read = context.names.read(context.table.text(row, column))
    if read.problem:
        raise CannotRead(read.problem)
    if read.unknown:
        raise CannotRead(context.names.unknown(read.unknown[0]))
    return read
