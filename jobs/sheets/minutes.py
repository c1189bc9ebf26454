"""Minutes of a meeting as a plan sheet: a line a task, read by the same rules and refused as clearly."""

import re

from jobs.sheets.grid import Grid

MOST_LINES = 30
_HEADER = ("序号", "责任单位", "节点任务", "完成时限")
_LISTING = re.compile(r"^\s*(?:[((]?\d{1,2}[.、))](?!\d)|[(（]?[一二三四五六七八九十]{1,3}[)）、]|[-·•—])\s*")


def sheet_of(words: str, first_no: int) -> Grid:
    """Make ``德政镇、魏城镇 上报三定方案 5月20日`` a row: unit first, deadline last, the task between.

    Numbers go on from ``first_no``; what a line lacks stays an empty cell, which the reader refuses by row.
    """
    lines = [_LISTING.sub("", line).strip() for line in words.splitlines() if line.strip()]
    rows = [(str(first_no + place), *_cells(line)) for place, line in enumerate(lines)]
    return Grid("minutes", (_HEADER, *rows))


def _cells(line: str) -> tuple[str, str, str]:
    unit, *rest = line.split()
    if len(rest) < 2:
        return unit, "".join(rest), ""
    return unit, " ".join(rest[:-1]), rest[-1]
