"""Keeps note of when updates came through, and after a long absence has the recent cards ask again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import structlog

from jobs import absence
from jobs.absence import Attended
from jobs.clock import Machine
from jobs.office import Office

log = structlog.get_logger(__name__)
NOTE_EVERY: Final = timedelta(seconds=60)
"""Seldom enough to cost nothing; the time between two notes counts as absence, which asks once too often at worst."""
BATCH: Final = 50


class Register:
    """Writes down who attended, for all fronts of a process at once."""

    def __init__(self, office: Office, machine: Machine) -> None:
        """Write into the records of ``office``."""
        self.office = office
        self.elapsed = machine.now
        self._attended: dict[int, Attended] = {}
        """What is not written yet, by bot."""
        self._written_at: datetime | None = None

    async def enter(self, bot_id: int, attended: Attended, *, at_once: bool) -> None:
        """Note an attendance; it is written with the others', every minute or ``at_once``."""
        self._attended[bot_id] = attended
        if at_once or self._written_at is None or attended.at - self._written_at >= NOTE_EVERY:
            self._written_at = attended.at
            entries, self._attended = self._attended, {}
            try:
                await self.office.do(absence.attend, entries)
            except BaseException:
                self._attended = entries | self._attended
                self._written_at = None
                raise


class Attendance:
    """The attendance of one token's front."""

    def __init__(self, register: Register, bot_id: int, on_done: Callable[[], None]) -> None:
        """Keep note for a bot; ``on_done`` wakes the sender."""
        self._register = register
        self._office = register.office
        self._bot_id = bot_id
        self._on_done = on_done
        self._noted_at: datetime | None = None

    async def note(self) -> None:
        """Note that updates come through now; what was tapped in vain before is asked about first.

        A crash on the way leaves the old note, and so asks anew.
        """
        attended = Attended(self._register.elapsed(), self._office.now())
        was_away = self._noted_at is None or attended.at - self._noted_at > absence.TAP_LIFE
        if was_away:
            await self._ask_again(attended.at)
        await self._register.enter(self._bot_id, attended, at_once=was_away)
        self._noted_at = attended.at

    async def _ask_again(self, now: datetime) -> None:
        doubtful = await self._office.look(absence.cards_in_doubt, self._bot_id, now)
        if doubtful:
            log.info("absence, cards ask again", cards=len(doubtful), bot_id=self._bot_id)
        for start in range(0, len(doubtful), BATCH):
            await self._office.do(absence.ask_again, doubtful[start : start + BATCH])
            self._on_done()
