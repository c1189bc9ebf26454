"""The embedded engine: one process does everything, so nobody has to be asked."""

from collections.abc import Coroutine, Sequence
from typing import Any

from db import leases
from db.engine import Transaction
from jobs import delivery
from jobs.clock import Machine
from jobs.engine import Deliverer, Work
from jobs.office import Duty, Office, P, R
from jobs.policy import Policy


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
        """Let every sender run all the time."""
        return [sender.run() for sender in senders] if is_sender else []

    def wake(self) -> None:
        """Do nothing: each sender is woken by itself."""

    async def close(self) -> None:
        """Do nothing: there is nothing beside the office."""
