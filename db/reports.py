"""Reports: what officials said, newest first."""

from sqlmodel import col, select

from db.engine import Transaction
from db.models import Report

IN_FORCE = ("effective", "submitted", "accepted")


def last_effective(tx: Transaction, assignment_id: int) -> Report | None:
    """Find the newest report that counts; proposals and withdrawn ones do not."""
    query = select(Report).where(Report.assignment_id == assignment_id, col(Report.state).in_(IN_FORCE))
    return tx.exec(query.order_by(col(Report.id).desc())).first()
