"""One process wired together: an office, its clock, and a line for every token."""

import asyncio
import random
from collections.abc import Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final

import structlog
from telegram import Bot
from telegram.error import InvalidToken
from telegram.request import BaseRequest

from bot import desk, memory, sheets
from bot.attendance import Register
from bot.deliver import Sender
from bot.front import Wedged
from bot.intake import Intake
from bot.message import Message
from bot.pacer import Pacer
from bot.render import render
from bot.render.table import RENDERERS
from bot.workshop import Workshop
from db import inbox
from db.engine import Transaction
from db.models import Bot as BotRow
from db.models import Outbox
from db.storage import StorageFailure
from jobs import tokens
from jobs.clock import MACHINE, Machine
from jobs.engine import Engine
from jobs.engine.embedded import Embedded
from jobs.keeper import Keeper
from jobs.office import Office
from jobs.policy import Policy
from jobs.rules.reading import warm_up
from jobs.ticker import Ticker
from jobs.watch import Watch

log = structlog.get_logger(__name__)
LOOK_SECONDS: Final = 1.0
AFRESH_SECONDS: Final = 10.0
"""How often the inbox is looked through where nobody has committed anything."""
ORDER_SECONDS: Final = 5.0
ATTEND_SECONDS: Final = 10.0
GLANCE_SECONDS: Final = 0.1
WARM_UP_SECONDS: Final = 1.0
"""How long after the start the patterns of replies are compiled."""
HEARING_SECONDS: Final = 30.0
"""How long the clock waits for what people said meanwhile; a Telegram that stays away must not stop it."""


@dataclass
class Line:
    """One token: its client, what receives and what sends for it."""

    bot: Bot
    intake: Intake
    sender: Sender
    number: int
    """Which of the tokens it is, from 1."""


