"""Problems: raised in words; coordinated, resolved or passed up by those before whom they were put."""

from collections.abc import Callable

from bot import choosing, hearing
from bot.argument import number
from bot.visit import Visit
from db.engine import Transaction
from db.models import Assignment, Problem
from db.words import Intent
from jobs import outbox, problem
from jobs.outbox import Item
from jobs.policy import Policy


def choose(visit: Visit) -> None:
    """Raise a problem by command (/problem, /problem 3 缺经费)."""
    choosing.begin_request(visit, "trouble", Intent.BLOCKED, _ask)


def ask(visit: Visit) -> None:
    """Ask what the difficulty is (有困难)."""
    choosing.request_of_chosen(visit, Intent.BLOCKED, _ask)


def told(visit: Visit) -> None:
    """Raise the problem in the official's words."""
    hearing.request_told(visit, Intent.BLOCKED)


def show(visit: Visit) -> None:
    """Open the card of a problem that a regular message puts before the person."""
    found = problem.load(visit.tx, number(visit), visit.my_id)
    visit.show(problem.CARD, [Item(found.assignment_id)], problem_id=found.id)


def take(visit: Visit) -> None:
    """Coordinate it oneself (由我协调)."""
    _decide(visit, problem.take)


def resolve(visit: Visit) -> None:
    """Note that it is resolved (已协调)."""
    _decide(visit, problem.resolve)


def pass_up(visit: Visit) -> None:
    """Put it before the leader of the task force (提请上级)."""
    _decide(visit, problem.pass_up)


def _ask(visit: Visit, assignment: Assignment) -> None:
    choosing.ask(visit, "trouble", "problem-how", assignment)


def _decide(visit: Visit, decision: Callable[[Transaction, Policy, int, int], Problem]) -> None:
    """Make a decision; the message it was made in says so, though a newer one may have taken its place."""
    assert visit.card is not None
    decision(visit.tx, visit.policy, number(visit), visit.my_id)
    outbox.refresh_card(visit.tx, visit.card)
    visit.note("problem-noted")
