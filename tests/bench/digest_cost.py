"""P7: the digest of a county, alone in its ledger and with a nation beside it; the evening's messages to everybody."""

import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import event, text
from sqlmodel import select

from bot.render import render
from bot.render.digest import digest_picture, digest_text
from bot.render.table import RENDERERS
from bot.texts.locale import locale
from db.engine import Ledger
from db.messages import OutboxState
from db.models import Outbox
from jobs import digest
from tests.bench import county
from tests.bench.figure import Figure, Growth, Rival, median_of, show
from tests.bench.stock import has_room

EVENING = datetime.fromisoformat("2020-05-20T17:30:00+08:00")
CAMPAIGN_ID = 1
RUNS = 5
RAW_TIMES, GOAL_MS, GOAL_PICTURE_MS, GOAL_ALL_SECONDS, GOAL_EXPONENT = 3.0, 20.0, 200.0, 2.0, 0.05
_RAW = text("""
SELECT unit_id, state, count(*), sum(due_at < :now AND state <> 'closed'), sum(is_late), max(level)
FROM assignments WHERE campaign_id = :campaign GROUP BY unit_id, state
""")


@dataclass
class _Costs:
    """Milliseconds of each run, by what was done."""

    raw: list[float] = field(default_factory=list)
    sql: list[float] = field(default_factory=list)
    words: list[float] = field(default_factory=list)
    picture: list[float] = field(default_factory=list)
    all_seconds: list[float] = field(default_factory=list)
    messages: int = 0


def measure(nation: tuple[int, ...] = (0, 55_000, 3_000_000)) -> list[Figure]:
    """Make the digest in ledgers with so many assignments of other counties; the figures are the largest one's."""
    found = {size: _costs(size) for size in nation if has_room(size)}
    largest = max(found)
    costs = found[largest]
    raw = Rival("raw SQL", min(costs.raw))
    growth = None
    if len(found) > 1:
        growth = Growth.over({size + county.OF_A_COUNTY: min(one.words) for size, one in found.items()}, GOAL_EXPONENT)
    beside = f"beside {largest:,}"
    return [
        median_of(f"digest of a county {beside}: SQL", costs.sql, RAW_TIMES * raw.measured, "ms", floor=raw),
        median_of(f"digest of a county {beside}: in all, no picture", costs.words, GOAL_MS, "ms", growth=growth),
        median_of(f"digest of a county {beside}: picture included", costs.picture, GOAL_PICTURE_MS, "ms"),
        median_of(f"the evening's {costs.messages} messages {beside}", costs.all_seconds, GOAL_ALL_SECONDS, "s"),
    ]


def _costs(others: int) -> _Costs:
    with tempfile.TemporaryDirectory(prefix="duban-bench-") as folder:
        path = county.copy_to(Path(folder))
        if others:
            began = time.perf_counter()
            county.add_others(path, others)
            print(f"   {others:,} assignments of other counties: {time.perf_counter() - began:.0f} s", flush=True)
        ledger, costs = Ledger(f"sqlite:///{path}"), _Costs()
        for number in range(RUNS):  # an evening each: equal pictures are drawn once only
            _take(ledger, costs, EVENING + timedelta(days=number))
        ledger.close()
        return costs


def _take(ledger: Ledger, costs: _Costs, at: datetime) -> None:
    with ledger.read(at) as tx, _timed(costs.raw):
        tx.execute(_RAW, {"now": at, "campaign": CAMPAIGN_ID}).all()
    with ledger.read(at) as tx, _timed(costs.words), _sql_timed(ledger, costs.sql):
        digest_text(tx, county.POLICY, locale("zh"))
    with ledger.read(at) as tx, _timed(costs.picture):
        digest_text(tx, county.POLICY, locale("zh"))
        digest_picture(tx, county.POLICY, locale("zh"))
    began = time.process_time()
    costs.messages = _evening(ledger, at + timedelta(hours=1))
    costs.all_seconds.append(time.process_time() - began)


def _evening(ledger: Ledger, at: datetime) -> int:
    """Queue the evening's digests and draw each; keep nothing of it, and return how many there were."""
    with ledger.read(at) as tx:
        digest.run(tx, county.POLICY, at)
        tx.flush()
        rows = tx.exec(select(Outbox).where(Outbox.state == OutboxState.READY)).all()
        drawn = [render(tx, row, county.POLICY, RENDERERS) for row in rows]
    assert all(drawn)
    return len(drawn)


@contextmanager
def _timed(costs: list[float]) -> Iterator[None]:
    began = time.process_time()
    yield
    costs.append(1000 * (time.process_time() - began))


@contextmanager
def _sql_timed(ledger: Ledger, costs: list[float]) -> Iterator[None]:
    """Add up what the database itself takes for the statements made meanwhile."""
    began, spent = 0.0, 0.0

    def begin(*_: object) -> None:
        nonlocal began
        began = time.process_time()

    def end(*_: object) -> None:
        nonlocal spent
        spent += time.process_time() - began

    event.listen(ledger.engine, "before_cursor_execute", begin)
    event.listen(ledger.engine, "after_cursor_execute", end)
    try:
        yield
    finally:
        event.remove(ledger.engine, "before_cursor_execute", begin)
        event.remove(ledger.engine, "after_cursor_execute", end)
    costs.append(1000 * spent)


if __name__ == "__main__":
    raise SystemExit(show([measure]))
