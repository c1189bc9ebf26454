"""Work groups that were bound to the campaign or to a unit."""

from sqlmodel import select

from db.engine import Transaction
from db.models import Group


def of_chat(tx: Transaction, bot_id: int, chat_id: int, thread_id: int) -> Group | None:
    """Find the record of a group (and topic), bound or not."""
    query = select(Group).where(Group.bot_id == bot_id, Group.chat_id == chat_id, Group.thread_id == thread_id)
    return tx.exec(query).first()
