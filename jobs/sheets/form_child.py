"""The limited child process that fills a form: a JSON line of what to write and the xlsx on stdin, the xlsx on stdout.

It opens the form as openpyxl does, with all its looks, which costs an object a cell a hyperlink or merge covers.
"""

import json
import re
import sys
from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

from jobs.sheets.child import limit

CPU_SECONDS = 30
WRITTEN_BYTES = 100 * 1024 * 1024
"""openpyxl writes each sheet into a file of its own first, which it takes away again."""
Look = Mapping[int, Any]
"""The style of each place of a row."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A row that moves: its cells and looks by place from 1, its height, and the columns it merges."""

    values: Mapping[int, object]
    look: Look
    height: float | None = None
    merges: Sequence[tuple[int, int]] = ()


def fill(data: bytes, order: Mapping[str, Any]) -> bytes:
    """Write our rows in place of those of the form, each looking like its sample row, and its notes below them."""
    from openpyxl import load_workbook  # noqa: PLC0415 - only under the limits

    book = load_workbook(BytesIO(data))
    page = book[order["sheet"]]
    first, width = order["first_row"], order["width"]
    sample = _sample(page, order["sample_row"], width) or _Line({}, _plain_look(page, first - 1, width))
    notes = [_line(page, row, width) for row in order["notes"]]
    _clear(page, first)
    for offset, values in enumerate(order["rows"]):
        _write(page, first + offset, replace(sample, values=dict(enumerate(values, start=1)), height=None))
    for offset, note in enumerate(notes, start=first + len(order["rows"])):
        _write(page, offset, note)
    page.print_area = None
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _cells(page: Any, row: int, width: int) -> list[Any]:  # noqa: ANN401 - openpyxl's own
    return [page.cell(row, place) for place in range(1, width + 1)]


def _line(page: Any, row: int, width: int) -> _Line:  # noqa: ANN401
    cells = _cells(page, row, width)
    return _Line(
        {place: cell.value for place, cell in enumerate(cells, start=1)},
        {place: copy(cell._style) for place, cell in enumerate(cells, start=1)},
        page.row_dimensions[row].height,
        [(area.min_col, area.max_col) for area in page.merged_cells.ranges if area.min_row == area.max_row == row],
    )


def _sample(page: Any, row: int | None, width: int) -> _Line | None:  # noqa: ANN401
    """Take a row whose looks ours take; None where the form has none, or one that nobody has formatted."""
    if row is None or not any(cell.has_style for cell in _cells(page, row, width)):
        return None
    return _line(page, row, width)


def _plain_look(page: Any, header_row: int, width: int) -> Look:  # noqa: ANN401
    """Make a look from the header's where the form has no row to go by: its lines and letters, not bold, no fill."""
    from openpyxl.styles import Alignment, PatternFill  # noqa: PLC0415

    look = {}
    for place, cell in enumerate(_cells(page, header_row, width), start=1):
        font = copy(cell.font)
        font.b = False
        kept = copy(cell._style)
        cell.font, cell.fill, cell.alignment = font, PatternFill(), Alignment(vertical="top", wrap_text=True)
        look[place], cell._style = copy(cell._style), kept
    return look


def _clear(page: Any, first: int) -> None:  # noqa: ANN401
    """Take away all rows from ``first`` on, with their merges and heights."""
    for area in [area for area in page.merged_cells.ranges if area.max_row >= first]:
        page.unmerge_cells(str(area))
    page.delete_rows(first, max(0, page.max_row - first + 1))
    for row in [row for row in page.row_dimensions if row >= first]:
        del page.row_dimensions[row]


def _write(page: Any, row: int, line: _Line) -> None:  # noqa: ANN401
    for place, style in line.look.items():
        cell, value = page.cell(row, place), line.values.get(place)
        if isinstance(value, str):
            cell.value = _printable(value)
            cell.data_type = "s"  # whatever it begins with, it is no formula
        else:
            cell.value = value
        cell._style = copy(style)
    if line.height is not None:
        page.row_dimensions[row].height = line.height
    for left, right in line.merges:
        page.merge_cells(start_row=row, end_row=row, start_column=left, end_column=right)


def _printable(text: str) -> str:
    return re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)


def main(_arguments: Sequence[str] = ()) -> None:
    """Fill one form."""
    head, _, data = sys.stdin.buffer.read().partition(b"\n")
    limit(cpu_seconds=CPU_SECONDS, written_bytes=WRITTEN_BYTES)
    sys.stdout.buffer.write(fill(data, json.loads(head)))


if __name__ == "__main__":
    main()
