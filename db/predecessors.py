"""Predecessors: which assignments another waits for, and which wait for it."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import NamedTuple, TypeVar

from sqlalchemy import bindparam, case
from sqlmodel import col, select

from db.assignments import ENDLESS, IN_FORCE, OPEN, STANDING_BEFORE, many, node_of
from db.due import Matter
from db.engine import Transaction
from db.models import Assignment, Node
from db.words import Lifecycle

Before = dict[str, list[Assignment]]
"""The assignments waited for, by the plan number of their node."""

# Asked for every line of every message, and built once: building costs three times as much as running.
_STAGES = (
    select(Node.no, Assignment.unit_id, case((col(Assignment.state) == Lifecycle.CLOSED, col(Assignment.closed_at))))
    .join(Assignment, col(Assignment.node_id) == col(Node.id))
    .where(Node.campaign_id == bindparam("campaign_id"), col(Node.no).in_(bindparam("numbers", expanding=True)))
    .where(col(Node.deadline_kind).not_in(ENDLESS), col(Assignment.state).in_(STANDING_BEFORE))
)


class _Stage(NamedTuple):
    """An assignment that is waited for: whose it is, and when it was finished, None while it is not."""

    unit_id: int
    closed_at: datetime | None


Carried = TypeVar("Carried", Assignment, _Stage)


def before(tx: Transaction, found: Iterable[Assignment]) -> dict[int, Before]:
    """Map assignments to those they wait for, finished or not, as ``ends`` counts them.

    Of a node that the same unit carries it is the unit's own, of any other everybody's. What has no predecessor is
    left out.
    """
    wanted = [one for one in found if node_of(tx, one).predecessors]
    listed: dict[int, Before] = {}
    for campaign_id in {one.campaign_id for one in wanted}:
        numbers = {no for one in wanted for no in node_of(tx, one).predecessors}
        carried = _carried(tx, campaign_id, numbers)
        for one in wanted:
            if one.campaign_id == campaign_id:
                of_nodes = {no: _of_unit(carried[no], one.unit_id) for no in _numbers(tx, one) if no in carried}
                listed[one.id or 0] = of_nodes
    return listed


def ends(tx: Transaction, found: Iterable[Matter]) -> dict[int, datetime | None]:
    """Map assignments to when the last of their predecessors was finished; None while one is not (前序未办结).

    A predecessor that the same unit carries counts for that unit; one carried by others counts as a whole. Ongoing and
    recurring predecessors never end, so nobody waits for them. What never had anything to wait for is left out.
    """
    wanted = [one for one in found if node_of(tx, one).predecessors]
    ended: dict[int, datetime | None] = {}
    for campaign_id in {one.campaign_id for one in wanted}:
        mine = [one for one in wanted if one.campaign_id == campaign_id]
        stages = _stages(tx, campaign_id, {no for one in mine for no in node_of(tx, one).predecessors})
        for one in mine:
            awaited = [stage for no in _numbers(tx, one) for stage in _of_unit(stages.get(no, []), one.unit_id)]
            if awaited:
                at = [stage.closed_at for stage in awaited if stage.closed_at is not None]
                ended[one.id or 0] = max(at) if len(at) == len(awaited) else None
    return ended


def waiting(tx: Transaction, found: Iterable[Assignment]) -> set[int]:
    """Tell which assignments have an unfinished predecessor, see ``ends``."""
    return {assignment_id for assignment_id, at in ends(tx, found).items() if at is None}


def after(tx: Transaction, finished: Collection[Assignment]) -> list[Assignment]:
    """List the open assignments that wait for one of these, or did until it was over; by deadline and plan."""
    found: set[int] = set()
    for campaign_id in {one.campaign_id for one in finished}:
        units: dict[str, set[int]] = {}
        for one in finished:
            if one.campaign_id == campaign_id:
                units.setdefault(node_of(tx, one).no, set()).add(one.unit_id)
        carried = _carried(tx, campaign_id, units)
        nodes = tx.exec(select(Node).where(Node.campaign_id == campaign_id)).all()
        following = {node.id: set(node.predecessors) & units.keys() for node in nodes}
        query = select(Assignment).where(
            col(Assignment.node_id).in_([node_id for node_id, numbers in following.items() if numbers]),
            col(Assignment.state).in_(OPEN),
        )
        for one in tx.exec(query).all():
            if any(_waits(one.unit_id, units[no], carried.get(no, ())) for no in following[one.node_id]):
                found.add(one.id or 0)
    return many(tx, found)


def _waits(unit_id: int, finished: set[int], carried: Collection[Assignment]) -> bool:
    """Tell whether a unit waits for what these units carry: for its own, or, carrying none, for everybody's."""
    return unit_id in finished or all(one.unit_id != unit_id for one in carried)


def _numbers(tx: Transaction, assignment: Matter) -> list[str]:
    return list(dict.fromkeys(node_of(tx, assignment).predecessors))


def _carried(tx: Transaction, campaign_id: int, numbers: Collection[str]) -> Before:
    """Map the numbers of nodes that can end to the assignments in force."""
    query = (
        select(Node.no, Assignment)
        .join(Assignment, col(Assignment.node_id) == col(Node.id))
        .where(Node.campaign_id == campaign_id, col(Node.no).in_(numbers), col(Node.deadline_kind).not_in(ENDLESS))
        .where(col(Assignment.state).in_(IN_FORCE))
        .order_by(col(Assignment.id))
    )
    found: Before = {}
    for no, assignment in tx.exec(query).all():
        found.setdefault(no, []).append(assignment)
    return found


def _stages(tx: Transaction, campaign_id: int, numbers: Collection[str]) -> dict[str, list[_Stage]]:
    """Map the numbers of nodes that can end to how far each unit is that carries one."""
    found: dict[str, list[_Stage]] = {}
    for no, unit_id, closed_at in tx.exec(_STAGES, params={"campaign_id": campaign_id, "numbers": list(numbers)}).all():
        found.setdefault(no, []).append(_Stage(unit_id, closed_at))
    return found


def _of_unit(carried: list[Carried], unit_id: int) -> list[Carried]:
    return [one for one in carried if one.unit_id == unit_id] or carried
