"""A story: one county from its first morning to a quiet end, through every trouble of a scenario."""

import asyncio
import logging
import random
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from unittest import mock

import structlog

from bot.front import Wedged
from bot.sandbox.world import Telegram
from db.storage import StorageFailure
from tests.reliability.simulation import county, people
from tests.reliability.simulation.chronicle import Chronicle
from tests.reliability.simulation.clockwork import Clockwork
from tests.reliability.simulation.leaps import Leaps
from tests.reliability.simulation.line import Line
from tests.reliability.simulation.process import Plug, serve
from tests.reliability.simulation.troubles import Act, Away, Crash, Deed, Mishap, Outage, Scenario

RESTART_SECONDS = 1.0
PUBLISHED_AFTER_SECONDS = 60.0
PATIENCE_SECONDS = timedelta(days=4).total_seconds()
BURIAL_ROUNDS = 100
WHILE_FULL = ("storage failed", "claim failed", "marking failed", "settling failed, trying again")
WHEN_AWAY = "polling is stale"
"""Errors that a full disk or a Telegram that is away cause, and that the house deals with by itself."""


@dataclass(frozen=True)
class Told:
    """What a story came to."""

    scenario: Scenario
    chronicle: Chronicle
    ledger: county.FullAtTimes
    world: Telegram
    crashes: int
    struck: int
    """The crashes that met work in hand."""
    seconds: float
    ended_at: datetime


