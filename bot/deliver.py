"""The sender: takes rows of the outbox to Telegram, one token each, and settles what became of them."""

import asyncio
import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Final

import structlog
from telegram import Bot

from bot.carry import Carrier, Render
from bot.pacer import Pacer
from bot.settle import STORAGE_RETRY_SECONDS, Counters, log_failure
from db import outbox, sending
from db.engine import Transaction
from db.messages import Lane
from db.models import Outbox
from db.storage import StorageFailure
from jobs import claiming, delivery
from jobs.clock import MACHINE, Machine
from jobs.engine import Record, Relieved
from jobs.engine.embedded import Own
from jobs.gatherer import to_the_end
from jobs.office import Office

log = structlog.get_logger(__name__)

WINDOW: Final = 44
BULK_WINDOW: Final = 36
"""Bulk leaves room in the window, so that an answer is claimed at once."""
BULK_BATCH: Final = 24
"""Bulk is claimed when this many places are free, not one by one; the others last until the new ones are drawn."""
POLL_SECONDS: Final = 0.2
LONGEST_REST_SECONDS: Final = 30.0
FAREWELL_SECONDS: Final = 5.0
LINGER_SECONDS: Final = 1.5
"""A drain ends after so long without work: longer than a second of Telegram's, so that the next need not wait."""
STRAY_SECONDS: Final = 10.0
"""How often it is looked whether something is in flight by the records that nobody carries."""


