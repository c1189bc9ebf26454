"""Extensions: asked for with reason and date in words, decided by a coordinator's tap."""

from bot import choosing, hearing
from bot.argument import number
from bot.visit import Visit
from db.models import Assignment
from db.words import Intent
from jobs import extend


def choose(visit: Visit) -> None:
    """Ask for an extension by command (/extend, /extend 3 5月20日 批复未到)."""
    choosing.begin_request(visit, "extend", Intent.EXTENSION, _ask)


def ask(visit: Visit) -> None:
    """Ask for reason and new date (申请延期)."""
    choosing.request_of_chosen(visit, Intent.EXTENSION, _ask)


def told(visit: Visit) -> None:
    """Put the request to the coordinators; ask again while no date can be read."""
    hearing.request_told(visit, Intent.EXTENSION)


def grant(visit: Visit) -> None:
    """Move the deadline (同意延期)."""
    extend.grant(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.note("extend-granted")


def refuse(visit: Visit) -> None:
    """Keep the deadline (不同意)."""
    extend.refuse(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.note("extend-refused")


def _ask(visit: Visit, assignment: Assignment) -> None:
    extend.check(visit.tx, assignment)
    assert assignment.due_on is not None
    choosing.ask(visit, "extend", "extend-how", assignment, due=visit.locale.day(assignment.due_on))
