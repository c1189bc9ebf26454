"""Cards: messages with buttons and the assignments they show."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import bindparam, func
from sqlmodel import col, select

from db import columns
from db.columns import Row
from db.engine import Transaction
from db.models import Card, CardItem
from db.words import StepKind

# Asked for every move and every message, and built once: building costs three times as much as running.
_ITEMS_OF = select(CardItem).where(CardItem.card_id == bindparam("card_id")).order_by(col(CardItem.assignment_id))
_SHOWN = select(CardItem.card_id).where(col(CardItem.assignment_id).in_(bindparam("ids", expanding=True)))
_SHOWING = (
    select(Card)
    .where(col(Card.id).in_(_SHOWN), col(Card.retired_at).is_(None))
    .order_by(col(Card.created_at), col(Card.id))
)
_SHOWING_OF_KIND = _SHOWING.where(col(Card.key).in_(bindparam("keys", expanding=True)))
_LIVE_OF = (
    select(Card)
    .where(Card.person_id == bindparam("person_id"), Card.key == bindparam("key"), col(Card.retired_at).is_(None))
    .order_by(col(Card.created_at).desc())
)


def open_(tx: Transaction, row: Row) -> None:
    """Write a card."""
    columns.write(tx, Card, [row])


def put_on(tx: Transaction, card_id: str, items: Iterable[Row]) -> None:
    """Let a card that is stored show items."""
    columns.write(tx, CardItem, [{"card_id": card_id, **item} for item in items])


def showing(tx: Transaction, assignment_ids: Iterable[int], keys: Collection[str] = ()) -> list[Card]:
    """List the live cards (of some kinds, if any are named) that show any of the assignments, oldest first."""
    values = {"ids": list(assignment_ids), "keys": list(keys)}
    return list(tx.exec(_SHOWING_OF_KIND if keys else _SHOWING, params=values).all())


def items_of(tx: Transaction, card_id: str) -> list[CardItem]:
    """List what a card shows, in the order of the plan."""
    return list(tx.exec(_ITEMS_OF, params={"card_id": card_id}).all())


def sent_since(tx: Transaction, bot_id: int, since: datetime) -> list[str]:
    """List the ids of the live cards a bot sent from an instant on, newest first."""
    query = (
        select(Card.id)
        .where(Card.bot_id == bot_id, col(Card.sent_at) >= since, col(Card.retired_at).is_(None))
        .order_by(col(Card.sent_at).desc())
    )
    return list(tx.exec(query).all())


def asked_since(
    tx: Transaction, since: datetime, key: str, capacities: Collection[str], person_id: int | None = None
) -> dict[int, int]:
    """Count by person (or for one) the assignments that cards of a kind, sent since an instant, asked a report of.

    To be asked for a signature is not to be asked for a report.
    """
    query = (
        select(Card.person_id, func.count(func.distinct(CardItem.assignment_id)))
        .join(CardItem, col(CardItem.card_id) == col(Card.id))
        .where(Card.key == key, col(Card.sent_at) >= since)
        .where(col(CardItem.capacity).in_(capacities), CardItem.reason != StepKind.UNSIGNED.value)
        .group_by(col(Card.person_id))
    )
    if person_id is not None:
        query = query.where(Card.person_id == person_id)
    return {found: count for found, count in tx.exec(query).all() if found is not None}


def live_of(tx: Transaction, person_id: int, key: str) -> list[Card]:
    """List a person's live cards of one kind, newest first."""
    return list(tx.exec(_LIVE_OF, params={"person_id": person_id, "key": key}).all())


def all_live_of(tx: Transaction, person_id: int) -> list[Card]:
    """List all of a person's live cards, oldest first."""
    query = select(Card).where(Card.person_id == person_id, col(Card.retired_at).is_(None))
    return list(tx.exec(query.order_by(col(Card.created_at), col(Card.id))).all())


def about(tx: Transaction, key: str, name: str, number: int) -> list[Card]:
    """List the live cards of one kind that are about the matter whose number they hold as ``name``."""
    query = select(Card).where(
        Card.key == key, col(Card.params)[name].as_integer() == number, col(Card.retired_at).is_(None)
    )
    return list(tx.exec(query.order_by(col(Card.created_at), col(Card.id))).all())


def of_message(tx: Transaction, bot_id: int, chat_id: int, message_id: int) -> Card | None:
    """Find the card that a message is."""
    query = select(Card).where(Card.bot_id == bot_id, Card.chat_id == chat_id, Card.message_id == message_id)
    return tx.exec(query).first()
