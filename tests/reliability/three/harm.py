"""R11, R16 with three workers: whoever sends or polls is hurt in the middle of it, and PostgreSQL is restarted.

Not within ``make test``: a takeover takes as long as a lease. Its short stories are told by tests/bot/test_cluster.py.
"""

import asyncio
import random
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.sandbox.phone import Phone
from db import outbox
from db.messages import OutboxState
from tests.reliability import reminders, replies
from tests.reliability.cluster import ROLES
from tests.reliability.finding import Finding, faults
from tests.reliability.site import NOW
from tests.reliability.three.crew import LEASE_SECONDS, WORKERS, Worker, crew
from tests.reliability.three.watched import POLL, SENDING, Heard, Watched
from tests.reliability.trial import Trial

FULL_LEASE_SECONDS = 60.0
"""As it is by itself."""
LONG_PAUSE_SECONDS = 120.0
SLACK_SECONDS = 30.0
"""At the lease it has by itself a worker is replaced within 90 s."""
RESUME_SECONDS = 30.0
FULL_ROWS = 3000
"""Enough that there is always something to send, and to be relieved of."""
PACE_PER_SECOND = 10
LATENCY_SECONDS = 0.05
PATIENCE_SECONDS = 400.0
WATCH_SECONDS = 3.0
SETTLED_SECONDS = 1.0
"""Who has just taken over is left alone for so long, and up to a second more."""
SAY_SECONDS = 0.3


class Harm(StrEnum):
    """What is done to a worker."""

    KILLED = "killed"
    PAUSED = "paused"
    CUT_OFF = "cut off"
    """Its connections to PostgreSQL are ended, and none comes about."""
    UNHEARD = "unheard"
    """Nothing passes between it and PostgreSQL; later all of it does."""
    HALF_OPEN = "half open"
    """Nothing passes, and what connections there were turn out to be dead."""


@dataclass(frozen=True, slots=True)
class Duty:
    """What one worker does for all, by its lease and by the calls that show it."""

    lease: str
    methods: Sequence[str]


@dataclass(frozen=True, slots=True)
class Takeover:
    """How a harm went: seconds until another did the work, calls of the harmed one while the other did."""

    harm: Harm
    lease: str
    seconds: float
    trespasses: int
    was_watched: bool
    resumed: float


class Wounds:
    """Hurts one worker of a crew after the other."""

    def __init__(self, site: Watched, chance: random.Random) -> None:
        self.site = site
        self.chance = chance
        self.takeovers: list[Takeover] = []
        self.returns: list[float] = []
        """Seconds from when a restarted PostgreSQL took connections until a message went out."""

    async def harm(self, harm: Harm, duty: Duty, at_least_seconds: float) -> None:
        """Hurt whoever does the duty, wait for who does it instead, heal, and watch the healed one for a while."""
        site = self.site
        victim = await self._at_work(duty)
        began = time.monotonic()
        _strike(site, victim, harm)
        self._count()
        heir = await site.called(duty.methods, site.lease_seconds + SLACK_SECONDS * 2, besides=victim)
        await asyncio.sleep(max(0.0, began + at_least_seconds - time.monotonic()))
        before = site.lease(duty.lease)
        healed = time.monotonic()
        mended = await self._heal(victim, harm)
        await asyncio.sleep(WATCH_SECONDS)
        after = site.lease(duty.lease)
        was_watched = before is not None and after is not None and before.epoch == after.epoch
        trespasses = _calls_of(victim, site.of(duty.methods), heir) if was_watched else 0
        await mended.until(bool)
        self.takeovers.append(
            Takeover(harm, duty.lease, heir.began - began, trespasses, was_watched, time.monotonic() - healed)
        )

    async def restart(self, mode: str, asking: Phone) -> None:
        """Stop PostgreSQL while all are at work, start it again after a moment; somebody asks something at once."""
        await asyncio.sleep(SETTLED_SECONDS + self.chance.random())
        self._count()
        await asyncio.to_thread(self.site.server.stop, mode)
        await asyncio.sleep(self.chance.uniform(0, 3))
        await asyncio.to_thread(self.site.server.start)
        began = time.monotonic()
        asking.send("/help")
        sent = await self.site.called(SENDING, RESUME_SECONDS * 2)
        self.returns.append(sent.began - began)

    async def _at_work(self, duty: Duty) -> Worker:
        """Wait until somebody has been at a duty for a while; return who it is."""
        while True:
            await self.site.called(duty.methods, PATIENCE_SECONDS)
            await asyncio.sleep(SETTLED_SECONDS + self.chance.random())
            found = self.site.holder(duty.lease)
            if found is not None and found.is_alive:
                return found

    async def _heal(self, victim: Worker, harm: Harm) -> Worker:
        """Take the harm away; return who is whole again, another one for the dead."""
        site = self.site
        if harm is Harm.KILLED:
            fresh = await site.hire()
            await fresh.begin("--roles", ROLES)
            return fresh
        if harm is Harm.PAUSED:
            victim.child.send_signal(signal.SIGCONT)
        else:
            if harm is Harm.HALF_OPEN:
                site.reaches[victim].wire.cut()
            site.reaches[victim].wire.release()
        return victim

    def _count(self) -> None:
        """Take note of a harm, and of what was on the wire at that moment."""
        ledger = self.site.ledger
        with ledger.read(NOW) as tx:
            self.site.on_wire += len(outbox.in_state(tx, OutboxState.ONWIRE))
        ledger.close()
        self.site.kills += 1


