"""R7: a Telegram that answers three sends in ten with 429; nothing is dropped, nothing comes before its time."""

import asyncio
import random
import tempfile
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from typing import Any

from telegram import Bot

from bot.deliver import Sender
from bot.message import Message
from bot.pacer import Pacer
from bot.sandbox.api import Api, Reply
from bot.sandbox.request import SandboxRequest
from bot.sandbox.world import Telegram
from db import migrate
from db.engine import Ledger, Transaction
from db.messages import Lane, Outgoing
from db.models import Outbox
from jobs import delivery
from jobs import outbox as posting
from jobs.clock import HandClock
from jobs.office import Office
from tests.reliability.finding import Finding, faults
from tests.reliability.reminders import inversions
from tests.reliability.site import NOW, POLICY
from tests.reliability.trial import Trial

TOKEN = "700003:AAE-token-of-a-bot-told-to-wait-001"
BOT_ID = 700003
REFUSED = 0.3
RETRY_AFTER = 1
CHATS = 100


class Refusing:
    """Answers some sends with 429 and notes every call that came to a chat before its wait was over."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.refused = 0
        self.early = 0
        self._until: dict[str, float] = {}

    async def before_call(self, _token: str, method: str, params: Mapping[str, Any]) -> Reply | None:
        """Judge one call."""
        if method != "sendMessage":
            return None
        chat, now = str(params["chat_id"]), time.monotonic()
        self.early += now < self._until.get(chat, now)
        if self.chance.random() >= REFUSED:
            return None
        self.refused += 1
        self._until[chat] = now + RETRY_AFTER
        body = {
            "ok": False, "error_code": 429, "description": f"Too Many Requests: retry after {RETRY_AFTER}",
            "parameters": {"retry_after": RETRY_AFTER},
        }  # fmt: skip
        return Reply(429, body, {"Retry-After": str(RETRY_AFTER)})


def _words(_tx: Transaction, row: Outbox) -> Message:
    return Message(row.params["words"])


async def measure(seed: int, rows: int) -> list[Finding]:
    """Send ``rows`` reminders to 100 chats; judge by what arrived and when it was tried."""
    refusing = Refusing(seed)
    world = Telegram(lambda: NOW)
    account = world.add_bot(TOKEN, "duban_bot")
    users = [world.add_user(f"{number}") for number in range(CHATS)]
    for user in users:
        world.phone(user, account).start()
    api = Api(world)
    api.before_call = refusing.before_call
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="duban-reliability-") as folder:
        ledger = Ledger(f"sqlite:///{Path(folder)}/duban.db")
        migrate.upgrade(ledger)
        with ledger.write(NOW) as tx:
            for number in range(rows):
                to = posting.Address(BOT_ID, users[number % CHATS].id)
                posting.post(tx, to, Lane.REMINDER, Outgoing("r7", {"words": f"{number}"}), f"r7:{number}")
        await _send_all(ledger, api)
        ledger.close()
    return [_judge(world, refusing, rows, seed, time.monotonic() - began)]


async def _send_all(ledger: Ledger, api: Api) -> None:
    office = Office(ledger, HandClock(NOW), POLICY)
    epoch = await office.do(delivery.open_epoch)
    request = SandboxRequest(api)
    bot = Bot(TOKEN, request=request, get_updates_request=SandboxRequest(api))
    sender = Sender(office, bot, Pacer(0, 0, 0), _words, epoch=epoch)
    running = asyncio.create_task(sender.run())
    await sender.drained()
    running.cancel()
    with suppress(asyncio.CancelledError):
        await running
    office.close()


def _judge(world: Telegram, refusing: Refusing, rows: int, seed: int, seconds: float) -> Finding:
    sent = [entry for entry in world.log if entry.method == "sendMessage"]
    copies = Counter(entry.text for entry in sent)
    lost, doubled = rows - len(copies), sum(count > 1 for count in copies.values())
    wrong = inversions([(entry.chat_id, int(entry.text)) for entry in sent])
    longest = max((later.at - earlier.at for earlier, later in pairwise(sent)), default=0.0)
    return Finding(
        "R7", f"{rows} sends, {refusing.refused} answered 429, seed {seed}", lost, doubled,
        f"{refusing.early} sent early, {wrong} inversions, longest silence of the whole bot {longest:.1f} s, "
        f"{seconds:.0f} s in all",
        faults(
            (not lost, f"dropped {lost}"), (not doubled, f"doubled {doubled}"),
            (not refusing.early, f"{refusing.early} sent early"), (not wrong, f"{wrong} inversions"),
        ),
    )  # fmt: skip


TRIAL = Trial("R7", measure, small={"rows": 100}, quick={"rows": 500}, full={"rows": 10_000})
