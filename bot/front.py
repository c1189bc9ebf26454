"""The front: polls one token for updates, mends a connection that has gone silent, knows what still waits outside."""

import asyncio
import math
from datetime import datetime, timedelta
from typing import Any, Final, Protocol

import structlog
from telegram import Bot
from telegram.error import InvalidToken, TelegramError
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter  # the only way to post raw values through the seam

from bot.attendance import Attendance
from db.storage import StorageFailure
from jobs.clock import Machine

log = structlog.get_logger(__name__)
POLL_SECONDS: Final = 25
ANSWER_SECONDS: Final = 10
"""How long an answer may take beyond the time a long poll was asked to wait."""
GRACE_SECONDS: Final = 5
"""A call that is not even given up after so much more is abandoned."""
BATCH: Final = 100
FIRST_PAUSE_SECONDS: Final = 1.0
LONGEST_PAUSE_SECONDS: Final = 10.0
FRESH: Final = timedelta(seconds=60)
"""For so long nothing of an earlier absence can still wait at Telegram, once a poll has brought all."""
STALE_SECONDS: Final = 90.0
"""After so long without an answer to getUpdates its connection is thrown away (RELIABILITY: liveness)."""
REFUSALS: Final = 3
"""So many refusals of a token in a row are no slip of Telegram's."""
WEDGED_SECONDS: Final = 300.0
ALLOWED_UPDATES: Final = ["message", "edited_message", "callback_query", "my_chat_member", "message_reaction"]
Batch = list[dict[str, Any]]


class Wedged(Exception):
    """Telegram answers but gives no updates: only a new process can help."""


class Store(Protocol):
    """Where what is polled goes; both raise StorageFailure."""

    has_desk: bool

    async def require_storage(self) -> None:
        """Make sure that what comes could be stored."""

    async def resume(self) -> None:
        """Take up what an earlier run has stored."""

    async def take(self, batch: Batch) -> None:
        """Store a batch for good."""


class Front:
    """Polls for one token; what its store has taken is confirmed by the next call."""

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        attendance: Attendance,
        store: Store,
        machine: Machine,
    ) -> None:
        """Poll for ``bot`` by ``request``."""
        self.is_polling = False
        self._bot = bot
        self._request = request
        self._attendance = attendance
        self._store = store
        self._machine = machine
        self._answered_at = self._rebuilt_at = self._judged_at = 0.0
        """When getUpdates was answered, its connections made, and Telegram asked whether only polling fails.

        In seconds awake: sleep is no silence.
        """
        self._held_at = -math.inf
        """When polling was last put off for want of storage: that silence is not Telegram's."""
        self._is_answered = False
        """Whether the last call was; if not, the next one asks for an answer at once."""
        self._emptied_at: datetime | None = None
        self._emptied = asyncio.Event()
        """Set whenever a poll has brought all that waited."""

    async def poll(self) -> None:
        """Poll until cancelled: store, commit, only then confirm by the next offset.

        While nothing can be stored nothing is asked for: Telegram keeps it. Raises Wedged when no call for
        updates succeeded for 300 s while Telegram answers others, InvalidToken when it refuses the token for good.
        """
        self.is_polling = True
        try:
            await self._poll()
        finally:
            self.is_polling = False

    async def _poll(self) -> None:
        self._answered_at = self._rebuilt_at = self._judged_at = self._machine.monotonic()
        offset, pause, is_resumed, refusals = 0, FIRST_PAUSE_SECONDS, not self._store.has_desk, 0
        while True:
            try:
                await self._store.require_storage()
                if not is_resumed:
                    await self._store.resume()  # what an earlier run stored is older than anything that comes now
                    is_resumed = True
                offset = await self.poll_once(offset)
            except (TelegramError, StorageFailure, TimeoutError) as error:
                log.warning("poll failed", error=type(error).__name__, bot_id=self._bot.id)
                refusals = refusals + 1 if isinstance(error, InvalidToken) else 0
                if refusals >= REFUSALS:
                    raise
                if isinstance(error, StorageFailure):
                    self._held_at = self._machine.monotonic()
                elif await self._repair():
                    pause = FIRST_PAUSE_SECONDS
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
            else:
                pause, refusals = FIRST_PAUSE_SECONDS, 0

    async def emptied(self) -> None:
        """Wait until everything that waited at Telegram before now has been taken; at once where nothing is polled."""
        while self.is_polling and not self.is_heard:
            self._emptied.clear()
            await self._emptied.wait()

    @property
    def is_heard(self) -> bool:
        """Whether nothing of what was said before the last minute can still wait at Telegram."""
        return self._emptied_at is not None and self._machine.now() - self._emptied_at <= FRESH

    @property
    def silent_seconds(self) -> float:
        """For how long getUpdates was not answered; 0 where nothing is polled."""
        return self._machine.monotonic() - self._answered_at if self.is_polling else 0.0

    async def poll_once(self, offset: int) -> int:
        """Take one batch and return the offset that confirms it."""
        batch = await self._get_updates(offset)
        self._answered_at, self._is_answered = self._machine.monotonic(), True
        if batch:
            await self._store.take(batch)
            offset = max(int(update["update_id"]) for update in batch) + 1
        if len(batch) < BATCH:
            self._emptied_at = self._machine.now()
            self._emptied.set()
        await self._attendance.note()
        return offset

    async def _get_updates(self, offset: int) -> Batch:
        """Poll raw JSON, since the parsing of one bad update must not stop a batch.

        At first, and after a call without an answer, the answer is wanted at once: it shows that the line is good.
        """
        wait = POLL_SECONDS if self._is_answered else 0
        self._is_answered = False
        values = {"offset": offset, "timeout": wait, "limit": BATCH, "allowed_updates": ALLOWED_UPDATES}
        async with asyncio.timeout(wait + ANSWER_SECONDS + GRACE_SECONDS):
            result = await self._request.post(
                f"{self._bot.base_url}/getUpdates",
                RequestData([RequestParameter.from_input(name, value) for name, value in values.items()]),
                read_timeout=wait + ANSWER_SECONDS,
            )
        found = result if isinstance(result, list) else []
        return [raw for raw in found if isinstance(raw, dict) and isinstance(raw.get("update_id"), int)]

    async def _repair(self) -> bool:
        """Connect anew once polling has failed for long, and give up when only polling fails; tell whether it did."""
        now = self._machine.monotonic()
        silent = now - max(self._answered_at, self._held_at)
        is_stale = min(silent, now - self._rebuilt_at) >= STALE_SECONDS
        if is_stale:
            log.error("polling is stale, connecting anew", seconds=round(silent), bot_id=self._bot.id)
            self._rebuilt_at = now
            await self._request.shutdown()  # the next call opens another session
            await self._request.initialize()
        if min(silent, now - self._judged_at) > WEDGED_SECONDS:
            self._judged_at = now
            if await self._is_telegram_well():
                raise Wedged(f"no updates for {silent:.0f} s")
        return is_stale

    async def _is_telegram_well(self) -> bool:
        try:
            await self._bot.get_me()
        except TelegramError:
            return False
        return True
