"""Keeps note of when updates came through, and after a long absence has the recent cards ask again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import structlog

from jobs import absence
from jobs.clock import Machine
from jobs.office import Office

log = structlog.get_logger(__name__)
NOTE_EVERY: Final = timedelta(seconds=60)
"""Seldom enough to cost nothing; the time between two notes counts as absence, which asks once too often at worst."""
BATCH: Final = 50


class Attendance:
    """The attendance of one token's front."""

    def __init__(self, office: Office, bot_id: int, machine: Machine, on_done: Callable[[], None]) -> None:
        """Keep note for a bot; ``on_done`` wakes the sender."""
        self._office = office
        self._bot_id = bot_id
        self._elapsed = machine.now
        self._on_done = on_done
        self._noted_at: datetime | None = None

    async def note(self) -> None:
        """Note that updates come through now; what was tapped in vain before is asked about first.

        A crash on the way leaves the old note, and so asks anew.
        """
        now = self._elapsed()
        if self._noted_at is not None and now - self._noted_at < NOTE_EVERY:
            return
        doubtful = await self._office.look(absence.cards_in_doubt, self._bot_id, now)
        if doubtful:
            log.info("absence, cards ask again", cards=len(doubtful), bot_id=self._bot_id)
        for start in range(0, len(doubtful), BATCH):
            await self._office.do(absence.ask_again, doubtful[start : start + BATCH])
            self._on_done()
        await self._office.do(absence.attend, self._bot_id, now)
        self._noted_at = now
