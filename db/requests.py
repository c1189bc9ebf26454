"""Requests: the extensions asked for and the problems raised on assignments."""

from datetime import date

from sqlmodel import col, select

from db.engine import Transaction
from db.models import Extension, Problem

OPEN_PROBLEM = ("raised", "taken", "passed_up")


def extension(tx: Transaction, extension_id: int) -> Extension | None:
    """Load a request for an extension."""
    return tx.get(Extension, extension_id)


def open_extension(tx: Transaction, assignment_id: int) -> Extension | None:
    """Find the request that waits for a coordinator."""
    query = select(Extension).where(Extension.assignment_id == assignment_id, Extension.state == "asked")
    return tx.exec(query.order_by(col(Extension.id).desc())).first()


def granted(tx: Transaction, assignment_id: int) -> list[Extension]:
    """List the extensions granted so far, the first one first; their count is the deadline's version."""
    query = select(Extension).where(Extension.assignment_id == assignment_id, Extension.state == "granted")
    return list(tx.exec(query.order_by(col(Extension.id))).all())


def original_due_on(tx: Transaction, assignment_id: int) -> date | None:
    """Tell the deadline before any extension; None when it was never extended."""
    first = granted(tx, assignment_id)
    return first[0].old_on if first else None


def problem(tx: Transaction, problem_id: int) -> Problem | None:
    """Load a problem."""
    return tx.get(Problem, problem_id)


def open_problem(tx: Transaction, assignment_id: int) -> Problem | None:
    """Find the newest problem of an assignment that is not resolved."""
    query = select(Problem).where(Problem.assignment_id == assignment_id, col(Problem.state).in_(OPEN_PROBLEM))
    return tx.exec(query.order_by(col(Problem.id).desc())).first()


def open_problems(tx: Transaction) -> list[Problem]:
    """List every problem that is not resolved, oldest first."""
    query = select(Problem).where(col(Problem.state).in_(OPEN_PROBLEM))
    return list(tx.exec(query.order_by(col(Problem.created_at))).all())
