"""Delivering: the sender marks a claimed row before it writes to the wire, and settles here what became of it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta

from db import marks, outbox, sending
from db.engine import Transaction
from db.messages import Lane, OutboxState
from db.models import Outbox, Person
from jobs import standing_in, whereabouts
from jobs.alarm import alarm
from jobs.office import unsynced
from jobs.policy import Policy

LONGEST_WAIT = timedelta(minutes=10)
AMBIGUITY_WAIT = timedelta(seconds=30)
EDIT_WAIT = timedelta(seconds=1)
EDIT_TRIES = 10
RESENDS = 2
DIGEST_RESENDS = 1
ALARM_PREFIX = "alarm-"


def open_epoch(tx: Transaction, policy: Policy) -> int:
    """Begin a new life of the sender and return its number; marks of earlier lives are known by theirs."""
    epoch = int(marks.read(tx, "epoch", "0")) + 1
    marks.write(tx, "epoch", str(epoch))
    return epoch


def recover(tx: Transaction, policy: Policy, elapsed: datetime, bot_id: int | None = None) -> int:
    """Take up what an earlier process left in flight; return how many rows that were.

    A claimed row surely went nowhere and is ready again; one on the wire may have arrived. A retry further ahead
    than any wait is dated by a clock that was ahead, and comes in ``LONGEST_WAIT`` instead. A row with one try left
    waits until this life has lasted a while: a process that dies again and again does not use up tries. Call it
    once at the start, before any sender runs.
    """
    sending.bring_near(tx, elapsed + LONGEST_WAIT)
    for row in outbox.doubtful(tx, bot_id):
        if row.ambiguities >= _resends(row):
            row.retry_at = elapsed + AMBIGUITY_WAIT
            tx.add(row)
    return land(tx, policy, elapsed, bot_id)


def land(
    tx: Transaction, policy: Policy, elapsed: datetime, bot_id: int | None = None, carried: Collection[int] = ()
) -> int:
    """Take what is in flight, and nobody carries any more, back; return how many rows that were.

    ``carried`` are rows somebody does carry.
    """
    rows = [row for row in outbox.in_flight(tx, bot_id) if row.id not in carried]
    for row in rows:
        if row.state is OutboxState.CLAIMED:
            row.state = OutboxState.READY
            tx.add(row)
        else:
            _doubt(tx, policy, row, elapsed, "crash while on the wire")
    return len(rows)


def mark_onwire(
    tx: Transaction, policy: Policy, row_ids: Collection[int], elapsed: datetime, epoch: int
) -> Collection[int]:
    """Record that rows are about to be written to the wire; return those that are still ours to send.

    Only what is committed here may be written: after a crash these rows count as possibly delivered.
    """
    return sending.mark_onwire(tx, row_ids, elapsed, epoch)


# --- what became of it --------------------------------------------------------------------------


@unsynced
def settle_sent(tx: Transaction, policy: Policy, messages: Mapping[int, int | None]) -> None:
    """Record which message each row became; edits (None) leave their card's message as it is."""
    sending.end_sent(tx, messages)


def settle_cancelled(tx: Transaction, policy: Policy, row_id: int, reason: str) -> None:
    """Drop a row that has nothing left to say."""
    sending.end_cancelled(tx, row_id, reason)


def settle_retry(
    tx: Transaction, policy: Policy, row_id: int, retry_at: datetime, error: str = "", *, is_attempt: bool = True
) -> None:
    """Make a row that surely went nowhere ready again, not before the machine's instant ``retry_at``.

    A refusal by a rate limit is no attempt. A row that was withdrawn before it came to the wire stays withdrawn.
    """
    row = _row(tx, row_id)
    if row.state is OutboxState.SUPERSEDED:
        return
    row.state = OutboxState.READY
    row.retry_at = retry_at
    row.attempts += is_attempt
    row.error = error
    tx.add(row)


def settle_ambiguous(tx: Transaction, policy: Policy, row_id: int, elapsed: datetime, error: str) -> None:
    """Handle a row that may or may not have arrived: wait, re-send marked as such, at last ask a person."""
    _doubt(tx, policy, _row(tx, row_id), elapsed, error)


def settle_dead(tx: Transaction, policy: Policy, row_id: int, error: str) -> None:
    """Give up a row that cannot be delivered as it is, and say so to the coordinators."""
    row = _row(tx, row_id)
    row.state, row.error = OutboxState.DEAD, error
    tx.add(row)
    _alarm(tx, policy, row, "alarm-dead", about=row.key)


def settle_blocked(tx: Transaction, policy: Policy, row_id: int, error: str) -> None:
    """Keep back everything for somebody who blocked the bot; let go of a group that removed it."""
    row = _row(tx, row_id)
    row.error = error
    tx.add(row)
    if row.person_id is not None:
        row.state = OutboxState.BLOCKED
        _lose_person(tx, policy, row, row.person_id)
    else:
        row.state = OutboxState.CANCELLED
        _lose_group(tx, policy, row)


