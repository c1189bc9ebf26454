"""The way in for files of strangers: a limited child process opens them and hands back plain cells as JSON."""

import json
from collections.abc import Mapping
from datetime import datetime, time
from typing import Any

from db.words import Refusal
from jobs.sheets.grid import MAX_BYTES, CellValue, Grid, Merge
from jobs.sheets.limited import ask

_CHILD = "jobs.sheets.child"


def open_sheets(data: bytes, filename: str) -> tuple[Grid, ...]:
    """Open xlsx, xls or csv (told apart by content, not by name) as its visible sheets in order.

    Raises Refusal ``sheets-empty``, ``sheets-too-large`` (more than 5 MB; ``limit_mb``), ``sheets-not-a-sheet``,
    ``sheets-encrypted``, ``sheets-bomb``, ``sheets-too-many-cells`` (``rows``, ``columns``) or ``sheets-too-heavy``,
    each with ``filename``. Limits are those of the security rules: bytes here, all others in the child.
    """
    if not data:
        raise Refusal("sheets-empty", filename=filename)
    if len(data) > MAX_BYTES:
        raise Refusal("sheets-too-large", filename=filename, limit_mb=MAX_BYTES // 1024 // 1024)
    answer: dict[str, Any] = json.loads(ask(_CHILD, data, filename))
    if "refused" in answer:
        raise Refusal(answer["refused"], **{**answer["params"], "filename": filename})
    return tuple(_grid(sheet) for sheet in answer["sheets"])


def _grid(sheet: Mapping[str, Any]) -> Grid:
    rows = tuple(tuple(_cell(value) for value in row) for row in sheet["rows"])
    merges = tuple(Merge(*corners) for corners in sheet["merges"])
    return Grid(sheet["name"], rows, merges, frozenset(sheet["hidden"]), sheet["typed"])


def _cell(value: object) -> CellValue:
    """Undo the child's way of writing dates: {"date": ISO}."""
    if isinstance(value, dict):
        instant = datetime.fromisoformat(value["date"])
        return instant if instant.time() != time() else instant.date()
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise ValueError(value)
