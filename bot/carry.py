"""Carries one claimed row to Telegram: its words, its slot, its mark, its call, its outcome."""

import random
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram import Bot

from bot.book import Book
from bot.breaker import Breaker
from bot.message import Message
from bot.outcome import ERROR_LENGTH, Fate, Outcome, outcome_of
from bot.pacer import Later, Pacer
from bot.settle import STORAGE_RETRY_SECONDS, Counters, Settler, log_failure
from bot.wire import Call, call_for
from db.engine import Transaction
from db.models import Card, Outbox, Person
from db.storage import StorageFailure
from jobs import delivery
from jobs.clock import Machine
from jobs.engine import Record
from jobs.office import Office

log = structlog.get_logger(__name__)

Render = Callable[[Transaction, Outbox], Message | None]
Drawing = tuple[Message | None, int | None]
"""The words of a row, None when nothing is left to say, and the message they take the place of."""


class Carrier:
    """Takes claimed rows of one token to Telegram, any number at a time; knows whether Telegram answers at all."""

    def __init__(
        self,
        office: Office,
        bot: Bot,
        pacer: Pacer,
        render: Render,
        record: Record,
        machine: Machine,
        chance: random.Random,
        on_refused: Callable[[], None],
    ) -> None:
        """Prepare; ``chance`` spreads retries, ``on_refused`` is told when Telegram refuses the token."""
        self.is_refused = False
        """Whether Telegram refused the token."""
        self._office = office
        self._bot = bot
        self._pacer = pacer
        self._render = render
        self._elapsed = machine.now
        self._book = Book(record, machine.now)
        self._settler = Settler(self._book, machine.now, chance)
        self._on_refused = on_refused
        self._breaker = Breaker(machine.monotonic)

    @property
    def counters(self) -> Counters:
        """What became of rows since the start."""
        return self._settler.counters

    @property
    def record(self) -> Record:
        """Where marks and outcomes are written."""
        return self._book.record

    @record.setter
    def record(self, record: Record) -> None:
        self._book.record = record

    async def is_open(self) -> bool:
        """Tell whether calls get through; while Telegram is away, ask from time to time.

        The question is getMe, which does nothing, so that no row is put in doubt by it.
        """
        if self._breaker.is_probe_due:
            try:
                await self._bot.get_me()
            except Exception as error:
                self._note(outcome_of(error, is_edit=False))
            else:
                self._breaker.half_close()
        return not self._breaker.is_open

    def stop(self) -> None:
        """Send nothing any more: the token is refused."""
        self.is_refused = True
        self._on_refused()

    @property
    def away_seconds(self) -> float:
        """How long Telegram is left alone since it is away."""
        return self._breaker.probe_in_seconds

    async def draw(self, rows: Sequence[Outbox]) -> dict[int | None, Drawing]:
        """Draw what was claimed together from one look at the records; nothing where one of them cannot be drawn.

        Rows of a claim tell of the same people and nodes, which so are read once.
        """
        try:
            return await self._office.look(self._draw_all, rows)
        except Exception as error:
            log.warning("drawing one by one", rows=len(rows), error=type(error).__name__)
            return {}

    async def carry(self, row: Outbox, drawn: Awaitable[dict[int | None, Drawing]]) -> None:
        """Deliver a claimed row and record what became of it; never raises but when cancelled.

        A row that is not among the ``drawn`` is drawn by itself, so that one which fails takes nobody with it.
        """
        assert row.id is not None
        try:
            call = await self._prepare(row, row.id, (await drawn).get(row.id))
            if call is not None:
                await self._settler.conclude(row, row.id, await self._deliver(row, row.id, call))
        except Exception as error:
            log.exception("delivery failed", outbox_id=row.id, key=row.key)
            await self._settler.settle(delivery.settle_ambiguous, row.id, self._elapsed(), type(error).__name__)

    async def _prepare(self, row: Outbox, row_id: int, drawing: Drawing | None) -> Call | None:
        """Make the call of a row, or settle a row that has nothing to say or cannot be said."""
        try:
            message, message_id = drawing if drawing is not None else await self._office.look(self._draw, row)
            if message is not None:
                return call_for(row, message, message_id)
        except StorageFailure as failure:
            await self._settler.conclude(
                row, row_id, Outcome(Fate.HELD, seconds=STORAGE_RETRY_SECONDS, error=str(failure))
            )
            return None
        except Exception as error:
            log.exception("rendering failed", outbox_id=row_id, key=row.key)
            self.counters.failed += 1
            await self._settler.settle(delivery.settle_dead, row_id, f"{type(error).__name__}: {error}"[:ERROR_LENGTH])
        else:
            await self._settler.settle(delivery.settle_cancelled, row_id, "nothing left to say")
        return None

    def _draw_all(self, tx: Transaction, /, rows: Sequence[Outbox]) -> dict[int | None, Drawing]:
        tx.hold(Card, (row.card_id for row in rows if row.card_id))
        tx.hold(Person, (row.person_id for row in rows if row.person_id))
        return {row.id: self._draw(tx, row) for row in rows}

    def _draw(self, tx: Transaction, /, row: Outbox) -> Drawing:
        card = tx.get(Card, row.card_id) if row.is_edit else None
        return self._render(tx, row), card.message_id if card else None

    async def _deliver(self, row: Outbox, row_id: int, call: Call) -> Outcome:
        outcome = await self._attempt(row, row_id, call)
        if outcome.fate is Fate.UNPARSABLE:
            log.error("markup refused", outbox_id=row_id, key=row.key, error=outcome.error)
            outcome = await self._attempt(row, row_id, call.without_markup())
        return outcome

    async def _attempt(self, row: Outbox, row_id: int, call: Call) -> Outcome:
        assert row.chat_id is not None
        try:
            departed_at = await self._depart(row, row_id, row.chat_id)
        except Later as later:
            return Outcome(Fate.HELD, seconds=later.seconds)
        try:
            outcome = Outcome(Fate.DONE, message_id=await call.make(self._bot))
        except Exception as error:
            outcome = outcome_of(error, is_edit=row.is_edit)
        self._pacer.arrive(departed_at)
        self._note(outcome)
        if outcome.fate is Fate.LIMITED:
            self._pacer.refuse(row.chat_id, outcome.seconds)
        elif outcome.fate not in (Fate.UNSENT, Fate.AMBIGUOUS):
            self._pacer.accept()
        return outcome

    async def _depart(self, row: Outbox, row_id: int, chat_id: int) -> float:
        """Return when the row may be written, with its mark committed; raises Later when it must not go now."""
        async with self._pacer.slot(row.lane_rank, chat_id, chat_id < 0):
            if self._breaker.is_open or self.is_refused:
                raise Later(STORAGE_RETRY_SECONDS)
            try:
                marked = await self._book.mark(row_id)
            except Exception as error:
                log_failure("marking failed", error, outbox_id=row_id)
                raise Later(STORAGE_RETRY_SECONDS) from None
            if not marked:
                raise Later(STORAGE_RETRY_SECONDS)
            departed_at = await self._pacer.depart()
        if not self.record.is_ours:  # the process slept since the mark, and somebody else may be sending by now
            raise Later(STORAGE_RETRY_SECONDS)
        return departed_at

    def _note(self, outcome: Outcome) -> None:
        """Tell the breaker, and stop for good when the token is refused."""
        if outcome.fate in (Fate.UNSENT, Fate.AMBIGUOUS):
            self._breaker.fail()
        else:
            self._breaker.succeed()
        if outcome.fate is Fate.UNAUTHORISED and not self.is_refused:
            self.stop()
