"""Work groups that were bound to the campaign or to a unit, one record a topic."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import col, select

from db.engine import Transaction
from db.messages import OutboxState
from db.models import Group, Outbox


def of_chat(tx: Transaction, bot_id: int, chat_id: int, thread_id: int) -> Group | None:
    """Find the record of a group (and topic), bound or not."""
    query = select(Group).where(Group.bot_id == bot_id, Group.chat_id == chat_id, Group.thread_id == thread_id)
    return tx.exec(query).first()


def bound(tx: Transaction, bot_id: int, chat_id: int) -> list[Group]:
    """List the bound records of a chat."""
    return [group for group in every(tx, bot_id, chat_id) if group.unbound_at is None]


def every(tx: Transaction, bot_id: int, chat_id: int) -> list[Group]:
    """List all records of a chat, bound or not."""
    query = select(Group).where(Group.bot_id == bot_id, Group.chat_id == chat_id)
    return list(tx.exec(query.order_by(col(Group.thread_id))).all())


def hearing_only_of(tx: Transaction, campaign_id: int | None) -> list[Group]:
    """List the bound records that hear of one campaign, and of no other; with None, those that hear of all."""
    bound = select(Group).where(col(Group.unbound_at).is_(None))
    return list(tx.exec(bound.where(col(Group.campaign_id) == campaign_id).order_by(col(Group.id))).all())


def hear_instead(tx: Transaction, campaign_id: int, of: int | None) -> None:
    """Let the records of one campaign hear of another, or (None) of all: a draft was erased."""
    mine = update(Group).where(col(Group.campaign_id) == campaign_id)
    tx.execute(mine.values(campaign_id=of))


def was_written_to(tx: Transaction, group: Group, since: datetime) -> bool:
    """Tell whether a message arrived in a group (and topic) after an instant."""
    query = select(Outbox.id).where(
        Outbox.bot_id == group.bot_id,
        Outbox.chat_id == group.chat_id,
        Outbox.thread_id == group.thread_id,
        Outbox.state == OutboxState.SENT,
        col(Outbox.sent_at) > since,
    )
    return tx.exec(query).first() is not None
