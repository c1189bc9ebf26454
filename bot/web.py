"""Health and measures: what the process says about itself over HTTP."""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import structlog
from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, generate_latest

from bot.settings import Settings
from db import inbox, marks, outbox
from db.engine import Transaction
from db.words import OutboxState
from jobs import delivery
from jobs.clock import elapsed_now
from jobs.schedule import TICKED_UNTIL

if TYPE_CHECKING:
    from bot.house import House, Line

log = structlog.get_logger(__name__)
MAX_UPDATE_BYTES = 1024 * 1024
STALE_POLL_SECONDS = 90.0


async def start(house: "House", settings: Settings, roles: Sequence[str]) -> web.AppRunner:
    """Serve /healthz and /metrics; the runner ends it."""
    app = web.Application(client_max_size=MAX_UPDATE_BYTES)
    app["house"], app["roles"] = house, list(roles)
    app.router.add_get("/healthz", _healthz)
    app.router.add_get("/metrics", _metrics)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, settings.ops.listen.host, settings.ops.listen.port).start()
    return runner


async def health(house: "House", roles: Sequence[str]) -> dict[str, Any]:
    """Say how far the work is; everything due up to ``clock`` is done when ``ticked_until`` has reached it."""
    facts = await house.office.look(_facts, house.office)
    polled = [(elapsed_now() - line.intake.polled_at).total_seconds() for line in house.lines]
    return {
        "clock": house.office.clock.now().isoformat(),
        **facts,
        "last_poll_age_s": round(max(polled, default=0.0), 1),
        "roles": list(roles),
    }


def _facts(tx: Transaction, office: Any) -> dict[str, Any]:  # noqa: ANN401 - the office of the house
    counts = outbox.counts_by_state(tx)
    return {
        "ticked_until": marks.read(tx, TICKED_UNTIL) or None,
        "inbox_pending": inbox.pending_count(tx),
        "outbox_due": outbox.due_count(tx, delivery.worst_lane(tx, office.policy)),
        "sent": counts.get(OutboxState.SENT, 0),
        "failed": counts.get(OutboxState.DEAD, 0),
        "waiting": sum(counts.get(state, 0) for state in (OutboxState.READY, OutboxState.BLOCKED)),
        "review": counts.get(OutboxState.REVIEW, 0),
    }


async def _healthz(request: web.Request) -> web.Response:
    house = request.app["house"]
    try:
        facts = await health(house, request.app["roles"])
    except Exception:
        log.exception("health check failed")
        return web.json_response({"error": "storage"}, status=503)
    is_well = "front" not in request.app["roles"] or facts["last_poll_age_s"] < STALE_POLL_SECONDS
    return web.json_response(facts, status=200 if is_well else 503, dumps=json.dumps)


async def _metrics(request: web.Request) -> web.Response:
    house = request.app["house"]
    facts = await health(house, request.app["roles"])
    return web.Response(body=generate_latest(_registry(house.lines, facts)), content_type="text/plain")


def _registry(lines: "Sequence[Line]", facts: dict[str, Any]) -> CollectorRegistry:
    """Lay the counters out for Prometheus; made anew at each scrape, since the lines own them."""
    registry = CollectorRegistry()
    for name in ("sent", "failed", "retried", "too_many_requests", "unreachable"):
        counter = Counter(f"duban_{name}", f"messages {name}", registry=registry)
        counter.inc(sum(getattr(line.sender.counters, name) for line in lines))
    updates = Counter("duban_updates", "updates received", registry=registry)
    updates.inc(sum(line.intake.received for line in lines))
    for name in ("inbox_pending", "outbox_due", "last_poll_age_s", "waiting", "review"):
        Gauge(f"duban_{name}", name, registry=registry).set(float(facts[name]))
    return registry
