"""`make reliability`: the fault campaign, one line a row; exits 1 when a figure is missed.

``CLUSTER=1`` does it to three processes on PostgreSQL. ``QUICK=1`` does less of the same, ``ONLY="R3 R1c"`` some rows
only; ``SEED=n`` repeats the choices of a run: which moments, acts and faults. When the machine gets round to each of
them stays the machine's own, since processes and kills are real. What was run in full is written into
docs/reliability.md.
"""

import asyncio
import os
import secrets
import sys
import time
import traceback
from collections.abc import Sequence

from jobs.clock import elapsed_now
from tests.reliability import report
from tests.reliability.finding import Finding
from tests.reliability.table import CLUSTER, GROUPS, missing
from tests.reliability.trial import Size, Trial

SHOWN = 300


async def campaign(groups: Sequence[Sequence[Trial]], size: Size, seed: int) -> list[Finding]:
    """Run every trial, print what was found as it comes, and return it."""
    found: list[Finding] = []
    for group in groups:
        for findings in await asyncio.gather(*(_tell(trial, size, seed) for trial in group)):
            found += findings
    return found


async def _tell(trial: Trial, size: Size, seed: int) -> list[Finding]:
    began = time.monotonic()
    try:
        found = await trial.run(size, seed)
    except Exception as error:  # the other trials go on; what broke off is missed
        traceback.print_exc()
        why = (f"broke off: {error!r}"[:SHOWN],)
        found = [Finding(row, f"seed {seed}", 0, 0, "-", why) for row in trial.rows.split()]
    for finding in found:
        print(f"{finding} | after {time.monotonic() - began:.0f} s", flush=True)
    return found


def chosen(rows: set[str], *, is_cluster: bool) -> list[list[Trial]]:
    """Choose the trials that measure one of the rows; all of one campaign when none is named."""
    if not rows:
        return [list(group) for group in (CLUSTER if is_cluster else GROUPS)]
    return [[trial for trial in group if rows & set(trial.rows.split())] for group in (*GROUPS, *CLUSTER)]


def _is_set(name: str) -> bool:
    return os.environ.get(name, "0") not in ("", "0")


def main() -> int:
    """Run what the environment asks for."""
    seed = int(os.environ.get("SEED") or secrets.randbelow(1_000_000))
    size = Size.QUICK if _is_set("QUICK") else Size.FULL
    rows = set((os.environ.get("ONLY") or "").split())
    if absent := missing():
        print(f"Not measured yet: {' '.join(absent)}.")
    print(f"{size}, to repeat: make reliability {'QUICK=1 ' * (size is Size.QUICK)}SEED={seed}", flush=True)
    began = time.monotonic()
    found = asyncio.run(campaign(chosen(rows, is_cluster=_is_set("CLUSTER")), size, seed))
    met = sum(finding.is_met for finding in found)
    print(f"{met} of {len(found)} rows met in {(time.monotonic() - began) / 60:.0f} minutes")
    if size is Size.FULL:
        report.write(found, elapsed_now().date())
    return int(met < len(found))


if __name__ == "__main__":
    sys.exit(main())
