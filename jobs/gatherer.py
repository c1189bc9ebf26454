"""Gathers what comes within a moment, so that it is recorded by one duty and confirmed by one sync of the disk."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

import structlog

from db.storage import StorageFailure
from jobs.engine import Relieved

log = structlog.get_logger(__name__)
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
        if not future.cancelled() and (error := future.exception()) is not None:
            log.warning("failed unawaited", error=repr(error))
        raise


class Gatherer(Generic[Entry, Answer]):
    """Records entries in groups; each entry's future ends when its group is committed.

    One group is under way at a time, and what comes meanwhile makes up the next. A group that fails is tried again
    entry by entry, so that one which cannot be recorded takes nobody with it; a failure of the storage is everybody's.
    """

    def __init__(self, record: Callable[[Sequence[Entry]], Awaitable[Sequence[Answer]]]) -> None:
        """Let ``record`` commit a group and answer its entries in order."""
        self._record = record
        self._waiting: list[tuple[Entry, asyncio.Future[Answer]]] = []
        self._recording: asyncio.Task[None] | None = None

    def put(self, entry: Entry) -> asyncio.Future[Answer]:
        """Take an entry in; the future ends with its answer, or with what its duty raised."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Answer] = loop.create_future()
        self._waiting.append((entry, answer))
        if len(self._waiting) == 1:
            loop.call_soon(self._begin)
        return answer

    def _begin(self) -> None:
        """Record what waits, unless a group is under way: that one's end begins the next."""
        if self._recording is None and self._waiting:
            group, self._waiting = self._waiting, []
            self._recording = asyncio.create_task(self._record_whole(group))
            self._recording.add_done_callback(self._recorded)

    def _recorded(self, recording: asyncio.Task[None]) -> None:
        self._recording = None
        self._begin()

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