@dataclass
class House:
    """All of one process: the office, its lines, its clock."""

    office: Office
    keeper: Keeper | None = None
    """Makes copies of the ledger; None where nobody does."""
    machine: Machine = MACHINE
    chance: random.Random = field(default_factory=random.Random)
    """Spreads the retries of all senders."""
    lines: list[Line] = field(default_factory=list)
    refused: set[int] = field(default_factory=set)
    """The numbers of the tokens that Telegram refuses."""
    epoch: int = 0
    cluster: Engine | None = None
    """What shares the duties out among processes; without it the house carries all of them."""

    def __post_init__(self) -> None:
        """Set the clock's table up; it ticks only once it is started."""
        self.engine: Engine = self.cluster or Embedded(self.office, self.machine)
        self.schedule = Ticker(self.office, self.drained, self.heard, is_shared=self.engine.is_shared)
        self.workshop = Workshop(self.office, ORDER_SECONDS if self.engine.is_shared else None)
        self.register = Register(self.office, self.machine)
        self._left = asyncio.Event()

    async def open(self) -> None:
        """Take up what an earlier run left."""
        await self.schedule.timekeeper.open()
        self.epoch = await self.engine.open()

    async def add_line(self, bot: Bot, poll_request: BaseRequest, pacer: Pacer, number: int = 1) -> Line:
        """Join the ``number``-th token: ask Telegram who it is and note the name for invitations."""
        await bot.initialize()
        await self.office.do(_note_bot, bot.id, bot.username or "")
        sender = Sender(
            self.office,
            bot,
            pacer,
            self._render,
            epoch=self.epoch,
            machine=self.machine,
            chance=self.chance,
            on_refused=partial(self.refuse, bot.id, number),
        )

        def worked_off() -> None:
            sender.wake()
            self.workshop.wake()
            self.engine.wake()

        receive = desk.receive_in_turn if self.engine.is_shared else desk.receive
        intake = Intake(
            self.office, bot, poll_request, sheets.prepare, worked_off, self.register, self.machine, receive
        )
        line = Line(bot, intake, sender, number)
        self.lines.append(line)
        return line

    def refuse(self, bot_id: int, number: int) -> None:
        """Take note that Telegram refuses a token: its line rests, the others go on, coordinators hear of it."""
        if number not in self.refused:
            self.refused.add(number)
            log.critical("token refused", number=number, bot_id=bot_id)
            self.office.submit(tokens.warn_of_refusal, bot_id, number)

    async def drained(self) -> None:
        """Wait until nothing that is due is left unsent, and the night's copy is made."""
        self.engine.wake()
        for line in self.lines:
            line.sender.wake()
            await line.sender.drained()
        if self.keeper is not None:
            await self.keeper.catch_up()

    async def heard(self) -> None:
        """Wait until what people said while the house was closed is worked off, but not for ever."""
        with suppress(TimeoutError):
            async with asyncio.timeout(HEARING_SECONDS):
                for line in self.lines:
                    await line.intake.heard()
                if self.engine.is_shared:
                    await self._all_heard()

    async def _all_heard(self) -> None:
        """Wait until no process has anything left to work off."""
        while await self.office.look(inbox.pending_count):  # noqa: ASYNC110 - nobody would set the event
            await asyncio.sleep(GLANCE_SECONDS)

    def tasks(self, roles: Sequence[str], *, is_polling: bool = True) -> list[Coroutine[Any, Any, None]]:
        """List what must run for the given roles; with a webhook the front only keeps note of its attendance."""
        alone = self.engine.alone
        running = self.engine.sending([line.sender for line in self.lines], is_sender="sender" in roles)
        if self.keeper is not None and "clock" in roles:
            running.append(self.keeper.run())
        if "desk" in roles:
            running += [alone("workshop", self.workshop.work), self._work_off()]
        for line in self.lines:
            line.intake.has_desk, line.intake.on_left = "desk" in roles, self._left.set
        if "front" in roles and is_polling:
            running += [alone(f"front:{line.bot.id}", partial(self._poll, line)) for line in self.lines]
        elif "front" in roles:
            running.append(alone("attendance", self._attend))
        return running

    async def warm_up(self) -> None:
        """Have the patterns of replies ready, but not before what is overdue: it takes a second of the processor."""
        await asyncio.sleep(WARM_UP_SECONDS)
        await asyncio.to_thread(warm_up, self.office.now(), self.office.policy.calendar)
        await asyncio.to_thread(memory.give_back)  # to compile them takes four times the memory they keep

    async def _poll(self, line: Line) -> None:
        """Poll for a line until its token is refused; a wedged one ends the process only if no other is heard."""
        while line.number not in self.refused:
            try:
                await line.intake.front.poll()
            except InvalidToken:
                line.sender.stop()
            except Wedged:
                if not any(other.intake.front.is_heard for other in self.lines if other is not line):
                    raise
                log.critical("polling is wedged, other bots are heard", bot_id=line.bot.id)

    async def _attend(self) -> None:
        """Where updates are delivered instead of polled, keep note that the house is open."""
        while True:
            try:
                for line in self.lines:
                    await line.intake.attendance.note()
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure))
            await asyncio.sleep(ATTEND_SECONDS)

    async def _work_off(self) -> None:
        """See that what waits in the inbox is worked off, whoever stored it: one look for all lines."""
        intakes = {line.bot.id: line.intake for line in self.lines}
        watch = Watch(self.office, inbox.pending_bots, self.machine.monotonic, AFRESH_SECONDS)
        while True:
            try:
                for bot_id in intakes.keys() & await watch.look():
                    watch.forget()
                    await intakes[bot_id].resume()
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure))
            self._left.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._left.wait()

    async def close(self) -> None:
        """Finish what is under way and let go."""
        self.schedule.stop()
        for line in self.lines:
            await line.intake.close()
            await line.bot.shutdown()
        await self.engine.close()
        await asyncio.to_thread(self.office.close)
        self.office.ledger.close()

    def _render(self, tx: Transaction, row: Outbox) -> Message | None:
        return render(tx, row, self.office.policy, RENDERERS)


def _note_bot(tx: Transaction, policy: Policy, bot_id: int, username: str) -> None:
    tx.merge(BotRow(id=bot_id, username=username, seen_at=tx.now))
