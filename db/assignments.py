"""Assignments: whose they are, which are due, which wait for an earlier node."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import BindParameter, bindparam, delete, func
from sqlmodel import col, or_, select

from db import deputies
from db.due import Matter
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Tenure, Unit
from db.words import DeadlineKind, Lifecycle

UNFINISHED = (Lifecycle.AWAITING_SIGN, Lifecycle.IN_PROGRESS, Lifecycle.IN_REVIEW)
OPEN = (Lifecycle.AWAITING_SIGN, Lifecycle.IN_PROGRESS)
IN_FORCE = (*UNFINISHED, Lifecycle.CLOSED)
STANDING_BEFORE = (*IN_FORCE, Lifecycle.DECLINED, Lifecycle.SUSPENDED)
"""States in which a predecessor still counts: what is set aside is not finished, what is cancelled never will be."""
ENDLESS = (DeadlineKind.ONGOING, DeadlineKind.RECURRING)
# Left to themselves, SQLite sorts what has no deadline to the front and PostgreSQL to the end.
BY_DEADLINE = (col(Assignment.due_at).nulls_first(), col(Assignment.node_id), col(Assignment.id))

# What is asked at every update and message is built once: building costs three times as much as running.
_STATES: BindParameter[Lifecycle] = bindparam("states", expanding=True)
IN_STATES = col(Assignment.state).in_(_STATES)
_MINE = select(Tenure.post_id).where(
    col(Tenure.person_id).in_(bindparam("person_ids", expanding=True)),
    or_(col(Tenure.until_at).is_(None), col(Tenure.until_at) > bindparam("now")),
)
IS_OWNED = or_(
    col(Assignment.post_id).in_(_MINE),
    col(Assignment.handler_id).in_(bindparam("person_ids", expanding=True)),
)
_OWNED_BY = (
    select(Assignment)
    .join(Campaign, col(Campaign.id) == col(Assignment.campaign_id))
    .where(IS_OWNED, IN_STATES, col(Campaign.archived_at).is_(None))
    .order_by(col(Assignment.due_at).is_(None), *BY_DEADLINE)
)
_OWED_BEFORE = _OWNED_BY.where(
    or_(col(Assignment.due_at) < bindparam("due_before"), Assignment.state == Lifecycle.AWAITING_SIGN)
)
_OF_UNIT = select(Assignment).where(Assignment.unit_id == bindparam("unit_id"), IN_STATES).order_by(*BY_DEADLINE)
_RUNNING_CAMPAIGN = select(Campaign).where(col(Campaign.archived_at).is_(None)).order_by(col(Campaign.id).desc())
_OF_NODE = (
    select(Assignment)
    .join(Unit, col(Unit.id) == col(Assignment.unit_id))
    .where(Assignment.node_id == bindparam("node_id"))
    .order_by(col(Assignment.occurrence), col(Unit.rank), col(Assignment.id))
)
_NEXT_STEP = select(func.min(Assignment.next_at)).where(col(Assignment.next_at).is_not(None))
_SIBLINGS = (
    select(Assignment)
    .where(
        Assignment.node_id == bindparam("node_id"),
        Assignment.unit_id == bindparam("unit_id"),
        Assignment.id != bindparam("assignment_id"),
    )
    .order_by(col(Assignment.occurrence))
)


def get(tx: Transaction, assignment_id: int) -> Assignment:
    """Load an assignment that is known to exist."""
    found = tx.get(Assignment, assignment_id)
    assert found is not None, assignment_id
    return found


def node_of(tx: Transaction, assignment: Matter) -> Node:
    """Load the node of an assignment."""
    return tx.keep(Node, assignment.node_id)


def unit_of(tx: Transaction, assignment: Assignment) -> Unit:
    """Load the unit of an assignment."""
    return tx.keep(Unit, assignment.unit_id)


def many(tx: Transaction, ids: Iterable[int]) -> list[Assignment]:
    """Load assignments by id, in the order of deadline and plan; those at hand are not asked for again."""
    wanted = set(ids)
    tx.hold(Assignment, wanted)
    return _with_neighbours(tx, sorted((tx.keep(Assignment, one) for one in wanted), key=_deadline_of))


def _deadline_of(assignment: Assignment) -> tuple[float, int, int]:
    """Order as ``BY_DEADLINE`` does."""
    due = assignment.due_at.timestamp() if assignment.due_at else float("-inf")
    return due, assignment.node_id, assignment.id or 0


def owned_by(
    tx: Transaction, person_id: int, states: Collection[Lifecycle] = IN_FORCE, *, due_before: datetime | None = None
) -> list[Assignment]:
    """List what a person answers for: as handler, as holder of the accountable post, or for somebody who is absent.

    Nearest first. With ``due_before``, only what is due earlier, and what is not signed yet.
    """
    query = _OWNED_BY if due_before is None else _OWED_BEFORE
    person_ids = [person_id, *deputies.stood_for(tx, person_id)]
    values = {"person_ids": person_ids, "now": tx.now, "states": list(states), "due_before": due_before}
    return _with_neighbours(tx, tx.exec(query, params=values).all())


def of_unit(tx: Transaction, unit_id: int, states: Collection[Lifecycle] = IN_FORCE) -> list[Assignment]:
    """List a unit's assignments in the order of deadline and plan."""
    found = tx.exec(_OF_UNIT, params={"unit_id": unit_id, "states": list(states)})
    return _with_neighbours(tx, found.all())


