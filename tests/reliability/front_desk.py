"""The county's real intake and desk under trial: what is handed in, what came of it, and how long it took."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC
from typing import Any

from bot.sandbox.api import Reply
from jobs.rules.reading import warm_up
from tests.journeys.county import County
from tests.reliability.facts import Facts
from tests.reliability.waiting import Stopwatch
from tests.reliability.witness import Change, Witness

Json = dict[str, Any]


@dataclass
class Tally:
    """What one worker found."""

    refused: int = 0
    allowed: int = 0
    effects: Counter[str] = field(default_factory=Counter)
    breaches: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    """Updates that were neither refused nor done, but failed."""
    slowest: float = 0.0
    alarms: int = 0

    def add(self, other: "Tally") -> None:
        """Put another worker's count to this one."""
        self.refused += other.refused
        self.allowed += other.allowed
        self.effects += other.effects
        self.breaches += other.breaches
        self.faults += other.faults
        self.slowest = max(self.slowest, other.slowest)
        self.alarms = max(self.alarms, other.alarms)


class Desk:
    """The county's real intake and desk, with a witness beside the database and every toast heard."""

    def __init__(self, county: County) -> None:
        self.county = county
        warm_up(county.clock.now(), county.office.policy.calendar)  # as ``duban run`` does before people knock
        self.facts = Facts.read(county.database, f"{county.clock.now().astimezone(UTC):%Y-%m-%d %H:%M:%S}")
        self.witness = Witness(county.database)
        self.toasts: dict[str, str] = {}
        county.api.before_call = self._hear

    async def _hear(self, _token: str, method: str, params: Mapping[str, Any]) -> Reply | None:
        if method == "answerCallbackQuery":
            self.toasts[str(params["callback_query_id"])] = str(params.get("text") or "")
            return Reply(200, {"ok": True, "result": True})
        return None

    async def take(self, updates: list[Json]) -> tuple[list[Change], float]:
        """Let the program take updates in and work them off; return what changed, and the seconds it took."""
        self.toasts.clear()
        watch = Stopwatch()
        await self.county.line.intake.take(updates)
        await self.county.line.intake.idle()
        seconds = watch.seconds()
        return self.witness.changes(), seconds

    def is_waiting(self, first: int) -> bool:
        """Tell whether an update numbered from ``first`` on is not done."""
        query = "SELECT count(*) FROM inbox WHERE update_id >= ? AND state = 'pending'"
        return bool(self.witness.db.execute(query, (first,)).fetchone()[0])

    def close(self) -> None:
        self.witness.close()
