"""THE table: every duty of the clock and its cadence; the only importer of APScheduler, which merely ticks."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from db import assignments, marks
from db.engine import Transaction
from jobs import digest, remind
from jobs.clock import SystemClock
from jobs.office import Office
from jobs.policy import Policy

log = structlog.get_logger(__name__)
TICKED_UNTIL = "ticked_until"
TICK_SECONDS = 1.0


class Cadence(Protocol):
    """When a duty is due."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the first instant strictly after ``after``, or None while there is none."""
        ...


class EachStep:
    """Whenever an assignment's next knock is due."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the earliest knock; one that was missed is due at once."""
        at = assignments.next_step_at(tx)
        return None if at is None else max(at, after + timedelta(microseconds=1))


@dataclass(frozen=True)
class EachWorkday:
    """At a time of every working day; the time is read from the policy."""

    at: Callable[[Policy], time]

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the next such instant."""
        calendar = policy.calendar
        day = calendar.local_day(after)
        if calendar.is_workday(day) and calendar.at(day, self.at(policy)) > after:
            return calendar.at(day, self.at(policy))
        return calendar.at(calendar.add_workdays(day, 1), self.at(policy))


@dataclass(frozen=True)
class Scheduled:
    """A duty of the clock: ``run(tx, policy, at)`` returns what it did, for the log."""

    name: str
    run: Callable[[Transaction, Policy, datetime], object]
    cadence: Cadence


DUTIES = (
    Scheduled("remind", remind.run, EachStep()),
    Scheduled("morning", remind.morning, EachWorkday(lambda policy: policy.cadence.at)),
    Scheduled("digest", digest.run, EachWorkday(lambda policy: policy.digest_at)),
)


class Schedule:
    """Works the clock off: every due instant in order, its messages out before the next one."""

    def __init__(
        self, office: Office, drained: Callable[[], Awaitable[None]], duties: tuple[Scheduled, ...] = DUTIES
    ) -> None:
        """Work off ``duties``; ``drained`` waits until what an instant caused is sent."""
        self.office = office
        self.drained = drained
        self.duties = duties
        self.ticked_until: datetime | None = None
        self._ticking = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Tick every second; a lost tick is harmless, since due instants are records."""
        self._scheduler.add_job(
            self.tick, "interval", seconds=TICK_SECONDS, misfire_grace_time=None, coalesce=True, max_instances=1
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def tick(self) -> None:
        """Visit every due instant up to the clock's now."""
        async with self._ticking:
            now = self.office.clock.now()
            since = await self.office.look(_ticked_until) or now - timedelta(microseconds=1)
            while (due := await self._next(since)) is not None and due[0] <= now:
                at, duties = due
                await self._visit(at, duties)
                since = at
            if since < now:
                await self.office.do(_advance, now)
            self.ticked_until = now

    async def _visit(self, at: datetime, duties: list[Scheduled]) -> None:
        """Run the duties of one instant and see their messages out.

        A clock that is steered (a file, a demo) stands at the instant meanwhile; the system's clock
        cannot stand, so what comes too late for working hours waits for the next and is drawn anew then.
        """
        self.office.pinned = None if isinstance(self.office.clock, SystemClock) else at
        try:
            for duty in duties:
                done = await self.office.do(_run, duty, at)
                log.info("duty", duty=duty.name, at=at.isoformat(), done=done)
            await self.drained()
            await self.office.do(_advance, at)
        finally:
            self.office.pinned = None

    async def _next(self, after: datetime) -> tuple[datetime, list[Scheduled]] | None:
        """Find the next due instant and the duties due at it, in the order of the table."""
        due = await self.office.look(_due_after, self.office.policy, self.duties, after)
        if not due:
            return None
        first = min(at for at, _ in due)
        return first, [duty for at, duty in due if at == first]


def _due_after(
    tx: Transaction, policy: Policy, duties: tuple[Scheduled, ...], after: datetime
) -> list[tuple[datetime, Scheduled]]:
    found = ((duty.cadence.next(tx, policy, after), duty) for duty in duties)
    return [(at, duty) for at, duty in found if at is not None]


def _run(tx: Transaction, policy: Policy, duty: Scheduled, at: datetime) -> object:
    """Run a duty as if it were ``at``: working hours and lateness are judged at the step."""
    really = tx.now
    tx.now = at
    try:
        return duty.run(tx, policy, at)
    finally:
        tx.now = really


def _ticked_until(tx: Transaction) -> datetime | None:
    return marks.instant(tx, TICKED_UNTIL)


def _advance(tx: Transaction, policy: Policy, until: datetime) -> None:
    marks.write(tx, TICKED_UNTIL, until.isoformat())
