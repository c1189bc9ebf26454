"""Ledgers as full as a nation's, each made once a run by one statement a table, in a temporary folder."""

import shutil
import sqlite3
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from sqlalchemy import text
from sqlmodel import SQLModel

from db import marks, migrate
from db.engine import Ledger, Transaction
from db.models import Campaign, Node, Person, Post, Tenure, Unit
from db.words import DeadlineKind, Role, UnitKind
from jobs.timekeeping import TICKED_UNTIL
from tests.bench.stand_in import BOT_ID, FIRST_CHAT, NOON

UNITS, NODES = 100, 50
ROUND = UNITS * NODES
"""Assignments of one occurrence of every node on each of the units that something is due for."""
BYTES_A_ROW = 1_200
"""Of an assignment and an outgoing row together, with room to spare."""

_ASSIGNMENTS = f"""
INSERT INTO assignments (campaign_id, node_id, unit_id, occurrence, post_id, state, version, due_on, due_at,
    published_at, signed_at, heard_at, is_late, level, round, is_silent, next_at)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
SELECT 1, i % {NODES} + 1, i / {NODES} % :units + 1, :first + i / ({NODES} * :units), i / {NODES} % :units + 1,
    'in_progress', 1,
    :due_on, :due_at, '2020-04-21 01:00:00.000000', '2020-04-21 02:00:00.000000', '2020-05-19 02:00:00.000000',
    0, 0, 0, 0, :next_at
FROM n
"""
_HELD = f"""
INSERT INTO outbox (bot_id, chat_id, thread_id, person_id, lane, lane_rank, is_edit, key, params, dedupe_key, state,
    created_at, not_before, attempts, ambiguities, epoch, error)
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last)
SELECT {BOT_ID}, {FIRST_CHAT} + i % :units, 0, i % :units + 1, 'reminder', 2, 0, 'held',
    '{{"at": "2020-06-20T00:30:00+00:00", "problem_ids": [], "extension_ids": []}}',
    'bundle:' || i || :at, 'ready',
    '2020-05-19 01:00:00.000000', '2020-06-20 01:00:00.000000', 0, 0, 0, ''
FROM n
"""
DUE = {"due_on": "2020-05-21", "due_at": "2020-05-21 10:00:00.000000", "next_at": "2020-05-20 00:30:00.000000"}
LATE = {"due_on": "2020-06-30", "due_at": "2020-06-30 10:00:00.000000", "next_at": "2020-06-19 00:30:00.000000"}


def units_of(pending: int) -> int:
    """Tell how many units carry so many assignments: each a county's share, one of every node."""
    return max(UNITS, pending // NODES)


def furnish(tx: Transaction, units: int = UNITS) -> None:
    """Write units with their heads, bound, and the nodes of one campaign."""
    numbers = range(1, units + 1)
    steps: tuple[Iterable[SQLModel], ...] = (
        [Campaign(title="深化乡镇改革", ref_on=NOON.date(), published_at=NOON)],
        (Unit(name=f"单位{n}", kind=UnitKind.TOWN, rank=n) for n in numbers),
        (Person(name=f"书记{n}", bot_id=BOT_ID, telegram_id=FIRST_CHAT - 1 + n, bound_at=NOON) for n in numbers),
        (Node(campaign_id=1, rank=n, no=str(n), title="节点任务", deadline_kind=DeadlineKind.DATE)
         for n in range(1, NODES + 1)),
        (Post(unit_id=n, role=Role.SECRETARY, title="党委书记", rank=n) for n in numbers),
        (Tenure(post_id=n, person_id=n, from_at=NOON) for n in numbers),
    )  # fmt: skip
    for rows in steps:
        tx.add_all(rows)
        tx.flush()
        tx.expunge_all()
    marks.write(tx, TICKED_UNTIL, BEFORE.isoformat())
    tx.flush()


BEFORE = NOON.replace(month=5, day=20, hour=0)
"""Up to when a stock's clock was worked off: half an hour before what is ``DUE`` rings."""


def lay(tx: Transaction, count: int, *, first: int, when: dict[str, str]) -> None:
    """Write ``count`` assignments of the first units, from the occurrence ``first`` on, due as said."""
    tx.execute(text(_ASSIGNMENTS), _laid(count, first, when, UNITS))


def hold(tx: Transaction, count: int) -> None:
    """Write ``count`` messages held for next month."""
    tx.execute(text(_HELD), _held(count, UNITS))


def _laid(count: int, first: int, when: dict[str, str], units: int) -> dict[str, object]:
    return {"first": first, "last": count - 1, "units": units, **when}


def _held(count: int, units: int) -> dict[str, object]:
    return {"last": count - 1, "units": units, "at": ":2020-06-20T00:30:00+00:00"}


@contextmanager
def loading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file for millions of rows: what a crash would cost is nothing, and its indexes fit in the cache."""
    with closing(sqlite3.connect(path)) as db:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-400000"):
            db.execute(f"PRAGMA {pragma}")
        yield db
        db.commit()
        db.execute("PRAGMA journal_mode=WAL")


@contextmanager
def stocked(pending: int) -> Iterator[Path]:
    """Give a copy of the ledger that holds ``pending`` assignments and messages that are not due."""
    with tempfile.TemporaryDirectory(prefix="duban-bench-") as folder:
        yield Path(shutil.copy(_stock(pending), Path(folder) / "duban.db"))


def has_room(pending: int) -> bool:
    """Tell whether the disk has room for such a stock and its copy."""
    return shutil.disk_usage(tempfile.gettempdir()).free > 3 * BYTES_A_ROW * pending


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="duban-bench-stock-")


@cache
def _stock(pending: int) -> Path:
    path = Path(_folder().name) / f"{pending}.db"
    began = time.perf_counter()
    ledger = Ledger(f"sqlite:///{path}")
    migrate.upgrade(ledger)
    with ledger.write(BEFORE) as tx:
        furnish(tx, units_of(pending))
    ledger.close()
    with loading(path) as db:
        db.execute(_ASSIGNMENTS, _laid(pending, 2, LATE, units_of(pending)))
        db.execute(_HELD, _held(pending, units_of(pending)))
    spent, mebibytes = time.perf_counter() - began, path.stat().st_size / 2**20
    print(f"   stock of {pending:,} assignments and messages: {spent:.0f} s, {mebibytes:,.0f} MiB", flush=True)
    return path
