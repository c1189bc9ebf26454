"""Questions to many, who was asked, and what each answered."""

from sqlmodel import col, select

from db.engine import Transaction
from db.models import InquiryReply, Unit


def replies(tx: Transaction, inquiry_id: int) -> list[InquiryReply]:
    """List everybody who was asked, in the official order of units."""
    query = select(InquiryReply).join(Unit, col(Unit.id) == col(InquiryReply.unit_id))
    query = query.where(InquiryReply.inquiry_id == inquiry_id).order_by(col(Unit.rank), col(InquiryReply.id))
    return list(tx.exec(query).all())


def reply_of(tx: Transaction, inquiry_id: int, person_id: int) -> InquiryReply | None:
    """Find the reply that is one person's to give."""
    query = select(InquiryReply).where(InquiryReply.inquiry_id == inquiry_id, InquiryReply.person_id == person_id)
    return tx.exec(query).first()
