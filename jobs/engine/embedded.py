"""The embedded engine: one process does everything, so nobody has to be asked."""

import asyncio
from collections.abc import Collection, Coroutine, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NoReturn

import structlog

from db import leases, outbox, sending
from db.engine import Transaction
from db.storage import StorageFailure
from jobs import claiming, delivery
from jobs.clock import Machine
from jobs.engine import Deliverer, Work
from jobs.office import Duty, Office, P, R
from jobs.policy import Policy
from jobs.watch import Watch

log = structlog.get_logger(__name__)
LOOK_SECONDS: Final = 1.0
"""How often it looks what came due; an answer does not wait for it."""
AFRESH_SECONDS: Final = 2.0
"""How often it looks what the passing of time alone made due."""


class Own:
    """The record of a sender that nobody can relieve."""

    is_ours = True

    def __init__(self, office: Office, epoch: int) -> None:
        """Record in ``office``, as of this life of the process."""
        self.epoch = epoch
        self._office = office

    async def do(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Run a duty of delivery."""
        return await self._office.do(duty, *args, **kwargs)

    async def mark(self, row_ids: Collection[int], at: datetime) -> Collection[int]:
        """Commit that rows are about to be written."""
        return await self._office.do(delivery.mark_onwire, row_ids, at, self.epoch)

    async def deliver(self, messages: Mapping[int, int | None]) -> None:
        """Commit which message each row became."""
        await self._office.do(delivery.settle_sent, messages)


def _distrust(tx: Transaction, policy: Policy) -> None:
    """See that a cluster which comes after looks at what this process may have left in flight."""
    leases.distrust(tx)


class Embedded:
    """Carries all duties in this process."""

    is_shared = False

    def __init__(self, office: Office, machine: Machine) -> None:
        """Carry the duties of ``office``."""
        self._office = office
        self._machine = machine

    async def open(self) -> int:
        """Begin a new epoch: what an earlier run left on the wire is doubtful from now on."""
        epoch = await self._office.do(delivery.open_epoch)
        await self._office.do(_distrust)
        await self._office.do(delivery.recover, self._machine.now())
        return epoch

    async def alone(self, name: str, work: Work) -> None:
        """Carry out ``work``: there is nobody else."""
        await work()

    def sending(self, senders: Sequence[Deliverer], *, is_sender: bool) -> list[Coroutine[Any, Any, None]]:
        """Let every sender stand by, and wake whom something is due for: one look for all, however many there are."""
        return [self._call(senders), *(sender.run(is_called=True) for sender in senders)] if is_sender else []

    async def _call(self, senders: Sequence[Deliverer]) -> NoReturn:
        by_bot = {sender.bot_id: sender for sender in senders}
        watch = Watch(self._office, self._called, self._machine.monotonic, AFRESH_SECONDS)
        while True:
            try:
                for bot_id in by_bot.keys() & await watch.look():
                    watch.forget()
                    by_bot[bot_id].wake()
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure))
            await asyncio.sleep(LOOK_SECONDS)

    def _called(self, tx: Transaction, /) -> list[int]:
        """List the bots that have something to send; a server may also have forgotten that something was sent."""
        claimable = sending.claimable_bots(tx, self._machine.now(), claiming.worst_lane(tx, self._office.policy))
        return claimable if self._office.ledger.is_sqlite else [*claimable, *outbox.bots_in_flight(tx)]

    def wake(self) -> None:
        """Do nothing: each sender is woken by itself."""

    async def close(self) -> None:
        """Do nothing: there is nothing beside the office."""
