"""The ticker: works the table of duties off as time passes; the only importer of APScheduler, which merely ticks."""

import asyncio
import time as elapsed
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from db.storage import StorageFailure
from jobs import schedule
from jobs.catch_up import LATE
from jobs.clock import SystemClock
from jobs.office import Office
from jobs.schedule import DUTIES, Scheduled
from jobs.timekeeping import Timekeeper
from jobs.watch import Watch

log = structlog.get_logger(__name__)
TICK_SECONDS, STEERED_TICK_SECONDS = 1.0, 0.2
"""A steered clock (a file) is looked at more often than the system's, which does not jump."""
QUIET_MARK = timedelta(minutes=1)
"""How far the recorded mark may lag behind a system clock that brings nothing: not a commit every second."""
AFRESH_SECONDS = 60.0
"""How often it is looked what is due next where nobody has committed anything."""


@dataclass
class Runs:
    """How often a duty ran since the start, and how long in all; in seconds of elapsed time."""

    count: int = 0
    seconds: float = 0.0

    def add(self, seconds: float) -> None:
        """Count a run."""
        self.count += 1
        self.seconds += seconds


class Ticker:
    """Works the clock off: every due instant in order, its messages out before the next one."""

    def __init__(
        self,
        office: Office,
        drained: Callable[[], Awaitable[None]],
        heard: Callable[[], Awaitable[None]],
        duties: tuple[Scheduled, ...] = DUTIES,
        *,
        is_shared: bool = False,
    ) -> None:
        """Work off ``duties``.

        ``drained`` waits until what an instant caused is sent, ``heard`` until what people said while the house
        was closed is worked off. Where the clock ``is_shared`` other processes may work it off, before or in between.
        """
        self.office = office
        self.drained = drained
        self.heard = heard
        self.duties = duties
        self.timekeeper = Timekeeper(office)
        self.runs: defaultdict[str, Runs] = defaultdict(Runs)
        self._ticked_until: datetime | None = None
        self._marked_until: datetime | None = None
        self._ticking = asyncio.Lock()
        self._under_way: asyncio.Task[None] | None = None
        self._is_shared = is_shared
        self._due_after = Watch(office, schedule.due_after, elapsed.monotonic, AFRESH_SECONDS)
        self._due_at: datetime | None = None
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    @property
    def ticked_until(self) -> datetime | None:
        """The instant up to which everything due was visited; None before the first tick."""
        return self._ticked_until

    @property
    def is_steered(self) -> bool:
        """Whether somebody moves the clock: then it can stand at an instant until its messages are out."""
        return not isinstance(self.office.clock, SystemClock)

    def start(self) -> None:
        """Tick on; a lost tick is harmless, since due instants are records."""
        self._ticked_until = self._marked_until = None
        self._due_after.forget()
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self.office.is_catching_up = not self.is_steered  # until the first tick knows what was missed
        seconds = STEERED_TICK_SECONDS if self.is_steered else TICK_SECONDS
        self._scheduler.add_job(
            self._knock, "interval", seconds=seconds, misfire_grace_time=None, coalesce=True, max_instances=1
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking; what was begun and not recorded is begun anew at the next start."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._under_way is not None:
            self._under_way.cancel()

    async def run(self) -> None:
        """Tick until cancelled."""
        self.start()
        try:
            await asyncio.Event().wait()
        finally:
            self.stop()

    async def tick(self) -> None:
        """Visit every due instant up to the clock's now."""
        async with self._ticking:
            try:
                await self.timekeeper.look()
                await self._work_off(self.office.clock.now())
            finally:
                self.office.is_catching_up = False

    async def _work_off(self, now: datetime) -> None:
        if now == self._ticked_until:
            return  # the clock stands: what is new comes due after its instant
        since = self._ticked_until or await self.office.look(schedule.ticked_until) or now - timedelta(microseconds=1)
        await self._prepare(since, now)
        try:
            while (due := await self._next(since)) is not None and due[0] <= now:
                at, duties = due[0].astimezone(UTC), due[1]
                await self._visit(at, duties)
                since = at
        finally:
            self.office.pinned = None
        if since < now:
            await self._advance(now)

    async def _prepare(self, since: datetime, now: datetime) -> None:
        """Before instants are worked off that passed long ago, hear what people said since, and hold bulk until after.

        Otherwise each of the instants would write to somebody, and whoever has answered would be reminded.
        """
        if self.is_steered or now - since <= LATE:
            return
        due = await self._next(since)
        if due is not None and now - due[0] > LATE:
            self.office.is_catching_up = True
            await self.heard()

    async def _knock(self) -> None:
        """Begin a tick unless one is under way: a long jump of the clock outlasts many knocks."""
        if self._under_way is None or self._under_way.done():
            self._under_way = asyncio.create_task(self._tick_safely())

    async def _tick_safely(self) -> None:
        """Tick; what fails is tried again by the next tick."""
        try:
            await self.tick()
        except StorageFailure as failure:
            log.warning("storage failed", error=str(failure))
        except Exception:
            log.exception("tick failed")

    async def _visit(self, at: datetime, duties: list[Scheduled]) -> None:
        """Run the duties of one instant and see their messages out.

        A steered clock stands at the instant until the next one: else what is held for working hours would go out
        between two, before the morning that takes it in. The system's cannot stand: what comes too late for
        working hours waits for the next and is drawn anew then, and nobody waits for a Telegram that is away.
        """
        self.office.pinned = at if self.is_steered else None
        if self.is_steered and self._is_shared:
            await self.office.do(schedule.stand, at)
        for duty in duties:
            await self._run(duty, at)
        if self.is_steered:
            await self.drained()
        await self._advance(at, is_step=True)

    async def _run(self, duty: Scheduled, at: datetime) -> None:
        began = elapsed.monotonic()
        done = await self.office.do(schedule.run_once if self._is_shared else schedule.run, duty, at)
        if done is schedule.ALREADY:
            return
        spent = elapsed.monotonic() - began
        self.runs[duty.name].add(spent)
        log.info("duty", duty=duty.name, at=at.isoformat(), done=str(done), seconds=round(spent, 3))

    async def _advance(self, until: datetime, *, is_step: bool = False) -> None:
        """Note how far the clock was worked off; instants that brought nothing are recorded now and then."""
        marked = self._marked_until
        if self.is_steered and self._is_shared:
            await self.office.do(schedule.stand, until)
        if is_step or self.is_steered or self._is_shared or marked is None or not marked <= until < marked + QUIET_MARK:
            await self.office.do(schedule.mark, until)
            self._marked_until = until
        self._ticked_until = until

    async def _next(self, after: datetime) -> tuple[datetime, list[Scheduled]] | None:
        """Find the next due instant and the duties due at it, in the order of the table."""
        if self._due_at is not None and self._due_at <= after:
            self._due_after.forget()
        due = schedule.earliest(await self._due_after.look(self.office.policy, self.duties, after))
        self._due_at = due[0] if due else None
        return due
