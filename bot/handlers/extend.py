"""Extensions: asked for with reason and date in words, decided by a tap; whose dates move may object."""

from collections.abc import Callable

from bot import choosing, hearing
from bot.argument import number
from bot.visit import Visit
from db import assignments
from db.engine import Transaction
from db.models import Assignment, Card
from db.words import Intent, Refusal
from jobs import extend, objections, outbox
from jobs.outbox import Item
from jobs.policy import Policy


def choose(visit: Visit) -> None:
    """Ask for an extension by command (/extend, /extend 3 5月20日 批复未到)."""
    choosing.begin_request(visit, "extend", Intent.EXTENSION, _ask)


def ask(visit: Visit) -> None:
    """Ask for reason and new date (申请延期)."""
    choosing.request_of_chosen(visit, Intent.EXTENSION, _ask)


def told(visit: Visit) -> None:
    """Put the request to the coordinators; ask again while no date can be read."""
    hearing.request_told(visit, Intent.EXTENSION)


def show(visit: Visit) -> None:
    """Open the card of a request that a regular message puts before the person."""
    found = extend.load(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.show(extend.CARD, [Item(found.assignment_id)], extension_id=found.id)


def grant(visit: Visit) -> None:
    """Move the deadline (同意延期)."""
    _decide(visit, extend.grant, "extend-granted")


def refuse(visit: Visit) -> None:
    """Keep the deadline (不同意)."""
    _decide(visit, extend.refuse, "extend-refused")


def ask_objection(visit: Visit) -> None:
    """Ask what speaks against a request that would touch one's own dates (有异议)."""
    card = visit.card_of(objections.CARD)
    asked = objections.check(visit.tx, card, visit.my_id)
    assignment = assignments.get(visit.tx, asked.assignment_id)
    visit.ask("object", card_id=card.id)
    visit.reply("object-how", no=assignments.node_of(visit.tx, assignment).no)


def objection_told(visit: Visit) -> None:
    """Pass the objection on to the coordinators."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    visit.answered()
    card = visit.tx.get_one(Card, str(visit.dialog.details["card_id"]))
    objections.object_to(visit.tx, card, visit.my_id, visit.text)
    outbox.refresh_card(visit.tx, card)
    visit.reply("object-done")


def _ask(visit: Visit, assignment: Assignment) -> None:
    extend.check(visit.tx, visit.policy, assignment)
    assert assignment.due_on is not None
    choosing.ask(visit, "extend", "extend-how", assignment, due=visit.locale.day(assignment.due_on))


def _decide(visit: Visit, decision: Callable[[Transaction, Policy, int, int], Assignment], noted: str) -> None:
    """Make a decision; the message it was made in says so, though a newer one may have taken its place."""
    assert visit.card is not None
    decision(visit.tx, visit.policy, number(visit), visit.my_id)
    outbox.refresh_card(visit.tx, visit.card)
    visit.note(noted)
