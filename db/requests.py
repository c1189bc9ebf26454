"""Requests: the extensions asked for and the problems raised on assignments."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlmodel import col, select

from db import campaigns
from db.assignments import OPEN
from db.engine import Transaction
from db.messages import OutboxState
from db.models import Assignment, Extension, Outbox, Person, Problem, Told

OPEN_PROBLEM = ("raised", "taken", "passed_up")
GOING = (OutboxState.CLAIMED, OutboxState.ONWIRE, OutboxState.REVIEW, OutboxState.SENT)
"""What is under way or there tells what it was to tell."""


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


def granted_at(tx: Transaction, assignment_ids: Iterable[int], at: datetime) -> list[Extension]:
    """List the extensions that one decision of an instant granted to some assignments."""
    query = select(Extension).where(Extension.state == "granted", Extension.decided_at == at)
    return list(tx.exec(query.where(col(Extension.assignment_id).in_(list(assignment_ids)))).all())


def waiting_extensions(tx: Transaction) -> list[Extension]:
    """List the requests nobody decided, of open assignments, oldest first."""
    query = select(Extension).join(Assignment, col(Assignment.id) == col(Extension.assignment_id))
    query = query.where(Extension.state == "asked", col(Assignment.state).in_(OPEN))
    query = query.where(campaigns.are_running(col(Assignment.campaign_id)))
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
    return list(tx.exec(query.order_by(col(Problem.created_at), col(Problem.id))).all())


def with_open_problem(tx: Transaction, ids: Collection[int]) -> set[int]:
    """Tell which of these assignments have a problem that is not resolved."""
    query = select(Problem.assignment_id).where(col(Problem.state).in_(OPEN_PROBLEM))
    return set(tx.exec(query.where(col(Problem.assignment_id).in_(ids))).all())


def put_before(tx: Transaction, problem_id: int, person_id: int) -> Told | None:
    """Find the record that a problem was put before a person."""
    return tx.exec(select(Told).where(Told.problem_id == problem_id, Told.person_id == person_id)).first()


def asked(tx: Transaction, problem_id: int) -> list[Person]:
    """List those before whom a problem was put, the first one asked first."""
    query = select(Person).join(Told, col(Told.person_id) == col(Person.id)).where(Told.problem_id == problem_id)
    return list(tx.exec(query.order_by(col(Told.id))).all())


def told_of_extension(tx: Transaction, extension_id: int, person_id: int) -> Told | None:
    """Find the record that a request was put before a person."""
    return tx.exec(select(Told).where(Told.extension_id == extension_id, Told.person_id == person_id)).first()


def told_of_problems(tx: Transaction) -> list[tuple[Told, Problem]]:
    """List before whom the problems lie that are unresolved while their matter is open, oldest first."""
    query = (
        select(Told, Problem)
        .join(Problem, col(Problem.id) == col(Told.problem_id))
        .join(Assignment, col(Assignment.id) == col(Problem.assignment_id))
        .where(col(Problem.state).in_(OPEN_PROBLEM), col(Assignment.state).in_(OPEN))
        .where(campaigns.are_running(col(Assignment.campaign_id)))
        .order_by(col(Problem.id), col(Told.id))
    )
    return [(told, problem) for told, problem in tx.exec(query).all()]


def has_lapsed(tx: Transaction, told: Told) -> bool:
    """Tell whether the digest that was to tell ran out of its day before it could be sent."""
    row = tx.get(Outbox, told.outbox_id) if told.outbox_id else None
    return row is not None and row.expires_at is not None and row.expires_at <= tx.now and row.state not in GOING
