"""Telephone calls to posts that no message reaches."""

from sqlmodel import col, select

from db.engine import Transaction
from db.models import PhoneCall


def last_by_post(tx: Transaction) -> dict[int, PhoneCall]:
    """Map each post that was telephoned to its last call."""
    return {one.post_id: one for one in tx.exec(select(PhoneCall).order_by(col(PhoneCall.id))).all()}
