"""The stage of the demo: the house that plays, its clock moved by hand, and what a visitor may do on a phone."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from secrets import token_hex
from typing import Final

from bot.house import House
from bot.sandbox.accounts import Bot
from bot.sandbox.api import Api
from bot.sandbox.cast import Cast
from bot.sandbox.world import Telegram
from jobs.clock import HandClock, parse_instant

GLANCE_SECONDS: Final = 0.1


@dataclass
class Stage:
    """Everything a page shows and moves."""

    house: House
    clock: HandClock
    world: Telegram
    api: Api
    bot: Bot
    cast: Cast
    run: str = field(default_factory=lambda: token_hex(4))
    is_moving: bool = False
    shown_at: datetime = field(init=False)
    """What the page's clock shows; during a jump it runs along."""

    def __post_init__(self) -> None:
        self.shown_at = self.clock.now()
        self._one_at_a_time = asyncio.Lock()

    async def quiet(self) -> None:
        """Wait until every update is worked off and every message that may go is out."""
        intake = self.house.lines[0].intake
        while self.bot.updates.pending():  # noqa: ASYNC110 - a queue does not tell when it was confirmed
            await asyncio.sleep(0.01)
        await intake.idle()
        await self.house.drained()

    def target(self, move: str) -> datetime:
        """Name the instant a button leads to: ``+1h``, ``+1d``, ``morning``, ``digest``, or an ISO 8601 instant.

        ``morning`` is the opening of the next working day, ``digest`` the next time the digest goes out.
        ValueError for anything else, and for an instant that has passed.
        """
        now, policy = self.clock.now(), self.house.office.policy
        spans = {"+1h": timedelta(hours=1), "+1d": timedelta(days=1)}
        if move in spans:
            return now + spans[move]
        if move == "morning":
            return self._next_workday_at(policy.cadence.at)
        if move == "digest":
            return self._next_workday_at(policy.digest_at)
        instant = parse_instant(move)
        if instant < now:
            raise ValueError(f"the clock of the demo does not run back to {move}")
        return instant

    async def move(self, move: str, shown: Callable[[], None]) -> None:
        """Move the clock and work off all that falls due on the way; ``shown`` is called when the page must look."""
        async with self._one_at_a_time:
            self.clock.set(self.target(move))
            self.is_moving = True
            work = asyncio.ensure_future(self._work_off())
            try:
                while not work.done():
                    self.shown_at = self.house.office.pinned or self.shown_at
                    shown()
                    await asyncio.wait([work], timeout=GLANCE_SECONDS)
                work.result()
            finally:
                work.cancel()
                self.is_moving = False
                self.shown_at = self.clock.now()
                shown()

    async def _work_off(self) -> None:
        await self.quiet()
        await self.house.schedule.tick()
        await self.quiet()

    def _next_workday_at(self, clock: time) -> datetime:
        calendar, now = self.house.office.policy.calendar, self.clock.now()
        day = calendar.local_day(now)
        if calendar.is_workday(day) and calendar.at(day, clock) > now:
            return calendar.at(day, clock)
        return calendar.at(calendar.add_workdays(day, 1), clock)
