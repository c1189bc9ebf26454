"""R16: a poll that hangs is given up and its connection replaced; only withheld updates end the process."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import date
from typing import Any

from sqlmodel import select

from bot.front import Wedged
from bot.request import Ambiguous, Unsent
from bot.sandbox.api import Api, Reply
from bot.sandbox.request import SandboxRequest
from db.models import Report
from tests.journeys.county import make_policy
from tests.reliability import half_open
from tests.reliability.finding import Finding, faults
from tests.reliability.trial import Trial
from tests.reliability.virtual import District, district, in_virtual_time, living, machine_from, until, utc

START = utc("2020-04-21T09:00:00+08:00")
DUE_ON = date(2020, 5, 29)
TICK_SECONDS = 300.0
REPAIRED_SECONDS = 120.0
WEDGED_SECONDS = 300.0
ENDED_SECONDS = 420.0
AWAY_SECONDS = 7200.0
FROZEN_SECONDS = [0, 60]
"""For how long new connections to a real process carry nothing either."""
HANGS, DEAF, NO_ANSWER = "a call hangs", "the client is deaf until rebuilt", "no answer comes in time"
WITHHELD, AWAY = "Telegram withholds updates", "Telegram is away"


class Line(SandboxRequest):
    """A line for polls that wedges; calls then never return, or only when their time is up."""

    def __init__(self, api: Api) -> None:
        super().__init__(api)
        self.wedge = ""
        self.swallowed_at: float | None = None
        """When the first call was swallowed."""

    async def initialize(self) -> None:
        """Connect anew: a deaf client hears again."""
        if self.wedge in (DEAF, NO_ANSWER):
            self.wedge = ""

    async def do_request(self, url: str, method: str, request_data: Any = None, read_timeout: Any = None, **rest: Any):
        """Carry a call, or swallow it."""
        if not self.wedge:
            return await super().do_request(url, method, request_data, read_timeout, **rest)
        self.swallowed_at = self.swallowed_at or asyncio.get_running_loop().time()
        if self.wedge == HANGS:
            self.wedge = ""
        elif self.wedge != DEAF:
            await asyncio.sleep(read_timeout)
            raise Ambiguous("TimeoutError")
        await asyncio.Event().wait()
        raise AssertionError


async def _wedge_in_every_way() -> tuple[dict[str, float], dict[str, float]]:
    took = {wedge: await _repair(wedge) for wedge in (HANGS, DEAF, NO_ANSWER)}
    return took, {wedge: await _end(wedge) for wedge in (WITHHELD, AWAY)}


@asynccontextmanager
async def _house() -> AsyncIterator[tuple[District, Line]]:
    async with district(machine_from(START), make_policy(), 1, 1, DUE_ON, seed=0) as place:
        line = Line(place.api)
        await place.open(line)
        yield place, line
        await place.close()


async def _repair(wedge: str) -> float:
    """Wedge the line, say something, and return how long after the first swallowed call it was heard."""
    loop = asyncio.get_running_loop()
    async with _house() as (place, line), living(place.house, TICK_SECONDS):
        await asyncio.sleep(60)
        line.wedge = wedge
        await until(lambda: line.swallowed_at is not None, 60)
        place.officials[0].send("第1项完成30%")
        await until(lambda: place.read(lambda tx: bool(tx.exec(select(Report)).all())), 2 * REPAIRED_SECONDS)
        return loop.time() - (line.swallowed_at or 0.0)


async def _end(wedge: str) -> float:
    """Wedge the line for two hours; return after how many seconds the process gave up, 0 if it did not."""
    loop = asyncio.get_running_loop()
    async with _house() as (place, line):
        line.wedge = wedge
        if wedge == AWAY:
            place.api.before_call = _refuse
        began = loop.time()
        try:
            async with asyncio.timeout(AWAY_SECONDS):
                await place.house.lines[0].intake.front.poll()
        except Wedged:
            return loop.time() - began
        except TimeoutError:
            pass
        return 0.0


async def _refuse(_token: str, _method: str, _params: Mapping[str, Any]) -> Reply | None:
    raise Unsent("refused")


async def measure(seed: int, half_opened: int) -> list[Finding]:
    """Wedge the line in every way, and ``half_opened`` real ones; there is no chance in it."""
    (took, ended), really = await asyncio.gather(
        in_virtual_time(_wedge_in_every_way), half_open.heard_again_after(FROZEN_SECONDS[:half_opened])
    )
    longest = max(*took.values(), *really)
    told = ", ".join(f"{wedge}: {seconds:.0f} s" for wedge, seconds in took.items())
    told += "".join(f", a real line half open: {seconds:.0f} s" for seconds in really)
    return [
        Finding(
            "R16",
            f"{len(took)} wedges and {len(really)} half-open lines, words said meanwhile, then updates withheld, "
            "then Telegram away for 2 h",
            0, 0, f"{told}; ended after {ended[WITHHELD]:.0f} s",
            faults(
                (longest <= REPAIRED_SECONDS, f"repaired after {longest:.0f} s"),
                (WEDGED_SECONDS <= ended[WITHHELD] <= ENDED_SECONDS, f"ended after {ended[WITHHELD]:.0f} s"),
                (not ended[AWAY], "ended although Telegram is away"),
            ),
        )
    ]  # fmt: skip


TRIAL = Trial("R16", measure, small={"half_opened": 0}, quick={"half_opened": 1}, full={"half_opened": 2})
