"""Slips (督办单): which are drafted, which stand issued, which leader has yet to hear of one."""

from collections.abc import Collection, Iterable, Sequence

from sqlalchemy import ColumnElement, bindparam, func
from sqlmodel import col, select

from db import campaigns, columns
from db.assignments import OPEN
from db.columns import Row
from db.due import Matter
from db.engine import Transaction
from db.models import Assignment, Campaign, Slip, Told, Unit

DRAFTED = "drafted"
ISSUED = "issued"
RED = 3
_ISSUED_FOR = (
    select(Slip)
    .where(col(Slip.assignment_id).in_(bindparam("ids", expanding=True)), Slip.state == ISSUED)
    .order_by(col(Slip.level), col(Slip.rung))
)
SlipKey = tuple[int, int, int, int]
"""Assignment, level, rung, round: there is one slip of each."""


def write(tx: Transaction, rows: Sequence[Row]) -> None:
    """Write many slips at once."""
    columns.write(tx, Slip, rows)


def write_one(tx: Transaction, row: Row) -> int:
    """Write a slip and return its number."""
    return columns.write_one(tx, Slip, row)


def find(tx: Transaction, assignment: Matter, level: int, rung: int = 0) -> Slip | None:
    """Find the slip of a level and rung in the assignment's present round."""
    query = select(Slip).where(
        Slip.assignment_id == assignment.id, Slip.level == level, Slip.rung == rung, Slip.round == assignment.round
    )
    return tx.exec(query).first()


def written(tx: Transaction, assignments: Iterable[Matter]) -> set[SlipKey]:
    """Tell which slips of these assignments are written."""
    ids = [assignment.id for assignment in assignments]
    query = select(Slip.assignment_id, Slip.level, Slip.rung, Slip.round).where(col(Slip.assignment_id).in_(ids))
    return {(assignment_id, level, rung, round_) for assignment_id, level, rung, round_ in tx.exec(query).all()}


def drafts(tx: Transaction) -> list[tuple[Slip, Assignment]]:
    """List the red slips that wait to be issued (待签发), in the official order of units; what moved on is left out."""
    return _standing(tx, DRAFTED)


def red_issued(tx: Transaction) -> list[tuple[Slip, Assignment]]:
    """List the issued red slips whose matter is still open, in the official order of units."""
    return _standing(tx, ISSUED)


def issued_for(tx: Transaction, assignments: Collection[Assignment]) -> dict[int, Slip]:
    """Map assignments to the highest slip that stands issued against them in their present round."""
    by_id = {assignment.id: assignment for assignment in assignments}
    found: dict[int, Slip] = {}
    for slip in tx.exec(_ISSUED_FOR, params={"ids": list(by_id)}).all():
        assignment = by_id[slip.assignment_id]
        if slip.round == assignment.round and slip.level <= assignment.level:
            found[slip.assignment_id] = slip
    return found


def next_number(tx: Transaction) -> int:
    """Name the next running number of an issued red slip."""
    return (tx.exec(select(func.max(Slip.number))).one() or 0) + 1


def untold(tx: Transaction) -> list[tuple[Told, Slip, Assignment]]:
    """List who has yet to hear of an issued slip whose matter is still open."""
    query = (
        select(Told, Slip, Assignment)
        .join(Slip, col(Slip.id) == col(Told.slip_id))
        .join(Assignment, col(Assignment.id) == col(Slip.assignment_id))
        .where(col(Told.told_at).is_(None), Slip.state == ISSUED, _is_of_today())
        .where(campaigns.are_running(col(Assignment.campaign_id)))
        .order_by(col(Told.id))
    )
    return [(told, slip, assignment) for told, slip, assignment in tx.exec(query).all()]


def told_persons(tx: Transaction, slip_id: int) -> set[int]:
    """Tell who is to be told of a slip, or was."""
    return set(tx.exec(select(Told.person_id).where(Told.slip_id == slip_id)).all())


def _standing(tx: Transaction, state: str) -> list[tuple[Slip, Assignment]]:
    query = (
        select(Slip, Assignment)
        .join(Assignment, col(Assignment.id) == col(Slip.assignment_id))
        .join(Unit, col(Unit.id) == col(Assignment.unit_id))
        .join(Campaign, col(Campaign.id) == col(Assignment.campaign_id))
        .where(Slip.level == RED, Slip.state == state, _is_of_today(), col(Campaign.archived_at).is_(None))
        .order_by(col(Unit.rank), col(Assignment.node_id), col(Assignment.occurrence), col(Slip.rung))
    )
    return [(slip, assignment) for slip, assignment in tx.exec(query).all()]


def _is_of_today() -> ColumnElement[bool]:
    """Say that the matter is open, not handed in, and has not begun a new round or fallen back since."""
    return (
        col(Assignment.state).in_(OPEN)
        & col(Assignment.handed_up_at).is_(None)
        & (col(Slip.round) == col(Assignment.round))
        & (col(Slip.level) <= col(Assignment.level))
    )
