"""Notices, the units' receipts, and the questions to a document."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import col, or_, select

from db.engine import Transaction
from db.models import Card, Doubt, Notice, Receipt, Unit
from db.words import Answer, NoticeKind, NoticeState


def recent(tx: Transaction, limit: int) -> list[Notice]:
    """List the notices that were sent last, the newest first."""
    query = (
        select(Notice)
        .where(Notice.state == NoticeState.SENT)
        .order_by(col(Notice.sent_at).desc(), col(Notice.id).desc())
    )
    return list(tx.exec(query.limit(limit)).all())


def receipts(tx: Transaction, notice_id: int) -> list[tuple[Receipt, Unit]]:
    """List a notice's receipts with their units, in official order."""
    query = (
        select(Receipt, Unit)
        .join(Unit, col(Unit.id) == col(Receipt.unit_id))
        .where(Receipt.notice_id == notice_id)
        .order_by(col(Unit.rank), col(Unit.id))
    )
    return [(receipt, unit) for receipt, unit in tx.exec(query).all()]


def unanswered(
    tx: Transaction, since: datetime, unit_ids: Collection[int] | None = None
) -> list[tuple[Notice, Receipt, Unit]]:
    """List what was sent from an instant on and can still be answered (by some units), the oldest notice first."""
    query = (
        select(Notice, Receipt, Unit)
        .join(Receipt, col(Receipt.notice_id) == col(Notice.id))
        .join(Unit, col(Unit.id) == col(Receipt.unit_id))
        .where(
            Receipt.answer == Answer.NONE,
            Notice.state == NoticeState.SENT,
            col(Notice.sent_at) >= since,
            or_(col(Notice.meets_at).is_(None), col(Notice.meets_at) > tx.now),
        )
        .order_by(col(Notice.sent_at), col(Notice.id), col(Unit.rank), col(Unit.id))
    )
    if unit_ids is not None:
        query = query.where(col(Receipt.unit_id).in_(list(unit_ids)))
    return [(notice, receipt, unit) for notice, receipt, unit in tx.exec(query).all()]


def meetings(tx: Transaction, since: datetime, until: datetime) -> list[Notice]:
    """List the meetings that were called and begin in [since, until), the earliest first."""
    query = select(Notice).where(
        Notice.kind == NoticeKind.MEETING,
        Notice.state == NoticeState.SENT,
        col(Notice.meets_at) >= since,
        col(Notice.meets_at) < until,
    )
    return list(tx.exec(query.order_by(col(Notice.meets_at), col(Notice.id))).all())


def restatement_of(tx: Transaction, meeting_id: int) -> Notice | None:
    """Find the one card after a meeting, if it was sent."""
    query = select(Notice).where(
        Notice.about_id == meeting_id, Notice.kind == NoticeKind.RESTATEMENT, Notice.state == NoticeState.SENT
    )
    return tx.exec(query).first()


def doubts(tx: Transaction, notice_id: int) -> list[Doubt]:
    """List the questions to a document in the order they were asked."""
    return list(tx.exec(select(Doubt).where(Doubt.notice_id == notice_id).order_by(col(Doubt.id))).all())


def cards_of(tx: Transaction, notice_id: int, keys: Collection[str], person_ids: Collection[int]) -> list[Card]:
    """List the live cards of some kinds that show a notice to some persons."""
    query = select(Card).where(
        col(Card.person_id).in_(list(person_ids)),
        col(Card.key).in_(list(keys)),
        col(Card.params)["notice_id"].as_integer() == notice_id,
        col(Card.retired_at).is_(None),
    )
    return list(tx.exec(query.order_by(col(Card.created_at), col(Card.id))).all())
