"""A superior's form filled in: their title and header rows as they are, our rows below, by their headings."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from db.words import Refusal
from jobs.rules.notation.headers import HeaderWords
from jobs.rules.notation.values import SkipReason
from jobs.sheets.grid import CellValue, Grid, is_blank, shown
from jobs.sheets.opening import open_sheets
from jobs.sheets.retyped import Retyped, write_retyped
from jobs.sheets.table import Table, find_table, skip_reason


def fill_form(
    data: bytes, filename: str, words: HeaderWords, rows: Sequence[Mapping[str, CellValue]]
) -> tuple[bytes, tuple[str, ...]]:
    """Fill the first sheet that has a known header with rows of column → value; other sheets come along.

    Return the xlsx and the headings nobody knows how to fill, whose cells stay empty. Notes below the table move
    under it, sample rows are left out. Raise the Refusals of open_sheets, and ``sheets-no-form``.
    """
    grids = open_sheets(data, filename)
    tables = [find_table(grid, words) for grid in grids]
    form = next((table for table in tables if table is not None), None)
    if form is None:
        raise Refusal("sheets-no-form", filename=filename)
    filled = [Retyped(_filled(form, rows) if grid is form.grid else grid) for grid in grids]
    return write_retyped(filled), _unknown(form)


def _filled(form: Table, rows: Sequence[Mapping[str, CellValue]]) -> Grid:
    grid, first = form.grid, form.first_row
    places = {place: column for column, place in form.columns.items()}
    body = [tuple(row.get(places.get(place, "")) for place in range(grid.width)) for row in rows]
    notes = [
        grid.own(row)
        for row in range(first, len(grid.rows) + 1)
        if skip_reason(form, row) is SkipReason.NOTE
    ]  # fmt: skip
    return replace(
        grid,
        rows=(*grid.rows[: first - 1], *body, *notes),
        merges=tuple(merge for merge in grid.merges if merge.bottom < first),
        hidden=frozenset(row for row in grid.hidden if row < first),
    )


def _unknown(form: Table) -> tuple[str, ...]:
    known = set(form.columns.values())
    headings = ((place, form.grid.header(form.first_row - 1, place)) for place in range(form.grid.width))
    return tuple(shown(heading) for place, heading in headings if place not in known and not is_blank(heading))
