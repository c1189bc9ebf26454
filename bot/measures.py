"""The measures of a process, in the words of Prometheus."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric, SummaryMetricFamily
from prometheus_client.registry import Collector

from db import inbox, readings, sending
from db.engine import Transaction
from jobs import claiming
from jobs.clock import elapsed_now
from jobs.learning import CONFIRMED, CORRECTED, WITHDRAWN

if TYPE_CHECKING:
    from bot.house import House
    from bot.web import Health

__all__ = ["CONTENT_TYPE_LATEST", "written"]

COUNTERS = {
    "sent": "Messages Telegram accepted.",
    "failed": "Messages given up.",
    "retried": "Attempts that failed and are made again.",
    "too_many_requests": "Answers 429.",
    "unreachable": "Messages kept back because nobody was there to receive them.",
}


def written(tx: Transaction, /, house: "House", found: "Health") -> bytes:
    """Write down what a scrape is to see."""
    registry = CollectorRegistry()
    registry.register(_Sheet([*_of_work(tx, house, found), *_of_process(house), _judged(tx)]))
    return generate_latest(registry)


def _of_work(tx: Transaction, house: "House", found: "Health") -> Iterable[Metric]:
    """Tell how much waits, and for how many seconds the oldest update and the oldest due message have."""
    received_at = inbox.oldest_pending_at(tx)
    due_at = sending.oldest_due_at(tx, claiming.worst_lane(tx, house.office.policy))
    received_age = max(0.0, (elapsed_now() - received_at).total_seconds()) if received_at else 0.0
    due_age = max(0.0, (tx.now - due_at).total_seconds()) if due_at else 0.0
    yield GaugeMetricFamily("duban_inbox_pending", "Updates not worked off.", found.inbox_pending)
    yield GaugeMetricFamily("duban_inbox_quarantined", "Updates set aside.", found.quarantined)
    for name in ("failed", "waiting", "in_review", "held"):
        yield GaugeMetricFamily(f"duban_outbox_{name}", f"Messages {name.replace('_', ' ')}.", found.messages[name])
    yield GaugeMetricFamily("duban_inbox_age_seconds", "Age of the oldest of them.", received_age)
    yield GaugeMetricFamily("duban_outbox_due", "Messages due and not sent.", found.outbox_due)
    yield GaugeMetricFamily("duban_outbox_age_seconds", "Age of the oldest of them.", due_age)
    yield GaugeMetricFamily("duban_last_poll_age_seconds", "Since the last getUpdates.", found.last_poll_age_s)


def _of_process(house: "House") -> Iterable[Metric]:
    """Tell what this process has done since its start."""
    lines = house.lines
    for name, what in COUNTERS.items():
        yield CounterMetricFamily(f"duban_{name}", what, sum(getattr(line.sender.counters, name) for line in lines))
    yield CounterMetricFamily("duban_updates", "Updates received.", sum(line.intake.received for line in lines))
    yield CounterMetricFamily("duban_commits", "Transactions committed.", house.office.commits)
    yield GaugeMetricFamily("duban_tokens_refused", "Tokens that Telegram refuses.", len(house.refused))
    durations = SummaryMetricFamily("duban_duty_seconds", "Runs of the clock's duties.", labels=["duty"])
    for name, runs in house.schedule.runs.items():
        durations.add_metric([name], count_value=runs.count, sum_value=runs.seconds)
    yield durations


def _judged(tx: Transaction) -> Metric:
    """Count the readings that are kept, by what their authors said to them."""
    counts = readings.counts(tx)
    found = GaugeMetricFamily("duban_readings", "Replies read, by what their authors said to it.", labels=["verdict"])
    for verdict in (CONFIRMED, CORRECTED, WITHDRAWN):
        found.add_metric([verdict], counts.get(verdict, 0))
    found.add_metric(["none"], counts.get("", 0))
    return found


class _Sheet(Collector):
    """The measures of one scrape; made anew each time, since the lines own them."""

    def __init__(self, families: list[Metric]) -> None:
        self._families = families

    def collect(self) -> Iterable[Metric]:
        return self._families