class Sender:
    """Delivers the rows of one token: claim, render, wait for a slot, mark, write, settle.

    At most ``window`` rows are in flight, so little is stale and little is doubtful after a crash.
    """

    def __init__(
        self,
        office: Office,
        bot: Bot,
        pacer: Pacer,
        render: Render,
        *,
        epoch: int,
        window: int = WINDOW,
        machine: Machine = MACHINE,
        chance: random.Random | None = None,
        on_refused: Callable[[], None] = lambda: None,
    ) -> None:
        """Prepare; ``render`` makes the words of a claimed row, None when there is nothing left to say.

        ``epoch`` is what ``jobs.delivery.open_epoch`` returned for this process, ``on_refused`` is told when Telegram
        refuses the token.
        """
        self.bot_id = int(bot.token.partition(":")[0])
        self._office = office
        self._pacer = pacer
        self._window = window
        self._elapsed = machine.now
        self._monotonic = machine.monotonic
        own = Own(office, epoch)
        self._carrier = Carrier(office, bot, pacer, render, own, machine, chance or random.Random(), on_refused)
        self._flights: dict[asyncio.Task[None], Outbox] = {}
        """Rows in flight, by who carries them."""
        self._landings = 0
        """How many have landed since rows were claimed last."""
        self._wakened = asyncio.Event()
        self._searched_at = self._monotonic()
        """When it was looked for strays."""

    @property
    def counters(self) -> Counters:
        """What the sender has seen since its start."""
        return self._carrier.counters

    @property
    def is_stopped(self) -> bool:
        """Whether the token was refused: nothing goes out until the process is started with a good one."""
        return self._carrier.is_refused

    async def run(self, *, is_called: bool = False) -> None:
        """Deliver until cancelled or until Telegram refuses the token; then let what is on the wire arrive.

        One that ``is_called`` costs nothing while it is not woken, nor does it look by itself at the start: a thousand
        at once would.
        """
        try:
            if is_called:
                await self._wakened.wait()
            while not self.is_stopped:
                self._wakened.clear()
                if await self._launch():
                    continue
                await self._take_strays_back()
                await (self._wakened.wait() if is_called else self._rest())
        finally:
            await self._land()

    async def drain(self, record: Record, group_departures: Sequence[tuple[int, datetime]]) -> None:
        """Deliver until nothing has been due for a moment; then let what is on the wire arrive.

        All of it goes into ``record``, and Relieved is raised once that is another's. ``group_departures`` tells when
        groups were last written to, by whomever.
        """
        self._carrier.record = record
        self._pacer.recall((chat_id, (self._elapsed() - at).total_seconds()) for chat_id, at in group_departures)
        rests_at = self._monotonic() + LINGER_SECONDS
        self._searched_at = self._monotonic()
        try:
            while not self.is_stopped and (self._flights or self._monotonic() < rests_at):
                self._wakened.clear()
                is_launched = await self._launch()
                if is_launched or self._flights or await self._is_anything_due():
                    rests_at = self._monotonic() + LINGER_SECONDS
                if not is_launched:
                    await self._take_strays_back()
                    await self._rest()
        finally:
            await self._land()

    @property
    def hush_seconds(self) -> float:
        """For how long nobody else may write for the bot."""
        return self._pacer.hush_seconds()

    def stop(self) -> None:
        """Send nothing any more: Telegram refuses the token."""
        self._carrier.stop()
        self.wake()

    def wake(self) -> None:
        """Look for due rows at once instead of at the next poll; call it in the sender's event loop."""
        self._wakened.set()

    async def drained(self) -> None:
        """Return when nothing is due and nothing in flight, or when the sender has stopped."""
        while not self.is_stopped:
            if self._flights:
                await asyncio.wait(list(self._flights), return_when=asyncio.FIRST_COMPLETED)
            elif await self._office.look(self._due_count):
                self.wake()
                await asyncio.sleep(0.01)
            else:
                return

    async def _is_anything_due(self) -> bool:
        """Tell whether something is due; while the storage does not say, something may be."""
        try:
            return await self._office.look(self._due_count) > 0
        except StorageFailure as failure:
            log.warning("storage failed", error=str(failure), bot_id=self.bot_id)
            return True

    def _due_count(self, tx: Transaction, /) -> int:
        return sending.due_count(tx, claiming.worst_lane(tx, self._office.policy), self.bot_id)

    # --- claiming

    async def _launch(self) -> bool:
        """Put claimed rows on their way; tell whether there were any."""
        if not await self._carrier.is_open() or self._pacer.banned_seconds() > 0:
            return False
        bulk_room = BULK_WINDOW - sum(row.lane.is_bulk for row in self._flights.values())
        if bulk_room >= BULK_BATCH and not self._office.is_catching_up:
            return await self._claim(min(bulk_room, self._room), Lane.DIGEST)
        return await self._claim(self._room, Lane.ANSWER)

    @property
    def _room(self) -> int:
        return self._window - len(self._flights)

    async def _claim(self, limit: int, last_lane: Lane) -> bool:
        if limit <= 0:
            return False
        self._landings = 0
        try:
            claim = self._carrier.record.do(claiming.claim, self.bot_id, self._elapsed(), limit, last_lane)
            rows = await to_the_end(claim)
        except Relieved:
            raise
        except Exception as error:
            log_failure("claim failed", error, bot_id=self.bot_id)
            await asyncio.sleep(STORAGE_RETRY_SECONDS)
            return False
        if not rows:
            return False
        drawn = asyncio.ensure_future(self._carrier.draw(rows))
        for row in rows:
            flight = asyncio.create_task(self._carrier.carry(row, drawn))
            self._flights[flight] = row
            flight.add_done_callback(self._landed)
        return True

    async def _take_strays_back(self) -> None:
        """Now and then take back what is in flight by the records alone: it would hold up its chat for ever.

        A server that dies may forget a delivery it has confirmed, and a claim may be committed whose answer is lost
        on its way. Nothing is claimed meanwhile, so whatever nobody carries now is a stray.
        """
        if self._monotonic() - self._searched_at < STRAY_SECONDS:
            return
        self._searched_at = self._monotonic()
        carried = {row.id for row in self._flights.values() if row.id is not None}
        try:
            if await self._office.look(outbox.in_flight_ids, self.bot_id) - carried:
                landing = self._carrier.record.do(delivery.land, self._elapsed(), self.bot_id, carried)
                log.warning("strays taken back", bot_id=self.bot_id, rows=await to_the_end(landing))
        except Relieved:
            raise
        except Exception as error:
            log_failure("search for strays failed", error, bot_id=self.bot_id)

    def _landed(self, flight: asyncio.Task[None]) -> None:
        """Look for more once a batch has landed, or the last: a claim for each would cost more than the sending."""
        del self._flights[flight]
        self._landings += 1
        if self._landings >= BULK_BATCH or not self._flights:
            self.wake()

    async def _rest(self) -> None:
        """Wait for something to do; while Telegram is away or has told us to wait, that is known to take longer."""
        held = max(self._carrier.away_seconds, self._pacer.banned_seconds())
        with suppress(TimeoutError):  # not wait_for, which before Python 3.12 may swallow a cancellation
            async with asyncio.timeout(min(max(POLL_SECONDS, held), LONGEST_REST_SECONDS)):
                await self._wakened.wait()

    async def _land(self) -> None:
        if self._flights:
            await asyncio.wait(self._flights, timeout=FAREWELL_SECONDS)
        for flight in list(self._flights):
            flight.cancel()
        await asyncio.gather(*self._flights, return_exceptions=True)
