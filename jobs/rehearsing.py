"""Duty: a coordinator orders a rehearsal; one at a time is played, and its order outlives a restart."""

from base64 import b64encode
from dataclasses import dataclass

from db import cards, marks
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Card, Person
from db.words import Refusal
from jobs import outbox
from jobs.policy import Policy

CARD, BOOK = "rehearsal", "rehearsal-book"
ORDERED_BY = "rehearsal_ordered_by"
"""The mark that tells who waits for a rehearsal; empty while none is played."""
CAMPAIGN = "rehearsal_campaign"
"""The mark that tells which campaign is played for him."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """A rehearsal that somebody waits for."""

    person: Person
    campaign_id: int


def order(tx: Transaction, policy: Policy, person_id: int, campaign_id: int) -> None:
    """Order a rehearsal of a campaign for a person; raise Refusal when one is under way."""
    if marks.read(tx, ORDERED_BY):
        raise Refusal("rehearse-under-way")
    marks.write(tx, ORDERED_BY, str(person_id))
    marks.write(tx, CAMPAIGN, str(campaign_id))
    outbox.retire(tx, person_id, CARD)


def ordered(tx: Transaction) -> Ordered | None:
    """Tell who waits for a rehearsal, and of what."""
    person_id = marks.read(tx, ORDERED_BY)
    person = tx.get(Person, int(person_id)) if person_id else None
    return Ordered(person, int(marks.read(tx, CAMPAIGN, "0"))) if person else None


def advance(tx: Transaction, policy: Policy, person_id: int, percent: int) -> None:
    """Show in the person's card how far the rehearsal has come."""
    _show(tx, person_id, {"percent": percent})


def finish(tx: Transaction, policy: Policy, person_id: int, findings: list[list[str]], book: bytes) -> None:
    """Show what was found, and queue the book; its bytes go with the row, since nothing could draw them anew."""
    card = _show(tx, person_id, {"findings": findings})
    message = Outgoing(BOOK, {"book": b64encode(book).decode()})
    key = f"{BOOK}:{card.id if card else tx.now.isoformat()}"
    outbox.tell(tx, tx.get_one(Person, person_id), Lane.ANSWER, message, key)
    marks.write(tx, ORDERED_BY, "")


def fail(tx: Transaction, policy: Policy, person_id: int, key: str) -> None:
    """Say in the card why nothing came of it."""
    _show(tx, person_id, {"failed": key})
    marks.write(tx, ORDERED_BY, "")


def _show(tx: Transaction, person_id: int, params: dict[str, object]) -> Card | None:
    card = next(iter(cards.live_of(tx, person_id, CARD)), None)
    if card is not None:
        card.params = {**card.params, **params}
        tx.add(card)
        outbox.refresh_card(tx, card)
    return card
