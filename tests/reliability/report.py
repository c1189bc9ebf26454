"""Writes docs/reliability.md: the last full run as it was found."""

import os
import platform
import subprocess
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from tests.reliability.finding import Finding

PROJECT = Path(__file__).parents[2]
PAGE = PROJECT / "docs" / "reliability.md"
HEAD = """# The fault campaign, as last run

Written by `make reliability`; do not edit.
What is done to the bot and how to repeat it: [developer.md](developer.md#the-fault-campaign).

| date | commit | machine | seed | took |
|---|---|---|---|---|
| {date} | `{commit}` | {machine} | {seed} | {minutes:.0f} min |

| row | what was done | lost | doubled | at worst | figure |
|---|---|---|---|---|---|
"""


def write(findings: Sequence[Finding], seed: int, seconds: float, today: date, page: Path = PAGE) -> None:
    """Write the page of a full run; a missed figure stands there as missed."""
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    head = HEAD.format(date=today, commit=_commit(), machine=machine, seed=seed, minutes=seconds / 60)
    in_order = sorted(findings, key=lambda finding: int(finding.row.removeprefix("R")))
    page.write_text(head + "".join(_line(finding) for finding in in_order), encoding="utf-8")


def _line(finding: Finding) -> str:
    cells = (finding.row, finding.done, finding.lost, finding.doubled, finding.worst, finding.verdict)
    return "| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |\n"


def _commit() -> str:
    """Name the commit that was measured, with + where the tree differs from it."""
    named = subprocess.run(
        ["git", "describe", "--always", "--dirty=+"], cwd=PROJECT, capture_output=True, text=True, check=False
    )
    return named.stdout.strip() or "unknown"
