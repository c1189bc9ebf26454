"""Telling a plan from a roster by the headings of its sheets."""

from collections.abc import Sequence
from enum import StrEnum

from db.words import Refusal
from jobs.rules.notation.headers import PLAN_WORDS, ROSTER_WORDS, HeaderWords, PlanColumn, RosterColumn
from jobs.sheets.grid import Grid
from jobs.sheets.table import find_table

_NAMES = {RosterColumn.NAME, RosterColumn.CHIEF, RosterColumn.LIAISON, RosterColumn.POST}


class Kind(StrEnum):
    """What a file of an office is."""

    PLAN = "plan"
    ROSTER = "roster"


def kind_of(grids: Sequence[Grid], filename: str) -> Kind:
    """Tell what a file is: deadlines make a plan, names of persons without them a roster.

    Raises Refusal ``sheets-unknown-kind`` when no sheet has the headings of either.
    """
    plans, rosters = _headings(grids, PLAN_WORDS), _headings(grids, ROSTER_WORDS)
    if any(PlanColumn.DUE in columns for columns in plans):
        return Kind.PLAN
    if any(columns & _NAMES for columns in rosters):
        return Kind.ROSTER
    if plans:
        return Kind.PLAN
    if rosters:
        return Kind.ROSTER
    raise Refusal("sheets-unknown-kind", filename=filename)


def _headings(grids: Sequence[Grid], words: HeaderWords) -> list[set[str]]:
    return [set(table.columns) for grid in grids if (table := find_table(grid, words)) is not None]
