"""Delivery of updates to a webhook: in order within a chat, again and again until accepted or expired."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from typing import Final

from bot.sandbox.accounts import Bot
from bot.sandbox.updates import Waiting, Webhook
from bot.sandbox.world import Telegram

FIRST_RETRY_SECONDS: Final = 2.0
LONGEST_RETRY_SECONDS: Final = 60.0
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"

Poster = Callable[[str, Mapping[str, str], bytes], Awaitable[tuple[int, float | None]]]
"""Posts a body to a URL; returns the status and the seconds of Retry-After, if given; OSError when unreachable."""


class Courier:
    """Carries one bot's updates to its webhook; one update at a time per chat."""

    def __init__(
        self,
        world: Telegram,
        bot: Bot,
        post: Poster,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.world = world
        self.bot = bot
        self._post = post
        self._sleep = sleep
        self._lanes: dict[int, asyncio.Task[None]] = {}

    async def run(self) -> None:
        """Deliver until cancelled; without a webhook nothing leaves."""
        try:
            while True:
                arrival = self.bot.updates.arrival()
                for lane in {update.lane for update in self.bot.updates.pending()} - set(self._lanes):
                    self._lanes[lane] = asyncio.create_task(self._serve(lane))
                await arrival
        finally:
            for task in self._lanes.values():
                task.cancel()

    async def _serve(self, lane: int) -> None:
        """Deliver what waits in one lane; end when it is empty or the webhook is gone."""
        try:
            while (hook := self.bot.webhook) is not None and (update := self._next(lane)) is not None:
                await self._deliver(hook, update)
        finally:
            del self._lanes[lane]

    def _next(self, lane: int) -> Waiting | None:
        return next((update for update in self.bot.updates.pending() if update.lane == lane), None)

    async def _deliver(self, hook: Webhook, update: Waiting) -> None:
        wait = FIRST_RETRY_SECONDS
        while update in self.bot.updates.pending() and self.bot.webhook is hook:
            status, retry_after = await self._try(hook, update)
            if 200 <= status < 300:
                self.bot.updates.remove(update)
                return
            hook.last_error = f"Wrong response from the webhook: {status}" if status else "Connection refused"
            hook.last_error_at = int(self.world.clock().timestamp())
            await self._sleep(wait if retry_after is None else retry_after)
            wait = min(wait * 2, LONGEST_RETRY_SECONDS)

    async def _try(self, hook: Webhook, update: Waiting) -> tuple[int, float | None]:
        headers = {"Content-Type": "application/json"}
        if hook.secret:
            headers[SECRET_HEADER] = hook.secret
        body = json.dumps(update.to_json(), ensure_ascii=False).encode()
        try:
            return await self._post(hook.url, headers, body)
        except OSError:
            return 0, None
