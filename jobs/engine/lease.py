"""Leases as a process holds them: kept while work goes on, cut off when another has them, handed back at the end."""

import asyncio
import os
import secrets
import socket
from collections.abc import Coroutine
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import update_wrapper
from typing import Any, Final

import structlog

from db import leases
from db.engine import Transaction
from db.leases import Taken
from db.storage import StorageFailure
from jobs.clock import Machine
from jobs.engine import Relieved
from jobs.office import Duty, Office, P, R
from jobs.policy import Policy

log = structlog.get_logger(__name__)
RENEWALS: Final = 4
"""How often a lease is renewed in its life, so that a slow answer or two do not cost it."""
MARGIN_SECONDS: Final = 2.0
"""A holder falls silent so long before its lease ends: the next may write at once, and Telegram's second has passed."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What all leases of a process have in common: its name, how long they last, where they are written.

    The ``office`` is one where nothing else is looked up: a lease must not run out behind a picture that is drawn.
    """

    holder: str
    seconds: float
    office: Office
    machine: Machine

    @property
    def good_for(self) -> timedelta:
        """How long a holder may act on a lease without asking again."""
        return timedelta(seconds=self.seconds - min(MARGIN_SECONDS, self.seconds / RENEWALS))


def holder_name() -> str:
    """Name this process so that an operator finds it, and no other ever has the name."""
    return f"{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"


class Held:
    """A lease this process took, under the number ``epoch``."""

    def __init__(self, terms: Terms, name: str, epoch: int, began_at: datetime) -> None:
        """Hold what was asked for at the machine's instant ``began_at``: its life counts from then."""
        self.name = name
        self.epoch = epoch
        self._terms = terms
        self._good_until = began_at + terms.good_for

    @property
    def is_good(self) -> bool:
        """Whether nobody else can have it yet, by this machine's own time."""
        return self._terms.machine.now() < self._good_until

    async def carry(self, work: Coroutine[Any, Any, None], *, is_fenced: bool = False) -> None:
        """Carry out ``work`` and renew meanwhile; cut it off when another process has the lease.

        Work that is not fenced is also cut off when another could have it: a process that is cut off from the storage
        does not hear who has. Fenced work asks for the lease with each thing it does, and waits for the storage.
        """
        working = asyncio.ensure_future(work)
        watching = [asyncio.ensure_future(self._keep())]
        if not is_fenced:
            watching.append(asyncio.ensure_future(self._run_out()))
        try:
            await asyncio.wait([working, *watching], return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (working, *watching):
                task.cancel()
            await asyncio.gather(working, *watching, return_exceptions=True)
        if not working.cancelled():
            working.result()

    async def hand_back(self, after_seconds: float = 0.0) -> None:
        """Let whoever wants it take it ``after_seconds``; a storage that is away lets it run out instead."""
        try:
            await self._terms.office.apart(_hand_back, self.name, self.epoch, after_seconds)
        except StorageFailure as failure:
            log.warning("storage failed", error=str(failure), lease=self.name)

    def fence(self, duty: Duty[P, R]) -> Duty[P, R]:
        """Have a duty lock the lease first, and raise Relieved in place of anything else when another has it."""

        def fenced(tx: Transaction, policy: Policy, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not leases.hold(tx, self.name, self.epoch):
                raise Relieved(self.name)
            return duty(tx, policy, *args, **kwargs)

        update_wrapper(fenced, duty)
        return fenced

    async def _keep(self) -> None:
        """Renew until another process has the lease; while the storage is away nobody can have it."""
        terms = self._terms
        while True:
            await asyncio.sleep(terms.seconds / RENEWALS)
            began_at = terms.machine.now()
            try:
                if not await terms.office.apart(_renew, self.name, self.epoch, terms.seconds):
                    log.warning("lease lost", lease=self.name)
                    return
            except StorageFailure as failure:
                log.warning("storage failed", error=str(failure), lease=self.name)
            else:
                self._good_until = began_at + terms.good_for

    async def _run_out(self) -> None:
        """Wait until another process could have the lease."""
        while (left := self._good_until - self._terms.machine.now()) > timedelta():  # noqa: ASYNC110 - renewed meanwhile
            await asyncio.sleep(left.total_seconds())
        log.warning("lease ran out", lease=self.name)


async def take(terms: Terms, name: str) -> Held | None:
    """Take a lease unless another process has it."""
    began_at = terms.machine.now()
    taken = await terms.office.apart(_take, name, terms.holder, terms.seconds)
    return Held(terms, name, taken.epoch, began_at) if taken else None


def _take(tx: Transaction, policy: Policy, name: str, holder: str, seconds: float) -> Taken | None:
    return leases.take(tx, name, holder, seconds)


def _renew(tx: Transaction, policy: Policy, name: str, epoch: int, seconds: float) -> bool:
    return leases.renew(tx, name, epoch, seconds)


def _hand_back(tx: Transaction, policy: Policy, name: str, epoch: int, after_seconds: float) -> bool:
    return leases.hand_back(tx, name, epoch, after_seconds)
