"""A sheet as a plain grid: cells, merges and hidden rows, whatever file it came in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

CellValue = str | int | float | bool | date | None
"""A date cell is a date or a naive datetime on the office's wall clock."""

MAX_BYTES = 5 * 1024 * 1024
MAX_ROWS = 5_000
MAX_COLUMNS = 50


@dataclass(frozen=True, slots=True)
class Merge:
    """A merged block; rows and columns count from 1, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet; rows count from 1 as in Excel, columns from 0."""

    name: str
    rows: tuple[tuple[CellValue, ...], ...]
    merges: tuple[Merge, ...] = ()
    hidden: frozenset[int] = frozenset()
    is_typed: bool = True
    """Whether the file tells numbers from texts; a csv does not."""
    _starts: Mapping[tuple[int, int], Merge] = field(init=False, repr=False, compare=False)
    """The merge that covers a cell, for every cell that is merged."""

    def __post_init__(self) -> None:
        starts = {
            (row, column): merge
            for merge in self.merges
            for row in range(merge.top, merge.bottom + 1)
            for column in range(merge.left - 1, merge.right)
        }
        object.__setattr__(self, "_starts", starts)

    @property
    def width(self) -> int:
        """Count the columns of the widest row."""
        return max((len(row) for row in self.rows), default=0)

    def own(self, row: int) -> tuple[CellValue, ...]:
        """Return a row's own cells, without what merged cells lend it."""
        return self.rows[row - 1]

    def value(self, row: int, column: int) -> CellValue:
        """Return a cell's value; a vertically merged cell gives its value to every row it covers."""
        merge = self.merge_at(row, column)
        cells = self.rows[(merge.top if merge and merge.left == column + 1 else row) - 1]
        return cells[column] if column < len(cells) else None

    def header(self, row: int, column: int) -> CellValue:
        """Return a header cell's value; here a merged group also lends its value to the columns it spans."""
        merge = self.merge_at(row, column)
        return self.value(merge.top, merge.left - 1) if merge else self.value(row, column)

    def merge_at(self, row: int, column: int) -> Merge | None:
        """Return the merge that covers a cell, if any."""
        return self._starts.get((row, column))


def is_blank(value: CellValue) -> bool:
    """Tell whether a cell holds nothing to read."""
    return value is None or (isinstance(value, str) and not value.strip())


def shown(value: CellValue) -> str:
    """Write a cell as a person sees it: 2.0 is 2, a date is ISO text, nothing is the empty text."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else value.isoformat(timespec="minutes")
    return str(value).strip()


def grid_of(rows: Sequence[Sequence[CellValue]], name: str = "", merges: Sequence[Merge] = ()) -> Grid:
    """Make a grid from rows already in memory."""
    return Grid(name, tuple(tuple(row) for row in rows), tuple(merges))
