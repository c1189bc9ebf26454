"""Restores: what a copy knows of last, and the messages that are held until somebody decides."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, func, or_, select

from db import marks
from db.engine import Transaction
from db.messages import InboxState, OutboxState
from db.models import Card, Inbox, Outbox, Restore, Timeline

QUEUED = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE, OutboxState.BLOCKED)


def newest_instant(tx: Transaction, ticked_until: str) -> datetime | None:
    """Tell the last business instant the records know of: a tick of the clock, a message, a move."""
    message = select(Outbox.created_at).order_by(col(Outbox.id).desc()).limit(1)
    move = select(Timeline.at).order_by(col(Timeline.id).desc()).limit(1)
    found = (marks.instant(tx, ticked_until), tx.exec(message).first(), tx.exec(move).first())
    return max((at for at in found if at is not None), default=None)


def hold_all(tx: Transaction, restore_id: int) -> None:
    """Hold what was queued and due by now, drop edits of cards, and mark the updates not worked off."""
    due = update(Outbox).where(col(Outbox.state).in_(QUEUED))
    tx.execute(due.where(col(Outbox.is_edit)).values(state=OutboxState.CANCELLED, error="restored"))
    held = due.where(or_(col(Outbox.not_before) <= tx.now, col(Outbox.state) != OutboxState.READY))
    tx.execute(held.values(state=OutboxState.HELD, restore_id=restore_id))
    tx.execute(update(Inbox).where(col(Inbox.state) == InboxState.PENDING).values(restore_id=restore_id))


def held(tx: Transaction, restore_id: int, row_id: int | None = None) -> list[Outbox]:
    """List the messages that are held for a restore, oldest first; with ``row_id`` that one if it still is."""
    query = select(Outbox).where(Outbox.restore_id == restore_id, Outbox.state == OutboxState.HELD)
    if row_id is not None:
        query = query.where(Outbox.id == row_id)
    return list(tx.exec(query.order_by(col(Outbox.not_before), col(Outbox.id))).all())


def held_count(tx: Transaction) -> int:
    """Count the messages that wait for somebody to decide, of every restore."""
    query = select(func.count()).where(col(Outbox.restore_id).is_not(None), Outbox.state == OutboxState.HELD)
    return tx.exec(query).one()


def counts(tx: Transaction, restore_id: int) -> dict[OutboxState, int]:
    """Count the messages that a restore held by what became of them."""
    query = select(Outbox.state, func.count()).where(Outbox.restore_id == restore_id).group_by(col(Outbox.state))
    return {OutboxState(state): count for state, count in tx.exec(query).all()}


def latest(tx: Transaction) -> Restore | None:
    """Find the last restore; None when the ledger never was one."""
    return tx.exec(select(Restore).order_by(col(Restore.id).desc()).limit(1)).first()


def cards(tx: Transaction, restore_id: int) -> list[Card]:
    """List the cards on which a restore is decided."""
    query = select(Card).where(col(Card.key).startswith("restored"), col(Card.retired_at).is_(None))
    found = tx.exec(query.order_by(col(Card.created_at), col(Card.id))).all()
    return [card for card in found if card.params.get("restore_id") == restore_id]
