"""Problems: raised in words; coordinated, resolved or passed up by those who got the card."""

from bot import hearing
from bot.argument import number, pick
from bot.visit import Visit
from db import assignments
from db.words import Intent, Refusal
from jobs import moves, owning, problem, understand


def choose(visit: Visit) -> None:
    """Offer the own open nodes to raise a problem on (/problem)."""
    visit.show("choose", purpose="trouble")


def ask(visit: Visit) -> None:
    """Ask what the difficulty is (有困难)."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    owning.require_holder(visit.tx, assignment, visit.my_id)
    visit.ask("trouble", assignment_id=assignment_id)
    visit.reply("problem-how", no=assignments.node_of(visit.tx, assignment).no)


def told(visit: Visit) -> None:
    """Raise the problem in the official's words."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    visit.answered()
    words = hearing.said(visit)
    assignment_id = int(visit.dialog.details["assignment_id"])
    heard = understand.hear_request(visit.tx, visit.policy, visit.my_id, words, assignment_id, Intent.BLOCKED)
    hearing.present(visit, heard, words)


def take(visit: Visit) -> None:
    """Coordinate it oneself (由我协调)."""
    problem.take(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.note("problem-noted")


def resolve(visit: Visit) -> None:
    """Note that it is resolved (已协调)."""
    problem.resolve(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.note("problem-noted")


def pass_up(visit: Visit) -> None:
    """Put it before the leader of the task force (提请上级)."""
    problem.pass_up(visit.tx, visit.policy, number(visit), visit.my_id)
    visit.note("problem-noted")
