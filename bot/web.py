"""Health and measures: what the process says about itself over HTTP."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import structlog
from aiohttp import web

from bot.front import STALE_SECONDS
from bot.listening import listening
from bot.settings import Settings
from db import inbox, marks, outbox, restores, sending
from db.engine import Transaction
from db.messages import OutboxState
from db.storage import StorageFault
from jobs import claiming
from jobs.digest import FAILED
from jobs.timekeeping import TICKED_UNTIL

if TYPE_CHECKING:
    from bot.house import House

log = structlog.get_logger(__name__)
WELL: Final = "ok"


@dataclass(frozen=True, slots=True)
class Health:
    """How far the work is; everything due up to ``clock`` is done when ``ticked_until`` has reached it."""

    clock: str
    ticked_until: str | None
    inbox_pending: int
    outbox_due: int
    last_poll_age_s: float
    roles: Sequence[str]
    messages: dict[str, int]
    """sent: by this process since its start; the others as they stand in the records."""
    quarantined: int
    """Updates set aside because they could not be worked off."""
    storage: str
    """``ok``, or why nothing can be stored."""

    def to_json(self) -> dict[str, Any]:
        """Show it as the contract has it."""
        return {name: getattr(self, name) for name in self.__slots__}


@asynccontextmanager
async def serving(house: "House", settings: Settings, roles: Sequence[str]) -> AsyncIterator[None]:
    """Serve /healthz and /metrics of a house."""
    app = web.Application()
    ops = Ops(house, roles)
    app.router.add_get("/healthz", ops.healthz)
    app.router.add_get("/metrics", ops.metrics)
    async with listening(app, settings.ops.listen, "ops.listen"):
        yield


class Ops:
    """Answers for one process."""

    def __init__(self, house: "House", roles: Sequence[str]) -> None:
        """Answer for ``house``, which carries ``roles``."""
        self._house = house
        self._roles = list(roles)

    async def healthz(self, _request: web.Request) -> web.Response:
        """Say how far the work is: 200, or 503 when the process cannot do it."""
        try:
            found = await self.health()
        except Exception:
            log.exception("health check failed")
            return web.json_response({"error": "storage"}, status=503)
        return web.json_response(found.to_json(), status=200 if self._is_well(found) else 503)

    async def metrics(self, _request: web.Request) -> web.Response:
        """Say the measures for Prometheus."""
        try:
            content_type, body = await self._house.office.look(self._measures, await self.health())
        except Exception:
            log.exception("measuring failed")
            return web.Response(status=503)
        return web.Response(body=body, headers={"Content-Type": content_type})

    async def health(self) -> Health:
        """Look how far the work is. The clock is read last: a jump meanwhile reads as work to do, never as done."""
        ticked_until, pending, due = await self._house.office.look(self._facts)
        messages, quarantined = await self._house.office.look(self._stuck)
        ages = [line.intake.front.silent_seconds for line in self._house.lines]
        return Health(
            clock=self._house.office.clock.now().isoformat(),
            ticked_until=ticked_until,
            inbox_pending=pending,
            outbox_due=due,
            last_poll_age_s=round(max(ages, default=0.0), 1),
            roles=self._roles,
            messages={"sent": sum(line.sender.counters.sent for line in self._house.lines), **messages},
            quarantined=quarantined,
            storage=self._storage(),
        )

    def _storage(self) -> str:
        if self._house.office.outage is not None:
            return self._house.office.outage.fault.value
        is_short = any(line.intake.is_short_of_room for line in self._house.lines)
        return StorageFault.FULL.value if is_short else WELL

    def _is_well(self, found: Health) -> bool:
        is_refused = all(line.number in self._house.refused for line in self._house.lines)
        is_serving = not is_refused and found.storage == WELL
        return is_serving and found.last_poll_age_s <= STALE_SECONDS

    def _facts(self, tx: Transaction, /) -> tuple[str | None, int, int]:
        ticked = None if self._house.engine.is_shared else self._house.schedule.ticked_until
        ticked_until = ticked.isoformat() if ticked else marks.read(tx, TICKED_UNTIL) or None
        return ticked_until, inbox.pending_count(tx), sending.due_count(tx, self._worst_lane(tx))

    def _stuck(self, tx: Transaction, /) -> tuple[dict[str, int], int]:
        stuck = outbox.stuck_counts(tx)
        counts = {
            "failed": sum(stuck.get(state, 0) for state in FAILED),
            "waiting": outbox.live_count(tx),
            "in_review": stuck.get(OutboxState.REVIEW, 0),
            "held": restores.held_count(tx),
        }
        return counts, inbox.quarantined_count(tx)

    def _measures(self, tx: Transaction, /, found: Health) -> tuple[str, bytes]:
        from bot import measures  # noqa: PLC0415 - loaded where somebody asks, beside the loop

        return measures.CONTENT_TYPE_LATEST, measures.written(tx, self._house, found)

    def _worst_lane(self, tx: Transaction) -> int:
        return claiming.worst_lane(tx, self._house.office.policy)
