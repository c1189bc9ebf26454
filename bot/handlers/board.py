"""The board: counts by lamp, lists, one node across the units, urging."""

from bot.visit import Visit
from db import assignments
from db.models import Campaign, Node
from db.words import Refusal
from jobs import digest, outbox, urge
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


def ask_urge(visit: Visit) -> None:
    """Show whom urging would reach, of all that is pressing or of one node."""
    campaign = _running(visit)
    found = _node(visit, campaign)
    visit.show("urge", campaign_id=campaign.id, node_id=found.id if found else None)


def confirm_urge(visit: Visit) -> None:
    """Urge, once a card."""
    card = visit.card_of("urge")
    params = card.params
    if "result" in params:  # a second tap is harmless
        outbox.refresh_card(visit.tx, card)
        return
    persons = urge.urge(visit.tx, visit.policy, int(params["campaign_id"]), params.get("node_id"))
    if persons:
        visit.settle("urge", "urge-done", persons=persons, who=visit.me.name)
    else:
        visit.settle("urge", "urge-nothing")


def drop_urge(visit: Visit) -> None:
    """Leave everybody in peace."""
    visit.settle("urge", "urge-dropped")


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
