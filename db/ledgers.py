"""What the ledger (台账) tells besides the assignments themselves, asked for a whole campaign at once."""

from typing import TypeVar

from sqlmodel import col, select
from sqlmodel.sql.expression import SelectOfScalar

from db.engine import Transaction
from db.models import Assignment, Extension, Problem, Report, Slip
from db.reports import IN_FORCE
from db.requests import OPEN_PROBLEM
from db.slips import ISSUED

OfAssignment = TypeVar("OfAssignment", Report, Extension, Problem, Slip)


def last_reports(tx: Transaction, campaign_id: int) -> dict[int, Report]:
    """Map assignments to the newest report that counts."""
    query = _of(Report, campaign_id).where(col(Report.state).in_(IN_FORCE))
    return {one.assignment_id: one for one in tx.exec(query).all()}


def granted_extensions(tx: Transaction, campaign_id: int) -> dict[int, list[Extension]]:
    """Map assignments to the extensions granted, the first one first."""
    found: dict[int, list[Extension]] = {}
    for one in tx.exec(_of(Extension, campaign_id).where(Extension.state == "granted")).all():
        found.setdefault(one.assignment_id, []).append(one)
    return found


def open_problems(tx: Transaction, campaign_id: int) -> dict[int, Problem]:
    """Map assignments to the newest problem that is not resolved."""
    query = _of(Problem, campaign_id).where(col(Problem.state).in_(OPEN_PROBLEM))
    return {one.assignment_id: one for one in tx.exec(query).all()}


def highest_slips(tx: Transaction, campaign_id: int) -> dict[int, Slip]:
    """Map assignments to the gravest slip that was ever issued against them."""
    issued = tx.exec(_of(Slip, campaign_id).where(Slip.state == ISSUED)).all()
    return {one.assignment_id: one for one in sorted(issued, key=lambda slip: slip.level)}


def _of(model: type[OfAssignment], campaign_id: int) -> SelectOfScalar[OfAssignment]:
    mine = select(Assignment.id).where(Assignment.campaign_id == campaign_id)
    return select(model).where(col(model.assignment_id).in_(mine)).order_by(col(model.id))
