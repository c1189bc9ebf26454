"""Gathers what comes within a moment, so that it is recorded by one duty and confirmed by one sync of the disk."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from db.storage import StorageFailure
from jobs.engine import Relieved

Entry = TypeVar("Entry")
Answer = TypeVar("Answer")
R = TypeVar("R")


async def to_the_end(work: Awaitable[R]) -> R:
    """Await a duty to its end even when cancelled meanwhile: the writer carries it out all the same."""
    future = asyncio.ensure_future(work)
    try:
        return await asyncio.shield(future)
    except asyncio.CancelledError:
        await asyncio.wait([future])
        raise


class Gatherer(Generic[Entry, Answer]):
    """Records entries in groups; each entry's future ends when its group is committed.

    One group is under way at a time, and what comes meanwhile makes up the next. A group that fails is tried again
    entry by entry, so that one which cannot be recorded takes nobody with it; a failure of the storage is everybody's.
    """

    def __init__(
        self, record: Callable[[Sequence[Entry]], Awaitable[Sequence[Answer]]], patience_seconds: float = 0.0
    ) -> None:
        """Let ``record`` commit a group and answer its entries in order; an entry waits for others so long at most."""
        self._record = record
        self._patience_seconds = patience_seconds
        self._waiting: list[tuple[Entry, asyncio.Future[Answer]]] = []
        self._timer: asyncio.TimerHandle | None = None
        self._recording: asyncio.Task[None] | None = None
        self._is_wanted = False
        """Whether what waits is to go as soon as the group under way is through."""

    def __len__(self) -> int:
        """Count the entries that wait for others."""
        return len(self._waiting)

    def put(self, entry: Entry) -> asyncio.Future[Answer]:
        """Take an entry in; the future ends with its answer, or with what its duty raised."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Answer] = loop.create_future()
        self._waiting.append((entry, answer))
        if self._timer is None:
            self._timer = loop.call_later(self._patience_seconds, self.commit)
        return answer

    def commit(self) -> None:
        """Wait for no more company."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._recording is not None:
            self._is_wanted = True
        elif self._waiting:
            group, self._waiting = self._waiting, []
            self._recording = asyncio.create_task(self._record_whole(group))
            self._recording.add_done_callback(self._recorded)

    def _recorded(self, recording: asyncio.Task[None]) -> None:
        self._recording = None
        if self._is_wanted:
            self._is_wanted = False
            self.commit()

    async def _record_whole(self, group: list[tuple[Entry, asyncio.Future[Answer]]]) -> None:
        try:
            answers = await to_the_end(self._record([entry for entry, _ in group]))
        except Exception as error:
            if len(group) == 1 or isinstance(error, StorageFailure | Relieved):
                for _, future in group:
                    if not future.done():
                        future.set_exception(error)
            else:
                await asyncio.gather(*(self._record_whole([one]) for one in group))
        else:
            for (_, future), answer in zip(group, answers, strict=True):
                if not future.done():
                    future.set_result(answer)
        finally:
            for _, future in group:
                future.cancel()  # of one that was answered, nothing comes
