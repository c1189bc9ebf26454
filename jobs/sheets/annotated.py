"""An office's own sheet with our remarks: a column more, and the cells in question coloured."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jobs.rules.notation.headers import PLAN_WORDS
from jobs.rules.notation.wording import squeeze
from jobs.sheets.grid import CellValue, Grid, is_blank, shown
from jobs.sheets.opening import open_sheets
from jobs.sheets.retyped import Retyped, write_retyped
from jobs.sheets.table import find_table


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a row; ``offending`` are the very words that were not understood, if there are any."""

    row: int
    words: str
    offending: str = ""


def annotate_plan(data: bytes, filename: str, remarks: Sequence[Remark], heading: str) -> bytes:
    """Make a copy of a plan as xlsx, whatever it came in, with the remarks beside their rows under ``heading``.

    A row without offending words is coloured as a whole. The copy can be corrected and sent again: its further
    column is none that a plan has.
    """
    grids = open_sheets(data, filename)
    plan = next((number for number, grid in enumerate(grids) if find_table(grid, PLAN_WORDS)), None)
    return write_retyped(
        [_annotated(grid, remarks, heading) if number == plan else Retyped(grid) for number, grid in enumerate(grids)]
    )


def _annotated(grid: Grid, remarks: Sequence[Remark], heading: str) -> Retyped:
    table = find_table(grid, PLAN_WORDS)
    assert table is not None
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
