"""R5: Telegram away for a day while reminders pile up; nothing is lost, and everybody gets one card."""

import asyncio
import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.request import Ambiguous, Unsent
from bot.sandbox.api import Reply
from db import assignments, outbox, people
from db.engine import Transaction
from db.messages import Lane, OutboxState
from jobs import calling, dispatch
from tests.journeys.county import make_policy
from tests.reliability.finding import Finding, faults
from tests.reliability.trial import Trial
from tests.reliability.virtual import District, district, in_virtual_time, living, machine_from, until, utc

START = utc("2020-04-21T09:00:00+08:00")
DUE_ON = date(2020, 4, 30)
AWAY_SECONDS = 24 * 3600.0
LOST_SECONDS = 2.0
"""So long calls vanish on the wire; then connections are refused."""
NODES = 3
DUE_EACH = NODES + 2
"""A card of what was published, one for each node that was decided on, and next morning's reminder."""
MOST_ATTEMPTS = 3000
DRAINED_SECONDS = 300.0
TICK_SECONDS = 300.0
"""Seldom enough to pass a day quickly, often enough that nothing is late by it."""
WRITTEN = re.compile(r"^[■●▲⚪🟢🟡🔴✅]+ (\d+) ", re.MULTILINE)


class Away:
    """A Telegram that cannot be reached for a while; counts what was tried all the same."""

    def __init__(self, seconds: float) -> None:
        self._loop = asyncio.get_running_loop()
        self.began = self._loop.time()
        self.until = self.began + seconds
        self.tries: Counter[str] = Counter()

    async def before_call(self, _token: str, method: str, _params: Mapping[str, Any]) -> Reply | None:
        """Count a call, and cut it off while away."""
        self.tries[method] += 1
        now = self._loop.time()
        if now >= self.until:
            return None
        raise Ambiguous("reset") if now - self.began < LOST_SECONDS else Unsent("refused")


def pile_up(place: District, tx: Transaction) -> None:
    """Queue what is published and decided on the first day for everybody."""
    for person in people.everybody(tx):
        dispatch.deliver(tx, place.policy, person, Lane.REMINDER, tx.now)
        for assignment in assignments.owned_by(tx, person.id):
            calling.call_holder(tx, assignment)


async def measure(seed: int, officials: int) -> list[Finding]:
    """Let a day pass without Telegram, then look what reaches ``officials`` people; nothing in it is left to chance."""
    return [await in_virtual_time(_measure, seed, officials)]


async def _measure(seed: int, officials: int) -> Finding:
    async with district(machine_from(START), make_policy(), officials, NODES, DUE_ON, seed) as place:
        await place.open()
        away = Away(AWAY_SECONDS)
        place.api.before_call = away.before_call
        place.write(lambda tx: pile_up(place, tx))
        async with living(place.house, TICK_SECONDS):
            await asyncio.sleep(AWAY_SECONDS)
            due = place.read(_due)
            drained = await until(place.is_drained, 2 * DRAINED_SECONDS)
        await place.close()
        return _judge(place, away, due, drained, seed)


def _due(tx: Transaction) -> int:
    """Count what piled up in the outage."""
    return sum(not row.is_edit for row in outbox.in_state(tx, OutboxState.READY))


def _judge(place: District, away: Away, due: int, drained: float, seed: int) -> Finding:
    shown = [[set(WRITTEN.findall(text)) for text in phone.texts] for phone in place.officials]
    numbers = {f"{number}" for number in range(1, NODES + 1)}
    lost = sum(not cards or set.union(*cards) != numbers for cards in shown)
    doubled = sum(max(0, len(cards) - 1) for cards in shown)
    tries = sum(count for method, count in away.tries.items() if method.startswith(("send", "edit")))
    probes = away.tries["getMe"]
    left = len(place.read(lambda tx: outbox.in_state(tx, OutboxState.REVIEW)))
    hours = AWAY_SECONDS / 3600
    return Finding(
        "R5", f"{hours:.0f} h without Telegram, {due} due for {len(shown)} officials and a coordinator", lost, doubled,
        f"{tries} attempts and {probes} probes, drained {drained:.0f} s after the return",
        faults(
            (due >= DUE_EACH * len(shown), f"only {due} due"), (not lost, f"{lost} people not told"),
            (not doubled, f"{doubled} cards too many"), (not left, f"{left} in review"),
            (tries + probes <= MOST_ATTEMPTS, f"{tries + probes} attempts"),
            (drained <= DRAINED_SECONDS, f"drained after {drained:.0f} s"),
        ),
    )  # fmt: skip


TRIAL = Trial("R5", measure, small={"officials": 20}, quick={"officials": 200}, full={"officials": 1000})
