"""What waits for a bot: its updates with their short lives, and how it asked to get them."""

import asyncio
from collections import deque
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from bot.sandbox.faults import OTHER_POLLER, Fault

CALLBACK_LIFE: Final = timedelta(seconds=150)
MESSAGE_LIFE: Final = timedelta(hours=24)
KINDS: Final = frozenset(
    {
        "message",
        "edited_message",
        "channel_post",
        "edited_channel_post",
        "message_reaction",
        "message_reaction_count",
        "callback_query",
        "my_chat_member",
        "chat_member",
        "inline_query",
        "chosen_inline_result",
        "shipping_query",
        "pre_checkout_query",
        "purchased_paid_media",
        "poll",
        "poll_answer",
        "chat_join_request",
        "chat_boost",
        "removed_chat_boost",
        "business_connection",
        "business_message",
        "edited_business_message",
        "deleted_business_messages",
    }
)
MAX_AHEAD: Final = 10
"""How far an offset may run ahead of the numbers given out (TQueue of tdlib)."""
OFF_BY_DEFAULT: Final = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True)
class Webhook:
    """Where a bot wants its updates posted."""

    url: str
    secret: str = ""
    max_connections: int = 40
    last_error: str | None = None
    last_error_at: int | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """One update in the queue; ``lane`` is the chat or user inside which order holds."""

    id: int
    kind: str
    body: dict[str, Any]
    expires_at: float
    lane: int

    def to_json(self) -> dict[str, Any]:
        """Show the update as the server does."""
        return {"update_id": self.id, self.kind: self.body}


@dataclass(slots=True)
class UpdateQueue:
    """The updates of one bot: confirmed by offset, dropped when their life is over (elapsed seconds)."""

    elapsed: Callable[[], float]
    next_id: int
    waiting: deque[Waiting] = field(default_factory=deque)
    allowed: frozenset[str] = KINDS - OFF_BY_DEFAULT
    expired: list[Waiting] = field(default_factory=list)
    """The updates nobody fetched in time."""
    _listeners: "list[asyncio.Future[None]]" = field(default_factory=list)
    _poller: "asyncio.Future[None] | None" = None

    def put(self, kind: str, body: dict[str, Any], lane: int) -> None:
        """Queue an update unless the bot has not asked for its kind."""
        if kind not in self.allowed:
            return
        life = CALLBACK_LIFE if kind == "callback_query" else MESSAGE_LIFE
        expires_at = self.elapsed() + life.total_seconds()
        self.waiting.append(Waiting(self.next_id, kind, body, expires_at, lane))
        self.next_id += 1
        self.wake()

    def wake(self) -> None:
        """Let everybody who waits look again."""
        listeners, self._listeners = self._listeners, []
        for listener in listeners:
            if not listener.done():
                listener.set_result(None)

    def allow(self, kinds: Iterable[str]) -> None:
        """Remember the kinds a bot asked for; none at all means the default."""
        self.allowed = frozenset(kinds) or KINDS - OFF_BY_DEFAULT

    def renumber(self, next_id: int) -> None:
        """Start the numbers anew, as the server does after a quiet week."""
        self.next_id = next_id

    def confirm(self, offset: int) -> None:
        """Forget what an offset confirms; a negative one keeps only that many of the newest.

        An offset far above every number confirms nothing: the server takes it for a leftover of old numbers.
        """
        if offset > self.next_id + MAX_AHEAD:
            return
        if offset > 0:
            self.waiting = deque(update for update in self.waiting if update.id >= offset)
        elif offset < 0:
            self.waiting = deque(list(self.waiting)[offset:])

    def pending(self) -> list[Waiting]:
        """List what is still alive, oldest first."""
        now = self.elapsed()
        self.expired += [update for update in self.waiting if update.expires_at <= now]
        self.waiting = deque(update for update in self.waiting if update.expires_at > now)
        return list(self.waiting)

    def remove(self, update: Waiting) -> None:
        """Forget one delivered update."""
        if update in self.waiting:
            self.waiting.remove(update)

    def clear(self) -> None:
        """Forget everything."""
        self.waiting.clear()

    def interrupt(self, description: str = OTHER_POLLER) -> None:
        """End the getUpdates call that is waiting, if any, with a 409."""
        if self._poller is not None and not self._poller.done():
            self._poller.set_exception(Fault(409, description))

    def arrival(self) -> "asyncio.Future[None]":
        """Return a future that is done at the next put or wake."""
        listener: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._listeners = [*(waiting for waiting in self._listeners if not waiting.done()), listener]
        return listener

    async def poll(self, patience: float) -> list[Waiting]:
        """Wait up to ``patience`` seconds for updates; a later poller ends this one with a 409."""
        self.interrupt()
        if (ready := self.pending()) or patience <= 0:
            return ready
        self._poller = self.arrival()
        with suppress(TimeoutError):
            async with asyncio.timeout(patience):
                await self._poller
        return self.pending()
