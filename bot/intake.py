"""The intake: takes updates in, stores them before their offset is confirmed, and works them off per chat."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

import structlog
from telegram import Bot
from telegram.error import TelegramError
from telegram.request import BaseRequest

from bot import arrival, desk, stored
from bot.attendance import Attendance, Register
from bot.front import Front
from bot.turnstile import Turnstile
from bot.visit import Toast
from db import inbox as inboxes
from db.engine import Transaction
from db.models import Inbox
from db.storage import StorageFailure, StorageFault
from jobs import intake, outage
from jobs.clock import MACHINE, Machine
from jobs.office import Office
from jobs.policy import Policy

log = structlog.get_logger(__name__)
TRIES: Final = 3
NOT_NOW_SECONDS: Final = 0.1
"""How long an update rests that has to wait for another process's."""
STORAGE_RETRY_SECONDS: Final = 1.0
ROOM_BYTES: Final = 50 * 1024 * 1024
"""Below this polling stops, so that Telegram keeps the updates (RELIABILITY.md)."""
Prepare = Callable[[Office, Bot, Inbox], Awaitable[Any]]
Receive = Callable[[Transaction, Policy, int, Any], Toast | None]


class Intake:
    """Receives for one token; several chats are worked off side by side, one chat in order."""

    def __init__(
        self,
        office: Office,
        bot: Bot,
        request: BaseRequest,
        prepare: Prepare,
        on_done: Callable[[], None],
        register: Register,
        machine: Machine = MACHINE,
        receive: Receive = desk.receive,
    ) -> None:
        """Receive for ``bot``, polling by ``request``; attendance is kept in ``register``.

        ``prepare`` fetches files, ``on_done`` wakes the sender, ``receive`` is the duty that works an update off.
        """
        self.office = office
        self.bot = bot
        self.prepare = prepare
        self.on_done = on_done
        self.machine = machine
        self.receive = receive
        self.turnstile = Turnstile()
        self.has_desk = True
        """Whether what is received is worked off here; otherwise a process with a desk takes it up."""
        self.is_short_of_room = False
        """Whether the disk is so full that nothing is received any more."""
        self.on_left: Callable[[], None] = lambda: None
        """Told when an update was left to wait for another process's."""
        self.received = 0
        self.attendance = Attendance(register, bot.id, on_done)
        self.front = Front(bot, request, self.attendance, self, machine)
        self._chats: dict[int, asyncio.Queue[Inbox]] = {}
        self._in_hand: set[int] = set()
        self._workers: set[asyncio.Task[None]] = set()

    async def heard(self) -> None:
        """Wait until what waited at Telegram before now is here and worked off."""
        await self.front.emptied()
        await self.idle()

    async def take(self, batch: list[dict[str, Any]]) -> None:
        """Store a batch of raw updates, commit, and let their chats work them off.

        Of strangers, what is over the cap is counted and not heard.
        """
        rows = [arrival.row_of(self.bot.id, raw, self.machine.now()) for raw in batch]
        senders = [arrival.sender_of(raw) for raw in batch]
        over = {row.update_id: who for row, who in zip(rows, senders, strict=True) if not self.turnstile.admits(who)}
        rows = await self.office.do(intake.store, self.bot.id, rows, over)
        self.received += len(rows)
        if self.has_desk:
            for row in rows:
                self._enqueue(row)

    async def require_storage(self) -> None:
        """Raise StorageFailure while what comes could not be stored, or the disk is nearly full."""
        free = self.office.ledger.free_bytes()
        if free is None or free >= ROOM_BYTES:
            self.is_short_of_room = False
            return await self.office.require_storage()
        if not self.is_short_of_room:
            await self.office.do(outage.warn_of_room)
            self.is_short_of_room = True
        raise StorageFailure(StorageFault.FULL, f"only {free} bytes free")

    # --- the desk

    async def resume(self) -> None:
        """Take up everything stored and not finished that is not in hand yet."""
        after = 0
        while rows := await self.office.look(inboxes.pending, self.bot.id, after):
            for row in rows:
                self._enqueue(row)
            after = rows[-1].id or 0

    async def idle(self) -> None:
        """Wait until everything received so far is worked off."""
        while self._workers:
            await asyncio.gather(*self._workers)

    async def close(self) -> None:
        """Stop working; what is pending is taken up at the next start."""
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)

    def _enqueue(self, row: Inbox) -> None:
        if row.id is None or row.id in self._in_hand:
            return
        self._in_hand.add(row.id)
        queue = self._chats.get(row.chat_key)
        if queue is None:
            queue = self._chats[row.chat_key] = asyncio.Queue()
            worker = asyncio.create_task(self._work_off(row.chat_key, queue))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)
        queue.put_nowait(row)

    async def _work_off(self, chat_key: int, queue: asyncio.Queue[Inbox]) -> None:
        try:
            while not queue.empty():
                row = queue.get_nowait()
                assert row.id is not None
                try:
                    toast = await self._receive(row, row.id)
                except desk.NotNow:  # the next look takes it up again if nobody else does
                    await asyncio.sleep(NOT_NOW_SECONDS)
                    self.on_left()
                    continue
                finally:
                    self._in_hand.discard(row.id)
                self.on_done()
                await self._answer(row, toast)
        finally:
            del self._chats[chat_key]
            while not queue.empty():  # a worker that died leaves the rest to the next look
                self._in_hand.discard(queue.get_nowait().id or 0)

    async def _receive(self, row: Inbox, row_id: int) -> Toast | None:
        """Work one update off; after three failures, or where none can read it, it is set aside.

        A failure of the storage is not the update's.
        """
        tries = 0
        while tries < TRIES:
            try:
                prepared = await self.prepare(self.office, self.bot, row)
                return await self.office.do(self.receive, row_id, prepared)
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure), inbox=row_id)
                await asyncio.sleep(STORAGE_RETRY_SECONDS)
            except desk.NotNow:
                raise
            except stored.Unreadable as error:
                log.error("update unreadable", inbox=row_id, error=str(error))
                tries, reason = TRIES, str(error)
            except Exception as error:
                tries += 1
                reason = repr(error)
                log.exception("update failed", inbox=row_id, tries=tries)
        await self._set_aside(row_id, reason)
        return None

    async def _set_aside(self, row_id: int, reason: str) -> None:
        while True:
            try:
                return await self.office.do(intake.set_aside, row_id, reason, TRIES)
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure), inbox=row_id)
                await asyncio.sleep(STORAGE_RETRY_SECONDS)

    async def _answer(self, row: Inbox, toast: Toast | None) -> None:
        """Stop the spinner of a tap; best effort, a lost answer loses nothing."""
        query_id = arrival.query_of(row)
        if query_id is None:
            return
        try:
            await self.bot.answer_callback_query(
                query_id, text=toast.text if toast else None, show_alert=toast.is_alert if toast else None
            )
        except TelegramError as error:
            log.info("tap answered late", error=error.message)
