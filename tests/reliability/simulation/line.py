"""The line to a simulated Telegram: slow, lossy, at times dead; what is on it outlives the process that sent it."""

import asyncio
import random
from collections import Counter
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import Any

from bot.request import TIMEOUT_SECONDS, Ambiguous, Unsent
from bot.sandbox.api import Api, Reply
from bot.sandbox.faults import Fault, too_many
from bot.sandbox.updates import MESSAGE_LIFE
from bot.sandbox.world import Telegram
from tests.reliability.simulation.chronicle import Arrival, Chronicle
from tests.reliability.simulation.clockwork import Clockwork
from tests.reliability.simulation.troubles import Away, Mishap, Outage, Scenario

CUT_BY_CRASH = 0.5
"""The part of the calls under way that a crash still stops; the others arrive without their sender."""
SENT_INTO_SILENCE = 0.5


class Fate(StrEnum):
    """How a call fares."""

    WELL = "well"
    REFUSED = "refused"
    BROKEN = "502, not done"
    BROKEN_LATE = "502, done"
    CUT = "cut, not done"
    CUT_LATE = "cut, done"
    GARBLED = "garbled answer, done"
    SLOW = "given up, done later"
    VANISHED = "no answer, not done"
    LIMITED = "429"
    REPEATED = "old updates again"


ILL = {
    Fate.REFUSED: 0.005, Fate.BROKEN: 0.01, Fate.BROKEN_LATE: 0.01, Fate.CUT: 0.005, Fate.CUT_LATE: 0.015,
    Fate.GARBLED: 0.003, Fate.SLOW: 0.003, Fate.LIMITED: 0.02,
}  # fmt: skip
"""RELIABILITY R1 has 2 % 5xx, 1 % resets, 1.5 % lost answers."""
ILL_POLLS = {Fate.REFUSED: 0.01, Fate.BROKEN: 0.01, Fate.CUT_LATE: 0.02, Fate.REPEATED: 0.05}
UNDONE = {Fate.BROKEN, Fate.CUT, Fate.VANISHED, Fate.LIMITED}
OUTAGES = {
    Away.REFUSED: Fate.REFUSED, Away.SILENT: Fate.VANISHED, Away.BROKEN: Fate.BROKEN, Away.LIMITED: Fate.LIMITED,
}  # fmt: skip
BROKEN = Reply(502, {"ok": False, "error_code": 502, "description": "Bad Gateway"})


@dataclass(eq=False, slots=True)
class Flight:
    """A call on its way; ``answer`` is what its sender waits for while he lives."""

    name: str
    fate: Fate
    chance: random.Random
    work: Callable[[], Coroutine[Any, Any, Reply]]
    answer: "asyncio.Future[Reply]"
    is_cut: bool = False