def _strike(site: Watched, victim: Worker, harm: Harm) -> None:
    match harm:
        case Harm.KILLED:
            victim.child.send_signal(signal.SIGKILL)
        case Harm.PAUSED:
            victim.child.send_signal(signal.SIGSTOP)
        case Harm.CUT_OFF:
            site.reaches[victim].wire.cut()
        case Harm.UNHEARD | Harm.HALF_OPEN:
            site.reaches[victim].wire.hold()


def _calls_of(victim: Worker, calls: Sequence[Heard], heir: Heard) -> int:
    return sum(heard.worker is victim and heard.began > heir.began for heard in calls)


def duties(site: Watched) -> tuple[Duty, Duty]:
    """Name what is done by one worker for a bot: to send and to poll."""
    return Duty(f"send:{site.account.id}", SENDING), Duty(f"front:{site.account.id}", (POLL,))


async def speak(todo: Sequence[Callable[[], None]], chance: random.Random) -> None:
    """Let people act one after the other."""
    for act in todo:
        act()
        await asyncio.sleep(chance.uniform(0, 2 * SAY_SECONDS))


async def measure(seed: int, rounds: int, restarts: int, rows: int, acts: int, at_full_length: int) -> list[Finding]:
    """Hurt and restart at a scaled lease while people answer what they get; in full also at the lease of always."""
    found = await _scaled(seed, rounds, restarts, rows, acts)
    return [*found, await _at_full_length(seed)] if at_full_length else found


async def _scaled(seed: int, rounds: int, restarts: int, rows: int, count: int) -> list[Finding]:
    chance = random.Random(seed)
    async with crew(LATENCY_SECONDS, LEASE_SECONDS, Watched) as site:
        site.environment["DUBAN_TELEGRAM__PACE_PER_SECOND"] = f"{PACE_PER_SECOND}"
        officials = replies.publish(site)
        await site.start(WORKERS)
        await site.quiet(PATIENCE_SECONDS)
        line = reminders.BadLine(seed, site)
        reminders.plant(site, rows, for_roster=False)
        site.api.before_call, site.api.before_reply = line.before_call, line.before_reply
        todo = replies.acts(officials, count, chance)
        speaking = asyncio.create_task(speak(todo, random.Random(seed)))
        wounds = Wounds(site, chance)
        for number in range(rounds):
            for turn, harm in enumerate(Harm, start=number):
                await wounds.harm(harm, duties(site)[turn % 2], 1.5 * LEASE_SECONDS)
            for restart in range(restarts):
                await wounds.restart(("fast", "immediate")[restart % 2], officials[0].phone)
        await speaking
        tail = await site.settle(PATIENCE_SECONDS + rows / PACE_PER_SECOND)
        by_itself = reminders.arrivals(site)
        again = await reminders.send_again_what_the_coordinators_ask_for(site)
        done = f"three workers, {len(wounds.takeovers)} harms, PostgreSQL restarted {len(wounds.returns)} times"
        sent = reminders.judge(site, line, rows, seed, tail, again)
        said = replies.judge(site, officials, todo, seed, tail)
        order = reminders.judge_order(by_itself, seed)
    return [
        replace(sent, row="R11c", done=f"{done} × {rows} reminders, {line.lost_answers} answers lost, seed {seed}"),
        replace(said, row="R11c", done=f"{done} × {count} replies and taps, seed {seed}"),
        replace(order, row="R11c", done=f"{order.done}, under the same"),
        _judge_returns(wounds.returns, seed),
        _judge_takeovers(wounds.takeovers, LEASE_SECONDS, seed),
    ]


