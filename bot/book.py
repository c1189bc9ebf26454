"""The book of one token's sender: its marks and deliveries, committed together with as few syncs as promises allow."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from bot.gatherer import Gatherer, to_the_end
from jobs import delivery
from jobs.engine import Record

PATIENCE_SECONDS: Final = 0.05
"""A delivery is recorded with the next mark, with others that arrive, or after so long: till then it is doubtful."""


class Book:
    """Writes marks at once, since a message waits for each, and deliveries along with them.

    A delivery that is not recorded when the process dies is sent twice; nobody waits for it otherwise. So it waits for
    company, but never longer than ``PATIENCE_SECONDS``, and not at all when no company is under way.
    """

    def __init__(self, record: Record, elapsed: Callable[[], datetime]) -> None:
        """Write into ``record``; ``elapsed`` is the machine's clock."""
        self.record = record
        self._elapsed = elapsed
        self._marks = Gatherer(self._commit_marks)
        self._deliveries = Gatherer(self._commit_deliveries, PATIENCE_SECONDS)
        self._flights = 0

    @contextmanager
    def flight(self) -> Iterator[None]:
        """Know of a row under way: others may wait to be recorded with it."""
        self._flights += 1
        try:
            yield
        finally:
            self._flights -= 1
            self._close_unless_awaited()

    async def mark(self, row_id: int) -> bool:
        """Commit that a row is about to be written to the wire; False when it is not ours to send any more."""
        marked = self._marks.put(row_id)
        self._deliveries.commit()
        return await to_the_end(marked)

    async def deliver(self, row_id: int, message_id: int | None) -> None:
        """Commit that a row was delivered, and which message it became; None for an edit."""
        recorded = self._deliveries.put((row_id, message_id))
        self._close_unless_awaited()
        await to_the_end(recorded)

    def _close_unless_awaited(self) -> None:
        """Commit deliveries when all that is under way has arrived."""
        if len(self._deliveries) >= self._flights:
            self._deliveries.commit()

    async def _commit_marks(self, row_ids: Sequence[int]) -> list[bool]:
        marked = await self.record.do(delivery.mark_onwire, row_ids, self._elapsed(), self.record.epoch)
        return [row_id in marked for row_id in row_ids]

    async def _commit_deliveries(self, delivered: Sequence[tuple[int, int | None]]) -> list[None]:
        await self.record.do(delivery.settle_sent, dict(delivered))
        return [None] * len(delivered)
