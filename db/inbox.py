"""Received updates: stored before their offset is confirmed, worked off per chat in order."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func, update
from sqlmodel import col, select

from db.engine import Transaction
from db.messages import InboxState
from db.models import Inbox

# Written with every update, and built once; a record would be written at four times the cost.
_FINISH = (
    update(Inbox.__table__)  # type: ignore[attr-defined]
    .where(col(Inbox.id) == bindparam("inbox_id"))
    .values(state=InboxState.DONE, done_at=bindparam("now"), raw=bindparam("kept"))
)


def finish(tx: Transaction, inbox_id: int, kept: str) -> None:
    """Note that an update is worked off, and what is ``kept`` of it."""
    tx.connection().execute(_FINISH, {"inbox_id": inbox_id, "now": tx.now, "kept": kept})


def known(tx: Transaction, bot_id: int, update_ids: list[int]) -> set[int]:
    """Tell which updates of a batch are stored already."""
    query = select(Inbox.update_id).where(Inbox.bot_id == bot_id, col(Inbox.update_id).in_(update_ids))
    return set(tx.exec(query).all())


def pending(tx: Transaction, bot_id: int, after: int = 0, limit: int = 500) -> list[Inbox]:
    """List updates still to be worked off, oldest first."""
    query = (
        select(Inbox)
        .where(Inbox.bot_id == bot_id, Inbox.state == InboxState.PENDING, col(Inbox.id) > after)
        .order_by(col(Inbox.id))
        .limit(limit)
    )
    return list(tx.exec(query).all())


def pending_bots(tx: Transaction) -> list[int]:
    """Tell which bots have updates still to be worked off."""
    return list(tx.exec(select(Inbox.bot_id).where(Inbox.state == InboxState.PENDING).distinct()).all())


def has_older(tx: Transaction, row: Inbox) -> bool:
    """Tell whether the chat of an update has an older one that is not worked off."""
    older = select(Inbox.id).where(
        Inbox.bot_id == row.bot_id,
        Inbox.chat_key == row.chat_key,
        Inbox.state == InboxState.PENDING,
        col(Inbox.id) < row.id,
    )
    return tx.exec(older.limit(1)).first() is not None


def pending_count(tx: Transaction) -> int:
    """Count updates still to be worked off."""
    return int(tx.exec(select(func.count()).select_from(Inbox).where(Inbox.state == InboxState.PENDING)).one())


def quarantined_count(tx: Transaction) -> int:
    """Count updates set aside because they could not be worked off."""
    is_quarantined = Inbox.state == bindparam("quarantined", InboxState.QUARANTINED, literal_execute=True)
    return int(tx.exec(select(func.count()).select_from(Inbox).where(is_quarantined)).one())


def oldest_pending_at(tx: Transaction) -> datetime | None:
    """Tell when the oldest waiting update came."""
    return tx.exec(select(func.min(Inbox.received_at)).where(Inbox.state == InboxState.PENDING)).one()


def remove_done(tx: Transaction, before: datetime) -> int:
    """Remove updates that were worked off before a business instant; return how many."""
    query = delete(Inbox).where(col(Inbox.state) == InboxState.DONE, col(Inbox.done_at) < before)
    return tx.connection().execute(query).rowcount


def blank_quarantined(tx: Transaction, before: datetime) -> int:
    """Empty updates set aside before a business instant, keeping what was wrong; return how many."""
    query = (
        update(Inbox)
        .where(col(Inbox.state) == InboxState.QUARANTINED, col(Inbox.done_at) < before, col(Inbox.raw) != "")
        .values(raw="")
    )
    return tx.connection().execute(query).rowcount
