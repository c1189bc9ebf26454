"""Files as offices send them, made in memory: xlsx with merges and hidden rows, and csv in their encodings."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date

import xlsxwriter

Row = Sequence[object]
Area = str
"""A merged block as Excel writes it: A1:D1."""


def xlsx(rows: Sequence[Row], merges: Iterable[Area] = (), hidden: Iterable[int] = ()) -> bytes:
    """Write one sheet; a merge shows what its first cell holds, hidden rows count from 1."""
    return book({"Sheet1": (rows, merges, hidden)})


def book(sheets: dict[str, tuple[Sequence[Row], Iterable[Area], Iterable[int]]]) -> bytes:
    """Write several sheets, each with its merges and hidden rows."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_numbers": False}) as workbook:
        day = workbook.add_format({"num_format": "yyyy-m-d"})
        for name, (rows, merges, hidden) in sheets.items():
            sheet = workbook.add_worksheet(name)
            for area in merges:
                sheet.merge_range(area, "")
            for place, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value is not None:
                        sheet.write(place, column, value, *([day] if isinstance(value, date) else []))
            for row in hidden:
                sheet.set_row(row - 1, None, None, {"hidden": True})
    return stream.getvalue()


def csv_file(rows: Sequence[Row], encoding: str, delimiter: str = ",") -> bytes:
    """Write a csv as Excel does."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=delimiter).writerows(rows)
    return stream.getvalue().encode(encoding)
