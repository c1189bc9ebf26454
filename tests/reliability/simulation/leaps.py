"""The passing of time: where the house would only poll and find nothing, it goes on to where something may happen."""

from collections.abc import Iterator
from datetime import datetime

from db import marks
from jobs.timekeeping import TICKED_UNTIL
from tests.reliability.simulation import county
from tests.reliability.simulation.clockwork import Clockwork
from tests.reliability.simulation.line import Line

LOOK_SECONDS = 0.5
"""A house is left to itself for so long before it counts as quiet: every loop of it has had its turn."""
LONGEST_NAP = 60.0
LEAST_LEAP = 0.15
HAS_WORK = """
SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'pending')
    OR EXISTS (SELECT 1 FROM outbox WHERE state IN ('claimed', 'onwire'))
"""
LIVE = """
SELECT chat_id, lane_rank, not_before, retry_at FROM outbox WHERE state IN ('ready', 'claimed', 'onwire') ORDER BY id
"""


class Leaps:
    """Says how long time passes where the house would wait.

    While nothing can happen, time goes on to the next instant at which something may. While the house is stuck
    (Telegram is away), its machine naps for longer and longer, as a machine does that has no time for it.
    """

    def __init__(self, clockwork: Clockwork, line: Line, ledger: county.FullAtTimes) -> None:
        self._clockwork = clockwork
        self._line = line
        self._ledger = ledger
        self._records = ledger.engine.connect().connection.driver_connection
        self._look_at = 0.0
        self._nap = LOOK_SECONDS
        self._last_seen = (0, 0)

    def __call__(self, seconds: float) -> float:
        """Return the seconds that pass where the next timer is ``seconds`` ahead."""
        now = self._clockwork.time()
        ahead = self._clockwork.next_appointment() - now
        if self._line.is_dead or seconds < LEAST_LEAP or ahead <= seconds or now < self._look_at:
            return seconds
        self._look_at = now + LOOK_SECONDS
        quiet = self._quiet_seconds()
        if quiet is None:
            return max(seconds, min(self._nap_longer(), ahead))
        self._nap = LOOK_SECONDS
        return max(seconds, min(quiet, ahead))

    def has_work(self) -> bool:
        """Tell whether an update is not worked off or a message in flight."""
        return bool(self._records.execute(HAS_WORK).fetchone()[0])

    def is_drained(self) -> bool:
        """Tell whether nothing waits to be sent."""
        return self._records.execute(LIVE).fetchone() is None

    def _nap_longer(self) -> float:
        """Say how long a nap is: twice the last while nothing changes."""
        seen = (self._records.total_changes, self._line.answered)
        self._nap = min(self._nap * 2, LONGEST_NAP) if seen == self._last_seen else LOOK_SECONDS
        self._last_seen = seen
        return self._nap if self._nap > LOOK_SECONDS else 0.0

    def _quiet_seconds(self) -> float | None:
        """Tell for how long nothing can happen by itself; None while something may at any moment."""
        if not self._line.is_idle or self._line.has_updates or self.has_work():
            return None
        now = self._clockwork.now()
        first = min((*self._sendings(now), *self._knocks(now)))
        return (first - now).total_seconds() if first > now else None

    def _sendings(self, now: datetime) -> Iterator[datetime]:
        """Yield when the oldest row of each chat and lane may go out; the others wait for it."""
        seen = set()
        for chat_id, lane_rank, *instants in self._records.execute(LIVE):
            if (chat_id, lane_rank) not in seen:
                seen.add((chat_id, lane_rank))
                due = max(map(county.instant, filter(None, instants)))
                yield county.POLICY.calendar.next_working_time(max(due, now)) if lane_rank else due

    def _knocks(self, now: datetime) -> Iterator[datetime]:
        """Yield when the clock has something to do."""
        with self._ledger.read(now) as tx:
            after = marks.instant(tx, TICKED_UNTIL) or now
            for duty in county.DUTIES:
                at = duty.cadence.next(tx, county.POLICY, after)
                if at is not None:
                    yield at
