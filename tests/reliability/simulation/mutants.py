"""Planted bugs, each a way in which real bots lose or double messages: the simulator must find every one."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from unittest import mock

from sqlmodel import select

from bot.carry import Carrier
from bot.front import Front
from bot.render import lines
from db import outbox, sending
from db.messages import OutboxState
from db.models import Outbox
from jobs import bundles, delivery, remind

Mutant = Callable[[], AbstractContextManager[object]]


def mark_after_sending() -> AbstractContextManager[object]:
    """The mark is committed after the call instead of before it."""
    attempt = Carrier._attempt

    async def depart(self, row, row_id, chat_id):
        async with self._pacer.slot(row.lane_rank, chat_id, chat_id < 0):
            return await self._pacer.depart()

    async def late(self, row, row_id, call):
        outcome = await attempt(self, row, row_id, call)
        await self._book.mark(row_id)
        return outcome

    return mock.patch.multiple(Carrier, _attempt=late, _depart=depart)


def sent_before_sending() -> AbstractContextManager[object]:
    """A row is called sent when its call begins, as a known alerting service does."""

    def mark(tx, policy, row_ids, elapsed, epoch):
        sending.end_sent(tx, dict.fromkeys(row_ids))
        return row_ids

    return mock.patch.object(delivery, "mark_onwire", mark)


def confirm_before_storing() -> AbstractContextManager[object]:
    """Updates are confirmed to Telegram before they are stored, as PTB's own updater does."""

    async def poll(self, offset):
        batch = await self._get_updates(offset)
        self._answered_at, self._is_answered = self._machine.monotonic(), not batch
        if batch:
            offset = max(int(update["update_id"]) for update in batch) + 1
            batch += await self._get_updates(offset)
            await self._store.take(batch)
        return offset

    return mock.patch.object(Front, "poll_once", poll)


def recover_as_ready() -> AbstractContextManager[object]:
    """After a crash, what was on the wire counts as surely unsent."""

    def recover(tx, policy, elapsed, bot_id=None):
        for row in outbox.in_flight(tx):
            row.state = OutboxState.READY
            tx.add(row)

    return mock.patch.object(delivery, "recover", recover)


def doubt_nothing() -> AbstractContextManager[object]:
    """A lost answer counts as a failed attempt."""

    def settle(tx, policy, row_id, elapsed, error):
        delivery.settle_retry(tx, policy, row_id, elapsed, error)

    return mock.patch.object(delivery, "settle_ambiguous", settle)


def overtake() -> AbstractContextManager[object]:
    """A row that waits for its next try is overtaken by younger ones of its chat and lane."""

    def claimable(tx, bot_id, elapsed, limit, worst_lane):
        rows = tx.exec(select(Outbox).where(Outbox.state == OutboxState.READY).order_by(Outbox.id)).all()
        due = [row for row in rows if row.not_before <= tx.now and row.lane_rank <= worst_lane]
        return [row for row in due if row.retry_at is None or row.retry_at <= elapsed][:limit]

    return mock.patch.object(sending, "claimable", claimable)


@contextmanager
def post_later() -> Iterator[None]:
    """Steps are committed first and their messages queued by the next run, as scheduled jobs often do."""
    waiting: list[tuple] = []

    def send(tx, policy, chains, mail, at):
        late, waiting[:] = (
            list(waiting),
            [(person, list(items.values()), at) for person, items in mail.by_person.items()],
        )
        return sum(bundles.send(tx, chains.person(person), items, then) for person, items, then in late)

    with mock.patch.object(remind, "_send", send):
        yield


def tell_former_holders() -> AbstractContextManager[object]:
    """What waited is drawn for whoever held the post when it was queued."""
    return mock.patch.object(lines, "is_own", lambda scene, assignment: True)


MUTANTS: dict[Mutant, str] = {
    mark_after_sending: "copies_are_explained",
    sent_before_sending: "what_is_called_sent_arrived",
    confirm_before_storing: "every_update_has_one_effect",
    recover_as_ready: "copies_are_explained",
    doubt_nothing: "copies_are_explained",
    overtake: "order_is_kept",
    post_later: "every_step_has_one_row",
}
"""Each with the invariant that must break."""
