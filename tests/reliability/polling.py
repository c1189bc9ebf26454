"""A county whose bot polls, works and ticks by itself in this process, while its officials go on reporting."""

import asyncio
import contextlib
import shutil
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox.phone import Phone
from db import inbox, migrate, sending
from db.engine import Ledger, Transaction
from db.storage import StorageFailure
from jobs import claiming
from tests.journeys.county import County, import_county
from tests.reliability.site import NOW, POLICY

OFFICIALS = ("德政镇书记", "大马村乡书记")
ECHO = "您的原话:"
PATIENCE_SECONDS = 300.0


class PollingCounty(County):
    """A county that nobody needs to settle."""

    def __init__(self, database: Path) -> None:
        super().__init__(database)
        self.said: list[tuple[Phone, int, str]] = []

    def speak(self) -> None:
        """Let the officials report in turn, each time in words nobody else says."""
        name = OFFICIALS[len(self.said) % len(OFFICIALS)]
        words = f"第4项完成{len(self.said) // len(OFFICIALS) + 10}%"
        phone = self.phone(name)
        phone.send(words)
        self.said.append((phone, self.person(name).id, words))

    async def quiet(self) -> float:
        """Wait until all that was said is worked off and answered; return the seconds it took."""
        return await until(self._is_quiet)

    async def _is_quiet(self) -> bool:
        if self.account.updates.pending() or self.office.outage:
            return False
        with contextlib.suppress(StorageFailure):
            return not await self.office.look(_left)
        return False

    def echoes(self) -> Counter[tuple[int, str]]:
        """Count how often each report was echoed, by chat and words, as Telegram got it."""
        sent = [
            entry for entry in self.world.log if entry.method == "sendMessage" and "您的原话:" in (entry.text or "")
        ]
        return Counter((entry.chat_id, entry.text.split("您的原话:")[1].splitlines()[0]) for entry in sent)


async def until(is_reached: Callable[[], Awaitable[bool]]) -> float:
    """Wait until something is so; return the seconds it took."""
    began = time.monotonic()
    while not await is_reached():
        if time.monotonic() - began > PATIENCE_SECONDS:
            raise AssertionError(f"not reached: {is_reached.__qualname__}")
        await asyncio.sleep(0.01)
    return time.monotonic() - began


def prepare(folder: Path) -> Path:
    """Make a database of the demo county, imported and not published, to be copied for each county."""
    ledger = Ledger(f"sqlite:///{folder}/imported.db")
    migrate.upgrade(ledger)
    with ledger.write(NOW) as tx:
        import_county(tx, POLICY)
    ledger.close()
    return folder / "imported.db"


@asynccontextmanager
async def polling(county: PollingCounty, imported: Path) -> AsyncIterator[None]:
    """Open a county on a copy of ``imported``, published and told to its officials, with its own loops running."""
    shutil.copy(imported, county.database)
    await county.open()
    for name in OFFICIALS:
        county.phone(name)
    county.publish()
    running = [asyncio.create_task(task) for task in county.house.tasks(("front", "desk"))]
    county.house.schedule.start()
    await county.quiet()
    try:
        yield
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await county.close()


def _left(tx: Transaction) -> int:
    return inbox.pending_count(tx) + sending.due_count(tx, claiming.worst_lane(tx, POLICY))
