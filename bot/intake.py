"""The intake: takes updates in, stores them before their offset is confirmed, and works them off per chat."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

import structlog
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # the only way to post raw values through the seam

from bot import desk
from bot.visit import Toast
from db import inbox as inboxes
from db.models import Inbox
from jobs import intake
from jobs.clock import elapsed_now
from jobs.office import Office

log = structlog.get_logger(__name__)
POLL_SECONDS = 25
BATCH = 100
TRIES = 3
ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member", "message_reaction"]
Prepare = Callable[[Office, Bot, Inbox], Awaitable[Any]]


class Intake:
    """Receives for one token; several chats are worked off side by side, one chat in order."""

    def __init__(
        self, office: Office, bot: Bot, request: BaseRequest, prepare: Prepare, on_done: Callable[[], None]
    ) -> None:
        """Receive for ``bot``, polling by ``request``; ``prepare`` fetches files, ``on_done`` wakes the sender."""
        self.office = office
        self.bot = bot
        self.request = request
        self.prepare = prepare
        self.on_done = on_done
        self.polled_at = elapsed_now()
        self.received = 0
        self._chats: dict[int, asyncio.Queue[Inbox]] = {}
        self._workers: set[asyncio.Task[None]] = set()

    async def poll(self) -> None:
        """Poll until cancelled: store, commit, only then confirm by the next offset."""
        await self.resume()
        offset = 0
        pause = 1.0
        while True:
            try:
                batch = await self._get_updates(offset)
            except TelegramError as error:
                log.warning("poll failed", error=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
                continue
            pause = 1.0
            self.polled_at = elapsed_now()
            if batch:
                await self.take(batch)
                offset = max(int(update["update_id"]) for update in batch) + 1

    async def take(self, batch: list[dict[str, Any]]) -> None:
        """Store a batch of raw updates, commit, and let their chats work them off."""
        rows = await self.office.do(intake.store, self.bot.id, [_row(self.bot.id, raw) for raw in batch])
        self.received += len(rows)
        for row in rows:
            self._enqueue(row)

    async def resume(self) -> None:
        """Work off what an earlier run stored and did not finish."""
        for row in await self.office.look(inboxes.pending, self.bot.id):
            self._enqueue(row)

    async def idle(self) -> None:
        """Wait until everything received so far is worked off."""
        while self._workers:
            await asyncio.gather(*self._workers)

    async def close(self) -> None:
        """Stop working; what is pending is taken up at the next start."""
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    async def _get_updates(self, offset: int) -> list[dict[str, Any]]:
        """Poll raw JSON, since the parsing of one bad update must not stop a batch."""
        values = {"offset": offset, "timeout": POLL_SECONDS, "limit": BATCH, "allowed_updates": ALLOWED_UPDATES}
        result = await self.request.post(
            f"{self.bot.base_url}/getUpdates",
            RequestData([RequestParameter.from_input(name, value) for name, value in values.items()]),
            read_timeout=POLL_SECONDS + 10,
        )
        return list(result) if isinstance(result, list) else []

    def _enqueue(self, row: Inbox) -> None:
        queue = self._chats.get(row.chat_key)
        if queue is None:
            queue = self._chats[row.chat_key] = asyncio.Queue()
            worker = asyncio.create_task(self._work(row.chat_key, queue))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)
        queue.put_nowait(row)

    async def _work(self, chat_key: int, queue: asyncio.Queue[Inbox]) -> None:
        try:
            while not queue.empty():
                await self._receive(queue.get_nowait())
        finally:
            del self._chats[chat_key]

    async def _receive(self, row: Inbox) -> None:
        assert row.id is not None
        for attempt in range(1, TRIES + 1):
            try:
                prepared = await self.prepare(self.office, self.bot, row)
                toast = await self.office.do(desk.receive, row.id, prepared)
            except Exception as error:
                log.exception("update failed", inbox=row.id, attempt=attempt)
                if attempt == TRIES:
                    await self.office.do(desk.quarantine, row.id, repr(error))
                    await self._answer(row, None)
            else:
                self.on_done()
                await self._answer(row, toast)
                return

    async def _answer(self, row: Inbox, toast: Toast | None) -> None:
        """Stop the spinner of a tap; best effort, a lost answer loses nothing."""
        query = json.loads(row.raw).get("callback_query") or {}
        if not query.get("id"):
            return
        try:
            await self.bot.answer_callback_query(
                query["id"], text=toast.text if toast else None, show_alert=toast.is_alert if toast else None
            )
        except TelegramError as error:
            log.info("tap answered late", error=error.message)


def _row(bot_id: int, raw: dict[str, Any]) -> Inbox:
    """Make the row of a raw update; its chat decides the order it is worked off in."""
    return Inbox(
        bot_id=bot_id,
        update_id=int(raw["update_id"]),
        chat_key=_chat_key(raw),
        raw=json.dumps(raw, ensure_ascii=False),
        received_at=elapsed_now(),
    )


def _chat_key(raw: dict[str, Any]) -> int:
    for kind, event in raw.items():
        if kind == "update_id" or not isinstance(event, dict):
            continue
        chat = event.get("chat") or (event.get("message") or {}).get("chat") or event.get("from") or {}
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return 0
