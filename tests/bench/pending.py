"""P3: what a tick and a claim cost with little and with much stored that is not due."""

import asyncio
import gc
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from db.engine import Ledger
from jobs import claiming
from jobs.clock import Machine, SystemClock, elapsed_now
from jobs.office import Office
from jobs.ticker import Ticker
from tests.bench import outgoing
from tests.bench.figure import Figure, Growth, median_of, show
from tests.bench.outgoing import POLICY
from tests.bench.stand_in import BOT_ID
from tests.bench.stock import BEFORE, DUE, ROUND, has_room, lay, stocked
from tests.bench.tick import nothing, tick

GOAL_EMPTY_MS = 0.2
GOAL_ROW_US = 60.0
GOAL_EXPONENT = 0.05
TICKS, RUNS, CLAIM = 200, 5, 24
NOON = BEFORE.replace(hour=2)


@dataclass
class _Hand:
    """A machine whose instants are counted on by hand."""

    at: datetime = BEFORE

    def __call__(self) -> datetime:
        return self.at


@contextmanager
def opened(path: Path) -> Iterator[Ledger]:
    """Open a ledger and close it."""
    ledger = Ledger(f"sqlite:///{path}")
    try:
        yield ledger
    finally:
        ledger.close()


async def empty_ticks(ledger: Ledger, ticks: int = TICKS) -> list[float]:
    """Tick once a second while nothing is due; return the CPU milliseconds a tick takes, run by run.

    The clock is the system's, which records how far it came once a minute.
    """
    hand = _Hand()
    office = Office(ledger, SystemClock(Machine(now=hand)), POLICY)
    ticker = Ticker(office, nothing, nothing)
    await ticker.tick()
    runs = []
    for _ in range(RUNS):
        began = time.process_time()
        for _ in range(ticks):
            hand.at += timedelta(seconds=1)
            await ticker.tick()
        runs.append(1000 * (time.process_time() - began) / ticks)
    office.close()
    return runs


def claims(ledger: Ledger, due: int) -> list[float]:
    """Claim what is due in the sender's batches; return the CPU microseconds a row takes, run by run."""
    outgoing.fill(ledger, due + RUNS * CLAIM)  # a run may claim a few more than its share
    runs = []
    for _ in range(RUNS):
        claimed, began = 0, time.process_time()
        while claimed < due // RUNS:
            with ledger.write(NOON) as tx:
                rows = claiming.claim(tx, POLICY, BOT_ID, elapsed_now(), CLAIM)
            assert rows, f"only {claimed} rows were claimed"
            claimed += len(rows)
        runs.append(1e6 * (time.process_time() - began) / claimed)
    return runs


async def ring(ledger: Ledger, due: int) -> list[float]:
    """Tick with so much due; return the CPU microseconds a row takes, rules, ladder and bundles included."""
    with ledger.write(BEFORE) as tx:
        lay(tx, due, first=1, when=DUE)
    began = time.process_time()
    await tick(ledger)
    return [1e6 * (time.process_time() - began) / due]


@dataclass
class _Costs:
    """What things cost by the number of rows stored, run by run."""

    empty: dict[int, list[float]] = field(default_factory=dict)
    claim: dict[int, list[float]] = field(default_factory=dict)
    ring: dict[int, list[float]] = field(default_factory=dict)


def measure(pending: tuple[int, ...] = (1_000, 55_000, 3_000_000), due: int = ROUND) -> list[Figure]:
    """Tick and claim in ledgers of every size; the figure is the largest one's, beside how it grew."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    gc.collect()
    gc.freeze()  # as the application does
    costs = _Costs()
    for size in filter(has_room, pending):
        with stocked(size) as path, opened(path) as ledger:
            costs.empty[size] = asyncio.run(empty_ticks(ledger))
            costs.claim[size] = claims(ledger, due)
            costs.ring[size] = asyncio.run(ring(ledger, due))
    largest = max(costs.empty)
    return [
        _figure(f"empty tick, {largest:,} pending", costs.empty, GOAL_EMPTY_MS, "ms"),
        _figure(f"tick: a due row of {due:,}, {largest:,} pending, rules included", costs.ring, GOAL_ROW_US, "µs"),
        _figure(f"claim: a due row of {due:,}, {largest:,} pending", costs.claim, None, "µs"),
    ]


def _figure(what: str, runs: dict[int, list[float]], goal: float | None, unit: str) -> Figure:
    least = {size: min(costs) for size, costs in runs.items()}  # others on the machine only add to it
    growth = Growth.over(least, GOAL_EXPONENT) if len(least) > 1 else None
    return median_of(what, runs[max(runs)], goal, unit, growth=growth)


if __name__ == "__main__":
    raise SystemExit(show([measure]))
