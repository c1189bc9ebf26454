"""Cards: messages with buttons and the assignments they show."""

from collections.abc import Iterable

from sqlmodel import col, select

from db.engine import Transaction
from db.models import Card, CardItem


def showing(tx: Transaction, assignment_ids: Iterable[int]) -> list[Card]:
    """List the live cards that show any of the assignments, oldest first."""
    shown = select(CardItem.card_id).where(col(CardItem.assignment_id).in_(list(assignment_ids)))
    query = select(Card).where(col(Card.id).in_(shown), col(Card.retired_at).is_(None))
    return list(tx.exec(query.order_by(col(Card.created_at), col(Card.id))).all())


def items_of(tx: Transaction, card_id: str) -> list[CardItem]:
    """List what a card shows, in the order of the plan."""
    query = select(CardItem).where(CardItem.card_id == card_id).order_by(col(CardItem.assignment_id))
    return list(tx.exec(query).all())


def live_of(tx: Transaction, person_id: int, key: str) -> list[Card]:
    """List a person's live cards of one kind, newest first."""
    query = (
        select(Card)
        .where(Card.person_id == person_id, Card.key == key, col(Card.retired_at).is_(None))
        .order_by(col(Card.created_at).desc())
    )
    return list(tx.exec(query).all())


def of_message(tx: Transaction, bot_id: int, chat_id: int, message_id: int) -> Card | None:
    """Find the card that a message is."""
    query = select(Card).where(Card.bot_id == bot_id, Card.chat_id == chat_id, Card.message_id == message_id)
    return tx.exec(query).first()
