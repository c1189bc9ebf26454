"""The board: counts by lamp, lists, one node across the units."""

from bot import choice
from bot.argument import count, number
from bot.render.board_picks import LOAD, Pick
from bot.visit import Visit
from db import assignments, campaigns, people
from db.models import Campaign, Node
from db.words import Lamp, Refusal
from jobs import digest, finding, moves, outbox
from jobs.board import View
from jobs.rules.rights import Right, allows

HOME: dict[str, object] = dict.fromkeys(("view", "pick", "lamp", "unit_id", "person_id", "workstream"))
"""What a board remembers of how it was turned, before it is."""


def show(visit: Visit) -> None:
    """Show the board of all campaigns: the county, or a leader's pairs; narrowed at once by the words, if any."""
    scope = digest.scope_of(visit.tx, visit.my_id, visit.roles)
    visit.show("board", (), leader_id=scope.leader_id, **_named(visit))


def turn(visit: Visit) -> None:
    """Open a list or a choice of the board, narrow it, or go back to its counts, in place; from a digest open one."""
    assert visit.card is not None
    turned = _turned(visit)
    if visit.card.key != "board":
        show(visit)
        return
    if "node" in turned:
        visit.reply("board-node", node_id=turned["node"])
        return
    visit.card.params = {**visit.card.params, "page": 0, **turned}
    visit.tx.add(visit.card)
    outbox.refresh_card(visit.tx, visit.card)


def urge_one(visit: Visit) -> None:
    """Ask whether to urge for the one assignment of a node card."""
    assignment = moves.load(visit.tx, number(visit))
    visit.show("urge", campaign_id=assignment.campaign_id, node_id=assignment.node_id, unit_id=assignment.unit_id)


def node(visit: Visit) -> None:
    """Show where one node stands in every unit."""
    campaign = choice.published(visit, "node")
    if campaign is None:
        return
    found = _node(visit, campaign)
    if found is None:
        raise Refusal("board-node-usage")
    if allows(Right.COORDINATOR, visit.roles):
        visit.show("board-node", node_id=found.id)
    else:
        visit.reply("board-node", node_id=found.id)


def _turned(visit: Visit) -> dict[str, object]:
    """Read what a button of the board changes: a list, a choice, or what was chosen (``unit.12``)."""
    name, _, value = visit.argument.partition(".")
    if not value:
        return _opened(name)
    match name:
        case "lamp" if value in list(Lamp):
            return {"pick": None, "lamp": value}
        case "campaign":
            return {"pick": None, "campaign_id": _turned_to(visit, count(value))}
        case "unit" | "person":
            return {"pick": None, f"{name}_id": count(value)}
        case "stream" | "node":
            found = visit.tx.get(Node, count(value))
            if found is not None:
                return {"node": found.id} if name == "node" else {"pick": None, "workstream": found.workstream}
    raise Refusal("visit-not-yours")


def _opened(name: str) -> dict[str, object]:
    if name in list(View):
        return {"pick": None, "view": name}
    if name in (*Pick, LOAD):
        return {"pick": name}
    if name in ("wide", "pairs"):
        return {"is_wide": name == "wide"}
    if name not in ("", "clear"):
        raise Refusal("visit-not-yours")
    if not name:
        return HOME
    return {**{key: value for key, value in HOME.items() if key != "view"}, "campaign_id": None}


def _turned_to(visit: Visit, campaign_id: int) -> int | None:
    """Turn to one campaign, which commands then are about, or (0) to all that run."""
    if not campaign_id:
        return None
    choice.keep(visit, choice.of_id(visit, campaign_id, "digest-none").id or 0)
    return campaign_id


def _named(visit: Visit) -> dict[str, object]:
    """Find the unit, official or theme that the words of /board narrow it to; a tap has none."""
    if visit.card is not None or not visit.text:
        return {}
    if (unit := finding.unit_called(visit.tx, visit.text)) is not None:
        return {"unit_id": unit.id}
    if len(named := people.by_name(visit.tx, visit.text)) == 1:
        return {"person_id": named[0].id}
    under_way = campaigns.published(visit.tx)
    if not under_way:
        raise Refusal("digest-none")
    themes = {node.workstream for one in under_way for node in assignments.nodes(visit.tx, one.id or 0)}
    if len(meant := [theme for theme in themes if visit.text in theme]) == 1:
        return {"workstream": meant[0]}
    raise Refusal("board-unknown", words=visit.text[:20], names=finding.similar_names(visit.tx, visit.text) or "none")


def _node(visit: Visit, campaign: Campaign) -> Node | None:
    """Find the node the words name; None where they name none."""
    if not visit.text:
        return None
    found = next((node for node in assignments.nodes(visit.tx, campaign.id or 0) if node.no == visit.text), None)
    if found is None:
        raise Refusal("board-no-node", no=visit.text[:20])
    return found