class Line(Api):
    """Carries calls to the world and answers back."""

    def __init__(self, world: Telegram, clockwork: Clockwork, scenario: Scenario, chronicle: Chronicle) -> None:
        super().__init__(world)
        self.is_dead = False
        """Whether the process at this end has died; nothing more comes from it."""
        self.outages: list[Outage] = []
        """The spans under way, in which nothing goes as it should."""
        self.heals = False
        """Whether everything goes well from now on."""
        self.answered = 0
        self._clockwork = clockwork
        self._scenario = scenario
        self._chronicle = chronicle
        self._named = frozenset(one.call for one in scenario.troubles if isinstance(one, Mishap))
        self._numbers: Counter[str] = Counter()
        self._waiting: dict[Flight, None] = {}
        self._under_way: dict[Flight, None] = {}
        self._last_served: tuple[float, list[dict]] = (0.0, [])

    @property
    def is_idle(self) -> bool:
        """Whether no call is waited for and none is still to arrive; polls do not count."""
        return not self._waiting and not self._under_way

    @property
    def has_updates(self) -> bool:
        """Whether updates wait to be fetched."""
        return any(bot.updates.waiting for bot in self.world.bots.values())

    @property
    def away(self) -> Away | None:
        """How Telegram is away just now."""
        return next((one.away for one in reversed(self.outages) if one.away is not Away.FULL), None)

    def hang_up(self) -> None:
        """Lose the process at this end; some of its calls never left the machine."""
        self.is_dead = True
        for flight in self._under_way:
            flight.is_cut = flight.is_cut or flight.chance.random() < CUT_BY_CRASH
        self._waiting.clear()

    async def call(self, token, method, params=None, files=None) -> Reply:
        """Make a call as it fares; raises what the program's own request would raise."""
        if self.is_dead:
            await self._clockwork.create_future()
        name = self._name(method, params or {})
        chance = random.Random(f"{self._scenario.seed}:{name}")
        if method == "getUpdates":
            return await self._poll(name, chance, partial(super().call, token, method, params))
        fate = self._fate(name, chance, ILL)
        self._tell("call", name, fate)
        if fate is Fate.REFUSED:
            await asyncio.sleep(chance.uniform(0, 0.05))
            raise Unsent("ClientConnectorError")
        return await self._fly(
            Flight(
                name, fate, chance, partial(super().call, token, method, params, files), self._clockwork.create_future()
            )
        )

    async def _fly(self, flight: Flight) -> Reply:
        out = flight.chance.uniform(0.02, 0.3) if flight.fate is not Fate.SLOW else flight.chance.uniform(20, 28)
        self._waiting[flight] = self._under_way[flight] = None
        self._clockwork.appoint(self._clockwork.time() + out, lambda: self._arrive(flight))
        try:
            async with asyncio.timeout(TIMEOUT_SECONDS):
                return await flight.answer
        except TimeoutError:
            raise Ambiguous("TimeoutError") from None
        finally:
            self._waiting.pop(flight, None)

    def _arrive(self, flight: Flight) -> None:
        """Do what the call asks, unless it was lost on the way; the answer takes its time."""
        del self._under_way[flight]
        reply = None
        if not flight.is_cut and flight.fate not in UNDONE:
            reply = _at_once(flight.work())
            self._look(flight, reply)
        if flight.fate is not Fate.VANISHED:
            back = self._clockwork.time() + flight.chance.uniform(0.02, 0.1)
            self._clockwork.appoint(back, lambda: self._hear(flight, reply))

    def _look(self, flight: Flight, reply: Reply) -> None:
        """Write down a message that arrived."""
        result = reply.body.get("result")
        method, chat_id = flight.name.split(":")[:2]
        if reply.status == 200 and isinstance(result, dict) and "chat" in result:
            text = result.get("text") or result.get("caption") or ""
            row_id, _, words = text.removeprefix("#").partition(" ")
            arrival = Arrival(self._clockwork.time(), int(row_id), int(chat_id), words, not method.startswith("send"))
            self._chronicle.arrivals.append(arrival)
            self._tell("arrived", flight.name, row_id)
        else:
            self._tell("done", flight.name, reply.status)

    def _hear(self, flight: Flight, reply: Reply | None) -> None:
        if flight.answer.done() or flight not in self._waiting:
            return
        self.answered += flight.fate is Fate.WELL
        match flight.fate:
            case Fate.LIMITED:
                flight.answer.set_result(_limited(flight.chance.randrange(1, 20)))
            case Fate.BROKEN | Fate.BROKEN_LATE:
                flight.answer.set_result(BROKEN)
            case Fate.CUT | Fate.CUT_LATE:
                flight.answer.set_exception(Ambiguous("ServerDisconnectedError"))
            case Fate.GARBLED:
                flight.answer.set_exception(Ambiguous("broken JSON"))
            case _:
                flight.answer.set_result(reply or BROKEN)

    async def _poll(self, name: str, chance: random.Random, serve: Callable[[], Awaitable[Reply]]) -> Reply:
        """Give updates, if the call gets through; an answer that is lost confirms nothing."""
        fate = self._fate(name, chance, ILL_POLLS)
        await asyncio.sleep(chance.uniform(0.02, 0.3))
        match fate:
            case Fate.REFUSED:
                raise Unsent("ClientConnectorError")
            case Fate.VANISHED:
                await asyncio.sleep(TIMEOUT_SECONDS)
                raise Ambiguous("TimeoutError")
            case Fate.BROKEN:
                return BROKEN
            case Fate.LIMITED:
                return _limited(5)
        reply = await serve()
        served = list(reply.body.get("result") or ()) if reply.status == 200 else []
        if served:
            self._tell("served", *(update["update_id"] for update in served), fate)
        if fate is Fate.CUT_LATE:
            raise Ambiguous("ServerDisconnectedError")
        now = self._clockwork.time()
        if fate is Fate.REPEATED and now - self._last_served[0] < MESSAGE_LIFE.total_seconds():
            reply = Reply(200, {"ok": True, "result": self._last_served[1] + served})
        if served:
            self._last_served = now, served
        return reply

    def _name(self, method: str, params: Mapping[str, Any]) -> str:
        """Name a call so that it keeps its fate when other troubles are left out."""
        place = f"{method}:{params.get('chat_id', 0)}"
        self._numbers[place] += 1
        return f"{place}:{self._numbers[place]}"

    def _fate(self, name: str, chance: random.Random, ill: Mapping[Fate, float]) -> Fate:
        draw = chance.random()
        if self.away is not None:
            fate = OUTAGES[self.away]
            return Fate.SLOW if fate is Fate.VANISHED and draw < SENT_INTO_SILENCE and ill is ILL else fate
        if self.heals or not (self._scenario.has_mishaps or name in self._named):
            return Fate.WELL
        for fate, share in ill.items():
            draw -= share
            if draw < 0:
                self._chronicle.mishaps.append(name)
                return fate
        return Fate.WELL

    def _tell(self, what: str, *details: object) -> None:
        self._chronicle.note(self._clockwork.time(), what, *details)


def _at_once(work: Coroutine[Any, Any, Reply]) -> Reply:
    """Carry out what the stand-in does without waiting."""
    try:
        work.send(None)
    except StopIteration as done:
        return done.value
    raise AssertionError("the stand-in waited")


def _limited(seconds: int) -> Reply:
    fault: Fault = too_many(seconds)
    body = {"ok": False, "error_code": 429, "description": fault.description, "parameters": fault.parameters}
    return Reply(429, body, {"Retry-After": str(seconds)})
