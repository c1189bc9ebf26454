"""R11: many writers at once, each reading a number and writing the next one; every confirmed one must count.

The control does the same as Python's driver would by itself, and must lose some.
"""

import asyncio
import sqlite3
import tempfile
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from pathlib import Path

from db import marks, migrate
from db.engine import BUSY_TIMEOUT_MS, Ledger, Transaction
from db.storage import StorageFailure
from jobs.clock import HandClock
from jobs.office import Office
from jobs.policy import Policy
from tests.reliability.finding import Finding, faults
from tests.reliability.site import NOW, POLICY
from tests.reliability.workers import in_workers

CAREFULLY, CARELESSLY = "carefully", "carelessly"
CARELESS = 500
LEAST_CONFIRMED = 0.99
"""On a machine that is busy with other things somebody may have to wait for longer than the ledger does."""
BESIDE = 2
"""Threads of each process that write as the command line does, beside its office."""


def _add_one(tx: Transaction, policy: Policy) -> None:
    marks.write(tx, CAREFULLY, str(int(marks.read(tx, CAREFULLY)) + 1))


def add_up(path: Path, count: int) -> int:
    """Add one ``count`` times, half of it through an office; return how many were confirmed."""
    ledger, beside = Ledger(f"sqlite:///{path}"), Ledger(f"sqlite:///{path}")
    office = Office(ledger, HandClock(NOW), POLICY)
    share = count // (2 * BESIDE)

    def add_beside() -> int:
        done = 0
        for _ in range(share):
            with suppress(StorageFailure):
                with beside.write(NOW) as tx:
                    _add_one(tx, POLICY)
                done += 1
        return done

    with ThreadPoolExecutor(BESIDE) as threads:
        besides = [threads.submit(add_beside) for _ in range(BESIDE)]
        works = [office.submit(_add_one) for _ in range(count - BESIDE * share)]
        confirmed = sum(work.exception() is None for work in works) + sum(work.result() for work in besides)
    office.close()
    for one in (ledger, beside):
        one.close()
    return confirmed


def add_up_carelessly(path: Path) -> None:
    """Add one from two connections as the driver does by itself: what is read is not yet part of the transaction."""

    def add() -> None:
        with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
            for _ in range(CARELESS // 2):
                (value,) = connection.execute("SELECT value FROM marks WHERE name = ?", (CARELESSLY,)).fetchone()
                connection.execute("UPDATE marks SET value = ? WHERE name = ?", (str(int(value) + 1), CARELESSLY))
                connection.commit()

    with ThreadPoolExecutor(2) as threads:
        for done in [threads.submit(add) for _ in range(2)]:
            done.result()


async def measure(additions: int, processes: int) -> Finding:
    """Add one ``additions`` times in some processes at once."""
    with tempfile.TemporaryDirectory(prefix="duban-writers-") as folder:
        path = Path(folder) / "duban.db"
        ledger = Ledger(f"sqlite:///{path}")
        migrate.upgrade(ledger)
        with ledger.write(NOW) as tx:
            marks.write(tx, CAREFULLY, "0")
            marks.write(tx, CARELESSLY, "0")
        shares = max(1, processes)
        confirmed = sum(await in_workers(processes, add_up, [(path, additions // shares)] * shares))
        await asyncio.to_thread(add_up_carelessly, path)
        with ledger.read(NOW) as tx:
            recorded, careless = int(marks.read(tx, CAREFULLY)), int(marks.read(tx, CARELESSLY))
        ledger.close()
    return _finding(additions, processes, confirmed, recorded, CARELESS - careless)


def _finding(additions: int, processes: int, confirmed: int, recorded: int, lost_by_control: int) -> Finding:
    shares = max(1, processes)
    who = f"{shares * (1 + BESIDE)} writers in {shares} process{'es' * (shares > 1)}"
    return Finding(
        "R11", f"{additions} read-modify-writes by {who}", max(0, confirmed - recorded), max(0, recorded - confirmed),
        f"{additions - confirmed} refused; control: the driver's default lost {lost_by_control} of {CARELESS}",
        faults(
            (recorded == confirmed, f"{confirmed} confirmed, {recorded} recorded"),
            (confirmed >= LEAST_CONFIRMED * additions, f"{additions - confirmed} refused"),
            (lost_by_control > 0, "the control lost none"),
        ),
    )  # fmt: skip
