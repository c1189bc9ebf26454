"""Readings of replies that are kept to judge the rules by."""

from datetime import datetime

from sqlalchemy import bindparam, delete, func
from sqlmodel import col, select

from db.columns import Row, write_one
from db.engine import Transaction
from db.models import KeptReading

# Asked at every message of words, and built once.
_OF_MESSAGE = select(KeptReading).where(
    KeptReading.person_id == bindparam("person_id"), KeptReading.message_id == bindparam("message_id")
)


def keep(tx: Transaction, row: Row) -> int:
    """Write a reading and return its number."""
    return write_one(tx, KeptReading, row)


def of_message(tx: Transaction, person_id: int, message_id: int) -> KeptReading | None:
    """Find what a message was read as before; a message that has no number was never seen."""
    if not message_id:
        return None
    return tx.exec(_OF_MESSAGE, params={"person_id": person_id, "message_id": message_id}).first()


def judged(tx: Transaction, verdicts: tuple[str, ...]) -> list[KeptReading]:
    """List the readings that were judged so, in the order they were said."""
    query = select(KeptReading).where(col(KeptReading.verdict).in_(verdicts))
    return list(tx.exec(query.order_by(col(KeptReading.said_at), col(KeptReading.id))).all())


def counts(tx: Transaction) -> dict[str, int]:
    """Count the kept readings by verdict; the empty one is that of those nobody judged."""
    query = select(KeptReading.verdict, func.count()).group_by(KeptReading.verdict)
    return {verdict: count for verdict, count in tx.exec(query).all()}


def remove_said(tx: Transaction, before: datetime) -> int:
    """Remove what was said before an instant; return how many."""
    return tx.exec(delete(KeptReading).where(col(KeptReading.said_at) < before)).rowcount
