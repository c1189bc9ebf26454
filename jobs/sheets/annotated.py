"""An office's own sheet with our remarks: a column more, and the cells in question coloured."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobs.rules.notation.headers import HeaderWords
from jobs.rules.notation.wording import squeeze
from jobs.sheets.grid import CellValue, Grid, is_blank, shown
from jobs.sheets.opening import open_sheets
from jobs.sheets.retyped import Retyped, write_retyped
from jobs.sheets.table import Table, find_table


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a row; ``offending`` are the very words that were not understood, if there are any."""

    row: int
    words: str
    offending: str = ""
    sheet: str = ""
    """The name of the row's sheet; empty for the first that has the headings."""


def annotate(data: bytes, filename: str, remarks: Sequence[Remark], heading: str, words: HeaderWords) -> bytes:
    """Make a copy of a plan or roster as xlsx, whatever it came in, with the remarks beside their rows.

    ``words`` are those of its headings; the column of remarks stands under ``heading``. A row without offending words
    is coloured as a whole. The copy can be corrected and sent again: its further column is none that such a sheet has.
    """
    grids = open_sheets(data, filename)
    tables = [find_table(grid, words) for grid in grids]
    first = next((table for table in tables if table is not None), None)
    sheets = []
    for grid, table in zip(grids, tables, strict=True):
        own = [one for one in remarks if one.sheet == grid.name or (not one.sheet and table is first)]
        sheets.append(_annotated(table, own, heading) if table is not None and own else Retyped(grid))
    return write_retyped(sheets)


def _annotated(table: Table, remarks: Sequence[Remark], heading: str) -> Retyped:
    grid = table.grid
    place = grid.width
    words: dict[int, list[str]] = {table.header_row: [heading]}
    marked: set[tuple[int, int]] = set()
    for remark in remarks:
        words.setdefault(remark.row, []).append(remark.words)
        marked |= {(remark.row, column) for column in (*_offending(grid, remark), place)}
    rows = [_with(grid.own(row), place, "\n".join(words.get(row, ()))) for row in range(1, len(grid.rows) + 1)]
    return Retyped(replace(grid, rows=tuple(rows)), marked)


def _offending(grid: Grid, remark: Remark) -> list[int]:
    """Find the cells of a row that hold the words in question; all that hold anything where none does."""
    filled = [column for column in range(grid.width) if not is_blank(grid.value(remark.row, column))]
    words = squeeze(remark.offending)
    found = [column for column in filled if words and words in squeeze(shown(grid.value(remark.row, column)))]
    return found or filled


def _with(cells: tuple[CellValue, ...], place: int, words: str) -> tuple[CellValue, ...]:
    return (*cells, *[None] * (place - len(cells)), words or None)
