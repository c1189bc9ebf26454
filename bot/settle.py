"""Settles rows: records what became of each, however long the storage takes to come back."""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import structlog

from bot.book import Book
from bot.outcome import Fate, Outcome
from db.models import Outbox
from db.storage import StorageFailure
from jobs import delivery
from jobs.engine import Relieved
from jobs.gatherer import to_the_end
from jobs.office import Duty, P

log = structlog.get_logger(__name__)
LONGEST_BACKOFF_SECONDS: Final = 600.0
STORAGE_RETRY_SECONDS: Final = 1.0


@dataclass
class Counters:
    """What a sender has seen since its start."""

    sent: int = 0
    failed: int = 0
    retried: int = 0
    too_many_requests: int = 0
    unreachable: int = 0


def log_failure(event: str, error: Exception, **details: object) -> None:
    """Log what is tried again, with the way to it; a storage that fails is nobody's mistake and has none."""
    log.error(event, error=str(error), exc_info=not isinstance(error, StorageFailure), **details)


class Settler:
    """Records the outcomes of one token's rows."""

    def __init__(self, book: Book, elapsed: Callable[[], datetime], chance: random.Random) -> None:
        """Write into ``book``; ``elapsed`` is the machine's clock, ``chance`` spreads retries."""
        self._book = book
        self.counters = Counters()
        self._elapsed = elapsed
        self._chance = chance

    async def conclude(self, row: Outbox, row_id: int, outcome: Outcome) -> None:
        """Record what became of a row, and count it."""
        counters = self.counters
        now = self._elapsed()
        match outcome.fate:
            case Fate.DONE:
                counters.sent += 1
                await self._insist("settle_sent", lambda: self._book.deliver(row_id, outcome.message_id))
            case Fate.UNSENT:
                counters.retried += 1
                wait = self._chance.uniform(0, min(LONGEST_BACKOFF_SECONDS, 2.0 ** min(row.attempts + 1, 10)))
                await self.settle(delivery.settle_retry, row_id, now + timedelta(seconds=wait), outcome.error)
            case Fate.AMBIGUOUS:
                counters.retried += 1
                await self.settle(delivery.settle_ambiguous, row_id, now, outcome.error)
            case Fate.LIMITED | Fate.HELD | Fate.UNAUTHORISED:
                counters.too_many_requests += outcome.fate is Fate.LIMITED
                retry_at = now + timedelta(seconds=outcome.seconds)
                await self.settle(delivery.settle_retry, row_id, retry_at, outcome.error, is_attempt=False)
            case Fate.GONE:
                counters.unreachable += 1
                await self.settle(delivery.settle_blocked, row_id, outcome.error)
            case Fate.MIGRATED:
                await self.settle(delivery.settle_migrated, row_id, outcome.chat_id)
            case Fate.SILENCED:
                counters.unreachable += 1
                await self.settle(delivery.settle_silenced, row_id, outcome.error)
            case Fate.TOPIC_GONE:
                counters.unreachable += 1
                await self.settle(delivery.settle_topic_gone, row_id, outcome.error)
            case Fate.UNPARSABLE | Fate.REFUSED:
                counters.failed += 1
                log.error("message refused", outbox_id=row_id, key=row.key, error=outcome.error)
                await self.settle(delivery.settle_dead, row_id, outcome.error)

    async def settle(self, duty: Duty[P, Any], *args: P.args, **kwargs: P.kwargs) -> None:
        """Record an outcome by a duty of its own, however long the storage takes to come back."""
        name = getattr(duty, "__name__", "")
        await self._insist(name, lambda: to_the_end(self._book.record.do(duty, *args, **kwargs)))

    async def _insist(self, duty: str, record: Callable[[], Awaitable[object]]) -> None:
        """Try until it is recorded: an unrecorded send would be sent twice.

        Whoever has taken over meanwhile holds the row doubtful, and that is what it is.
        """
        while True:
            try:
                await record()
            except Relieved:
                log.warning("relieved, outcome not recorded", duty=duty)
                return
            except Exception as error:
                log_failure("settling failed, trying again", error, duty=duty)
                await asyncio.sleep(STORAGE_RETRY_SECONDS)
            else:
                return
