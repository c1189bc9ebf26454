"""The board: counts by lamp, lists, one node across the units."""

from bot.visit import Visit
from db import assignments
from db.models import Campaign, Node
from db.words import Refusal
from jobs import digest, outbox
from jobs.board import View
from jobs.rules.rights import Right, allows


def show(visit: Visit) -> None:
    """Show the board: the county, or a leader's pairs."""
    scope = digest.scope_of(visit.tx, visit.my_id, visit.roles)
    visit.show("board", leader_id=scope.leader_id)


def turn(visit: Visit) -> None:
    """Open a list of the board, or go back to its counts, in place; from a digest open a board."""
    assert visit.card is not None
    if visit.argument not in ("", *View):
        raise Refusal("visit-not-yours")
    if visit.card.key != "board":
        show(visit)
        return
    visit.card.params = {**visit.card.params, "view": visit.argument, "page": 0}
    visit.tx.add(visit.card)
    outbox.refresh_card(visit.tx, visit.card)


def node(visit: Visit) -> None:
    """Show where one node stands in every unit."""
    found = _node(visit, _running(visit))
    if found is None:
        raise Refusal("board-node-usage")
    if allows(Right.COORDINATOR, visit.roles):
        visit.show("board-node", node_id=found.id)
    else:
        visit.reply("board-node", node_id=found.id)


def _running(visit: Visit) -> Campaign:
    campaign = assignments.running_campaign(visit.tx)
    if campaign is None or campaign.published_at is None:
        raise Refusal("digest-none")
    return campaign


def _node(visit: Visit, campaign: Campaign) -> Node | None:
    """Find the node the words name; None where they name none."""
    if not visit.text:
        return None
    found = next((node for node in assignments.nodes(visit.tx, campaign.id or 0) if node.no == visit.text), None)
    if found is None:
        raise Refusal("board-no-node", no=visit.text[:20])
    return found
