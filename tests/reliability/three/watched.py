"""Three workers, each with lines of its own: to Telegram, so that its calls are known, and to PostgreSQL, to be cut."""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.sandbox.api import Api, Reply
from bot.sandbox.server import Served, serve
from tests.db.postgres import SUPERUSER
from tests.reliability.cluster import ROLES
from tests.reliability.three.crew import DATABASE, Crew, Worker
from tests.reliability.wire import Wire

POLL = "getupdates"
SENDING = ("sendmessage", "editmessagetext", "editmessagereplymarkup", "sendphoto", "senddocument")


@dataclass(slots=True)
class Heard:
    """A call as Telegram got it; ``ended`` is None while it is not answered. Seconds of the monotonic clock."""

    worker: Worker
    method: str
    began: float
    ended: float | None = None


class Line(Api):
    """Telegram as one worker reaches it: everybody's, but it is noted who calls."""

    def __init__(self, api: Api, worker: Worker, heard: list[Heard]) -> None:
        super().__init__(api.world)
        self._api = api
        self._worker = worker
        self._heard = heard

    async def call(self, token: str, method: str, params: Mapping[str, Any] | None = None, *others: Any) -> Reply:
        """Have everybody's Telegram carry it out."""
        heard = Heard(self._worker, method.lower(), time.monotonic())
        self._heard.append(heard)
        reply = await self._api.call(token, method, params, *others)
        heard.ended = time.monotonic()
        return reply


@dataclass
class Reach:
    """How a worker reaches the world."""

    line: Served
    wire: Wire


class Watched(Crew):
    """A crew whose every call is known by its caller."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self.heard: list[Heard] = []
        """Everything the workers asked of Telegram, in order."""
        self.reaches: dict[Worker, Reach] = {}

    async def hire(self, **settings: str) -> Worker:
        """Prepare a worker with lines of its own; it is still to be started."""
        worker = self.process(**settings)
        wire = Wire(partial(asyncio.open_unix_connection, f"{self.folder}/.s.PGSQL.5432"))
        url = f"postgresql+psycopg://{SUPERUSER}@127.0.0.1:{await wire.open()}/{DATABASE}"
        self.reaches[worker] = Reach(await serve(Line(self.api, worker, self.heard)), wire)
        worker.environment |= {
            "DUBAN_DATABASE__URL": url,
            "DUBAN_TELEGRAM__BASE_URL": self.reaches[worker].line.base_url,
            "DUBAN_TELEGRAM__BASE_FILE_URL": self.reaches[worker].line.base_file_url,
        }
        return worker

    async def start(self, count: int, roles: str = ROLES, **settings: str) -> list[Worker]:
        """Start workers at once and wait until all of them are well."""
        started = [await self.hire(**settings) for _ in range(count)]
        await asyncio.gather(*(worker.start("--roles", roles) for worker in started))
        return started

    async def called(self, methods: Sequence[str], seconds: float, *, besides: Worker | None = None) -> Heard:
        """Wait for the next call of a kind by any worker but one; raises TimeoutError after ``seconds``."""
        known = len(self.heard)
        async with asyncio.timeout(seconds):
            while True:
                for heard in self.heard[known:]:
                    if heard.method in methods and heard.worker is not besides:
                        return heard
                known = len(self.heard)
                await asyncio.sleep(0.02)

    def of(self, methods: Sequence[str]) -> list[Heard]:
        """List the calls of some kinds, in order."""
        return [heard for heard in self.heard if heard.method in methods]

    async def close(self) -> None:
        """End whatever still runs."""
        await super().close()
        for reach in self.reaches.values():
            await reach.wire.close()
            await reach.line.close()
