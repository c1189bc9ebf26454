"""Writes docs/performance.md: for every row its last full run, the figures of the single runs, and what is quoted."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.bench.figure import COLUMNS, Figure
from tests.bench.quoted import QUOTED
from tests.reliability.report import PROJECT, commit

PAGE = PROJECT / "docs" / "performance.md"
HEAD = """# The measures, as last taken

Written by `make bench`, a line a figure; a full run of a row replaces its lines. Do not edit.
What is measured and how: [developer.md](developer.md#the-measures). What it means for a nation: [scale.md](scale.md).

Absolute figures are those of one machine; what counts are the ratios, whose two sides were measured in one run.
The floor is the library alone, doing the same without storing anything; a peer is another program that does the same.
"""
ROWS = tuple(f"P{number}" for number in range(1, 10))
RAW, BEFORE = "## The single runs", "## Measured before, and quoted"


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the page whose lines begin with the row they belong to."""

    heading: str
    columns: Sequence[str]
    lines: Sequence[str]

    def __str__(self) -> str:
        rule = "|---" * len(self.columns) + "|"
        return "\n".join([self.heading, "", _line(self.columns), rule, *self.lines, ""])


def write(found: Sequence[Figure], today: date, page: Path = PAGE) -> None:
    """Put the figures in place of their rows' earlier ones; a missed one stands there as missed."""
    run = f"{today}, `{commit()}`, {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    figures, raw = _kept(page, {figure.row or "-" for figure in found})
    figures += [_line((*figure.cells, run)) for figure in found]
    raw += [_line((figure.row or "-", figure.what, _runs(figure))) for figure in found if figure.raw]
    tables = (
        Table("## Figures", (*COLUMNS, "run"), sorted(figures, key=_row_of)),
        Table(RAW, ("row", "measure", "runs, in its unit"), sorted(raw, key=_row_of)),
        Table(BEFORE, ("row", "measure", "who", "figure"), [_line(one) for one in QUOTED]),
    )
    page.write_text("\n".join([HEAD, *_absent(figures), *map(str, tables)]), encoding="utf-8")


def _absent(figures: Sequence[str]) -> list[str]:
    """Name the rows of the goals that no full run has measured yet."""
    absent = [row for row in ROWS if row not in {_row_of(line) for line in figures}]
    return [f"Not taken in full yet: {' '.join(absent)}.\n"] if absent else []


def _kept(page: Path, replaced: set[str]) -> tuple[list[str], list[str]]:
    """Read the lines of the rows that were not measured now: their figures, and their single runs."""
    text = page.read_text(encoding="utf-8") if page.exists() else ""
    figures, _, rest = text.partition(RAW)
    return _lines(figures, replaced), _lines(rest.partition(BEFORE)[0], replaced)


def _lines(text: str, replaced: set[str]) -> list[str]:
    lines = [line for line in text.splitlines() if line.startswith(("| P", "| - "))]
    return [line for line in lines if _row_of(line) not in replaced]


def _row_of(line: str) -> str:
    return line.split("|")[1].strip()


def _runs(figure: Figure) -> str:
    return " · ".join(f"{one:.4g}" for one in figure.raw)


def _line(cells: Sequence[str]) -> str:
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"
