"""A story: one county from its first morning to a quiet end, through every trouble of a scenario."""

import asyncio
import random
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from unittest import mock

import structlog
from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from bot.house import House
from bot.intake import Wedged
from bot.message import Message
from bot.pacer import Pacer
from bot.sandbox.request import SandboxRequest
from bot.sandbox.world import Telegram
from db import marks
from db.engine import StorageFailure, Transaction
from db.models import Outbox
from jobs.clock import SystemClock
from jobs.office import Office
from jobs.schedule import Schedule
from jobs.staff import InTurn, Staff
from tests.reliability.simulation import county, people
from tests.reliability.simulation.clockwork import Clockwork
from tests.reliability.simulation.line import Line
from tests.reliability.simulation.troubles import Act, Away, Crash, Deed, Mishap, Outage, Scenario
from tests.reliability.simulation.witness import Witness

TICK_SECONDS, RESTART_SECONDS = 1.0, 1.0
PATIENCE = timedelta(days=4)
FIRST_NAP, LONGEST_NAP = 0.5, 120.0
LEAST_LEAP = 0.15
EXPECTED = frozenset({"storage failed", "claim failed", "marking failed", "settling failed, trying again",
                      "inbox unreadable", "tick failed"})  # fmt: skip
"""Errors that a full disk causes and the house deals with by itself."""


class Plug(InTurn):
    """The staff of a process; once it is pulled, not another duty is carried out."""

    def __init__(self) -> None:
        self.is_in = True

    def submit(self, piece, /, *args, **kwargs):
        return super().submit(self._if_in, piece, *args, **kwargs)

    def _if_in(self, piece, *args, **kwargs):
        return piece(*args, **kwargs) if self.is_in else None


class MarkedHouse(House):
    """A house whose messages bear the number of their row, so that what arrives is known again."""

    def __post_init__(self) -> None:
        self.schedule = Schedule(self.office, self.drained, county.DUTIES)

    def _render(self, tx: Transaction, row: Outbox) -> Message | None:
        message = super()._render(tx, row)
        return None if message is None else replace(message, text=f"#{row.id} {message.text}", photo=None)


@dataclass
class Told:
    """What a story came to."""

    scenario: Scenario
    witness: Witness
    ledger: county.FullAtTimes
    world: Telegram
    lives: int
    crashes: int
    struck: int
    """The crashes that met work in hand."""
    seconds: float
    ended_at: datetime


