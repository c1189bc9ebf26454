"""The courier of a process in a cluster: takes the marks and deliveries of all its bots into the records together.

On a server a transaction costs ten times what it does in a file, most of it in turns between the two; at thirty
messages a second and bot, each bot's own would cost more than the sending.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from db import leases
from db.engine import Transaction
from db.leases import Hold
from jobs import delivery
from jobs.engine import Relieved
from jobs.gatherer import Gatherer
from jobs.office import Office, unsynced
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class _Marks:
    """Rows of one bot that are about to be written to the wire, at the machine's instant ``at``."""

    hold: Hold
    row_ids: Collection[int]
    at: datetime


@dataclass(frozen=True, slots=True)
class _Deliveries:
    """Rows of one bot that were delivered, with the messages they became; None for an edit."""

    hold: Hold
    messages: Mapping[int, int | None]


class Courier:
    """Commits what comes at the same time as one; what is of a bot that another process has is left out of it."""

    def __init__(self, office: Office) -> None:
        """Record in ``office``, which waits for no other writer."""
        self._office = office
        self._marks: Gatherer[_Marks, Collection[int] | None] = Gatherer(self._commit_marks)
        self._deliveries: Gatherer[_Deliveries, bool] = Gatherer(self._commit_deliveries)

    async def mark(self, hold: Hold, row_ids: Collection[int], at: datetime) -> Collection[int]:
        """Commit that rows are about to be written; tell which still may be. Raises Relieved when none is ours."""
        marked = await self._marks.put(_Marks(hold, row_ids, at))
        if marked is None:
            raise Relieved(hold.name)
        return marked

    async def deliver(self, hold: Hold, messages: Mapping[int, int | None]) -> None:
        """Commit that rows were delivered. Raises Relieved when that is another's to record."""
        if not await self._deliveries.put(_Deliveries(hold, messages)):
            raise Relieved(hold.name)

    async def _commit_marks(self, all_marks: Sequence[_Marks]) -> list[Collection[int] | None]:
        return await self._office.do(_mark, all_marks)

    async def _commit_deliveries(self, deliveries: Sequence[_Deliveries]) -> list[bool]:
        return await self._office.do(_deliver, deliveries)


def _mark(tx: Transaction, policy: Policy, all_marks: Sequence[_Marks]) -> list[Collection[int] | None]:
    ours = leases.held_by(tx, {one.hold for one in all_marks})
    by_epoch: defaultdict[int, list[_Marks]] = defaultdict(list)
    for one in all_marks:
        if one.hold in ours:
            by_epoch[one.hold.epoch].append(one)
    marked: set[int] = set()
    for epoch, of_epoch in by_epoch.items():
        row_ids = sorted(row_id for one in of_epoch for row_id in one.row_ids)
        marked.update(delivery.mark_onwire(tx, policy, row_ids, max(one.at for one in of_epoch), epoch))
    return [marked.intersection(one.row_ids) if one.hold in ours else None for one in all_marks]


@unsynced
def _deliver(tx: Transaction, policy: Policy, deliveries: Sequence[_Deliveries]) -> list[bool]:
    ours = leases.held_by(tx, {one.hold for one in deliveries})
    messages = {row_id: message for one in deliveries if one.hold in ours for row_id, message in one.messages.items()}
    if messages:
        delivery.settle_sent(tx, policy, messages)
    return [one.hold in ours for one in deliveries]
