"""R14 with three workers for one token: one polls, one sends at a time; who wants the ledger for himself is refused.

Not within ``make test``: tests/bot/test_cluster.py tells there how three share the work.
"""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tests.reliability import reminders, replies
from tests.reliability.finding import Finding, faults
from tests.reliability.instance import judge, second
from tests.reliability.three.crew import LEASE_SECONDS, WORKERS, crew
from tests.reliability.three.harm import LATENCY_SECONDS, PATIENCE_SECONDS, duties, speak
from tests.reliability.three.watched import POLL, SENDING, Heard, Watched
from tests.reliability.trial import Trial

LONGEST_STAY_SECONDS = 3.0
ENDED_SECONDS = 10.0


async def measure(seed: int, rows: int, acts: int, turns: int, tries: int) -> list[Finding]:
    """Let three workers share the work while one after the other leaves in order and another comes."""
    async with crew(LATENCY_SECONDS, LEASE_SECONDS, Watched) as site:
        officials = replies.publish(site)
        await site.start(WORKERS)
        await site.quiet(PATIENCE_SECONDS)
        reminders.plant(site, rows, for_roster=False)
        site.heard.clear()
        todo = replies.acts(officials, acts, random.Random(seed))
        speaking = asyncio.create_task(speak(todo, random.Random(seed)))
        left, ended = await _relieve_each_other(site, turns, random.Random(seed))
        alone = [await second({**site.environment, "DUBAN_ENGINE__KIND": "embedded"}) for _ in range(tries)]
        await speaking
        tail = await site.settle(PATIENCE_SECONDS)
        beside = await _beside_one_alone(site, tries)
        said = replies.judge(site, officials, todo, seed, tail)
    return [
        _judge(site, turns, left, max(ended, default=0.0), seed),
        replace(said, row="R14c", done=f"{turns} workers left in order and others came × {acts} acts, seed {seed}"),
        judge("R14c", f"{tries} embedded instances beside three workers", alone),
        judge("R14c", f"{tries} workers beside an embedded instance", beside),
    ]


async def _relieve_each_other(site: Watched, turns: int, chance: random.Random) -> tuple[int, list[float]]:
    """Stop and start; return how many polled when they were stopped, and the seconds each took to end."""
    left, ended = 0, []
    _, polling = duties(site)
    for _ in range(turns):
        await asyncio.sleep(chance.uniform(0, LONGEST_STAY_SECONDS))
        leaving = chance.choice(site.alive)
        left += site.holder(polling.lease) is leaving
        seconds, _ = await asyncio.gather(leaving.stop(), site.start(1))
        ended.append(seconds)
    return left, ended


async def _beside_one_alone(site: Watched, tries: int) -> list:
    one = await site.process(ENGINE__KIND="embedded").start()
    refused = [await second(site.environment) for _ in range(tries)]
    await one.stop()
    return refused


def _judge(site: Watched, turns: int, left: int, slowest: float, seed: int) -> Finding:
    polls, sent = site.of((POLL,)), site.of(SENDING)
    changes = sum(earlier.worker is not later.worker for earlier, later in pairwise(polls))
    together = overlaps(sent)
    senders = len({heard.worker for heard in sent})
    offences = site.world.offences
    return Finding(
        "R14c", f"three workers for one token, {turns} left in order and others came, seed {seed}", 0, 0,
        f"{len(polls)} polls, the poller changed {changes} times ({left} pollers left); {len(sent)} sends by {senders} "
        f"in turn, {together} while another's was under way; ended within {slowest:.1f} s",
        faults(
            (changes <= left, f"two polled: {changes} changes, {left} left"), (not together, f"{together} at once"),
            (slowest <= ENDED_SECONDS, f"{slowest:.0f} s to end"), (not offences, f"Telegram objected: {offences[:3]}"),
        ),
    )  # fmt: skip


def overlaps(calls: Sequence[Heard]) -> int:
    """Count calls that began while another worker's was not answered yet; all are of workers that ended in order."""
    open_until: dict[object, float] = {}
    found = 0
    for call in calls:
        others = (until for worker, until in open_until.items() if worker is not call.worker)
        found += any(until > call.began for until in others)
        ended = call.ended if call.ended is not None else float("inf")
        open_until[call.worker] = max(open_until.get(call.worker, 0.0), ended)
    return found


TRIAL = Trial(
    "R14c", measure, small=None,
    quick={"rows": 200, "acts": 60, "turns": 6, "tries": 3}, full={"rows": 1500, "acts": 400, "turns": 40, "tries": 20},
)  # fmt: skip