def of_node(tx: Transaction, node_id: int) -> list[Assignment]:
    """List a node's assignments in the official order of units, occurrences in order."""
    return _with_neighbours(tx, tx.exec(_OF_NODE, params={"node_id": node_id}).all())


def of_campaign(tx: Transaction, campaign_id: int, states: Collection[Lifecycle] = IN_FORCE) -> list[Assignment]:
    """List a campaign's assignments in the order of the plan."""
    query = select(Assignment).where(Assignment.campaign_id == campaign_id, col(Assignment.state).in_(states))
    return _with_neighbours(tx, tx.exec(query.order_by(col(Assignment.node_id), col(Assignment.id))).all())


def handed_up(tx: Transaction) -> list[Assignment]:
    """List what waits for the consent of a unit's principal, in the order of the plan."""
    query = select(Assignment).join(Campaign, col(Campaign.id) == col(Assignment.campaign_id))
    query = query.where(col(Assignment.handed_up_at).is_not(None), col(Assignment.state).in_(OPEN))
    found = tx.exec(query.where(col(Campaign.archived_at).is_(None))).all()
    # Ordered here: asked for in this order SQLite goes over all there are, waiting or not.
    return _with_neighbours(tx, sorted(found, key=lambda one: (one.node_id, one.id or 0)))


def count(tx: Transaction, campaign_id: int, states: Collection[Lifecycle]) -> int:
    """Count a campaign's assignments in some states."""
    query = select(func.count()).select_from(Assignment)
    return int(tx.exec(query.where(Assignment.campaign_id == campaign_id, col(Assignment.state).in_(states))).one())


def states_by_node(tx: Transaction, campaign_id: int) -> dict[int, set[Lifecycle]]:
    """Map each node of a campaign to the states its assignments are in."""
    query = select(Assignment.node_id, Assignment.state).where(Assignment.campaign_id == campaign_id).distinct()
    found: dict[int, set[Lifecycle]] = {}
    for node_id, state in tx.exec(query).all():
        found.setdefault(node_id, set()).add(Lifecycle(state))
    return found


def siblings(tx: Transaction, assignment: Assignment) -> list[Assignment]:
    """List the other occurrences of the same node on the same unit, in order."""
    values = {"node_id": assignment.node_id, "unit_id": assignment.unit_id, "assignment_id": assignment.id}
    return list(tx.exec(_SIBLINGS, params=values).all())


def next_step_at(tx: Transaction) -> datetime | None:
    """Tell when the clock must knock next for any assignment."""
    return tx.exec(_NEXT_STEP).one()


def nodes(tx: Transaction, campaign_id: int) -> list[Node]:
    """List a campaign's nodes in the order of the plan."""
    return list(
        tx.exec(select(Node).where(Node.campaign_id == campaign_id).order_by(col(Node.rank), col(Node.id))).all()
    )


def running_campaign(tx: Transaction) -> Campaign | None:
    """Find the campaign that is not archived; the newest if there are several."""
    return tx.exec(_RUNNING_CAMPAIGN).first()


def erase_campaign(tx: Transaction, campaign_id: int) -> None:
    """Erase a draft campaign with its nodes and assignments; a published one is never erased."""
    tx.execute(delete(Assignment).where(col(Assignment.campaign_id) == campaign_id))
    tx.execute(delete(Node).where(col(Node.campaign_id) == campaign_id))
    tx.execute(delete(Campaign).where(col(Campaign.id) == campaign_id, col(Campaign.published_at).is_(None)))


def _with_neighbours(tx: Transaction, found: Iterable[Assignment]) -> list[Assignment]:
    """Fetch the nodes and units of a list at once; whoever asks for a list reads them next."""
    listed = list(found)
    tx.hold(Node, (a.node_id for a in listed))
    tx.hold(Unit, (a.unit_id for a in listed))
    return listed
