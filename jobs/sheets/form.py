"""A superior's form filled in: their title and header rows as they are, our rows below, by their headings."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.words import Refusal
from jobs.rules.notation.headers import HeaderWords
from jobs.rules.notation.problems import SkipReason
from jobs.sheets.grid import Grid, is_blank, shown
from jobs.sheets.limited import ask
from jobs.sheets.opening import open_sheets
from jobs.sheets.retyped import Retyped, write_retyped
from jobs.sheets.table import Table, find_table, skip_reason

_CHILD = "jobs.sheets.form_child"
_XLSX = b"PK"
Cells = Mapping[str, str | int]
"""A row of ours: what each column holds."""


def fill_form(data: bytes, filename: str, words: HeaderWords, rows: Sequence[Cells]) -> tuple[bytes, tuple[str, ...]]:
    """Fill the first sheet that has a known header with rows of column → value; other sheets come along.

    Return the xlsx and the headings nobody knows how to fill, whose cells stay empty. Notes below the table move
    under it, sample rows are left out. An xlsx keeps its looks; xls and csv are written anew. Raise the Refusals of
    open_sheets, and ``sheets-no-form``.
    """
    grids = open_sheets(data, filename)
    tables = [find_table(grid, words) for grid in grids]
    form = next((table for table in tables if table is not None), None)
    if form is None:
        raise Refusal("sheets-no-form", filename=filename)
    if data.startswith(_XLSX):
        return ask(_CHILD, _order(form, rows) + data, filename), _unknown(form)
    filled = [Retyped(_filled(form, rows) if grid is form.grid else grid) for grid in grids]
    return write_retyped(filled), _unknown(form)


def _order(form: Table, rows: Sequence[Cells]) -> bytes:
    """Tell the child what to write where, as a line of JSON."""
    order = {
        "sheet": form.grid.name,
        "first_row": form.first_row,
        "width": form.grid.width,
        "sample_row": _sample_row(form),
        "notes": _notes(form),
        "rows": _body(form, rows),
    }
    return json.dumps(order, ensure_ascii=True).encode() + b"\n"


def _sample_row(form: Table) -> int | None:
    """Find the row whose looks ours take: the first that is a row of data or blank, if there is one."""
    if form.last_row < form.first_row:
        return form.first_row  # its cells are empty, but may be formatted
    below = range(form.first_row, form.last_row + 1)
    return next((row for row in below if skip_reason(form, row) in (None, SkipReason.BLANK)), None)


def _notes(form: Table) -> list[int]:
    return [row for row in range(form.first_row, form.last_row + 1) if skip_reason(form, row) is SkipReason.NOTE]


def _body(form: Table, rows: Sequence[Cells]) -> list[list[str | int | None]]:
    places = {place: column for column, place in form.columns.items()}
    return [[row.get(places.get(place, "")) for place in range(form.grid.width)] for row in rows]


def _filled(form: Table, rows: Sequence[Cells]) -> Grid:
    grid, first = form.grid, form.first_row
    return replace(
        grid,
        rows=(*grid.rows[: first - 1], *map(tuple, _body(form, rows)), *map(grid.own, _notes(form))),
        merges=tuple(merge for merge in grid.merges if merge.bottom < first),
        hidden=frozenset(row for row in grid.hidden if row < first),
    )


def _unknown(form: Table) -> tuple[str, ...]:
    known = set(form.columns.values())
    headings = ((place, form.grid.header(form.first_row - 1, place)) for place in range(form.grid.width))
    return tuple(shown(heading) for place, heading in headings if place not in known and not is_blank(heading))
