"""Sheets of others written anew as xlsx: their cells, merges and hidden rows; what they had as text stays text.

Their file itself is never changed: it would have to be opened with all its rights, outside the limited process.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from jobs.sheets.book import sheet_name
from jobs.sheets.grid import CellValue, Grid, is_blank, shown

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

FIRST_YEAR = 1900
"""Excel knows no earlier dates."""
MOST_DIGITS = 15
"""Digits of a number that Excel keeps; longer ones, such as those of identity cards, are written as text."""
NARROWEST, WIDEST = 6, 40
PLAIN = {"border": 1, "valign": "top", "text_wrap": True}
MARKED = {**PLAIN, "bg_color": "#FFD9D9", "font_color": "#9C0006"}
KINDS = {"": {}, "day": {"num_format": "yyyy-mm-dd"}, "moment": {"num_format": "yyyy-mm-dd hh:mm"}}
Forms = Mapping[str, object]
"""The format of each of the KINDS of cells."""


@dataclass(frozen=True, slots=True)
class Retyped:
    """A sheet to be written; ``marked`` cells, by row from 1 and column from 0, are coloured."""

    grid: Grid
    marked: Collection[tuple[int, int]] = frozenset()


def write_retyped(sheets: Sequence[Retyped]) -> bytes:
    """Make an xlsx of the sheets."""
    import xlsxwriter  # noqa: PLC0415 - see jobs/sheets/book.py

    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        for sheet, name in zip(sheets, _names(sheets), strict=True):
            _write_sheet(book, sheet, name)
    return out.getvalue()


def _names(sheets: Sequence[Retyped]) -> list[str]:
    """Name each sheet as it was named; by its number where that is no name, or another's."""
    names: dict[str, str] = {}
    for number, sheet in enumerate(sheets, start=1):
        name = sheet_name(sheet.grid.name)
        name = name if name and name.lower() not in names else f"({number})"
        names[name.lower()] = name
    return list(names.values())


def _write_sheet(book: "Workbook", sheet: Retyped, name: str) -> None:
    from xlsxwriter.exceptions import OverlappingRange  # noqa: PLC0415

    page = book.add_worksheet(name)
    plain, marked = _forms(book, PLAIN), _forms(book, MARKED)
    grid = sheet.grid
    for merge in grid.merges:
        if (merge.top, merge.left) != (merge.bottom, merge.right):
            try:
                page.merge_range(merge.top - 1, merge.left - 1, merge.bottom - 1, merge.right - 1, "", plain[""])
            except OverlappingRange:
                continue  # of two that overlap the first counts
    for row in range(1, len(grid.rows) + 1):
        for column, value in enumerate(grid.own(row)):
            is_marked = (row, column) in sheet.marked
            if is_marked or not is_blank(value):
                _write_cell(page, row - 1, column, value, marked if is_marked else plain)
        if row in grid.hidden:
            page.set_row(row - 1, None, None, {"hidden": True})
    for column, width in enumerate(_widths(grid)):
        page.set_column(column, column, width)


def _forms(book: "Workbook", look: Mapping[str, object]) -> Forms:
    return {kind: book.add_format({**look, **extra}) for kind, extra in KINDS.items()}


def _write_cell(page: "Worksheet", row: int, column: int, value: CellValue, forms: Forms) -> None:
    match value:
        case None:
            page.write_blank(row, column, None, forms[""])
        case bool():
            page.write_boolean(row, column, value, forms[""])
        case int() | float() if abs(value) < 10**MOST_DIGITS:
            page.write_number(row, column, value, forms[""])
        case datetime() if value.year >= FIRST_YEAR:
            page.write_datetime(row, column, value, forms["moment"])
        case date() if value.year >= FIRST_YEAR:
            page.write_datetime(row, column, value, forms["day"])
        case _:
            page.write_string(row, column, shown(value), forms[""])


def _widths(grid: Grid) -> list[int]:
    """Make each column as wide as its longest text, within bounds; what lies across the whole sheet does not count."""
    widths = [NARROWEST] * grid.width
    for row in range(1, len(grid.rows) + 1):
        own = grid.own(row)
        if sum(not is_blank(value) for value in own) > 1:
            for column, value in enumerate(own):
                widths[column] = max(widths[column], min(WIDEST, 2 * len(shown(value)) + 2))
    return widths