class Story:
    """Plays a scenario; ``play`` once."""

    def __init__(self, scenario: Scenario, *, keeps_trace: bool = False) -> None:
        self.scenario = scenario
        self.clockwork = Clockwork(county.BEGAN_AT)
        self.witness = Witness(keeps_trace=keeps_trace)
        self.world = Telegram(self.clockwork.now, elapsed=self.clockwork.time)
        self.phones = county.populate(self.world, scenario.scale.members)
        self.line = Line(self.world, self.clockwork, scenario, self.witness)
        self.ledger = county.open_ledger(scenario.scale.days, scenario.scale.members)
        self.lives = self.crashes = self.struck = 0
        self._plug = Plug()
        self._crashes_ahead: list[Crash] = []
        self._down = RESTART_SECONDS
        self._ends_at = timedelta(days=scenario.scale.days).total_seconds()
        self._calm_at = self._ends_at - timedelta(days=scenario.scale.calm_days).total_seconds()
        self._is_over = False
        self._checked_at = 0.0
        self._nap = FIRST_NAP
        self._last_seen = (0, 0)
        self._connection = self.ledger.engine.connect().connection.driver_connection

    def play(self) -> Told:
        """Play to the end and tell what it came to."""
        self._appoint_all()
        self.clockwork.leap = self._leap
        self.clockwork.set_exception_handler(self._break_off)
        asyncio.set_event_loop(self.clockwork)
        with _repeatable(self.scenario.seed), self._hearing_errors():
            while not self._is_over:
                self._live()
            self._bury()
        seconds = self.clockwork.time()
        self.clockwork.close()
        asyncio.set_event_loop(None)
        return Told(self.scenario, self.witness, self.ledger, self.world, self.lives, self.crashes, self.struck,
                    seconds, self.clockwork.now())  # fmt: skip

    # --- the process

    def _live(self) -> None:
        """Let the house live until it is struck or stops by itself; then let time pass until it is started again."""
        self.lives += 1
        self._note("life", self.lives)
        self._plug, self._down = Plug(), RESTART_SECONDS
        self.line.is_dead = False
        running = self.clockwork.create_task(self._serve())
        self._arm()
        running.add_done_callback(lambda _: self.clockwork.stop())
        self._run_until(lambda: self._is_over or self.line.is_dead or running.done())
        if running.done() and not running.cancelled():
            self._judge_exit(running.exception())
        self._bury()
        back_at = self.clockwork.time() + self._down
        self.clockwork.appoint(back_at, self.clockwork.stop)
        self._run_until(lambda: self._is_over or self.clockwork.time() >= back_at)

    def _run_until(self, is_reached: Callable[[], bool]) -> None:
        """Let time pass until something holds; whoever may bring it about stops the clockwork."""
        while not is_reached():
            self.clockwork.run_forever()

    async def _serve(self) -> None:
        """What ``duban run`` does, without its signals and servers."""
        clockwork = self.clockwork
        office = Office(self.ledger, SystemClock(clockwork.machine), county.POLICY, Staff(self._plug, self._plug))
        house = MarkedHouse(office, clockwork.machine, random.Random(f"life:{self.scenario.seed}:{self.lives}"))
        await house.open()
        request = SandboxRequest(self.line)
        bot = Bot(county.TOKEN, request=request, get_updates_request=SandboxRequest(self.line))
        await self._join(house, bot, request)
        tasks = [*house.tasks(("front", "desk", "sender")), self._tick(house)]
        running = [asyncio.ensure_future(task) for task in tasks]
        done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()

    async def _join(self, house: House, bot: Bot, request: SandboxRequest) -> None:
        pause = 1.0
        while True:
            try:
                pacer = Pacer(elapsed=self.clockwork.time)
                await house.add_line(bot, request, pacer)
            except (NetworkError, RetryAfter):
                await asyncio.sleep(pause)
                pause = min(pause * 2, 30.0)
            else:
                return

    async def _tick(self, house: House) -> None:
        """Knock as APScheduler does; what fails is tried again by the next tick."""
        while True:
            with suppress(StorageFailure):
                await house.schedule.tick()
            await asyncio.sleep(TICK_SECONDS)

    def _judge_exit(self, error: BaseException | None) -> None:
        """A process may give up when the storage does, or polling is wedged; a supervisor starts it again."""
        self._note("exit", type(error).__name__)
        if not isinstance(error, StorageFailure | Wedged):
            self.witness.complain(self.clockwork.time(), f"the process ended: {error!r}")

    def _bury(self) -> None:
        """End every task of a dead process; nothing that it still does has any effect."""
        self._unplug()
        for _ in range(100):
            tasks = asyncio.all_tasks(self.clockwork)
            if not tasks:
                return
            for task in tasks:
                task.cancel()
            self.clockwork.call_soon(self.clockwork.stop)
            self.clockwork.run_forever()
        self.witness.complain(self.clockwork.time(), "tasks do not end")

    def _unplug(self) -> None:
        self._plug.is_in = False
        self.line.hang_up()

    # --- what befalls it

    def _appoint_all(self) -> None:
        for trouble in self.scenario.troubles:
            if not isinstance(trouble, Mishap) and trouble.at < self._calm_at:
                self.clockwork.appoint(trouble.at, self._deed_of(trouble))
        self.clockwork.appoint(60.0, self._publish)
        self.clockwork.appoint(self._calm_at, self._calm)
        self.clockwork.appoint(self._ends_at, lambda: None)
        self.clockwork.appoint(self._ends_at + PATIENCE.total_seconds(), self._give_up)

    def _deed_of(self, trouble: Crash | Deed | Outage) -> Callable[[], None]:
        match trouble:
            case Crash():
                return lambda: self._crash(trouble)
            case Deed():
                return lambda: self._act(trouble)
            case Outage():
                return lambda: self._begin(trouble)

    def _publish(self) -> None:
        """Publish beside the process, as the command line could."""
        with self.ledger.write(self.clockwork.now()) as tx:
            county.publish(tx, county.POLICY)

    def _crash(self, crash: Crash) -> None:
        self._crashes_ahead.append(crash)
        if not self.line.is_dead and len(self._crashes_ahead) == 1:
            self._arm()

    def _arm(self) -> None:
        """Set the next crash to the present life."""
        if self._crashes_ahead:
            self.clockwork.strike_after(self._crashes_ahead[0].awaits, self._strike)

    def _strike(self) -> None:
        if self.line.is_dead:
            return
        crash = self._crashes_ahead.pop(0)
        self.crashes += 1
        self.struck += not self.line.is_idle or self._has_work()
        self._note("crash", self.crashes)
        self._down = crash.down
        self._unplug()
        for task in asyncio.all_tasks(self.clockwork):
            task.cancel()
        self.clockwork.stop()

    def _act(self, deed: Deed) -> None:
        self._note("deed", deed.who, deed.act, deed.number)
        if deed.act is Act.SWAP:
            self._swap(deed.number % len(county.ROLES))
        else:
            people.act(self.phones[deed.who], deed, self.clockwork.time(), self.witness)

    def _swap(self, seat: int) -> None:
        self.witness.swaps.append((self.clockwork.time(), seat))
        with self.ledger.write(self.clockwork.now()) as tx:
            county.swap(tx, county.POLICY, seat)

    def _begin(self, outage: Outage) -> None:
        self._note("outage", outage.away, round(outage.seconds))
        if outage.away is Away.FULL:
            self.ledger.is_full = True
        self.line.outages.append(outage)
        self.clockwork.appoint(self.clockwork.time() + outage.seconds, lambda: self._end(outage))

    def _end(self, outage: Outage) -> None:
        self._note("outage over", outage.away)
        self.line.outages.remove(outage)
        self.ledger.is_full = any(one.away is Away.FULL for one in self.line.outages)

    def _calm(self) -> None:
        """From now on all goes well, and everybody is back."""
        self._note("calm")
        self.line.heals = True
        for outage in list(self.line.outages):
            self._end(outage)
        for phone in self.phones:
            if phone.chat.is_blocked:
                phone.start()

    def _give_up(self) -> None:
        if not self._is_over:
            self.witness.complain(self.clockwork.time(), "does not come to rest")
            self._is_over = True
            self.clockwork.stop()

    # --- the passing of time

    def _leap(self, timeout: float) -> float:
        """Say how long time passes where the house would wait ``timeout``.

        While nothing can happen, polling would only find nothing: time goes on to where something may. While the
        house is stuck (Telegram is away), its machine naps for longer and longer.
        """
        clockwork = self.clockwork
        ahead = clockwork.next_appointment() - clockwork.time()
        if timeout < LEAST_LEAP or not self.line.is_idle or clockwork.time() < self._checked_at or ahead <= timeout:
            return timeout
        if self.line.is_dead:
            return timeout
        self._checked_at = clockwork.time() + FIRST_NAP
        quiet = self._quiet_seconds()
        if quiet is None:
            return min(self._nap_longer(timeout), ahead)
        self._nap = FIRST_NAP
        if clockwork.time() > self._ends_at and not self._live_rows():
            self._is_over = True
            clockwork.stop()
            return timeout
        return max(timeout, min(quiet, ahead))

    def _nap_longer(self, timeout: float) -> float:
        seen = (self._connection.total_changes, self.line.answered)
        self._nap = min(self._nap * 2, LONGEST_NAP) if seen == self._last_seen else FIRST_NAP
        self._last_seen = seen
        return max(timeout, self._nap) if self._nap > FIRST_NAP else timeout

    def _quiet_seconds(self) -> float | None:
        """Tell for how long nothing can happen by itself; None while something may at any moment."""
        account = self.world.bots[county.TOKEN]
        if self._has_work() or account.updates.waiting:
            return None
        now = self.clockwork.now()
        moments = []
        for lane_rank, *instants in self._live_rows():
            due = max(instants)
            if due <= now and lane_rank:
                due = county.POLICY.calendar.next_working_time(now)
            if due <= now:
                return None
            moments.append(due)
        with self.ledger.read(now) as tx:
            ticked = marks.instant(tx, "ticked_until")
            after = max(ticked, now - timedelta(minutes=2)) if ticked else now - timedelta(minutes=2)
            dues = [duty.cadence.next(tx, county.POLICY, after) for duty in county.DUTIES]
        moments += [due for due in dues if due is not None]
        if min(moments) <= now:
            return None
        return (min(moments) - now).total_seconds()

    def _has_work(self) -> bool:
        query = (
            "SELECT EXISTS (SELECT 1 FROM inbox WHERE state = 'pending') OR EXISTS "
            "(SELECT 1 FROM outbox WHERE state IN ('claimed', 'onwire'))"
        )
        return bool(self._connection.execute(query).fetchone()[0])

    def _live_rows(self) -> list[tuple]:
        query = "SELECT lane_rank, not_before, retry_at FROM outbox WHERE state IN ('ready', 'claimed', 'onwire')"
        return [
            (lane, *map(county.instant, filter(None, moments))) for lane, *moments in self._connection.execute(query)
        ]

    # --- what is heard

    def _break_off(self, _loop: asyncio.AbstractEventLoop, context: dict) -> None:
        """Let a mistake of the simulator itself, or a task nobody looked after, end the story."""
        self.witness.complain(self.clockwork.time(), f"{context['message']}: {context.get('exception')!r}")
        self._is_over = True
        self.clockwork.stop()

    def _note(self, what: str, *details: object) -> None:
        self.witness.note(self.clockwork.time(), what, *details)

    @contextmanager
    def _hearing_errors(self) -> Iterator[None]:
        """Take down what the house logs as an error; most of it must never happen."""
        before = structlog.get_config()
        structlog.configure(processors=[self._hear], wrapper_class=structlog.make_filtering_bound_logger(40),
                            cache_logger_on_first_use=False)  # fmt: skip
        try:
            yield
        finally:
            structlog.configure(**before)

    def _hear(self, _logger, _method: str, event: dict) -> dict:
        words = str(event.get("event"))
        self._note("log", words)
        if not (words in EXPECTED and self.ledger.is_full) and not words.startswith("polling is stale"):
            self.witness.complain(self.clockwork.time(), f"logged: {words} {event.get('error', '')}")
        raise structlog.DropEvent


@contextmanager
def _repeatable(seed: int) -> Iterator[None]:
    """Draw even secrets from the seed."""
    chance = random.Random(f"secrets:{seed}")
    with mock.patch.object(secrets, "token_bytes", lambda size=32: chance.randbytes(size)):
        yield
