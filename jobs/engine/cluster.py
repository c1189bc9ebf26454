"""The cluster engine: any number of processes on one PostgreSQL, none of which needs to know of another.

Rows and leases are the truth (docs/decisions/0025). Everything here may be killed, paused or started twice.
"""

import asyncio
from collections.abc import Collection, Coroutine, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final, NoReturn

import structlog

from db import leases, sending
from db.engine import Transaction
from db.leases import Hold
from db.storage import StorageFailure
from db.words import Refusal
from jobs import claiming, delivery, schedule
from jobs.catch_up import LATE
from jobs.clock import Machine, SystemClock
from jobs.engine import Deliverer, Relieved, Work
from jobs.engine.courier import Courier
from jobs.engine.drains import Drains, Failure, is_there
from jobs.engine.lease import Held, Terms, holder_name, take
from jobs.office import Duty, Office, P, R
from jobs.policy import Policy

log = structlog.get_logger(__name__)
LOOK_SECONDS: Final = 1.0
"""How often somebody looks for what nobody has been called for: retries, what a killed process left, free leases."""
GROUP_MEMORY: Final = timedelta(seconds=61)
"""Telegram counts what a group gets in a minute."""


class Leased:
    """The record of a sender that holds the lease of its bot."""

    def __init__(self, held: Held, office: Office, courier: Courier) -> None:
        """Record in ``office``, or by ``courier`` what touches nothing but a row in flight and its card."""
        self.epoch = held.epoch
        self._held = held
        self._hold = Hold(held.name, held.epoch)
        self._office = office
        self._courier = courier

    @property
    def is_ours(self) -> bool:
        """Whether nobody else can have taken over yet."""
        return self._held.is_good

    async def do(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a duty of delivery with the lease locked; raise Relieved when another process has it."""
        return await self._office.do(self._held.fence(duty), *args, **kwargs)

    async def mark(self, row_ids: Collection[int], at: datetime) -> Collection[int]:
        """Commit that rows are about to be written."""
        return await self._courier.mark(self._hold, row_ids, at)

    async def deliver(self, messages: Mapping[int, int | None]) -> None:
        """Commit which message each row became."""
        await self._courier.deliver(self._hold, messages)


class Cluster:
    """Carries this process's share."""

    is_shared = True

    def __init__(self, office: Office, machine: Machine, lease_seconds: float) -> None:
        """Carry the duties of ``office``; what a silent process holds is another's after ``lease_seconds``."""
        self._office = office
        self._beside = Office(office.ledger, office.clock, office.policy, is_beside=True)
        """Waits for no other writer: the bot's lock is enough for what touches nothing but its rows in flight."""
        self._courier = Courier(self._beside)
        self._terms = Terms(holder_name(), lease_seconds, self._beside, machine)
        self._is_steered = not isinstance(office.clock, SystemClock)
        if self._is_steered:
            office.step = self._beside.step = schedule.stands_at
        self._drains = Drains(office.ledger, self._attend)
        self._senders: dict[int, Deliverer] = {}
        self._at_work: dict[int, asyncio.Task[None]] = {}
        """The drains of this process by their bots."""
        self._wakened = asyncio.Event()

    async def open(self) -> int:
        """See that the queue's tables are there; what others hold is left alone. Nobody sends before it has a lease."""
        if not await asyncio.to_thread(is_there, self._office.ledger):
            raise Refusal("cli-not-migrated")
        await self._drains.open()
        self._office.is_catching_up = not self._is_steered  # until it is known how far the clock was worked off
        return 0

    async def close(self) -> None:
        """Let go of the connections."""
        await self._drains.close()
        await asyncio.to_thread(self._beside.close)

    async def alone(self, name: str, work: Work) -> None:
        """Carry out ``work`` whenever no other process does, and hand the lease back at the end."""
        while True:
            try:
                held = await take(self._terms, name)
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure), lease=name)
                held = None
            if held is not None:
                log.info("lease taken", lease=name)
                try:
                    await held.carry(_coroutine(work))
                finally:
                    await held.hand_back()
            await asyncio.sleep(LOOK_SECONDS)

    # --- sending

    def sending(self, senders: Sequence[Deliverer], *, is_sender: bool) -> list[Coroutine[Any, Any, None]]:
        """Call for a sender where something is due; be one of those who are called if ``is_sender``."""
        self._senders = {sender.bot_id: sender for sender in senders}
        return [self._call(), self._answer()] if is_sender else [self._call()]

    def wake(self) -> None:
        """Look for something due at once."""
        self._wakened.set()

    async def _call(self) -> NoReturn:
        """Queue a drain for every bot that has something due and nobody who sends it, until cancelled."""
        while True:
            self._wakened.clear()
            try:
                unattended, is_behind = await self._office.look(self._look)
                self._office.is_catching_up = is_behind
                for bot_id in unattended:
                    await self._drains.defer(bot_id)
                await self._office.require_storage()  # whoever has nothing to write would never hear that it is back
            except (StorageFailure, Failure) as failure:
                log.warning("storage failed", error=str(failure))
                await asyncio.sleep(LOOK_SECONDS)
            await _rest(self._wakened, LOOK_SECONDS)

    def _look(self, tx: Transaction, /) -> tuple[list[int], bool]:
        """List the bots nobody sends for who have something due; tell whether the clock is far behind its time."""
        ticked_until = None if self._is_steered else schedule.ticked_until(tx)
        able = [bot_id for bot_id, sender in self._senders.items() if not sender.is_stopped]
        due = sending.due_bots(tx, claiming.worst_lane(tx, self._office.policy), able)
        held = leases.held(tx, map(_lease_of, due)) if due else ()
        is_behind = ticked_until is not None and tx.now - ticked_until > LATE
        return [bot_id for bot_id in due if _lease_of(bot_id) not in held], is_behind

    async def _answer(self) -> None:
        """Work off drains until cancelled; those under way end in order then."""
        try:
            while True:
                try:
                    await self._drains.work(self._senders)
                except Failure as failure:
                    log.warning("queue failed", error=str(failure))
                await asyncio.sleep(LOOK_SECONDS)
        finally:
            for task in self._at_work.values():
                task.cancel()
            await asyncio.gather(*self._at_work.values(), return_exceptions=True)

    async def _attend(self, bot_id: int) -> None:
        """Drain a bot; a queue that fails meanwhile does not take the drain with it."""
        task = self._at_work.get(bot_id)
        if task is None:
            task = self._at_work[bot_id] = asyncio.create_task(self._drain(self._senders[bot_id]))
            task.add_done_callback(lambda _: self._at_work.pop(bot_id))
        await asyncio.shield(task)

    async def _drain(self, sender: Deliverer) -> None:
        """Send for a bot unless another process does; leave nothing in flight behind."""
        name, bot_id = _lease_of(sender.bot_id), sender.bot_id
        began_at = self._terms.machine.now()
        found = await self._office.do(_take_over, name, self._terms, bot_id, began_at)
        if found is None:
            return
        epoch, group_departures = found
        held = Held(self._terms, name, epoch, began_at)
        try:
            drain = sender.drain(Leased(held, self._office, self._courier), group_departures)
            await held.carry(drain, is_fenced=True)
        except (Relieved, StorageFailure) as error:
            log.warning("drain ended", bot_id=bot_id, error=type(error).__name__)
        finally:
            await self._hand_over(held, sender)

    async def _hand_over(self, held: Held, sender: Deliverer) -> None:
        """Leave a bot, with nothing in flight, to whoever comes next; a storage that is away lets the lease run out.

        Whoever follows in order does not look again, so it is looked here however the drain ended.
        """
        try:
            await self._office.do(held.fence(delivery.land), self._terms.machine.now(), sender.bot_id)
            await held.hand_back(sender.hush_seconds)
        except (Relieved, StorageFailure) as error:
            log.warning("drain not handed over", bot_id=sender.bot_id, error=type(error).__name__)


def _take_over(
    tx: Transaction, policy: Policy, name: str, terms: Terms, bot_id: int, elapsed: datetime
) -> tuple[int, list[tuple[int, datetime]]] | None:
    """Take a bot over; what an earlier sender left in flight, when it did not end in order, is taken up first."""
    taken = leases.take(tx, name, terms.holder, terms.seconds)
    if taken is None:
        return None
    if not taken.is_in_order:
        in_flight = delivery.recover(tx, policy, elapsed, bot_id)
        log.warning("bot taken over", bot_id=bot_id, epoch=taken.epoch, in_flight=in_flight)
    return taken.epoch, sending.group_departures(tx, bot_id, elapsed - GROUP_MEMORY)


def _lease_of(bot_id: int) -> str:
    return f"send:{bot_id}"


async def _coroutine(work: Work) -> None:
    await work()


async def _rest(wakened: asyncio.Event, seconds: float) -> None:
    """Wait until wakened, but not longer."""
    try:
        async with asyncio.timeout(seconds):
            await wakened.wait()
    except TimeoutError:
        return
