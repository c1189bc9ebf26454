"""Three workers on one PostgreSQL: one or more of them killed again and again, and started anew."""

import asyncio
import random
import signal
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

from db import inbox, outbox
from db.messages import OutboxState
from db.models import Lease
from tests.bot.running import PATIENCE_SECONDS, Process, spawn
from tests.db.postgres import LASTING, Server, running
from tests.reliability.cluster import ROLES, Cluster, make_county
from tests.reliability.dying import Place, Point
from tests.reliability.finding import Finding
from tests.reliability.site import NOW, hear
from tests.reliability.three.loose_ends import loose_ends

WORKERS = 3
DATABASE = "county"
DYING = "tests.reliability.dying"
LEASE_SECONDS = 4.0
"""Scaled, so that two hundred takeovers fit into a quarter of an hour; the promise is kept at any length."""
AT_ONCE, HOW_OFTEN = (1, 2, 3), (8, 2, 1)
"""How many die at the same moment, and in which proportion that is so."""
AT_ITS_WORK = 0.5
"""The part of the kills that look for whoever sends; the others take anybody, the one still starting too."""


class Worker(Process):
    """A `duban run` that lives long: what it says is read while it lives, or it would wait for a reader."""

    def __init__(self, environment: dict[str, str], ops_port: int) -> None:
        super().__init__(environment, ops_port)
        self.is_armed = False
        """Whether it was sent to die at a point."""
        self.is_struck = False
        """Whether we killed it."""

    async def start(self, *arguments: str, launcher: Sequence[str] = ("bot",)) -> "Worker":
        """Start and wait until it is well."""
        await self.begin(*arguments, launcher=launcher)
        await self.until(bool)
        return self

    async def begin(self, *arguments: str, launcher: Sequence[str] = ("bot",)) -> None:
        """Start, without waiting until it is well, by a module with arguments of its own."""
        module, *before = launcher
        self.child = await spawn([*before, "run", *arguments], self.environment, module)
        self._said = asyncio.create_task(self.child.communicate())

    @property
    def is_begun(self) -> bool:
        """Whether it was started."""
        return hasattr(self, "child")

    @property
    def is_alive(self) -> bool:
        """Whether it was started and has not ended."""
        return self.is_begun and self.child.returncode is None

    async def ended(self) -> None:
        """Wait for its end."""
        await asyncio.shield(self._said)

    async def stop(self, number: int = signal.SIGTERM) -> float:
        """Send a signal and return the seconds it took to end."""
        began = time.monotonic()
        self.child.send_signal(number)
        async with asyncio.timeout(PATIENCE_SECONDS):
            self.log = await self.complaint()
        return time.monotonic() - began

    async def complaint(self) -> str:
        """Read everything it said; only after its end."""
        return (await asyncio.shield(self._said))[1].decode()


