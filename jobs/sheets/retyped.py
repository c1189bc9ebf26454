"""Sheets of others written anew as xlsx: their cells, merges and hidden rows; what they had as text stays text.

Their file itself is never changed: it would have to be opened with all its rights, outside the limited process.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

import xlsxwriter
from xlsxwriter.exceptions import OverlappingRange

from jobs.sheets.book import sheet_name
from jobs.sheets.grid import CellValue, Grid, is_blank, shown

FIRST_YEAR = 1900
"""Excel knows no earlier dates."""
MOST_DIGITS = 15
"""Digits of a number that Excel keeps; longer ones, such as those of identity cards, are written as text."""
NARROWEST, WIDEST = 6, 40
PLAIN = {"border": 1, "valign": "top", "text_wrap": True}
MARKED = {**PLAIN, "bg_color": "#FFD9D9", "font_color": "#9C0006"}
Form = Callable[[str], object]
"""Gives the format of a plain cell, a day or a moment."""
DAY, MOMENT = {"num_format": "yyyy-mm-dd"}, {"num_format": "yyyy-mm-dd hh:mm"}


@dataclass(frozen=True, slots=True)
class Retyped:
    """A sheet to be written; ``marked`` cells, by row from 1 and column from 0, are coloured."""

    grid: Grid
    marked: Collection[tuple[int, int]] = frozenset()


def write_retyped(sheets: Sequence[Retyped]) -> bytes:
    """Make an xlsx of the sheets."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for number, sheet in enumerate(sheets, start=1):
            _write_sheet(book, sheet, sheet_name(sheet.grid.name) or str(number))
    return out.getvalue()


def _write_sheet(book: xlsxwriter.Workbook, sheet: Retyped, name: str) -> None:
    page = book.add_worksheet(name)
    formats = {
        (is_marked, kind): book.add_format({**(MARKED if is_marked else PLAIN), **extra})
        for is_marked in (True, False)
        for kind, extra in (("", {}), ("day", DAY), ("moment", MOMENT))
    }
    grid = sheet.grid
    for merge in grid.merges:
        if (merge.top, merge.left) != (merge.bottom, merge.right):
            try:
                page.merge_range(
                    merge.top - 1, merge.left - 1, merge.bottom - 1, merge.right - 1, "", formats[False, ""]
                )
            except OverlappingRange:
                continue  # of two that overlap the first counts
    for row in range(1, len(grid.rows) + 1):
        for column, value in enumerate(grid.own(row)):
            if not is_blank(value) or (row, column) in sheet.marked:
                is_marked = (row, column) in sheet.marked
                _write_cell(page, row - 1, column, value, lambda kind, of=is_marked: formats[of, kind])
        if row in grid.hidden:
            page.set_row(row - 1, None, None, {"hidden": True})
    for column, width in enumerate(_widths(grid)):
        page.set_column(column, column, width)


def _write_cell(page: xlsxwriter.workbook.Worksheet, row: int, column: int, value: CellValue, form: Form) -> None:
    match value:
        case None:
            page.write_blank(row, column, None, form(""))
        case bool():
            page.write_boolean(row, column, value, form(""))
        case int() | float() if abs(value) < 10**MOST_DIGITS:
            page.write_number(row, column, value, form(""))
        case datetime() if value.year >= FIRST_YEAR:
            page.write_datetime(row, column, value, form("moment"))
        case date() if value.year >= FIRST_YEAR:
            page.write_datetime(row, column, value, form("day"))
        case _:
            page.write_string(row, column, shown(value), form(""))


def _widths(grid: Grid) -> list[int]:
    """Make each column as wide as its longest text, within bounds; what lies across the whole sheet does not count."""
    widths = [NARROWEST] * grid.width
    for row in range(1, len(grid.rows) + 1):
        own = grid.own(row)
        if sum(not is_blank(value) for value in own) > 1:
            for column, value in enumerate(own):
                widths[column] = max(widths[column], min(WIDEST, 2 * len(shown(value)) + 2))
    return widths
