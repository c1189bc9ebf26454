"""How a node closes (办结规则): with all of its units, any of them, or the lead unit; chosen by a coordinator."""

from bot.visit import Visit
from db.models import Node
from db.words import Completion, Refusal
from jobs import completion
from jobs.outbox import refresh_card

CARD = "completion"


def ask(visit: Visit) -> None:
    """Show the rule in force, the others, and what each of them would end."""
    visit.show(CARD, node_id=int(visit.card_of("board-node").params["node_id"]))


def choose(visit: Visit) -> None:
    """Let the node close by the rule that was tapped; a second tap is harmless."""
    card = visit.card_of(CARD)
    if visit.argument not in tuple(Completion):
        raise Refusal("visit-not-yours")
    if "result" in card.params:
        refresh_card(visit.tx, card)
        return
    node = visit.tx.get_one(Node, int(card.params["node_id"]))
    count = completion.choose(visit.tx, visit.policy, node, Completion(visit.argument), visit.my_id)
    visit.settle(CARD, "completion-chosen", no=node.no, count=count)
