"""What is mine: the list by lamp, the unit's list, one node."""

from bot.argument import number
from bot.visit import Visit
from db.words import Refusal
from jobs import moves, owning
from jobs.outbox import Item, refresh_card


def mine(visit: Visit) -> None:
    """List the person's own nodes, pages of eight."""
    visit.show("my", page=0, scope="mine")


def unit(visit: Visit) -> None:
    """List everything of the person's unit, to read."""
    visit.show("my", page=0, scope="unit")


def page(visit: Visit) -> None:
    """Turn the page of a list in place."""
    card = visit.card_of("my", "board", "backplan", "handover", "roster-readiness", "brief-choose")
    card.params = {**card.params, "page": number(visit)}
    visit.tx.add(card)
    refresh_card(visit.tx, card)


def open_node(visit: Visit) -> None:
    """Show the card of one node."""
    assignment = moves.load(visit.tx, number(visit))
    if not owning.may_see(visit.tx, assignment, visit.my_id):
        raise Refusal("visit-not-yours")
    visit.show("node", [Item(assignment.id or 0)], assignment_id=assignment.id)


def more(visit: Visit) -> None:
    """Show the buttons behind 更多, or fold them away again."""
    card = visit.card_of("node", "board-node")
    card.params = {**card.params, "is_open": not card.params.get("is_open")}
    visit.tx.add(card)
    refresh_card(visit.tx, card)
