"""The office: every duty goes through its one writer, which commits what came together at once."""

import asyncio
import queue
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

import structlog

from db.engine import Ledger, Transaction
from db.storage import StorageFailure
from jobs.clock import Clock
from jobs.outage import Outage
from jobs.policy import Policy
from jobs.staff import Staff, threads

log = structlog.get_logger(__name__)

P = ParamSpec("P")
R = TypeVar("R")
Duty = Callable[Concatenate[Transaction, Policy, P], R]
GROUP_SIZE = 64


def unsynced(duty: Duty[P, R]) -> Duty[P, R]:
    """Mark a duty whose loss does no harm: committed at once, safe from a power cut with the next that is synced."""
    duty.is_synced = False  # type: ignore[attr-defined]
    return duty


@dataclass
class Work:
    """A duty in the writer's queue."""

    duty: Callable[[Transaction, Policy], Any]
    is_synced: bool = True
    """Whether it must be on the disk before it counts as committed."""
    outcome: Future[Any] = field(default_factory=Future)


class Office:
    """Runs duties on its one writer and queries on readers.

    Duties that arrive while a commit is under way share the next one (group commit); each has a
    savepoint of its own, so one that fails takes nobody else with it. Where the storage fails, nothing of
    the commit is done and everybody in it hears so.
    """

    def __init__(
        self, ledger: Ledger, clock: Clock, policy: Policy, staff: Staff | None = None, *, is_beside: bool = False
    ) -> None:
        """Open the office with ``threads`` unless given a staff; ``close`` lets it go.

        One that ``is_beside`` another waits for no other writer, and leaves word of outages to the other.
        """
        self.ledger = ledger
        self.clock = clock
        self.policy = policy
        self.commits = 0
        self.outage: Outage | None = None
        """Since when and why nothing can be stored; None while it can."""
        self.pinned: datetime | None = None
        """While a steered clock is worked off step by step: the step's instant, which is then everybody's now."""
        self.is_catching_up = False
        """While instants that passed long ago are worked off: bulk waits until all of them have had their say."""
        self.step: Callable[[Transaction], datetime | None] | None = None
        """Where several processes follow one steered clock: reads the instant at which it stands for all of them."""
        self._is_beside = is_beside
        self._waiting: queue.SimpleQueue[Work] = queue.SimpleQueue()
        self._staff = staff or threads()

    def now(self) -> datetime:
        """Tell the business instant that transactions are given."""
        return self.pinned or self.clock.now()

    async def do(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run ``duty(tx, policy, …)`` and return its result once it is committed."""
        return await asyncio.wrap_future(self.submit(duty, *args, **kwargs))

    def do_now(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a duty and wait for its commit; for the CLI and tests, outside the event loop."""
        return self.submit(duty, *args, **kwargs).result()

    async def require_storage(self) -> None:
        """Raise StorageFailure while nothing can be stored; during an outage it is tried, else it costs nothing."""
        if self.outage is not None:
            await self.do(_nothing)

    def submit(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Queue a duty for the writer."""
        is_synced = getattr(duty, "is_synced", True)
        return self._queue(Work(lambda tx, policy: duty(tx, policy, *args, **kwargs), is_synced))

    def _queue(self, work: Work) -> Future[Any]:
        self._waiting.put(work)
        self._staff.writer.submit(self._settle_waiting)
        return work.outcome

    async def look(self, query: Callable[Concatenate[Transaction, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query beside the writer and return its result."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._staff.readers, lambda: self.look_now(query, *args, **kwargs))

    def look_now(self, query: Callable[Concatenate[Transaction, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query in the calling thread."""
        with self.ledger.read(self.now()) as tx:
            self._keep_step(tx)
            return query(tx, *args, **kwargs)

    async def apart(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a duty in a transaction of its own that waits for no writer, not even this office's."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._staff.readers, lambda: self._apart_now(duty, *args, **kwargs))

    def _apart_now(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        with self.ledger.write(self.now(), is_beside=True) as tx:
            return duty(tx, self.policy, *args, **kwargs)

    def close(self) -> None:
        """Finish what is queued and let the staff go."""
        self._staff.writer.shutdown()
        self._staff.readers.shutdown()

    def _settle_waiting(self) -> None:
        """Commit what is waiting together; it may have gone with an earlier group."""
        group: list[Work] = []
        with suppress(queue.Empty):
            while len(group) < GROUP_SIZE:
                group.append(self._waiting.get_nowait())
        wanted = [work for work in group if work.outcome.set_running_or_notify_cancel()]
        if wanted:
            self._settle(wanted)

    def _settle(self, group: list[Work]) -> None:
        results: list[tuple[Work, Any, BaseException | None]] = []
        is_synced = any(work.is_synced for work in group)
        try:
            with self.ledger.write(self.now(), is_beside=self._is_beside, is_synced=is_synced) as tx:
                self._keep_step(tx)
                if self.outage is not None and (mishap := self._run(tx, Work(self.outage.end))[1]):
                    log.error("outage not told", exc_info=mishap)
                if len(group) == 1 and self.outage is None:  # the transaction itself is its savepoint
                    results = [(group[0], group[0].duty(tx, self.policy), None)]
                else:
                    results = [(work, *self._run(tx, work)) for work in group]
            self.commits += 1
        except BaseException as error:
            cause = _storage_failure(error) or error
            self._note_failure(cause)
            for work in group:
                work.outcome.set_exception(cause)
            return
        self._note_success()
        for work, result, failure in results:
            if failure is None:
                work.outcome.set_result(result)
            else:
                work.outcome.set_exception(failure)

    def _run(self, tx: Transaction, work: Work) -> tuple[Any, BaseException | None]:
        try:
            with tx.begin_nested():
                result = work.duty(tx, self.policy)
        except Exception as error:
            if failure := _storage_failure(error):
                raise failure from failure.__cause__
            return None, error
        finally:
            tx.forget()
        return result, None

    def _keep_step(self, tx: Transaction) -> None:
        if self.step is not None:
            tx.now = self.step(tx) or tx.now

    def _note_failure(self, error: BaseException) -> None:
        if isinstance(error, StorageFailure) and self.outage is None and not self._is_beside:
            log.error("storage failed", fault=error.fault, error=str(error))
            self.outage = Outage(self.now(), error.fault)

    def _note_success(self) -> None:
        if self.outage is not None:
            log.warning("storage is back", since=self.outage.since.isoformat(), fault=self.outage.fault)
            self.outage = None


def _storage_failure(error: BaseException | None) -> StorageFailure | None:
    """Find the failure of the storage that an error came of.

    SQLite may undo the whole transaction when a disk is full in the middle of it; going back to the savepoint then
    fails with an error of its own, and whatever is done on that connection would be done outside of a transaction.
    """
    while error is not None and not isinstance(error, StorageFailure):
        error = error.__context__
    return error


def _nothing(tx: Transaction, policy: Policy) -> None:
    """Write nothing; after an outage the office adds its own row."""
