"""特急: a coordinator marks a node urgent with a reason, or takes the mark off."""

from bot.visit import Visit
from db.models import Card, Node
from db.words import Refusal
from jobs import urgent
from jobs.outbox import refresh_card

TOPIC = "urgent"


def ask(visit: Visit) -> None:
    """Ask why the node is urgent (标为特急)."""
    card = visit.card_of("board-node")
    node = _node(visit, card)
    if node.is_urgent:
        raise Refusal("urgent-already", no=node.no)
    visit.ask(TOPIC, card_id=card.id)
    visit.reply("urgent-why", no=node.no, title=node.title)


def reason_given(visit: Visit) -> None:
    """Mark the node, the reason kept in the story of each unit."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    visit.answered()
    card = visit.tx.get_one(Card, str(visit.dialog.details["card_id"]))
    node = _node(visit, card)
    told = urgent.mark(visit.tx, node, visit.my_id, visit.text)
    refresh_card(visit.tx, card)
    visit.reply("urgent-done", no=node.no, told=told)


def unmark(visit: Visit) -> None:
    """Take the mark off (取消特急)."""
    card = visit.card_of("board-node")
    node = _node(visit, card)
    urgent.unmark(visit.tx, node, visit.my_id)
    refresh_card(visit.tx, card)
    visit.note("urgent-undone", no=node.no)


def _node(visit: Visit, card: Card) -> Node:
    return visit.tx.get_one(Node, int(card.params["node_id"]))
