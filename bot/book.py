"""The book of one token's sender: its marks and deliveries, each committed with whatever came at the same time."""

from collections.abc import Callable, Sequence
from datetime import datetime

from jobs.engine import Record
from jobs.gatherer import Gatherer, to_the_end


class Book:
    """Writes marks, for which messages wait, and deliveries, for which nobody does.

    A mark is on the disk before its message is on the wire. A delivery is committed at once, so that a killed process
    repeats little, but without a sync of its own: the next mark takes it along. What a power cut takes of them is
    doubtful, as it would have been a moment earlier.
    """

    def __init__(self, record: Record, elapsed: Callable[[], datetime]) -> None:
        """Write into ``record``; ``elapsed`` is the machine's clock."""
        self.record = record
        self._elapsed = elapsed
        self._marks = Gatherer(self._commit_marks)
        self._deliveries = Gatherer(self._commit_deliveries)

    async def mark(self, row_id: int) -> bool:
        """Commit that a row is about to be written to the wire; False when it is not ours to send any more."""
        return await to_the_end(self._marks.put(row_id))

    async def deliver(self, row_id: int, message_id: int | None) -> None:
        """Commit that a row was delivered, and which message it became; None for an edit."""
        await to_the_end(self._deliveries.put((row_id, message_id)))

    async def _commit_marks(self, row_ids: Sequence[int]) -> list[bool]:
        marked = await self.record.mark(row_ids, self._elapsed())
        return [row_id in marked for row_id in row_ids]

    async def _commit_deliveries(self, delivered: Sequence[tuple[int, int | None]]) -> list[None]:
        await self.record.deliver(dict(delivered))
        return [None] * len(delivered)