async def _at_full_length(seed: int) -> Finding:
    """Kill, pause for two minutes and cut off at the lease of always."""
    async with crew(LATENCY_SECONDS, FULL_LEASE_SECONDS, Watched) as site:
        site.environment["DUBAN_TELEGRAM__PACE_PER_SECOND"] = f"{PACE_PER_SECOND}"
        reminders.plant(site, FULL_ROWS)
        await site.start(WORKERS)
        wounds = Wounds(site, random.Random(seed))
        sending, polling = duties(site)
        await wounds.harm(Harm.KILLED, sending, 0)
        await wounds.harm(Harm.KILLED, polling, 0)
        await wounds.harm(Harm.PAUSED, sending, LONG_PAUSE_SECONDS)
        await wounds.harm(Harm.CUT_OFF, sending, 0)
        await wounds.harm(Harm.CUT_OFF, polling, 0)  # nobody says anything, so that nothing fails to be stored
    return _judge_takeovers(wounds.takeovers, FULL_LEASE_SECONDS, seed)


def _judge_returns(returns: Sequence[float], seed: int) -> Finding:
    slowest = max(returns)
    return Finding(
        "R11c", f"three workers, PostgreSQL restarted {len(returns)} times, fast and immediate, seed {seed}", 0, 0,
        f"messages went out again after {slowest:.1f} s",
        faults((slowest <= RESUME_SECONDS, f"{slowest:.0f} s > {RESUME_SECONDS:.0f} s")),
    )  # fmt: skip


def _judge_takeovers(takeovers: Sequence[Takeover], lease_seconds: float, seed: int) -> Finding:
    longest_seconds = lease_seconds + SLACK_SECONDS
    harms = ", ".join(f"{one.harm} ({one.lease.partition(':')[0]}): {one.seconds:.1f} s" for one in takeovers)
    slowest = max(one.seconds for one in takeovers)
    trespasses = sum(one.trespasses for one in takeovers)
    watched = sum(one.was_watched for one in takeovers)
    well = max(one.resumed for one in takeovers)
    return Finding(
        "R16c", f"three workers, lease {lease_seconds:.0f} s, {len(takeovers)} harms, seed {seed}", 0, 0,
        f"replaced after {slowest:.1f} s at most ({harms}), {trespasses} calls of a relieved one "
        f"({watched} watched), well again {well:.1f} s after it was healed",
        faults(
            (slowest <= longest_seconds, f"{slowest:.0f} s > {longest_seconds:.0f} s"),
            (not trespasses, f"{trespasses} calls of a relieved one"), (watched > 0, "none was watched"),
            (well <= RESUME_SECONDS + WATCH_SECONDS, f"well again only after {well:.0f} s"),
        ),
    )  # fmt: skip


TRIAL = Trial(
    "R11c R16c", measure, small=None,
    quick={"rounds": 1, "restarts": 2, "rows": 600, "acts": 200, "at_full_length": 0},
    full={"rounds": 4, "restarts": 4, "rows": 6000, "acts": 900, "at_full_length": 1},
)  # fmt: skip
