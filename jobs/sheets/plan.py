"""Reading a plan: each row becomes a node or is refused with the words that were not understood."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from db.words import Refusal
from jobs.rules.notation.answering import by_name
from jobs.rules.notation.headers import PLAN_WORDS, PlanColumn
from jobs.rules.notation.plan import settle
from jobs.rules.notation.plan_reading import NodeRow, PlanReading, Undated
from jobs.rules.notation.problems import Noticed, Problem, Refused, Skipped, SkipReason
from jobs.rules.notation.roster_reading import RosterView
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.wording import squeeze
from jobs.rules.workdays import WorkCalendar
from jobs.sheets.grid import Grid
from jobs.sheets.opening import open_sheets
from jobs.sheets.plan_row import NO_DEADLINE, CannotRead, RowContext, read_node, undated
from jobs.sheets.plan_table import date_above, numbers_of, one_plan, title_of, with_title
from jobs.sheets.table import Table, find_table, notes_at_the_end, section_title, skip_reason


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
    """Read a plan whose file is already open: the first sheet with a plan's header, and those that go on with it."""
    found = [with_title(table) for grid in grids if (table := find_table(grid, PLAN_WORDS)) is not None]
    if not found:
        raise Refusal("sheets-no-plan", filename=filename)
    tables = one_plan(found)
    ref = ref or date_above(tables[0]) or today
    names, holders = UnitNames(roster.units), by_name(roster.holdings)
    numbers = frozenset().union(*map(numbers_of, tables))
    rows = _Rows(is_numbered=PlanColumn.NO in tables[0].columns)
    for table in tables:
        sheet = table.grid.name if len(tables) > 1 else ""
        _read_rows(RowContext(table, names, ref, calendar, numbers, holders, sheet), rows)
    reading = PlanReading(
        title_of(tables[0]),
        ref,
        end,
        tuple(rows.nodes),
        tuple(rows.refused),
        tuple(rows.skipped),
        warnings=(),
        undated=tuple(rows.undated),
    )
    settled = settle(reading, calendar, roster.leaders)
    return replace(settled, warnings=(*settled.warnings, *_of_sheets(tables, found)))


def _of_sheets(read: Sequence[Table], found: Sequence[Table]) -> list[Noticed]:
    """Tell which sheets are read together, and which look like a plan and are not read."""
    others = [table for table in found if not any(table is one for one in read)]
    notices = [Noticed(0, "other_sheet", {"text": other.grid.name}) for other in others]
    if len(read) > 1:
        names = "、".join(table.grid.name for table in read)
        notices.insert(0, Noticed(0, "several_sheets", {"text": names, "count": len(read)}))
    return notices


@dataclass(slots=True)
class _Rows:
    is_numbered: bool
    nodes: list[NodeRow] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    undated: list[Undated] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


def _read_rows(context: RowContext, rows: _Rows) -> None:
    table, section = context.table, None
    notes = frozenset(notes_at_the_end(table, PlanColumn.TITLE))
    for row in range(table.first_row, table.last_row + 1):
        reason = skip_reason(table, row)
        if row in notes and reason in (None, SkipReason.SECTION):
            reason = SkipReason.NOTE
        if reason is not None:
            rows.skipped.append(Skipped(row, reason, context.sheet))
            section = section_title(table, row) if reason is SkipReason.SECTION else section
            continue
        _read_row(context, row, section, rows)


def _read_row(context: RowContext, row: int, section: str | None, rows: _Rows) -> None:
    no = _number(context, row, rows)
    try:
        if not no:
            raise CannotRead(Problem("missing_no"))
        if no in rows.seen:
            raise CannotRead(Problem("duplicate_no", {"text": no}))
        rows.nodes.append(read_node(context, row, no, section))
    except CannotRead as error:
        rows.refused.append(Refused(row, no, error.problem.code, error.problem.params, context.sheet))
        if error.problem.code == NO_DEADLINE:
            rows.undated.append(undated(context, row, no))
    rows.seen.add(no)


def _number(context: RowContext, row: int, rows: _Rows) -> str:
    """Take the number as text; a sheet without a number column is numbered by position."""
    if not rows.is_numbered:
        return str(len(rows.nodes) + len(rows.refused) + 1)
    return squeeze(context.table.text(row, PlanColumn.NO))
