"""Measure the import of the county's plan: read the sheet and write 48 nodes with their 633 assignments."""

import statistics
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlmodel import SQLModel

from db.engine import Ledger
from jobs import plan, roster
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar
from jobs.sheets.plan import read_plan
from jobs.sheets.roster import read_roster
from tests.bench.figure import Figure, show

COUNTY = Path(__file__).parents[2] / "bot" / "sandbox" / "county"
POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))
NOW = datetime(2020, 4, 21, 1, 0, tzinfo=UTC)
RUNS = 5
GOAL_SECONDS = 1.0


def import_once() -> float:
    """Import into a fresh database that has the roster; return the seconds from the file's bytes to the commit."""
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(f"sqlite:///{Path(place)}/duban.db")
        SQLModel.metadata.create_all(ledger.engine)
        with ledger.write(NOW) as tx:
            roster.import_roster(tx, POLICY, read_roster((COUNTY / "roster.xlsx").read_bytes(), "roster.xlsx"))
        began = time.perf_counter()
        with ledger.read(NOW) as tx:
            view = plan.roster_view(tx)
        content = (COUNTY / "nodes.xlsx").read_bytes()
        reading = read_plan(
            content, "nodes.xlsx", roster=view, ref=None, end=None, today=date(2020, 4, 21), calendar=POLICY.calendar
        )
        with ledger.write(NOW) as tx:
            plan.import_plan(tx, POLICY, reading)
        spent = time.perf_counter() - began
        ledger.close()
    return spent


def measure() -> list[Figure]:
    """Take the median of five imports."""
    return [
        Figure("import of the county plan", statistics.median(import_once() for _ in range(RUNS)), GOAL_SECONDS, "s")
    ]


if __name__ == "__main__":
    raise SystemExit(show([measure]))
