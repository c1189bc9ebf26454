"""Predecessors: which assignments another waits for, and which wait for it."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from db.assignments import ENDLESS, IN_FORCE, OPEN, many, node_of
from db.engine import Transaction
from db.models import Assignment, Node
from db.words import Lifecycle

Before = dict[str, list[Assignment]]
"""The assignments waited for, by the plan number of their node."""


def before(tx: Transaction, found: Iterable[Assignment]) -> dict[int, Before]:
    """Map assignments to those they wait for, finished or not, as ``assignments.waiting`` counts them.

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


def freed_at(tx: Transaction, found: Iterable[Assignment]) -> dict[int, datetime]:
    """Map assignments that wait for nothing any more to when the last of their predecessors was finished."""
    wanted = [one for one in found if node_of(tx, one).predecessors]
    freed: dict[int, datetime] = {}
    for campaign_id in {one.campaign_id for one in wanted}:
        mine = [one for one in wanted if one.campaign_id == campaign_id]
        closed = _closings(tx, campaign_id, {no for one in mine for no in node_of(tx, one).predecessors})
        for one in mine:
            of_nodes = [closed[no] for no in _numbers(tx, one) if no in closed]
            ends = [of_node.get(one.unit_id) or max(of_node.values()) for of_node in of_nodes]
            freed |= {one.id or 0: max(ends)} if ends else {}
    return freed


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


def _numbers(tx: Transaction, assignment: Assignment) -> list[str]:
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


def _closings(tx: Transaction, campaign_id: int, numbers: Collection[str]) -> dict[str, dict[int, datetime]]:
    """Map the numbers of nodes to when each unit that carries one finished it."""
    query = (
        select(Node.no, Assignment.unit_id, func.max(Assignment.closed_at))
        .join(Assignment, col(Assignment.node_id) == col(Node.id))
        .where(Node.campaign_id == campaign_id, col(Node.no).in_(numbers), Assignment.state == Lifecycle.CLOSED)
        .where(col(Assignment.closed_at).is_not(None), col(Node.deadline_kind).not_in(ENDLESS))
        .group_by(Node.no, col(Assignment.unit_id))
    )
    found: dict[str, dict[int, datetime]] = {}
    for no, unit_id, at in tx.exec(query).all():
        if at is not None:
            found.setdefault(no, {})[unit_id] = at
    return found


def _of_unit(carried: list[Assignment], unit_id: int) -> list[Assignment]:
    return [one for one in carried if one.unit_id == unit_id] or carried
