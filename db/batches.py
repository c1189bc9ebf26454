"""Changes of many at once, kept to be undone."""

from datetime import datetime

from sqlmodel import col, select

from db.engine import Transaction
from db.models import Batch


def since(tx: Transaction, person_id: int, at: datetime) -> list[Batch]:
    """List what a person changed since an instant and has not undone, the newest first."""
    query = select(Batch).where(Batch.person_id == person_id, col(Batch.at) >= at, col(Batch.undone_at).is_(None))
    return list(tx.exec(query.order_by(col(Batch.id).desc())).all())
