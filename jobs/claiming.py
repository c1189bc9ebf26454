"""Claiming: which rows may go out now, and what becomes of those that need not go out any more."""

from datetime import datetime, timedelta

from db import outbox, sending
from db.engine import Transaction
from db.messages import Lane, OutboxState
from db.models import Card, Outbox, Person
from jobs import bundles, catch_up, prefer, standing_in, timekeeping
from jobs.policy import Policy
from jobs.rules import personal

ROUNDS = 4
"""How often a claim looks again when what it found need not go out any more."""
EDIT_WAIT = timedelta(seconds=1)
URGENT = frozenset({"slip"})
"""Bulk that does not wait for a person's own hours."""


def worst_lane(tx: Transaction, policy: Policy) -> int:
    """Tell the last lane that may go out now: outside working hours, and while the clock is in doubt, only answers."""
    may_all_go = policy.calendar.is_working_time(tx.now) and not timekeeping.is_in_doubt(tx)
    return Lane.DIGEST.rank if may_all_go else Lane.ANSWER.rank


def claim(
    tx: Transaction, policy: Policy, bot_id: int, elapsed: datetime, limit: int, last_lane: Lane = Lane.DIGEST
) -> list[Outbox]:
    """Take at most ``limit`` rows of the lanes up to ``last_lane`` that may go out now, the best lane first.

    ``elapsed`` is the machine's instant. What expired is cancelled on the way, what belongs to somebody
    unreachable kept back, and an edit waits for the card it changes.
    """
    worst = min(last_lane.rank, worst_lane(tx, policy))
    taken: list[Outbox] = []
    for _ in range(ROUNDS):
        found = sending.claimable(tx, bot_id, elapsed, limit - len(taken), worst)
        tx.hold(Person, (row.person_id for row in found if row.person_id is not None))
        tx.hold(Card, (row.card_id for row in found if row.card_id is not None and row.is_edit))
        for row in found:
            if row.state is OutboxState.READY:  # else it was gathered into another's card meanwhile
                row.state = _fate_at_claim(tx, policy, row, elapsed)
                tx.add(row)
        tx.flush()
        claimed = [row for row in found if row.state is OutboxState.CLAIMED]
        taken += claimed
        if len(taken) >= limit or len(claimed) == len(found):
            break
    return taken


def _fate_at_claim(tx: Transaction, policy: Policy, row: Outbox, elapsed: datetime) -> OutboxState:
    if row.expires_at is not None and row.expires_at <= tx.now:
        row.error = "expired"
        return OutboxState.CANCELLED
    person = None if row.person_id is None else tx.get_one(Person, row.person_id)
    if person is not None and person.unreachable_at is not None:
        return OutboxState.BLOCKED
    if person is not None and row.lane.is_bulk and standing_in.redirect(tx, person):
        return row.state  # superseded, or of a kind that only the person himself can do anything with
    if person is not None and catch_up.is_late(tx, row) and catch_up.gather(tx, person):
        return row.state  # superseded, or what was gathered left it alone
    if person is not None and _is_held(tx, policy, row, person):
        return row.state
    return _fate_of_edit(tx, row, elapsed) if row.is_edit else OutboxState.CLAIMED


def _is_held(tx: Transaction, policy: Policy, row: Outbox, person: Person) -> bool:
    """Hold what nobody asked for until the person's own hours allow it, and tell whether it is; 特急 never waits."""
    if not row.lane.is_bulk or row.key in URGENT:
        return False
    hours = prefer.hours_of(person, for_reminder=row.key == bundles.CARD)
    free = personal.free_at(tx.now, hours, policy.calendar)
    if free <= tx.now:
        return False
    row.not_before = free
    return True


def _fate_of_edit(tx: Transaction, row: Outbox, elapsed: datetime) -> OutboxState:
    """An edit of an unsent card waits while the card is in flight; a card still to be drawn needs none."""
    card = tx.get(Card, row.card_id)
    if card is not None and card.message_id is not None:
        return OutboxState.CLAIMED
    first = outbox.live_of_card(tx, card.id, edits=False) if card is not None else None
    if card is not None and first is None:
        tx.refresh(card)  # its sender may have recorded it since the card was read
        if card.message_id is not None:
            return OutboxState.CLAIMED
    if first is None or first.state is OutboxState.READY:
        row.error = "card not sent"
        return OutboxState.CANCELLED
    row.retry_at = elapsed + EDIT_WAIT
    return OutboxState.READY
