"""Paces one token: who may send now, so that Telegram never has a reason to answer 429."""

import asyncio
import bisect
import itertools
import math
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from bot.window import Window

JITTER_SECONDS: Final = 0.02
"""Messages reach the server unevenly late; windows are longer by this, so that it never sees one too many."""
CHAT_JITTER_SECONDS: Final = 0.05
RECENT_TRIPS: Final = 60
CATCH_UP_SLOTS: Final = 1
"""A late timer may be made good by this many slots; the window still holds."""
AHEAD: Final = 1
"""Slots given before there is room, so that who has one writes its mark meanwhile; more would queue before answers."""
MOST_HELD: Final = AHEAD + CATCH_UP_SLOTS
"""Slots held at most: what waits for a slow disk goes out at once, and a window later nothing can for as long."""
PATIENCE_SECONDS: Final = 5.0
BAN_MARGIN_SECONDS: Final = 0.5
REFUSED_CHATS_OF_A_BAN: Final = 3
KEPT_CHATS: Final = 10_000


class Later(Exception):
    """The wait is too long to hold a claimed row for it; come back after ``seconds``."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"come back in {seconds:.1f} s")
        self.seconds = seconds


@dataclass(order=True, slots=True)
class _Waiter:
    lane_rank: int
    number: int
    chat_id: int = field(compare=False)
    is_group: bool = field(compare=False)
    granted: asyncio.Future[bool] = field(compare=False)


class Pacer:
    """Grants slots in order of lanes, evenly spaced, within Telegram's limits per token, chat and group.

    ``slot`` is asked for while a row is only claimed, and held until it departs; ``depart`` is the last gate, at the
    moment of writing: a stalled disk may let several rows with a slot through together, and the server must not see
    that. No more slots are held than may soon depart, since nobody overtakes who has one.
    """

    def __init__(
        self,
        per_second: float = 29.5,
        per_chat: float = 1.0,
        per_group_minute: float = 18.0,
        *,
        elapsed: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """Pace by messages a second in all and per chat and messages a minute per group; 0 is unpaced."""
        self._elapsed = elapsed
        self._sleep = sleep
        size = math.ceil(per_second)
        length = max(1 + JITTER_SECONDS, size / per_second) if per_second else 0.0
        self._interval = length / size if size else 0.0
        self._held = 0
        """Slots given whose messages have not departed yet."""
        self._departed = Window(size, length)
        self._trips: deque[float] = deque(maxlen=RECENT_TRIPS)
        self._chat_interval = 1 / per_chat + CHAT_JITTER_SECONDS if per_chat else 0.0
        self._group_size = math.floor(per_group_minute)
        self._groups: dict[int, Window] = {}
        self._chat_free_at: dict[int, float] = {}
        self._next_at = -math.inf
        self._banned_until = -math.inf
        self._refused: set[int] = set()
        self._waiting: list[_Waiter] = []
        self._numbers = itertools.count()
        self._timer: asyncio.TimerHandle | None = None

    @asynccontextmanager
    async def slot(self, lane_rank: int, chat_id: int, is_group: bool) -> AsyncIterator[None]:
        """Begin when a message to the chat may go, which departs within; a better lane overtakes those who wait.

        Raises Later when a ban or the chat's own limit lasts longer than a claimed row should be held.
        """
        granted: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        waiter = _Waiter(lane_rank, next(self._numbers), chat_id, is_group, granted)
        bisect.insort(self._waiting, waiter)
        self.pump()
        try:
            await granted
            yield
        finally:
            if waiter in self._waiting:
                self._waiting.remove(waiter)
            elif not granted.cancelled() and granted.exception() is None:
                self._held -= 1
                self.pump()

    async def depart(self) -> float:
        """Return at the moment the message may be written, with that moment for ``arrive``.

        Raises Later if the bot was banned meanwhile.
        """
        while True:
            now = self._elapsed()
            if self._banned_until > now:
                raise Later(self._banned_until - now)
            free_at = self._departed.free_at(now)
            if free_at <= now:
                self._departed.take(now)
                return now
            await self._sleep(free_at - now)

    def arrive(self, departed_at: float) -> None:
        """Take note that a call was answered.

        One that took longer than others of late may have reached Telegram that much after its departure, and
        counts from then; a stall on the way would otherwise squeeze two seconds' messages into one.
        """
        trip = self._elapsed() - departed_at
        self._trips.append(trip)
        excess = trip - min(self._trips) - JITTER_SECONDS
        if excess > 0:
            self._departed.postpone(departed_at, excess)

    def ban(self, seconds: float, chat_id: int | None = None) -> None:
        """Send nothing for ``seconds`` and a margin: to the chat, or to anybody when no chat is named."""
        until = self._elapsed() + seconds + BAN_MARGIN_SECONDS
        if chat_id is None:
            self._banned_until = max(self._banned_until, until)
        else:
            self._chat_free_at[chat_id] = max(self._chat_free_at.get(chat_id, until), until)
        self.pump()

    def refuse(self, chat_id: int, seconds: float) -> None:
        """Take note of a 429: the chat pauses, and the whole bot once several chats in a row were refused.

        Telegram does not say which limit was hit; a chat's own limit does not stop the others.
        """
        self._refused.add(chat_id)
        self.ban(seconds, chat_id)
        if len(self._refused) >= REFUSED_CHATS_OF_A_BAN:
            self._refused.clear()  # judged anew after the pause: a single chat's limit must not stop all again
            self.ban(seconds)

    def accept(self) -> None:
        """Take note that a message was accepted: a limit hit before was not the bot's own."""
        self._refused.clear()

    def banned_seconds(self) -> float:
        """Tell how long the whole bot must still be silent."""
        return max(0.0, self._banned_until - self._elapsed())

    def hush_seconds(self) -> float:
        """Tell for how long another process must be silent: a ban, or what was written in the last second."""
        now = self._elapsed()
        last = self._departed.stamps[-1:]
        return max(0.0, self._banned_until - now, *(at + self._departed.seconds - now for at in last))

    def recall(self, departures: Iterable[tuple[int, float]]) -> None:
        """Know from the records which groups were written to, how many seconds ago each time, oldest first."""
        now = self._elapsed()
        self._groups.clear()
        if not self._group_size:
            return
        for chat_id, seconds in departures:
            self._group(chat_id).take(now - seconds)

    def pump(self) -> float | None:
        """Let go whoever may go now; return the seconds until the next may, None when nobody waits."""
        now = self._elapsed()
        self._turn_away(now)
        while self._waiting and (at := self._next_slot_at(now)) <= now:
            ready = next((w for w in self._waiting if self._free_at(w, now) <= now), None)
            if ready is None:
                at = min(self._free_at(w, now) for w in self._waiting)
                break
            self._grant(ready, now)
        if not self._waiting:
            return None
        self._wake_in(max(0.0, at - now))
        return max(0.0, at - now)

    def _next_slot_at(self, now: float) -> float:
        """Tell when somebody may be given a slot; infinity while that hangs on the departure of who has one."""
        if self._departed.size and self._held >= MOST_HELD:
            return math.inf
        return max(self._next_at, self._departed.free_at(now, self._held - AHEAD), self._banned_until)

    def _free_at(self, waiter: _Waiter, now: float) -> float:
        free_at = self._chat_free_at.get(waiter.chat_id, -math.inf)
        if waiter.is_group and waiter.chat_id in self._groups:
            free_at = max(free_at, self._groups[waiter.chat_id].free_at(now))
        return free_at

    def _grant(self, waiter: _Waiter, now: float) -> None:
        self._waiting.remove(waiter)
        self._next_at = max(self._next_at, now - CATCH_UP_SLOTS * self._interval) + self._interval
        if self._chat_interval:
            self._chat_free_at[waiter.chat_id] = now + self._chat_interval
        if waiter.is_group and self._group_size:
            self._group(waiter.chat_id).take(now)
        if len(self._chat_free_at) > KEPT_CHATS:
            self._chat_free_at = {chat: at for chat, at in self._chat_free_at.items() if at > now}
        if not waiter.granted.done():
            self._held += 1
            waiter.granted.set_result(True)

    def _group(self, chat_id: int) -> Window:
        return self._groups.setdefault(chat_id, Window(self._group_size, 60 + CHAT_JITTER_SECONDS))

    def _turn_away(self, now: float) -> None:
        for waiter in list(self._waiting):
            wait = max(self._banned_until, self._free_at(waiter, now)) - now
            if wait > PATIENCE_SECONDS:
                self._waiting.remove(waiter)
                if not waiter.granted.done():
                    waiter.granted.set_exception(Later(wait))

    def _wake_in(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if seconds < math.inf:
            self._timer = asyncio.get_running_loop().call_later(seconds, self.pump)
