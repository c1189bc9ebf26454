"""Measures delivery: the pace against both limiters over loopback HTTP, and how long a claim blocks the event loop.

Run as ``python -m tests.bench.deliver [rows]``; prints a line per figure and exits 1 when a goal is missed.
"""

import asyncio
import gc
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, text
from sqlmodel import SQLModel, select
from telegram import Bot

from bot.deliver import Sender
from bot.message import Message
from bot.pacer import Pacer
from bot.request import AiohttpRequest
from bot.sandbox.api import Api
from bot.sandbox.limiter import Limiter, Model
from bot.sandbox.server import serve
from bot.sandbox.world import Telegram
from db.engine import Ledger
from db.models import Outbox
from db.words import Lane, OutboxState
from jobs import claiming, delivery
from jobs.clock import HandClock, elapsed_now
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar
from tests.bench.figure import Figure, show
from tests.bench.pulse import control, heartbeat

TOKEN = "110201543:" + "B" * 35
BOT_ID = 110201543
NOON = datetime(2020, 4, 21, 2, 0, tzinfo=UTC)
POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))
PACE = 30.0
LATENCY_SECONDS = 0.08
LIMIT = 30.0
GOAL_RATE = 0.97
GOAL_BLOCK_MS = 20.0
RUNS = 3
FIRST_CHAT = 500_000_001


def stand_in(model: Model, chats: int, line: Connection) -> None:
    """Serve Telegram in a process of its own until told to stop; then report what it accepted."""

    async def run() -> None:
        world = Telegram(lambda: NOON, limiter=Limiter(model))
        account = world.add_bot(TOKEN, "duban_bot")
        for number in range(chats):
            world.phone(world.add_user(f"{number}"), account).start()
        async with await serve(Api(world, latency=LATENCY_SECONDS)) as served:
            line.send(served.base_url)
            while not line.poll():  # noqa: ASYNC110 - another process decides
                await asyncio.sleep(0.1)
        assert world.limiter is not None
        line.send(
            ([(entry.at, entry.text) for entry in world.log if entry.method == "sendMessage"], world.limiter.refusals)
        )

    asyncio.run(run())


def fill(ledger: Ledger, rows: int, *, pending: int = 0) -> None:
    """Write ``rows`` due reminders, one a chat, and ``pending`` ones of next month."""
    SQLModel.metadata.create_all(ledger.engine)
    columns = (
        "bot_id, chat_id, thread_id, lane, lane_rank, is_edit, key, params, dedupe_key, state, created_at, not_before, "
        "attempts, ambiguities, epoch, error"
    )
    numbers = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last) "
    values = (
        f"{BOT_ID}, {FIRST_CHAT} + i, 0, 'reminder', {Lane.REMINDER.rank}, 0, 'bundle', '{{}}', :kind || i, 'ready', "
        ":now, :at, 0, 0, 0, ''"
    )
    statement = text(f"INSERT INTO outbox ({columns}) {numbers} SELECT {values} FROM n")
    now, later = "2020-04-21 01:00:00.000000", "2020-05-21 01:00:00.000000"
    with ledger.write(NOON) as tx:
        if pending:
            tx.execute(statement, {"last": pending - 1, "kind": "pending:", "now": now, "at": later})
        tx.execute(statement, {"last": rows - 1, "kind": "due:", "now": now, "at": now})


async def deliver(ledger: Ledger, base_url: str, pace: float) -> tuple[Sender, Office, float]:
    """Deliver all that is due; return the sender, the closed office and the CPU seconds taken."""
    office = Office(ledger, HandClock(NOON), POLICY)
    epoch = await office.do(delivery.open_epoch)
    request = AiohttpRequest()
    bot = Bot(TOKEN, base_url=base_url, request=request, get_updates_request=request)
    sender = Sender(office, bot, Pacer(pace), lambda tx, row: Message(f"提醒 {row.id}"), epoch=epoch)
    began = time.process_time()
    running = asyncio.create_task(sender.run())
    while await office.look(_undelivered):  # noqa: ASYNC110 - only the database knows
        await asyncio.sleep(1)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    spent = time.process_time() - began
    await request.shutdown()
    office.close()
    return sender, office, spent


def _undelivered(tx) -> int:
    return tx.exec(select(func.count()).where(Outbox.state != OutboxState.SENT)).one()


def measure_pace(model: Model, rows: int) -> list[Figure]:
    """Send ``rows`` reminders through one limiter at 30 a second."""
    ours, theirs = multiprocessing.Pipe()
    server = multiprocessing.get_context("spawn").Process(target=stand_in, args=(model, rows, theirs))
    server.start()
    with tempfile.TemporaryDirectory() as place:
        ledger = Ledger(f"sqlite:///{Path(place)}/duban.db")
        fill(ledger, rows)
        sender, office, spent = asyncio.run(deliver(ledger, ours.recv(), PACE))
        ledger.close()
    ours.send("stop")
    accepted, refusals = ours.recv()
    server.join()
    copies = Counter(words for _, words in accepted)
    rate = (len(accepted) - 1) / (accepted[-1][0] - accepted[0][0])
    lost, doubled = rows - len(copies), sum(count - 1 for count in copies.values())
    name = f"{rows:,} due, limiter {model.value}"
    print(f"   cpu {1000 * spent / rows:.2f} ms/push, {office.commits / rows:.2f} commits/push")
    return [
        Figure(f"{name}: rate / limit", rate / LIMIT, GOAL_RATE, "", more_is_better=True),
        Figure(f"{name}: answers 429", refusals, 0, ""),
        Figure(f"{name}: lost, doubled or retried", lost + doubled + sender.counters.retried, 0, ""),
    ]


async def claim_due(ledger: Ledger, due: int) -> tuple[float, float, int]:
    """Claim and settle ``due`` rows in the sender's batches beside a heartbeat; return seconds and the longest gap."""
    office = Office(ledger, HandClock(NOON), POLICY)
    gaps: list[float] = []
    beat = asyncio.create_task(heartbeat(gaps))
    claimed = 0
    began = time.perf_counter()
    while rows := await office.do(claiming.claim, BOT_ID, elapsed_now(), 24):
        claimed += len(rows)
        await asyncio.gather(*(office.do(delivery.mark_onwire, row.id, elapsed_now(), 1) for row in rows if row.id))
        await asyncio.gather(*(office.do(delivery.settle_sent, row.id, None) for row in rows if row.id))
        if claimed >= due:
            break
    spent = time.perf_counter() - began
    beat.cancel()
    office.close()
    return spent, max(gaps), claimed


def measure_blocking(pending: int, due: int = 5000) -> list[Figure]:
    """Claim 5,000 due rows among ``pending`` ones; the least of three runs, since others only add to it."""
    with control():
        longest = min(longest_block(pending, due) for _ in range(RUNS))
    what = f"claim, settle, {due:,} due of {due + pending:,}: loop blocked"
    return [Figure(what, 1000 * longest, GOAL_BLOCK_MS, "ms")]


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


def measure(rows: int = 1000) -> list[Figure]:
    """Take all figures of delivery."""
    gc.collect()
    gc.freeze()  # as the application does: a full collection of the imported modules takes 70 ms
    found = measure_blocking(1_000) + measure_blocking(200_000)
    for model in Model:
        found += measure_pace(model, rows)
    return found


if __name__ == "__main__":
    raise SystemExit(show([lambda: measure(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)]))
