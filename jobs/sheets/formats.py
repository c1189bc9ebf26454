"""xlsx, xls and csv as plain cells, for the limited child process only; refuses what is too big before opening it."""

import csv
import io
import math
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import Protocol, TypedDict

from jobs.sheets.grid import MAX_COLUMNS, MAX_ROWS

MAX_UNPACKED = 50 * 1024 * 1024
MAX_ENTRIES = 200
_MAX_CELLS = MAX_ROWS * MAX_COLUMNS
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MAX_TAGS = 10 * _MAX_CELLS
"""A full sheet of shared strings has four tags in each cell and four in each string; parsing this takes 3 s."""
_ROW = re.compile(rb"<(?:\w+:)?row[\s>/]")
_STRING = re.compile(rb"<(?:\w+:)?si[\s>/]")
_STYLE = re.compile(rb"<(?:\w+:)?(?:xf|font|fill|border|numFmt|dxf)[\s>/]")
_MAX_STYLES = 100_000
"""Excel itself stops at 65,490 cell formats."""
_SAMPLE = 16_384
_MERGE_REF = re.compile(rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')


class SheetCells(TypedDict):
    """One sheet on its way out of the child; dates are {"date": ISO}."""

    name: str
    rows: list[list[object]]
    merges: list[tuple[int, int, int, int]]
    hidden: list[int]
    typed: bool


class XlsCell(Protocol):
    """A cell as xlrd gives it."""

    ctype: int
    value: object


class Unreadable(Exception):
    """The text that refuses a file, and its parameters."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


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


def _too_many() -> Unreadable:
    return Unreadable("sheets-too-many-cells", rows=MAX_ROWS, columns=MAX_COLUMNS)


def _inspect(data: bytes) -> None:
    """Judge an archive before openpyxl unpacks it into objects."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries, tags = archive.infolist(), 0
        if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
            raise Unreadable("sheets-bomb")
        if "xl/workbook.xml" not in archive.namelist():
            raise Unreadable("sheets-not-a-sheet")
        for entry in entries:
            if entry.filename.endswith((".xml", ".rels")):
                tags += _inspect_part(archive.read(entry))
                if tags > _MAX_TAGS:
                    raise _too_many()


def _inspect_part(part: bytes) -> int:
    """Refuse entities, and rows or merges beyond what a person could have typed; count the tags."""
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise Unreadable("sheets-bomb")
    if len(_ROW.findall(part)) > MAX_ROWS * 4:
        raise _too_many()
    merged = sum(
        (int(bottom) - int(top) + 1) * (_column(right) - _column(left) + 1)
        for left, top, right, bottom in _MERGE_REF.findall(part)
    )
    if merged > _MAX_CELLS or len(_STRING.findall(part)) > _MAX_CELLS or len(_STYLE.findall(part)) > _MAX_STYLES:
        raise Unreadable("sheets-bomb")
    return part.count(b"<")


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _read_xlsx(data: bytes) -> list[SheetCells]:
    _inspect(data)
    import openpyxl  # noqa: PLC0415 - a third of a second that csv and refused files need not pay

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    sheets: list[SheetCells] = []
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        if sheet.max_row * sheet.max_column > _MAX_CELLS * 2:
            raise _too_many()
        rows = [[_plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]
        merges = [(area.min_row, area.min_col, area.max_row, area.max_col) for area in sheet.merged_cells.ranges]
        hidden = [number for number, row in sheet.row_dimensions.items() if row.hidden or row.height == 0]
        sheets.append(_trimmed(sheet.title, rows, merges, hidden))
    return sheets


def _plain(value: object) -> object:
    if isinstance(value, datetime | date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, str):
        return value.replace("_x000D_", "")
    return value if value is None or isinstance(value, bool | int) else str(value)


def _trimmed(
    name: str,
    rows: list[list[object]],
    merges: Sequence[tuple[int, int, int, int]] = (),
    hidden: Sequence[int] = (),
    typed: bool = True,
) -> SheetCells:
    """Drop what is only formatted; then the limits count."""
    width = max((number + 1 for row in rows for number, value in enumerate(row) if value not in (None, "")), default=0)
    kept = [row[:width] for row in rows]
    while kept and all(value in (None, "") for value in kept[-1]):
        kept.pop()
    if len(kept) > MAX_ROWS or width > MAX_COLUMNS:
        raise _too_many()
    inside = [
        (top, left, min(bottom, len(kept)), min(right, width))
        for top, left, bottom, right in merges
        if top <= len(kept) and left <= width
    ]
    seen = [row for row in hidden if row <= len(kept)]
    return SheetCells(name=name, rows=kept, merges=inside, hidden=seen, typed=typed)


def _read_xls(data: bytes) -> list[SheetCells]:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise Unreadable("sheets-encrypted")
    import xlrd  # noqa: PLC0415 - rarely needed

    book = xlrd.open_workbook(file_contents=data, formatting_info=True)
    sheets: list[SheetCells] = []
    for sheet in book.sheets():
        if sheet.visibility:
            continue
        if sheet.nrows * sheet.ncols > _MAX_CELLS * 2:
            raise _too_many()
        rows = [[_xls_value(cell, book.datemode) for cell in sheet.row(number)] for number in range(sheet.nrows)]
        merges = [(top + 1, left + 1, bottom, right) for top, bottom, left, right in sheet.merged_cells]
        hidden = [number + 1 for number, info in sheet.rowinfo_map.items() if info.hidden]
        sheets.append(_trimmed(sheet.name, rows, merges, hidden))
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
    return _trimmed("", list(_records(text, delimiter)), typed=False)


def _regularity(sample: str, delimiter: str) -> int:
    """Count the records that have as many cells (three at least) as most do: a comma inside texts is not regular."""
    widths = Counter(len(record) for record in csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter))
    return max((count for width, count in widths.items() if width > 2), default=0)


def _records(text: str, delimiter: str) -> Iterator[list[object]]:
    for number, record in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)):
        if number > MAX_ROWS * 4:
            raise _too_many()
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
