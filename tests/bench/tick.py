"""Measure a tick of the clock with 5,000 due assignments: how long the event loop stands still meanwhile."""

import asyncio
import gc
import logging
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import structlog
from sqlmodel import SQLModel

from db.engine import Ledger
from jobs.clock import HandClock
from jobs.office import Office
from jobs.ticker import Ticker
from tests.bench.figure import Figure, show
from tests.bench.outgoing import POLICY
from tests.bench.pulse import control, heartbeat
from tests.bench.stock import BEFORE, DUE, LATE, ROUND, furnish, hold, lay

GOAL_SECONDS = 0.02
RUNS = 3
MORNING = datetime(2020, 5, 20, 0, 30, tzinfo=UTC)
"""Wednesday, 20 May 2020, 08:30 in the county: two working days before the deadline of all that is due."""


def fill(ledger: Ledger, pending: int) -> None:
    """Write 5,000 assignments that are due, ``pending`` that are not, and as many messages held for later."""
    SQLModel.metadata.create_all(ledger.engine)
    with ledger.write(BEFORE) as tx:
        furnish(tx)
        lay(tx, ROUND, first=1, when=DUE)
        lay(tx, pending, first=2, when=LATE)
        hold(tx, pending)


async def nothing() -> None:
    """Stand for the sender and the intake, which are measured elsewhere."""


async def tick(ledger: Ledger) -> tuple[float, list[float]]:
    """Tick once beside a heartbeat; return the seconds it took and every delay of the loop."""
    office = Office(ledger, HandClock(MORNING), POLICY)
    ticker = Ticker(office, nothing, nothing)
    gaps: list[float] = []
    beat = asyncio.create_task(heartbeat(gaps))
    await asyncio.sleep(0.01)
    began = time.perf_counter()
    await ticker.tick()
    spent = time.perf_counter() - began
    beat.cancel()
    office.close()
    return spent, gaps


def measure(pending: tuple[int, ...] = (1_000, 200_000)) -> list[Figure]:
    """Tick with few and with many rows that are not due; the least of three runs, since others only add to it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    gc.collect()
    gc.freeze()  # as the application does
    return [_blocking(stored) for stored in pending]


def _blocking(pending: int) -> Figure:
    with control():
        longest = [1000 * longest_block(pending) for _ in range(RUNS)]
    what = f"tick, {ROUND:,} due of {ROUND + pending:,}: loop blocked"
    return Figure(what, min(longest), 1000 * GOAL_SECONDS, "ms", raw=tuple(longest))


def longest_block(pending: int) -> float:
    """Tick in a fresh database and return the longest delay of the loop in seconds."""
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(f"sqlite:///{Path(place)}/duban.db")
        fill(ledger, pending)
        spent, gaps = asyncio.run(tick(ledger))
        ledger.close()
    print(f"   {spent:.2f} s in all, {1e6 * spent / ROUND:.0f} us/row")
    return max(gaps)


if __name__ == "__main__":
    raise SystemExit(show([measure]))
