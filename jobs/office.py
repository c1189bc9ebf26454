"""The office: every duty goes through its one writer, which commits what came together at once."""

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Concatenate, ParamSpec, TypeVar

from db.engine import Ledger, Transaction
from jobs.clock import Clock
from jobs.policy import Policy

P = ParamSpec("P")
R = TypeVar("R")
Duty = Callable[Concatenate[Transaction, Policy, P], R]
GROUP_SIZE = 64


@dataclass
class _Work:
    duty: Callable[[Transaction, Policy], Any]
    outcome: Future[Any] = field(default_factory=Future)


class Office:
    """Runs duties on one writer thread and queries on readers.

    Duties that arrive while a commit is under way share the next one (group commit); each has a
    savepoint of its own, so one that fails takes nobody else with it.
    """

    def __init__(self, ledger: Ledger, clock: Clock, policy: Policy) -> None:
        """Open the office; ``close`` ends its threads."""
        self.ledger = ledger
        self.clock = clock
        self.policy = policy
        self.commits = 0
        self.pinned: datetime | None = None
        """While a steered clock is worked off step by step: the step's instant, which is then everybody's now."""
        self._queue: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")
        self._writer = threading.Thread(target=self._serve, name="writer", daemon=True)
        self._writer.start()

    def now(self) -> datetime:
        """Tell the business instant that transactions are given."""
        return self.pinned or self.clock.now()

    async def do(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run ``duty(tx, policy, …)`` and return its result once it is committed."""
        return await asyncio.wrap_future(self.submit(duty, *args, **kwargs))

    def do_now(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a duty and wait for its commit; for the CLI and tests, outside the event loop."""
        return self.submit(duty, *args, **kwargs).result()

    def submit(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Queue a duty for the writer."""
        work = _Work(lambda tx, policy: duty(tx, policy, *args, **kwargs))
        self._queue.put(work)
        return work.outcome

    async def look(self, query: Callable[Concatenate[Transaction, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query beside the writer and return its result."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, lambda: self.look_now(query, *args, **kwargs))

    def look_now(self, query: Callable[Concatenate[Transaction, P], R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a query in the calling thread."""
        with self.ledger.read(self.now()) as tx:
            return query(tx, *args, **kwargs)

    def close(self) -> None:
        """Finish what is queued and end the threads."""
        self._queue.put(None)
        self._writer.join()
        self._readers.shutdown()

    def _serve(self) -> None:
        while (work := self._queue.get()) is not None:
            group = [work]
            closing = self._gather(group)
            wanted = [one for one in group if one.outcome.set_running_or_notify_cancel()]
            if wanted:
                self._settle(wanted)
            if closing:
                return

    def _gather(self, group: list[_Work]) -> bool:
        """Add what is waiting to the group; tell whether the office is closing."""
        while len(group) < GROUP_SIZE:
            try:
                work = self._queue.get_nowait()
            except queue.Empty:
                return False
            if work is None:
                return True
            group.append(work)
        return False

    def _settle(self, group: list[_Work]) -> None:
        results: list[tuple[_Work, Any, BaseException | None]] = []
        try:
            with self.ledger.write(self.now()) as tx:
                results = [(work, *self._run(tx, work)) for work in group]
            self.commits += 1
        except BaseException as error:
            for work in group:
                work.outcome.set_exception(error)
            return
        for work, result, failure in results:
            if failure is None:
                work.outcome.set_result(result)
            else:
                work.outcome.set_exception(failure)

    def _run(self, tx: Transaction, work: _Work) -> tuple[Any, BaseException | None]:
        try:
            with tx.begin_nested():
                result = work.duty(tx, self.policy)
        except Exception as error:
            return None, error
        finally:
            tx.forget()
        return result, None
