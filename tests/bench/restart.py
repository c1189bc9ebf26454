"""P6: from the start of the process to its first overdue push, with little and with much pending."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from db import marks
from db.engine import Ledger
from jobs.timekeeping import TICKED_UNTIL
from tests.bench import outgoing
from tests.bench.contest import PROJECT
from tests.bench.figure import Figure, Growth, Rival, median_of, show
from tests.bench.process import cpu_seconds, peak_mib, running
from tests.bench.stand_in import StandIn
from tests.bench.stock import BEFORE, has_room, stocked

IMPORTS = "import aiohttp, alembic, apscheduler.schedulers.asyncio, sqlmodel, structlog, telegram.ext"
"""What any bot of these libraries loads before its first line."""
FLOOR_TIMES, FLOOR_MEMORY_TIMES, GOAL_EXPONENT = 2.0, 1.4, 0.03
PATIENCE_SECONDS = 120.0
NOON = BEFORE.replace(hour=2)


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds on the wall and of the processor until something was reached, and the most memory by then."""

    wall: float
    cpu: float
    mebibytes: float


def measure(pending: tuple[int, ...] = (1_000, 55_000, 3_000_000), runs: int = 5) -> list[Figure]:
    """Start in turns with every size and with nothing but the imports."""
    sizes = [size for size in pending if has_room(size)]
    floor = [_imports() for _ in range(runs)]
    found = {size: _starts(size, runs) for size in sizes}
    largest = max(found)
    imports = Rival("imports", statistics.median(one.cpu for one in floor))
    memory = Rival("imports", statistics.median(one.mebibytes for one in floor))
    wall = Rival("imports", statistics.median(one.wall for one in floor))
    what = f"start to the first overdue push, {largest:,} pending"
    by_size = {size: min(one.cpu for one in starts) for size, starts in found.items()}
    growth = Growth.over(by_size, GOAL_EXPONENT) if len(by_size) > 1 else None
    of_largest = found[largest]
    return [
        median_of(f"{what}: processor", [one.cpu for one in of_largest], FLOOR_TIMES * imports.measured, "s",
                  floor=imports, growth=growth),
        median_of(f"{what}: wall", [one.wall for one in of_largest], None, "s", floor=wall),
        median_of(f"{what}: memory", [one.mebibytes for one in of_largest], FLOOR_MEMORY_TIMES * memory.measured,
                  "MiB", floor=memory),
    ]  # fmt: skip


def _imports() -> Start:
    """Import the libraries in a fresh interpreter."""
    code = f"import os, time\n{IMPORTS}\nfrom tests.bench.process import peak_mib\n"
    code += "print([time.process_time(), peak_mib(os.getpid())])"  # not by rusage, which counts whoever started it
    began = time.monotonic()
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=PROJECT).stdout
    return Start(time.monotonic() - began, *json.loads(said))


def _starts(pending: int, runs: int) -> list[Start]:
    with stocked(pending) as path:
        ledger = Ledger(f"sqlite:///{path}")
        with ledger.write(NOON) as tx:
            marks.write(tx, TICKED_UNTIL, NOON.isoformat())
        starts = [_start(ledger, path, number) for number in range(runs)]
        ledger.close()
        return starts


def _start(ledger: Ledger, path: Path, number: int) -> Start:
    """Put one message that is overdue, start the process, and end it once the message is out.

    Each run writes to a chat of its own: what the run before was killed with is in doubt, and its chat waits for it.
    """
    outgoing.fill(ledger, 1, first_chat=outgoing.FIRST_CHAT + number, key="help-board", kind=f"overdue{number}:")
    with StandIn(number + 1, latency=0.0) as telegram, tempfile.TemporaryDirectory(prefix="duban-bench-") as folder:
        clock = Path(folder) / "clock"
        clock.write_text(NOON.isoformat())
        began = time.monotonic()
        with running(telegram.base_url, path, Path(folder), f"file:{clock}") as process:
            assert telegram.await_accepted(1, PATIENCE_SECONDS), "nothing was pushed"
            cpu, mebibytes = cpu_seconds(process.pid), peak_mib(process.pid)
        return Start(telegram.seen().accepted[0].at - began, cpu, mebibytes)


if __name__ == "__main__":
    raise SystemExit(show([measure]))
