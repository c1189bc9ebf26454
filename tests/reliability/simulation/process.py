"""The process that is simulated: what ``duban run`` wires together, without signals, servers and sockets."""

import asyncio
import random
from contextlib import suppress
from dataclasses import replace

from telegram import Bot
from telegram.error import NetworkError, RetryAfter

from bot.house import House
from bot.message import Message
from bot.pacer import Pacer
from bot.sandbox.request import SandboxRequest
from db.engine import Transaction
from db.models import Outbox
from db.storage import StorageFailure
from jobs.clock import SystemClock
from jobs.office import Office
from jobs.staff import InTurn, Staff
from jobs.ticker import Ticker
from tests.reliability.simulation import county
from tests.reliability.simulation.clockwork import Clockwork
from tests.reliability.simulation.line import Line

TICK_SECONDS = 1.0
LONGEST_PAUSE_SECONDS = 30.0


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
        super().__post_init__()
        self.schedule = Ticker(self.office, self.drained, self.heard, county.DUTIES)

    def _render(self, tx: Transaction, row: Outbox) -> Message | None:
        message = super()._render(tx, row)
        return None if message is None else replace(message, text=f"#{row.id} {message.text}", photo=None)


async def serve(
    clockwork: Clockwork, line: Line, ledger: county.FullAtTimes, plug: Plug, chance: random.Random
) -> None:
    """Open a house and let it live until cancelled, or until one of its tasks fails."""
    office = Office(ledger, SystemClock(clockwork.machine), county.POLICY, Staff(plug, plug))
    house = MarkedHouse(office, machine=clockwork.machine, chance=chance)
    await house.open()
    await _join(house, line)
    tasks = [*house.tasks(("front", "desk", "clock", "sender")), _tick(house)]
    running = [asyncio.ensure_future(task) for task in tasks]
    for task in running:
        task.add_done_callback(_see)
    done, _ = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
    for task in done:
        task.result()


def _see(task: asyncio.Future[None]) -> None:
    """Look at how a task ended; what failed at the very moment of a crash dies with the process."""
    if not task.cancelled():
        task.exception()


async def _join(house: House, line: Line) -> None:
    """Join the bot, waiting for a Telegram that is away."""
    calls, polls, pause = SandboxRequest(line), SandboxRequest(line), 1.0
    bot = Bot(county.TOKEN, request=calls, get_updates_request=polls)
    while True:
        try:
            await house.add_line(bot, polls, Pacer(elapsed=house.machine.monotonic))
        except (NetworkError, RetryAfter):
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
        else:
            return


async def _tick(house: House) -> None:
    """Knock as APScheduler does; what fails is tried again by the next tick."""
    house.office.is_catching_up = True  # as the schedule's own start has it
    while True:
        with suppress(StorageFailure):
            await house.schedule.tick()
        await asyncio.sleep(TICK_SECONDS)
