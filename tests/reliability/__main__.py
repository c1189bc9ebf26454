"""`make reliability`: the fault campaign, one line a row; exits 1 when a figure is missed.

``QUICK=1`` does less of the same; ``SEED=n`` repeats the choices of a run: which moments, acts and faults. When the
machine gets round to each of them stays the machine's own, since the processes and the kills are real.
"""

import asyncio
import os
import secrets
import sys
from collections.abc import Iterable

from tests.reliability import instance, limits, reminders, replies
from tests.reliability.finding import Finding, Row

MISSING = "R3 R4 R5 R6 R8 R9 R10 R11 R12 R13 R16 R17 R18"
SMALLER = "R1 R2 R7 R15"


def rows(seed: int, is_quick: bool) -> tuple[tuple[Row, ...], ...]:
    """Table the rows: those of one group run side by side, for they mostly wait; the one that is timed runs alone."""
    reminded, replied, refused, kills = (300, 300, 500, 12) if is_quick else (2000, 1000, 4000, 100)
    waiting = (
        lambda: replies.measure(replied, kills, seed),
        lambda: reminders.measure(reminded, kills, seed),
        lambda: limits.measure(refused, seed),
    )
    return waiting, (instance.measure,)


async def _tell(row: Row) -> list[Finding]:
    found = list(await row())
    for finding in found:
        print(finding, flush=True)
    return found


async def campaign(groups: Iterable[tuple[Row, ...]]) -> int:
    """Run every row, print what was found as it comes, and return 1 when a figure is missed."""
    found: list[Finding] = []
    for group in groups:
        for findings in await asyncio.gather(*(_tell(row) for row in group)):
            found += findings
    met = sum(finding.is_met for finding in found)
    print(f"{met} of {len(found)} rows met")
    return int(met < len(found))


if __name__ == "__main__":
    seed = int(os.environ.get("SEED") or secrets.randbelow(1_000_000))
    is_quick = os.environ.get("QUICK", "0") not in ("", "0")
    print(f"The first form of the campaign: not covered yet {MISSING}; smaller than the figures {SMALLER}.")
    print(
        f"{'quick' if is_quick else 'full'}, to repeat: make reliability {'QUICK=1 ' * is_quick}SEED={seed}", flush=True
    )
    sys.exit(asyncio.run(campaign(rows(seed, is_quick))))