class Crew(Cluster):
    """A cluster that is kept at three workers."""

    make = Worker
    processes: list[Worker]

    def __init__(self, server: Server, url: str, latency: float, lease_seconds: float = LEASE_SECONDS) -> None:
        super().__init__(server.folder, url, latency, lease_seconds)
        self.server = server
        self._dead: list[Worker] = []

    @property
    def alive(self) -> list[Worker]:
        """The workers that run, or have just been started."""
        return [one for one in self.processes if one.is_alive]

    async def kill(
        self,
        times: int,
        chance: random.Random,
        longest_seconds: float,
        cue: asyncio.Event,
        points: Sequence[Place] = (),
    ) -> None:
        """Kill workers -9, at least ``times`` in all: at random, most often whoever sends, and where they go to die.

        Two of three are started with one of ``points`` in them and end there if their work brings them to it. Those
        killed at random die at most ``longest_seconds`` after ``cue`` is set, some of them together.
        """
        while self.kills < times:
            while len(self.alive) < WORKERS:
                await self._replace(chance, points)
            if not await self._first_to_end(_moment(chance, longest_seconds, cue)):
                await self._strike(chance)
            await self.bury()

    async def _replace(self, chance: random.Random, points: Sequence[Place]) -> None:
        """Start a worker; of three that are started two go to die at a point."""
        worker, number = self.process(), len(self.processes)
        if points and number % WORKERS:
            when, duty, latest = points[number % len(points)]
            worker.is_armed = True
            await worker.begin(
                "--roles", ROLES, launcher=(DYING, *Point(when, duty, chance.randint(1, latest)).arguments)
            )
        else:
            await worker.begin("--roles", ROLES)

    async def _first_to_end(self, moment: Coroutine[Any, Any, None]) -> bool:
        """Wait for the moment; tell whether a worker ended by itself before it."""
        waited_for = [asyncio.create_task(one) for one in (moment, *(worker.ended() for worker in self.alive))]
        done, waiting = await asyncio.wait(waited_for, return_when=asyncio.FIRST_COMPLETED)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)
        return waited_for[0] not in done

    async def _strike(self, chance: random.Random) -> None:
        """Kill one or more, who are alive, at the same moment."""
        alive, sender = self.alive, self.holder(f"send:{self.account.id}")
        victims = chance.sample(alive, min(chance.choices(AT_ONCE, HOW_OFTEN)[0], len(alive)))
        if sender in alive and sender not in victims and chance.random() < AT_ITS_WORK:
            victims[0] = sender
        for victim in victims:
            victim.is_struck = True
            victim.child.kill()
        self.kills += len(victims)
        await asyncio.gather(*(victim.ended() for victim in victims))

    async def bury(self) -> None:
        """Count those who died since, and what was in hand at that moment."""
        fresh = [one for one in self.processes if one.is_begun and not one.is_alive and one not in self._dead]
        for one in fresh:
            assert one.child.returncode == -signal.SIGKILL, await one.complaint()
        self._dead += fresh
        by_themselves = sum(not one.is_struck for one in fresh)
        self.kills += by_themselves
        self.exact += by_themselves
        self.died.set()
        self.struck += self._has_work_in_hand(self.holder(f"send:{self.account.id}") in fresh)

    def _has_work_in_hand(self, has_sent: bool) -> bool:
        """Tell whether what the dead leave is to be taken up; what lies on the wire only if one of them sent."""
        ledger = self.ledger
        with ledger.read(NOW) as tx:
            on_wire = len(outbox.in_state(tx, OutboxState.ONWIRE)) if has_sent else 0
            flying = on_wire + (len(outbox.in_state(tx, OutboxState.CLAIMED)) if has_sent else 0)
            found = bool(flying or inbox.pending(tx, self.account.id, 0))
        ledger.close()
        self.on_wire += on_wire
        return found

    def holder(self, lease: str) -> Worker | None:
        """Tell which worker, dead or alive, has a lease."""
        found = self.lease(lease)
        pid = found.holder.split(":")[1] if found and found.holder else ""
        return next((one for one in reversed(self.processes) if one.is_begun and f"{one.child.pid}" == pid), None)

    def lease(self, name: str) -> Lease | None:
        """Read who has a lease, and as which holder in turn."""
        ledger = self.ledger
        with ledger.read(NOW) as tx:
            found = tx.get(Lease, name)
        ledger.close()
        return found

    async def settle(self, patience_seconds: float) -> float:
        """Let three workers, which nobody kills, work everything off and end; return the seconds it took."""
        began = time.monotonic()
        await self.stop([one for one in self.alive if one.is_armed])
        self.processes = self.alive
        await self.start(WORKERS - len(self.alive))
        await self.quiet(patience_seconds)
        await self.stop()
        for one in self.processes:
            assert one.child.returncode == 0, await one.complaint()
        self.processes = []
        return time.monotonic() - began

    async def quiet(self, patience_seconds: float) -> None:
        """Wait until the workers have nothing left to do; say what they have when they are not done in time."""
        try:
            async with asyncio.timeout(patience_seconds):
                while not await self._is_quiet(self.alive[0]):
                    pass
        except TimeoutError:
            raise AssertionError(f"not quiet after {patience_seconds:.0f} s: {await loose_ends(self)}") from None

    async def close(self) -> None:
        """End whatever still runs."""
        await asyncio.gather(*(one.stop(signal.SIGKILL) for one in self.alive))
        await super().close()


CrewT = TypeVar("CrewT", bound=Crew)


async def _moment(chance: random.Random, longest_seconds: float, cue: asyncio.Event) -> None:
    await hear(cue)
    await asyncio.sleep(chance.uniform(0, longest_seconds))


@asynccontextmanager
async def crew(latency: float, lease_seconds: float = LEASE_SECONDS, kind: type[CrewT] = Crew) -> AsyncIterator[CrewT]:
    """Open a county on a server of its own, not published, for three workers; nothing of it is left behind."""
    with ExitStack() as stack:
        server = await asyncio.to_thread(stack.enter_context, running(LASTING))
        site = kind(server, await asyncio.to_thread(make_county, server, DATABASE), latency, lease_seconds)
        await site.open()
        try:
            yield site
        finally:
            await site.close()


def of_three(findings: Sequence[Finding]) -> list[Finding]:
    """Name what was found with three workers as a row of its own."""
    return [replace(found, row=f"{found.row}c", done=f"three workers, {found.done}") for found in findings]
