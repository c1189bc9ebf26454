"""Candidates: what a person may speak of, in the few columns that tell which one words mean.

Asked for every reply; whole records with their nodes and units would cost ten times as much.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Select, bindparam, select
from sqlmodel import col

from db import deputies
from db.assignments import BY_DEADLINE, IN_STATES, IS_OWNED
from db.engine import Transaction
from db.models import Assignment, Campaign, Node
from db.words import Lifecycle


class Candidate(NamedTuple):
    """An assignment that words may mean, with the number and the title of its node."""

    id: int
    campaign_id: int
    node_id: int
    unit_id: int
    occurrence: int
    post_id: int
    handler_id: int | None
    state: Lifecycle
    due_on: date | None
    due_at: datetime | None
    no: str
    title: str
    is_running: bool
    """Whether its campaign is not archived."""


_IS_RUNNING = col(Campaign.archived_at).is_(None)
_OWN_COLUMNS = [getattr(Assignment, name) for name in Candidate._fields if hasattr(Assignment, name)]
_CANDIDATES: Select[Any] = (
    select(*_OWN_COLUMNS, col(Node.no), col(Node.title), _IS_RUNNING)
    .join(Node, col(Node.id) == col(Assignment.node_id))
    .join(Campaign, col(Campaign.id) == col(Assignment.campaign_id))
    .where(IN_STATES)
)
_OWNED_BY = _CANDIDATES.where(IS_OWNED, _IS_RUNNING).order_by(col(Assignment.due_at).is_(None), *BY_DEADLINE)
_OF_UNIT = _CANDIDATES.where(col(Assignment.unit_id) == bindparam("unit_id")).order_by(*BY_DEADLINE)


def owned_by(tx: Transaction, person_id: int, states: Collection[Lifecycle]) -> list[Candidate]:
    """List what a person answers for, as ``assignments.owned_by`` does."""
    person_ids = [person_id, *deputies.stood_for(tx, person_id)]
    return _found(tx.execute(_OWNED_BY, {"person_ids": person_ids, "now": tx.now, "states": list(states)}))


def of_unit(tx: Transaction, unit_id: int, states: Collection[Lifecycle]) -> list[Candidate]:
    """List what a unit has, of archived campaigns as well, in the order of deadline and plan."""
    return _found(tx.execute(_OF_UNIT, {"unit_id": unit_id, "states": list(states)}))


def _found(rows: Iterable[Any]) -> list[Candidate]:
    return [Candidate._make(row) for row in rows]
