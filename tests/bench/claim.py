"""Measure a claim: how long claiming and settling 5,000 due rows block the loop, with few and with many stored."""

import asyncio
import gc
import tempfile
import time
from pathlib import Path

from db.engine import Ledger
from jobs import claiming, delivery
from jobs.clock import HandClock, elapsed_now
from jobs.office import Office
from tests.bench.figure import Figure, show
from tests.bench.outgoing import POLICY, fill
from tests.bench.pulse import control, heartbeat
from tests.bench.stand_in import BOT_ID, NOON

GOAL_BLOCK_MS = 20.0
RUNS = 3


async def claim_due(ledger: Ledger, due: int) -> tuple[float, float, int]:
    """Claim and settle ``due`` rows in the sender's batches beside a heartbeat; return seconds and the longest gap."""
    office = Office(ledger, HandClock(NOON), POLICY)
    gaps: list[float] = []
    beat = asyncio.create_task(heartbeat(gaps))
    claimed = 0
    began = time.perf_counter()
    while rows := await office.do(claiming.claim, BOT_ID, elapsed_now(), 24):
        claimed += len(rows)
        ids = [row.id for row in rows if row.id]
        await office.do(delivery.mark_onwire, ids, elapsed_now(), 1)
        await office.do(delivery.settle_sent, dict.fromkeys(ids))
        if claimed >= due:
            break
    spent = time.perf_counter() - began
    beat.cancel()
    office.close()
    return spent, max(gaps), claimed


def measure(due: int = 5_000, pending: tuple[int, ...] = (1_000, 200_000)) -> list[Figure]:
    """Claim all that is due among few and many that are not; the least of three runs, since others only add to it."""
    gc.collect()
    gc.freeze()  # as the application does: a full collection of the imported modules takes 70 ms
    return [_blocking(due, stored) for stored in pending]


def _blocking(due: int, pending: int) -> Figure:
    with control():
        longest = [1000 * longest_block(pending, due) for _ in range(RUNS)]
    what = f"claim, settle, {due:,} due of {due + pending:,}: loop blocked"
    return Figure(what, min(longest), GOAL_BLOCK_MS, "ms", raw=tuple(longest))


def longest_block(pending: int, due: int) -> float:
    """Claim in a fresh database and return the longest delay of the loop in seconds."""
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(f"sqlite:///{Path(place)}/duban.db")
        fill(ledger, due, pending=pending)
        spent, longest, claimed = asyncio.run(claim_due(ledger, due))
        ledger.close()
    assert claimed == due
    print(f"   {1e6 * spent / due:.0f} us/row")
    return longest


if __name__ == "__main__":
    raise SystemExit(show([measure]))
