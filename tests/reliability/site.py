"""The county on disk, `duban run` on it as a process, and kill -9 at random moments."""

import asyncio
import random
import shutil
import signal
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from pathlib import Path

from bot.sandbox.phone import Phone
from db import inbox, migrate, outbox
from db.engine import Ledger
from db.messages import OutboxState
from db.models import Person
from tests.bot.running import FIRST_MORNING, Process, Rig, spawn
from tests.journeys.county import import_county, make_policy
from tests.reliability.dying import Place, Point

START_SECONDS = 3.0
CUE_SECONDS = 15.0
BOOT_KILLS = 0.25
"""The part of the kills that hit a process still starting, recovery included."""
NOW = datetime.fromisoformat(FIRST_MORNING)
POLICY = make_policy()


class Site(Rig):
    """A rig that also knows how to plant, to kill, and to wait until all is quiet."""

    def __init__(self, folder: Path, latency: float) -> None:
        super().__init__(folder)
        self.api.latency = latency
        self.kills = 0
        self.struck = 0
        """The kills that met work in hand: a row in flight, or an update not worked off."""
        self.on_wire = 0
        """Messages on the wire in the ledgers that the kills left behind."""
        self.died = asyncio.Event()
        """Set by every kill."""
        self.exact = 0
        """The kills at an exact point."""
        self.missed = 0
        """The lives that never got to their point."""

    @property
    def ledger(self) -> Ledger:
        """Open the database beside the process, as the command line does; close it after use."""
        return Ledger(self.environment["DUBAN_DATABASE__URL"])

    def bind(self, persons: list[Person]) -> list[Phone]:
        """Give persons (of an open transaction) their phones, as if enrolled long ago."""
        phones = []
        for person in persons:
            user = self.world.add_user(person.name)
            person.bot_id, person.telegram_id, person.bound_at = self.account.id, user.id, NOW
            phones.append(self.world.phone(user, self.account))
            phones[-1].start()
        self.account.updates.clear()
        return phones

    async def kill(
        self,
        times: int,
        chance: random.Random,
        longest_seconds: float,
        cue: asyncio.Event,
        points: Sequence[Place] = (),
    ) -> None:
        """Start the process and kill -9 it, again and again: at random, and every other time at one of ``points``.

        At random is most often at its work, sometimes at its start. It is at its work from when ``cue`` is set: then
        it lives at most ``longest_seconds`` more. A point is a side of one of the first calls of a duty.
        """
        for number in range(times):
            exact = points and number % 2
            process = self.process()
            if exact:
                when, duty, latest = points[number // 2 % len(points)]
                await self._die_at(process, Point(when, duty, chance.randint(1, latest)))
            else:
                await self._die_at_random(process, chance, longest_seconds, cue)
            self.kills += 1
            self.died.set()
            self.struck += self._has_work_in_hand()

    async def _die_at_random(
        self, process: Process, chance: random.Random, longest_seconds: float, cue: asyncio.Event
    ) -> None:
        process.child = await spawn(["run"], process.environment)
        if chance.random() < BOOT_KILLS:
            await asyncio.sleep(chance.uniform(0, START_SECONDS))
        else:
            await hear(cue)
            await asyncio.sleep(chance.uniform(0, longest_seconds))
        await process.stop(signal.SIGKILL)

    async def _die_at(self, process: Process, point: Point) -> None:
        """Let a process end itself at a point; one that never gets there is killed after a while."""
        process.child = await spawn([*point.arguments, "run"], process.environment, "tests.reliability.dying")
        try:
            async with asyncio.timeout(CUE_SECONDS):
                _, complaint = await process.child.communicate()
        except TimeoutError:
            self.missed += 1
            await process.stop(signal.SIGKILL)
        else:
            assert process.child.returncode == -signal.SIGKILL, complaint.decode()
            self.exact += 1

    def _has_work_in_hand(self) -> bool:
        """Look at a copy: opening the files themselves would recover them before the next process has to."""
        copy = self.folder / "struck"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in self.folder.glob("duban.db*"):
            shutil.copy(file, copy)
        ledger = Ledger(f"sqlite:///{copy}/duban.db")
        with ledger.read(NOW) as tx:
            self.on_wire += len(outbox.in_state(tx, OutboxState.ONWIRE))
            flying = outbox.in_state(tx, OutboxState.CLAIMED, OutboxState.ONWIRE)
            found = bool(flying or inbox.pending(tx, self.account.id, 0))
        ledger.close()
        return found

    async def settle(self, patience_seconds: float) -> float:
        """Let a last process, which nobody kills, work everything off; return the seconds it took."""
        began = time.monotonic()
        process = await self.process().start()
        while not await self._is_quiet(process):
            if time.monotonic() - began > patience_seconds:
                raise AssertionError(f"not quiet after {patience_seconds:.0f} s")
        await process.stop()
        return time.monotonic() - began

    async def _is_quiet(self, process: Process) -> bool:
        """Tell whether nothing waits, first at Telegram, whose updates no health report knows of, then in the house."""
        if self.account.updates.pending():
            await asyncio.sleep(0.1)
            return False
        try:
            await process.until(self.is_done)
        except AssertionError:
            if process.child.returncode is not None:
                raise
            return False
        return True


async def hear(cue: asyncio.Event) -> None:
    """Wait for the cue that a new life is at work, but not for ever."""
    cue.clear()
    with suppress(TimeoutError):
        async with asyncio.timeout(CUE_SECONDS):
            await cue.wait()


@asynccontextmanager
async def county(latency: float) -> AsyncIterator[Site]:
    """Open the demo county, imported and not published, in a folder of its own; nothing of it is left behind."""
    with tempfile.TemporaryDirectory(prefix="duban-reliability-") as folder:
        site = Site(Path(folder), latency)
        await site.open()
        ledger = site.ledger
        migrate.upgrade(ledger)
        with ledger.write(NOW) as tx:
            import_county(tx, POLICY)
        ledger.close()
        try:
            yield site
        finally:
            await site.close()
