"""Finding the table in a sheet: its header, and which rows below are no data (READING.md §1)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from jobs.rules.notation.headers import column_of
from jobs.rules.notation.values import SkipReason
from jobs.rules.notation.wording import squeeze
from jobs.sheets.grid import CellValue, Grid, is_blank, shown

_KNOWN_WORDS_NEEDED = 3
_NOTE = re.compile(r"^(?:说明|注|备注|附注|核稿|审核)(?::|\d|$)|^(?:联系人|填表人|审核人|制表人|填报人)")
_SUBTOTAL = re.compile(r"^(?:小计|合计|总计|共计)")
_SECTION = re.compile(
    r"^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+[部章阶])"
)


@dataclass(frozen=True, slots=True)
class Table:
    """A grid whose header is found; ``columns`` maps what a column holds to its place from 0."""

    grid: Grid
    columns: Mapping[str, int]
    header_row: int
    first_row: int

    @property
    def last_row(self) -> int:
        """Return the last row with anything of its own in it."""
        return len(self.grid.rows)

    def value(self, row: int, column: str) -> CellValue:
        """Return the cell of a known column, or None where the sheet has no such column."""
        place = self.columns.get(column)
        return None if place is None else self.grid.value(row, place)

    def text(self, row: int, column: str) -> str:
        """Return the cell as trimmed text, empty when there is nothing."""
        return shown(self.value(row, column))

    def texts_above(self) -> list[str]:
        """List the texts above the header: title, subtitle, date line."""
        cells = (value for row in range(1, self.header_row) for value in self.grid.own(row))
        return [shown(value) for value in cells if not is_blank(value)]


def find_table(grid: Grid, words: Mapping[str, str]) -> Table | None:
    """Find the first row with at least three known header words; the row below may be its sub-header."""
    for row in range(1, len(grid.rows) + 1):
        columns = _header_columns(grid, row, words)
        if len(columns) >= _KNOWN_WORDS_NEEDED:
            return _with_sub_header(grid, row, columns, words)
    return None


def _header_columns(grid: Grid, row: int, words: Mapping[str, str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for place in range(grid.width):
        column = column_of(grid.header(row, place), words)
        if column is not None:
            columns.setdefault(column, place)
    return columns


def _with_sub_header(grid: Grid, row: int, columns: dict[str, int], words: Mapping[str, str]) -> Table:
    """Take the row below as sub-header when it holds nothing but header words of its own."""
    own = [value for value in grid.own(row + 1) if not is_blank(value)] if row < len(grid.rows) else []
    if not own or any(column_of(value, words) is None for value in own) or _repeats(grid, row, row + 1):
        return Table(grid, columns, row, row + 1)
    below = _header_columns(grid, row + 1, words)
    return Table(grid, {**columns, **below}, row, row + 2)


def _repeats(grid: Grid, header_row: int, row: int) -> bool:
    header = [squeeze(shown(value)) for value in grid.own(header_row)]
    return any(header) and header == [squeeze(shown(value)) for value in grid.own(row)]


def is_repeated_header(table: Table, row: int) -> bool:
    """Tell whether a row says again what the header (either line of it) says."""
    return any(_repeats(table.grid, header, row) for header in range(table.header_row, table.first_row))


def section_title(table: Table, row: int) -> str | None:
    """Return the text of a section row: merged over the whole width, or 一、… and nothing else."""
    own = [shown(value) for value in table.grid.own(row) if not is_blank(value)]
    if len(own) != 1:
        return None
    if _SECTION.match(squeeze(own[0])) or table.grid.is_merged_across(row):
        return own[0]
    return None


def skip_reason(table: Table, row: int) -> SkipReason | None:
    """Say why a row is no data, or None if it is; a section row is told by section_title."""
    own = [shown(value) for value in table.grid.own(row) if not is_blank(value)]
    if row in table.grid.hidden:
        return SkipReason.HIDDEN_ROW
    if not own:
        return SkipReason.BLANK
    if is_repeated_header(table, row):
        return SkipReason.REPEATED_HEADER
    if _SUBTOTAL.match(squeeze(own[0])):
        return SkipReason.SUBTOTAL
    if _NOTE.match(squeeze(own[0])):
        return SkipReason.NOTE
    return SkipReason.SECTION if section_title(table, row) is not None else None