def settle_migrated(tx: Transaction, policy: Policy, row_id: int, chat_id: int) -> None:
    """Follow a group to its new id; the same row is ready again."""
    row = _row(tx, row_id)
    row.state = OutboxState.READY
    tx.add(row)
    tx.flush()
    if row.chat_id is not None:
        whereabouts.move(tx, policy, row.bot_id, row.chat_id, chat_id)


def settle_silenced(tx: Transaction, policy: Policy, row_id: int, error: str) -> None:
    """Drop what a work group does not let the bot say; what comes later is tried again."""
    row = _drop(tx, row_id, error)
    if row.chat_id is not None:
        whereabouts.silence(tx, policy, row.bot_id, row.chat_id, row.thread_id)


def settle_topic_gone(tx: Transaction, policy: Policy, row_id: int, error: str) -> None:
    """Drop a message to a topic that is gone, and unbind the topic; the group's other topics stay."""
    row = _drop(tx, row_id, error)
    if row.chat_id is not None:
        whereabouts.lose(tx, policy, row.bot_id, row.chat_id, row.thread_id)


def release(tx: Transaction, policy: Policy, person_id: int) -> int:
    """Let out what was kept back for a person who is back; return how many rows go out.

    Of several reminders (or digests) of one kind only the newest goes: it says it all. Rows follow the
    person to a new account.
    """
    person = _person(tx, person_id)
    person.unreachable_at = None
    tx.add(person)
    rows = outbox.blocked_of(tx, person_id)
    for row in rows:
        row.state, row.retry_at = OutboxState.READY, None
        row.bot_id, row.chat_id = person.bot_id or row.bot_id, person.telegram_id
        tx.add(row)
    keep_newest(rows)
    return sum(row.state is OutboxState.READY for row in rows)


def keep_newest(rows: Iterable[Outbox]) -> None:
    """Of each person's reminders (and digests) of one kind keep the last; it says it all."""
    newest: dict[tuple[int | None, int | None, str], Outbox] = {}
    for row in rows:
        if row.lane in (Lane.REMINDER, Lane.DIGEST):
            earlier = newest.get((row.person_id, row.chat_id, row.key))
            if earlier is not None:
                earlier.state = OutboxState.SUPERSEDED
            newest[row.person_id, row.chat_id, row.key] = row


def _doubt(tx: Transaction, policy: Policy, row: Outbox, elapsed: datetime, error: str) -> None:
    row.error = error
    row.ambiguities += 1
    tx.add(row)
    if row.is_edit:  # twice the same edit is one edit
        row.state = OutboxState.READY if row.ambiguities < EDIT_TRIES else OutboxState.CANCELLED
        row.retry_at = elapsed + EDIT_WAIT * 2**row.ambiguities
    elif row.ambiguities <= _resends(row):
        row.state, row.retry_at = OutboxState.READY, elapsed + AMBIGUITY_WAIT
        row.params = {**row.params, "resend": True}
    else:
        row.state = OutboxState.REVIEW
        _alarm(tx, policy, row, "alarm-review", about=f"{row.chat_id}")


def _resends(row: Outbox) -> int:
    return DIGEST_RESENDS if row.lane is Lane.DIGEST else RESENDS


def _lose_person(tx: Transaction, policy: Policy, row: Outbox, person_id: int) -> None:
    person = _person(tx, person_id)
    was_reachable = person.unreachable_at is None
    if was_reachable:
        person.unreachable_at = tx.now
        tx.add(person)
    outbox.block_all_of(tx, person_id)
    if was_reachable:
        standing_in.pass_on(tx, person_id)
    _alarm(tx, policy, row, "alarm-unreachable", about=f"person:{person_id}")


def _lose_group(tx: Transaction, policy: Policy, row: Outbox) -> None:
    if row.chat_id is None:
        return
    for waiting in outbox.waiting_for_chat(tx, row.bot_id, row.chat_id):
        waiting.state, waiting.error = OutboxState.CANCELLED, row.error
        tx.add(waiting)
    whereabouts.lose(tx, policy, row.bot_id, row.chat_id)


def _drop(tx: Transaction, row_id: int, error: str) -> Outbox:
    row = _row(tx, row_id)
    row.state, row.error = OutboxState.CANCELLED, error
    tx.add(row)
    return row


def _alarm(tx: Transaction, policy: Policy, row: Outbox, key: str, about: str) -> None:
    """Tell the coordinators once a day; a lost alarm raises none, or two broken phones would ring for ever."""
    if row.key.startswith(ALARM_PREFIX):
        return
    params: dict[str, object] = {"outbox_id": row.id, "person_id": row.person_id, "key": row.key, "error": row.error}
    alarm(tx, policy, key, about, params, besides=row.person_id)


def _row(tx: Transaction, row_id: int) -> Outbox:
    return tx.get_one(Outbox, row_id)


def _person(tx: Transaction, person_id: int) -> Person:
    return tx.get_one(Person, person_id)
