"""Sheets on their way out of the limited child process: plain cells within the limits, or what refuses them."""

import math
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TypedDict

from jobs.sheets.grid import MAX_COLUMNS, MAX_ROWS

MAX_CELLS = MAX_ROWS * MAX_COLUMNS
MAX_TEXT = 20_000_000
"""Characters of all cells: a full sheet of 80 in each. One long string that every cell refers to is a bomb."""


class SheetCells(TypedDict):
    """One sheet; dates are {"date": ISO}, merges (top, left, bottom, right) from 1, hidden rows from 1.

    ``typed`` tells whether the file distinguishes numbers from texts.
    """

    name: str
    rows: list[list[object]]
    merges: list[tuple[int, int, int, int]]
    hidden: list[int]
    typed: bool


class Unreadable(Exception):
    """The text that refuses a file, and its parameters."""

    def __init__(self, key: str, **params: object) -> None:
        super().__init__(key)
        self.key = key
        self.params = params


def too_many() -> Unreadable:
    """Refuse a sheet for its size."""
    return Unreadable("sheets-too-many-cells", rows=MAX_ROWS, columns=MAX_COLUMNS)


def plain(value: object) -> object:
    """Write a value as JSON can carry it."""
    if isinstance(value, datetime | date):
        return {"date": value.isoformat()}
    if isinstance(value, time):
        return value.isoformat("minutes")
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    if isinstance(value, str):
        return value.replace("_x000D_", "")  # how Excel writes a carriage return
    return value if value is None or isinstance(value, bool | int) else str(value)


def trimmed(
    name: str,
    rows: list[list[object]],
    merges: Sequence[tuple[int, int, int, int]] = (),
    hidden: Sequence[int] = (),
    *,
    typed: bool = True,
) -> SheetCells:
    """Drop what is only formatted; then the limits count."""
    width = max((number + 1 for row in rows for number, value in enumerate(row) if value not in (None, "")), default=0)
    kept = [row[:width] for row in rows]
    while kept and all(value in (None, "") for value in kept[-1]):
        kept.pop()
    if len(kept) > MAX_ROWS or width > MAX_COLUMNS:
        raise too_many()
    if sum(len(value) for row in kept for value in row if isinstance(value, str)) > MAX_TEXT:
        raise Unreadable("sheets-bomb")
    inside = [
        (top, left, min(bottom, len(kept)), min(right, width))
        for top, left, bottom, right in merges
        if top <= len(kept) and left <= width
    ]
    return SheetCells(
        name=name, rows=kept, merges=inside, hidden=[row for row in hidden if row <= len(kept)], typed=typed
    )
