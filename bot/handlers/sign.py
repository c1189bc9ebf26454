"""Signing: one node or all of a card."""

from bot.argument import pick
from bot.visit import Visit
from db import cards
from jobs import moves, outbox, sign


def one(visit: Visit) -> None:
    """Sign for the node of the card; the card shows the result."""
    assignment_id, version = pick(visit)
    sign.sign(visit.tx, visit.policy, moves.load(visit.tx, assignment_id, version), visit.my_id)
    visit.note("sign-done", count=1)


def every(visit: Visit) -> None:
    """Sign for all nodes of the card that still await the person's signature."""
    assert visit.card is not None
    ids = [item.assignment_id for item in cards.items_of(visit.tx, visit.card.id)]
    count = sign.sign_many(visit.tx, visit.policy, ids, visit.my_id)
    outbox.refresh_card(visit.tx, visit.card)
    visit.note("sign-done" if count else "sign-nothing-left", count=count)