class Story:
    """Plays a scenario; ``play`` once."""

    def __init__(self, scenario: Scenario, *, keeps_trace: bool = False) -> None:
        scale = scenario.scale
        self.scenario = scenario
        self.clockwork = Clockwork(county.BEGAN_AT)
        self.chronicle = Chronicle(keeps_trace=keeps_trace)
        self.world = Telegram(self.clockwork.now, elapsed=self.clockwork.time)
        self.phones = county.populate(self.world, scale.members)
        self.line = Line(self.world, self.clockwork, scenario, self.chronicle)
        self.ledger = county.open_ledger(scale.days, scale.members)
        self._leaps = Leaps(self.clockwork, self.line, self.ledger)
        self._plug = Plug()
        self._lives = self._crashes = self._struck = 0
        self._crashes_ahead: list[Crash] = []
        self._down = RESTART_SECONDS
        self._ends_at = timedelta(days=scale.days).total_seconds()
        self._calm_at = self._ends_at - timedelta(days=scale.calm_days).total_seconds()
        self._is_over = False

    def play(self) -> Told:
        """Play to the end and tell what it came to."""
        self._appoint_all()
        self.clockwork.leap = self._pass_by
        self.clockwork.set_exception_handler(self._break_off)
        asyncio.set_event_loop(self.clockwork)
        with _repeatable(self.scenario.seed), self._hearing_errors():
            while not self._is_over:
                self._live()
        seconds, ended_at = self.clockwork.time(), self.clockwork.now()
        self.clockwork.close()
        asyncio.set_event_loop(None)
        return Told(
            self.scenario, self.chronicle, self.ledger, self.world, self._crashes, self._struck, seconds, ended_at
        )

    # --- the process

    def _live(self) -> None:
        """Let the house live until it is struck or stops by itself; then let time pass until it is started again."""
        self._lives += 1
        self._note("life", self._lives)
        self._plug, self._down = Plug(), RESTART_SECONDS
        self.line.is_dead = False
        chance = random.Random(f"life:{self.scenario.seed}:{self._lives}")
        running = self.clockwork.create_task(serve(self.clockwork, self.line, self.ledger, self._plug, chance))
        running.add_done_callback(lambda _: self.clockwork.stop())
        self._arm()
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

    def _judge_exit(self, error: BaseException | None) -> None:
        """A process may give up when the storage does, or polling is wedged; a supervisor starts it again."""
        self._note("exit", type(error).__name__)
        if not isinstance(error, StorageFailure | Wedged):
            self.chronicle.complain(self.clockwork.time(), f"the process ended: {error!r}")

    def _unplug(self) -> None:
        """From here on the process can neither record nor say anything, whatever its ``finally`` blocks try."""
        self._plug.is_in = False
        self.line.hang_up()
        for task in asyncio.all_tasks(self.clockwork):
            task.cancel()

    def _bury(self) -> None:
        """End every task of a dead process."""
        for _ in range(BURIAL_ROUNDS):
            self._unplug()
            if not asyncio.all_tasks(self.clockwork):
                return
            self.clockwork.call_soon(self.clockwork.stop)
            self.clockwork.run_forever()
        self.chronicle.complain(self.clockwork.time(), "tasks do not end")

    # --- what befalls it

    def _appoint_all(self) -> None:
        for trouble in self.scenario.troubles:
            if not isinstance(trouble, Mishap) and trouble.at < self._calm_at:
                self.clockwork.appoint(trouble.at, self._turn_of(trouble))
        self.clockwork.appoint(PUBLISHED_AFTER_SECONDS, self._publish)
        self.clockwork.appoint(self._calm_at, self._calm_down)
        self.clockwork.appoint(self._ends_at, self._note_end)
        self.clockwork.appoint(self._ends_at + PATIENCE_SECONDS, self._give_up)

    def _turn_of(self, trouble: Crash | Deed | Outage) -> Callable[[], None]:
        match trouble:
            case Crash():
                return lambda: self._threaten(trouble)
            case Deed():
                return lambda: self._act(trouble)
            case Outage():
                return lambda: self._begin(trouble)

    def _publish(self) -> None:
        """Publish beside the process, as another one could."""
        with self.ledger.write(self.clockwork.now()) as tx:
            county.publish(tx, county.POLICY)

    def _threaten(self, crash: Crash) -> None:
        self._crashes_ahead.append(crash)
        if not self.line.is_dead and len(self._crashes_ahead) == 1:
            self._arm()

    def _arm(self) -> None:
        """Set the next crash to the present life."""
        if self._crashes_ahead:
            self.clockwork.strike_after(self._crashes_ahead[0].awaits, self._strike)

    def _strike(self) -> None:
        """Let the process die here, between two awaits; a crash that was called off strikes nobody."""
        if self.line.is_dead or not self._crashes_ahead:
            return
        self._down = self._crashes_ahead.pop(0).down
        self._crashes += 1
        self._struck += not self.line.is_idle or self._leaps.has_work()
        self._note("crash", self._crashes)
        self._unplug()
        self.clockwork.stop()

    def _act(self, deed: Deed) -> None:
        self._note("deed", deed.who, deed.act, deed.number)
        if deed.act is Act.SWAP:
            self._swap(deed.number % len(county.ROLES))
        else:
            people.act(self.phones[deed.who], deed, self.clockwork.time(), self.chronicle)

    def _swap(self, seat: int) -> None:
        self.chronicle.swaps.append((self.clockwork.time(), seat))
        with self.ledger.write(self.clockwork.now()) as tx:
            county.swap(tx, seat)

    def _begin(self, outage: Outage) -> None:
        self._note("outage", outage.away, round(outage.seconds))
        self._set_outages([*self.line.outages, outage])
        self.clockwork.appoint(self.clockwork.time() + outage.seconds, lambda: self._end(outage))

    def _end(self, outage: Outage) -> None:
        self._note("outage over", outage.away)
        self._set_outages([one for one in self.line.outages if one is not outage])

    def _set_outages(self, outages: list[Outage]) -> None:
        self.line.outages = outages
        self.ledger.is_full = any(one.away is Away.FULL for one in outages)

    def _calm_down(self) -> None:
        """From now on all goes well, and everybody is back."""
        self._note("calm")
        self.line.heals = True
        self._set_outages([])
        self._crashes_ahead.clear()
        for phone in self.phones:
            if phone.chat.is_blocked:
                phone.start()

    def _note_end(self) -> None:
        self._note("end")

    def _give_up(self) -> None:
        self._complain_and_end("does not come to rest")

    # --- the passing of time

    def _pass_by(self, seconds: float) -> float:
        """Let time pass; after the last day the story is over as soon as everything is at rest."""
        if self.clockwork.time() > self._ends_at and self.line.is_idle and self._is_at_rest():
            self._is_over = True
            self.clockwork.stop()
        return self._leaps(seconds)

    def _is_at_rest(self) -> bool:
        return self._leaps.is_drained() and not self._leaps.has_work() and not self.line.has_updates

    # --- what is heard

    def _note(self, what: str, *details: object) -> None:
        self.chronicle.note(self.clockwork.time(), what, *details)

    def _complain_and_end(self, words: str) -> None:
        self.chronicle.complain(self.clockwork.time(), words)
        self._is_over = True
        self.clockwork.stop()

    def _break_off(self, _loop: asyncio.AbstractEventLoop, context: dict) -> None:
        """Let a mistake of the simulator itself, or a failed task nobody looked after, end the story."""
        self._complain_and_end(f"{context['message']}: {context.get('exception')!r}")

    @contextmanager
    def _hearing_errors(self) -> Iterator[None]:
        """Take down what the house logs as an error; most of it must never happen."""
        before = structlog.get_config()
        level = structlog.make_filtering_bound_logger(logging.ERROR)
        structlog.configure(processors=[self._hear], wrapper_class=level, cache_logger_on_first_use=False)
        try:
            yield
        finally:
            structlog.configure(**before)

    def _hear(self, _logger: object, _method: str, event: dict) -> dict:
        words = str(event.get("event"))
        self._note("log", words)
        if not (self.ledger.is_full and words in WHILE_FULL) and not words.startswith(WHEN_AWAY):
            self.chronicle.complain(self.clockwork.time(), f"logged: {words} {event.get('error', '')}")
        raise structlog.DropEvent


@contextmanager
def _repeatable(seed: int) -> Iterator[None]:
    """Draw even secrets from the seed."""
    chance = random.Random(f"secrets:{seed}")
    with mock.patch.object(secrets, "token_bytes", lambda size=32: chance.randbytes(size)):
        yield
