"""Handing a node to a colleague: pick a name, or give name and phone for a coordinator to confirm."""

from bot.argument import pick
from bot.visit import Visit
from db import assignments, people
from db.words import Refusal
from jobs import delegate, moves, newcomer, outbox, owning
from jobs.outbox import Item


def choose(visit: Visit) -> None:
    """Offer the unit's colleagues; a reply with name and phone names somebody else."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    owning.require_holder(visit.tx, assignment, visit.my_id)
    visit.ask("delegate", assignment_id=assignment_id)
    visit.show("delegate-choose", [Item(assignment_id)], assignment_id=assignment_id)


def hand_to(visit: Visit) -> None:
    """Hand the node to the colleague whose name was tapped."""
    assignment_id, person_id = pick(visit)
    assignment = moves.load(visit.tx, assignment_id)
    visit.answered()
    to = delegate.delegate(visit.tx, visit.policy, assignment, visit.my_id, person_id)
    visit.reply("delegate-done", no=assignments.node_of(visit.tx, assignment).no, name=to.name)


def named(visit: Visit) -> None:
    """Put somebody who is not in the roster to the coordinators."""
    name, phone = newcomer.read_contact(visit.text)
    assert visit.dialog is not None
    assignment = assignments.get(visit.tx, int(visit.dialog.details["assignment_id"]))
    known = people.by_phone(visit.tx, phone)
    visit.answered()
    no = assignments.node_of(visit.tx, assignment).no
    if known is not None and known in people.colleagues(visit.tx, assignment.unit_id):
        delegate.delegate(visit.tx, visit.policy, assignment, visit.my_id, known.id or 0)
        visit.reply("delegate-done", no=no, name=known.name)
        return
    delegate.propose(visit.tx, assignment, visit.my_id, name, phone, str(visit.inbox.id))
    visit.reply("delegate-proposed", no=no, name=name)


def add(visit: Visit) -> None:
    """Add the colleague to the roster and hand the node over; an invitation is the next step."""
    params = visit.card_of("delegate-ask").params
    if params.get("result"):
        raise Refusal("plan-decided-already")
    assignment = assignments.get(visit.tx, int(params["assignment_id"]))
    person = delegate.add_colleague(visit.tx, visit.policy, assignment, str(params["name"]), str(params["phone"]))
    delegate.delegate(visit.tx, visit.policy, assignment, int(params["from_id"]), person.id or 0)
    _decided(visit, "yes")


def turn_down(visit: Visit) -> None:
    """Leave the roster as it is and say so to the principal."""
    params = visit.card_of("delegate-ask").params
    if params.get("result"):
        raise Refusal("plan-decided-already")
    assignment = assignments.get(visit.tx, int(params["assignment_id"]))
    name, phone = str(params["name"]), str(params["phone"])
    key = f"delegate-refused:{visit.inbox.bot_id}:{visit.inbox.update_id}"
    delegate.turn_down(visit.tx, assignment, int(params["from_id"]), name, phone, key)
    _decided(visit, "no")


def _decided(visit: Visit, result: str) -> None:
    assert visit.card is not None
    visit.card.params = {**visit.card.params, "result": result}
    visit.tx.add(visit.card)
    outbox.refresh_card(visit.tx, visit.card)
