"""xlsx, xls and csv as plain cells, for the limited child process only; refuses what is too big before opening it."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from typing import Protocol

from jobs.sheets.archive import inspect
from jobs.sheets.cells import MAX_CELLS, SheetCells, Unreadable, too_many, trimmed
from jobs.sheets.grid import MAX_ROWS

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_SAMPLE = 16_384


class XlsCell(Protocol):
    """A cell as xlrd gives it."""

    ctype: int
    value: object


def read_any(data: bytes) -> list[SheetCells]:
    """Tell the format by content and read every visible sheet; raise Unreadable, or whatever the reader raises."""
    if data.startswith(_ZIP):
        sheets = _read_xlsx(data)
    elif data.startswith(_OLE):
        sheets = _read_xls(data)
    else:
        sheets = [_read_csv(data)]
    if not any(sheet["rows"] for sheet in sheets):
        raise Unreadable("sheets-empty")
    return sheets


def _read_xlsx(data: bytes) -> list[SheetCells]:
    inspect(data)
    from jobs.sheets.xlsx import read_xlsx  # noqa: PLC0415 - a third of a second that csv and refused files need not pay

    return read_xlsx(data)


def _read_xls(data: bytes) -> list[SheetCells]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("sheets-encrypted")
    import xlrd  # noqa: PLC0415 - rarely needed

    book = xlrd.open_workbook(file_contents=data, formatting_info=True)
    sheets: list[SheetCells] = []
    for sheet in book.sheets():
        if sheet.visibility:
            continue
        if sheet.nrows * sheet.ncols > MAX_CELLS * 2:
            raise too_many()
        rows = [[_xls_value(cell, book.datemode) for cell in sheet.row(number)] for number in range(sheet.nrows)]
        merges = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
        hidden = [number + 1 for number, info in sheet.rowinfo_map.items() if info.hidden]
        sheets.append(trimmed(sheet.name, rows, merges, hidden))
    return sheets


def _xls_value(cell: XlsCell, datemode: int) -> object:
    import xlrd  # noqa: PLC0415

    if cell.ctype == xlrd.XL_CELL_DATE:
        return {"date": xlrd.xldate_as_datetime(cell.value, datemode).isoformat()}
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK, xlrd.XL_CELL_ERROR):
        return None
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if isinstance(cell.value, float) and cell.value.is_integer():
        return int(cell.value)
    return cell.value


def _read_csv(data: bytes) -> SheetCells:
    text = _decoded(data)
    sample = text[:_SAMPLE].rpartition("\n")[0] or text[:_SAMPLE]
    delimiter = max(",\t;|", key=lambda one: _regularity(sample, one))
    return trimmed("", list(_records(text, delimiter)), typed=False)


def _regularity(sample: str, delimiter: str) -> int:
    """Count the records that have as many cells (three at least) as most do: a comma inside texts is not regular."""
    widths = Counter(len(record) for record in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter))
    return max((count for width, count in widths.items() if width > 2), default=0)


def _records(text: str, delimiter: str) -> Iterator[list[object]]:
    for number, record in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
        if number > MAX_ROWS * 4:
            raise too_many()
        yield [value or None for value in record]


def _decoded(data: bytes) -> str:
    """Decode UTF-8 (with or without BOM), GBK or Excel's "Unicode text"; anything else is not a sheet."""
    encodings = ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030")
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x00-\x08\x0e-\x1f\ufffd]", text):
            return text
    raise Unreadable("sheets-not-a-sheet")
