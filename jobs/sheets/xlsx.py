"""An inspected xlsx as plain cells, by openpyxl's parsers of strings, styles and cells.

Its worksheets are not used: they make an object of every cell that a merge or a hyperlink covers, and a file of
4 kB can cover seventeen thousand million.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import WorkSheetParser

from jobs.sheets.cells import MAX_CELLS, MAX_TEXT, SheetCells, Unreadable, plain, too_many, trimmed
from jobs.sheets.grid import MAX_COLUMNS, MAX_ROWS

Area = tuple[int, int, int, int]
"""Top, left, bottom, right, from 1."""


def read_xlsx(data: bytes) -> list[SheetCells]:
    """Read every visible worksheet."""
    reader = ExcelReader(io.BytesIO(data), data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    return [
        _sheet(reader, sheet.name, relation.target)
        for sheet, relation in reader.parser.find_sheets()
        if sheet.state == "visible" and "chartsheet" not in relation.Type and relation.target in reader.valid_files
    ]


def _sheet(reader: ExcelReader, name: str, part: str) -> SheetCells:
    book: Any = reader.wb  # the types do not know its sets of date formats
    with reader.archive.open(part) as source:
        parser = WorkSheetParser(
            source,
            reader.shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        rows = _rows(cell for _, cells in parser.parse() for cell in cells)
    merges = list(_merges(parser))
    for top, left, bottom, right in merges:
        _blank_covered(rows, top, left, bottom, right)
    hidden = [int(row) for row, attributes in parser.row_dimensions.items() if _is_hidden(attributes)]
    return trimmed(name, rows, merges, hidden)


def _rows(cells: Iterable[Mapping[str, Any]]) -> list[list[object]]:
    """Lay cells out in rows of equal width; only those that hold something count, and errors (#REF!) hold nothing."""
    rows: list[list[object]] = []
    characters = 0
    for cell in cells:
        row, column, value = cell["row"], cell["column"], cell["value"]
        if value in (None, "") or cell["data_type"] == "e":
            continue
        if row > MAX_ROWS or column > MAX_COLUMNS:
            raise too_many()
        characters += len(value) if isinstance(value, str) else 0
        if characters > MAX_TEXT:
            raise Unreadable("sheets-bomb")
        rows.extend([None] * MAX_COLUMNS for _ in range(len(rows), row))
        rows[row - 1][column - 1] = plain(value)
    return rows


def _merges(parser: WorkSheetParser) -> Iterator[Area]:
    merged = parser.merged_cells.mergeCell if parser.merged_cells else ()
    covered = 0
    for merge in merged:
        covered += (merge.max_row - merge.min_row + 1) * (merge.max_col - merge.min_col + 1)
        if covered > MAX_CELLS:
            raise Unreadable("sheets-bomb")
        yield merge.min_row, merge.min_col, merge.max_row, merge.max_col


def _blank_covered(rows: list[list[object]], top: int, left: int, bottom: int, right: int) -> None:
    """Clear what a merge hides: Excel shows its first cell only."""
    for row in range(top, min(bottom, len(rows)) + 1):
        for column in range(left, min(right, MAX_COLUMNS) + 1):
            if (row, column) != (top, left):
                rows[row - 1][column - 1] = None


def _is_hidden(attributes: Mapping[str, str]) -> bool:
    """Tell whether a row cannot be seen: hidden, or of no height."""
    return attributes.get("hidden") in ("1", "true") or float(attributes.get("ht", 1)) == 0
