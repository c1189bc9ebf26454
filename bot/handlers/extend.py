"""Extensions: asked for with reason and date in words, decided by a coordinator's tap."""

from bot import hearing
from bot.argument import number, pick
from bot.visit import Visit
from db import assignments
from db.words import Intent, Refusal
from jobs import extend, moves, owning, understand


def choose(visit: Visit) -> None:
    """Offer the own open nodes to ask an extension for (/extend)."""
    visit.show("choose", purpose="extend")


def ask(visit: Visit) -> None:
    """Ask for reason and new date (申请延期)."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    owning.require_holder(visit.tx, assignment, visit.my_id)
    extend.check(visit.tx, assignment)
    assert assignment.due_on is not None
    visit.ask("extend", assignment_id=assignment_id)
    no = assignments.node_of(visit.tx, assignment).no
    visit.reply("extend-how", no=no, due=visit.locale.day(assignment.due_on))


def told(visit: Visit) -> None:
    """Put the request to the coordinators; ask again while no date can be read."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    assignment_id = int(visit.dialog.details["assignment_id"])
    if hearing.heard_anew(visit, assignment_id):
        return
    visit.answered()
    words = hearing.said(visit)
    # The reason may have been said already and only the date was missing: both are one request.
    before = str(visit.dialog.details.get("before") or "")
    heard = understand.hear_request(visit.tx, visit.policy, visit.my_id, words, assignment_id, Intent.EXTENSION, before)
    hearing.present(visit, heard, words)


def grant(visit: Visit) -> None:
    """Move the deadline (同意延期)."""
    extend.grant(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.note("extend-granted")


def refuse(visit: Visit) -> None:
    """Keep the deadline (不同意)."""
    extend.refuse(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.note("extend-refused")
