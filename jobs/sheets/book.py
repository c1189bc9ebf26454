"""Writing tables as xlsx, ready for A4 paper, or as csv: every text stays a text and never becomes a formula."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

A4 = 9
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet lets a formula begin (OWASP, CSV injection)."""
LONGEST_NAME = 31
"""Characters of a sheet's name (Excel)."""
_NOT_IN_NAMES = str.maketrans("", "", "[]:*?/\\'")
Value = str | int


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet: its name, its headings with their widths in characters, its rows."""

    name: str
    columns: Sequence[tuple[str, int]]
    rows: Sequence[Sequence[Value]]


def write_book(pages: Sequence[Page]) -> bytes:
    """Make an xlsx of the pages; texts stay what they are, whatever they begin with."""
    import xlsxwriter  # noqa: PLC0415 - 2 MiB that only who writes a sheet needs

    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        head = book.add_format({"bold": True, "bg_color": "#E4EAF1", "border": 1, "align": "center"})
        cell = book.add_format({"border": 1, "valign": "top", "text_wrap": True})
        for page in pages:
            sheet = book.add_worksheet(sheet_name(page.name))
            sheet.set_paper(A4)
            sheet.set_landscape()
            sheet.fit_to_pages(1, 0)
            sheet.repeat_rows(0)
            sheet.freeze_panes(1, 0)
            for place, (heading, width) in enumerate(page.columns):
                sheet.set_column(place, place, width)
                sheet.write_string(0, place, heading, head)
            for number, row in enumerate(page.rows, start=1):
                _write_row(sheet, number, row, cell)
    return out.getvalue()


def write_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Make a csv that Excel opens as UTF-8; what it would take for a formula gets an apostrophe in front."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    for row in rows:
        writer.writerow([f"'{value}" if value.startswith(FORMULA_SIGNS) else value for value in row])
    return out.getvalue().encode("utf-8-sig")


def sheet_name(words: str) -> str:
    """Make a name that Excel takes for a sheet; empty when nothing is left of it."""
    return words.translate(_NOT_IN_NAMES)[:LONGEST_NAME].strip()


def _write_row(sheet: "Worksheet", number: int, row: Sequence[Value], cell: object) -> None:
    for place, value in enumerate(row):
        if isinstance(value, str):
            sheet.write_string(number, place, value, cell)
        else:
            sheet.write_number(number, place, value, cell)
