"""Questions of officials to the task force."""

from datetime import datetime

from sqlmodel import col, select

from db.engine import Transaction
from db.models import Question


def asked_before(tx: Transaction, at: datetime) -> list[Question]:
    """List what was asked before an instant and waits for its answer, oldest first."""
    query = select(Question).where(Question.state == "asked", col(Question.asked_at) < at)
    return list(tx.exec(query.order_by(col(Question.id))).all())
