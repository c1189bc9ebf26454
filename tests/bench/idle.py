"""P3: what a whole process takes of the processor while nothing is to be done, by the system's clock."""

import tempfile
import time
from pathlib import Path

from db import migrate
from db.engine import Ledger
from tests.bench.county import POLICY
from tests.bench.figure import Figure, show
from tests.bench.process import cpu_seconds, running
from tests.bench.stand_in import NOON, StandIn
from tests.journeys.county import import_county

GOAL_PERCENT = 0.3
SETTLED_SECONDS = 15.0


def measure(seconds: int = 60) -> list[Figure]:
    """Watch a process for so long once it has settled: the county is imported, nothing is published."""
    with tempfile.TemporaryDirectory(prefix="duban-bench-") as folder, StandIn(1, latency=0.0) as telegram:
        path = Path(folder) / "duban.db"
        ledger = Ledger(f"sqlite:///{path}")
        migrate.upgrade(ledger)
        with ledger.write(NOON) as tx:
            import_county(tx, POLICY)
        ledger.close()
        with running(telegram.base_url, path, Path(folder)) as process:
            time.sleep(SETTLED_SECONDS)
            began, before = time.monotonic(), cpu_seconds(process.pid)
            time.sleep(seconds)
            part = (cpu_seconds(process.pid) - before) / (time.monotonic() - began)
            assert process.poll() is None, "the process ended"
    return [Figure(f"idle for {seconds} s: of a core", 100 * part, GOAL_PERCENT, "%")]


if __name__ == "__main__":
    raise SystemExit(show([measure]))
