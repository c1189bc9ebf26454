"""Writes docs/reliability.md: for every row its last full run, as it was found."""

import os
import platform
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from tests.reliability.finding import Finding

PROJECT = Path(__file__).parents[2]
PAGE = PROJECT / "docs" / "reliability.md"
HEAD = """# The fault campaign, as last run

Written by `make reliability`, a line a row and full run; do not edit.
What is done to the bot and how to repeat it: [developer.md](developer.md#the-fault-campaign).

| row | what was done | lost | doubled | at worst | figure | run |
|---|---|---|---|---|---|---|
"""


def write(findings: Sequence[Finding], today: date, page: Path = PAGE) -> None:
    """Put what was found in place of the rows' earlier lines; a missed figure stands there as missed."""
    kept = page.read_text(encoding="utf-8").splitlines() if page.exists() else []
    lines = _by_row((_row_of(line), line) for line in kept if line.startswith("| R"))
    run = f"{today}, `{commit()}`, {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    lines |= _by_row((finding.row, _line(finding, run)) for finding in findings)
    in_order = sorted(lines, key=_place_of)
    page.write_text(HEAD + "".join(f"{line}\n" for row in in_order for line in lines[row]), encoding="utf-8")


def _by_row(lines: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Gather the lines of each row; some trials find two things of one."""
    found: dict[str, list[str]] = defaultdict(list)
    for row, line in lines:
        found[row].append(line)
    return dict(found)


def _place_of(row: str) -> tuple[int, str]:
    """Order rows by their number; R1c, of several processes, comes after R1."""
    return int(row.strip("Rc")), row


def _row_of(line: str) -> str:
    return line.split("|")[1].strip()


def _line(finding: Finding, run: str) -> str:
    cells = (finding.row, finding.done, finding.lost, finding.doubled, finding.worst, finding.verdict, run)
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |"


def commit() -> str:
    """Name the commit that was measured, with + where the tree differs from it."""
    named = subprocess.run(
        ["git", "describe", "--always", "--dirty=+", "--exclude=*"], cwd=PROJECT, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    return named.stdout.strip() or "unknown"
