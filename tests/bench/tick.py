"""Measure a tick of the clock with 5,000 due assignments: how long the event loop stands still meanwhile."""

import asyncio
import gc
import logging
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import text
from sqlmodel import SQLModel

from db import marks
from db.engine import Ledger, Transaction
from db.models import Campaign, Node, Person, Post, Tenure, Unit
from db.words import DeadlineKind, Role, UnitKind
from jobs.clock import HandClock
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar
from jobs.ticker import Ticker
from jobs.timekeeping import TICKED_UNTIL
from tests.bench.figure import Figure, show
from tests.bench.pulse import control, heartbeat

UNITS, NODES = 100, 50
DUE = UNITS * NODES
PENDING = (1_000, 200_000)
GOAL_SECONDS = 0.02
RUNS = 3
BOT_ID = 110201543
BEFORE = datetime(2020, 5, 20, 0, 0, tzinfo=UTC)
MORNING = datetime(2020, 5, 20, 0, 30, tzinfo=UTC)
"""Wednesday, 20 May 2020, 08:30 in the county: two working days before the deadline of all that is due."""
POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))

_ASSIGNMENTS = """
INSERT INTO assignments (campaign_id, node_id, unit_id, occurrence, post_id, state, version, due_on, due_at,
    published_at, signed_at, heard_at, is_late, level, round, is_silent, next_at)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
SELECT 1, i % 50 + 1, i / 50 % 100 + 1, :first + i / 5000, i / 50 % 100 + 1, 'in_progress', 1, :due_on, :due_at,
    '2020-04-21 01:00:00.000000', '2020-04-21 02:00:00.000000', '2020-05-19 02:00:00.000000', 0, 0, 0, 0, :next_at
FROM n
"""
_HELD = """
INSERT INTO outbox (bot_id, chat_id, thread_id, person_id, lane, lane_rank, is_edit, key, params, dedupe_key, state,
    created_at, not_before, attempts, ambiguities, epoch, error)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
SELECT 110201543, 500000001 + i % 100, 0, i % 100 + 1, 'reminder', 2, 0, 'held', '{}', 'held:' || i, 'ready',
    '2020-05-19 01:00:00.000000', '2020-06-20 01:00:00.000000', 0, 0, 0, '' FROM n
"""


def furnish(tx: Transaction) -> None:
    """Write units with their heads, bound, and the nodes of one campaign."""
    tx.add(Campaign(title="深化乡镇改革", ref_on=BEFORE.date(), published_at=BEFORE))
    for number in range(1, UNITS + 1):
        tx.add(Unit(name=f"单位{number}", kind=UnitKind.TOWN, rank=number))
        tx.add(Person(name=f"书记{number}", bot_id=BOT_ID, telegram_id=500_000_000 + number, bound_at=BEFORE))
    for number in range(1, NODES + 1):
        tx.add(Node(campaign_id=1, rank=number, no=str(number), title="节点任务", deadline_kind=DeadlineKind.DATE))
    tx.flush()
    for number in range(1, UNITS + 1):
        tx.add(Post(unit_id=number, role=Role.SECRETARY, title="党委书记", rank=number))
    tx.flush()
    for number in range(1, UNITS + 1):
        tx.add(Tenure(post_id=number, person_id=number, from_at=BEFORE))
    marks.write(tx, TICKED_UNTIL, BEFORE.isoformat())


def fill(ledger: Ledger, pending: int) -> None:
    """Write 5,000 assignments that are due, ``pending`` that are not, and as many messages held for later."""
    SQLModel.metadata.create_all(ledger.engine)
    with ledger.write(BEFORE) as tx:
        furnish(tx)
        tx.flush()
        due = {"due_on": "2020-05-21", "due_at": "2020-05-21 10:00:00.000000", "next_at": "2020-05-20 00:30:00.000000"}
        late = {
            "due_on": "2020-06-30",
            "due_at": "2020-06-30 10:00:00.000000",
            "next_at": "2020-06-19 00:30:00.000000",
        }
        tx.execute(text(_ASSIGNMENTS), {"first": 1, "last": DUE - 1, **due})
        tx.execute(text(_ASSIGNMENTS), {"first": 2, "last": pending - 1, **late})
        tx.execute(text(_HELD), {"last": pending - 1})


async def tick(ledger: Ledger) -> tuple[float, list[float]]:
    """Tick once beside a heartbeat; return the seconds it took and every delay of the loop."""
    clock = HandClock(MORNING)
    office = Office(ledger, clock, POLICY)

    async def drained() -> None:
        """Sending is measured elsewhere."""

    ticker = Ticker(office, drained, drained)
    gaps: list[float] = []
    beat = asyncio.create_task(heartbeat(gaps))
    await asyncio.sleep(0.01)
    began = time.perf_counter()
    await ticker.tick()
    spent = time.perf_counter() - began
    beat.cancel()
    office.close()
    return spent, gaps


def measure() -> list[Figure]:
    """Tick with few and with many rows that are not due; the least of three runs, since others only add to it."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    gc.collect()
    gc.freeze()  # as the application does
    found = []
    for pending in PENDING:
        with control():
            longest = min(longest_block(pending) for _ in range(RUNS))
        what = f"tick, {DUE:,} due of {DUE + pending:,}: loop blocked"
        found.append(Figure(what, 1000 * longest, 1000 * GOAL_SECONDS, "ms"))
    return found


def longest_block(pending: int) -> float:
    """Tick in a fresh database and return the longest delay of the loop in seconds."""
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(f"sqlite:///{Path(place)}/duban.db")
        fill(ledger, pending)
        spent, gaps = asyncio.run(tick(ledger))
        ledger.close()
    print(f"   {spent:.2f} s in all, {1e6 * spent / DUE:.0f} us/row")
    return max(gaps)


if __name__ == "__main__":
    raise SystemExit(show([measure]))
