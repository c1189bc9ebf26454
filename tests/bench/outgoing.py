"""Outgoing rows by the thousand: written by one statement, and delivered by the house's own sender."""

import asyncio
from contextlib import suppress
from zoneinfo import ZoneInfo

from sqlalchemy import func, text
from sqlmodel import SQLModel, select
from telegram import Bot

from bot.deliver import Sender
from bot.message import Message
from bot.pacer import Pacer
from bot.request import AiohttpRequest
from db.engine import Ledger, Transaction
from db.messages import Lane, OutboxState
from db.models import Outbox
from jobs import delivery
from jobs.clock import HandClock
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar
from tests.bench.stand_in import BOT_ID, FIRST_CHAT, NOON, TOKEN

POLICY = Policy(WorkCalendar(ZoneInfo("Asia/Shanghai")))
_COLUMNS = (
    "bot_id, chat_id, thread_id, lane, lane_rank, is_edit, key, params, dedupe_key, state, created_at, not_before, "
    "attempts, ambiguities, epoch, error"
)
_NUMBERS = "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :last) "
_VALUES = (
    f":bot_id, :first + i, 0, 'reminder', {Lane.REMINDER.rank}, false, CAST(:key AS VARCHAR), '{{}}', "
    "CAST(:kind AS VARCHAR) || i, 'ready', :now, :at, 0, 0, 0, ''"
)
_FILL = text(f"INSERT INTO outbox ({_COLUMNS}) {_NUMBERS} SELECT {_VALUES} FROM n")
_NOW, _LATER = "2020-04-21 01:00:00.000000", "2020-05-21 01:00:00.000000"


def fill(
    ledger: Ledger,
    rows: int,
    *,
    pending: int = 0,
    first_chat: int = FIRST_CHAT,
    key: str = "bundle",
    kind: str = "due:",
    bot_id: int = BOT_ID,
) -> None:
    """Write ``rows`` due reminders, one a chat, and ``pending`` ones of next month; dedupe keys begin with ``kind``."""
    SQLModel.metadata.create_all(ledger.engine)
    same = {"first": first_chat, "key": key, "now": _NOW, "bot_id": bot_id}
    with ledger.write(NOON) as tx:
        if pending:
            tx.execute(_FILL, {**same, "last": pending - 1, "kind": "pending:", "at": _LATER})
        tx.execute(_FILL, {**same, "last": rows - 1, "kind": kind, "at": _NOW})


async def deliver(ledger: Ledger, base_url: str, pace: float) -> Sender:
    """Deliver all that is due, ``pace`` messages a second (0: as fast as it goes), and return the sender."""
    office = Office(ledger, HandClock(NOON), POLICY)
    epoch = await office.do(delivery.open_epoch)
    request = AiohttpRequest()
    bot = Bot(TOKEN, base_url=base_url, request=request, get_updates_request=request)
    pacer = Pacer(pace) if pace else Pacer(0, 0, 0)
    sender = Sender(office, bot, pacer, lambda tx, row: Message(f"提醒 {row.id}"), epoch=epoch)
    due = await office.look(_undelivered)
    running = asyncio.create_task(sender.run())
    while sender.counters.sent < due:  # noqa: ASYNC110 - nobody tells
        await asyncio.sleep(1 if pace else 0.1)
    while await office.look(_undelivered):  # noqa: ASYNC110 - only the database knows, and asking it costs
        await asyncio.sleep(0.1)
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    await request.shutdown()
    office.close()
    return sender


def _undelivered(tx: Transaction, /) -> int:
    return tx.exec(select(func.count()).where(Outbox.state != OutboxState.SENT)).one()
