"""Handovers: what passed from whom to whom, and which new holders have yet to sign."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import bindparam, func
from sqlmodel import col, or_, select

from db.engine import Transaction
from db.messages import OutboxState
from db.models import Assignment, Card, Handover, Outbox, Tenure, Timeline, Told
from db.words import Lifecycle

GOES_ALONG = (
    Lifecycle.AWAITING_SIGN,
    Lifecycle.IN_PROGRESS,
    Lifecycle.IN_REVIEW,
    Lifecycle.DECLINED,
    Lifecycle.SUSPENDED,
)
"""What is not finished passes on with the post; a draft is nobody's yet, and what is closed stays as it was."""
# SQLite sorts what has no deadline to the front by itself, PostgreSQL to the end.
_BY_DEADLINE = (col(Assignment.due_at).nulls_first(), col(Assignment.id))
_FROM = select(Handover).where(Handover.from_id == bindparam("person_id")).order_by(col(Handover.id).desc())
_NEXT_LOOK = select(func.min(Handover.next_at)).where(col(Handover.next_at).is_not(None))


def get(tx: Transaction, handover_id: int) -> Handover:
    """Load a handover that is known to exist."""
    return tx.get_one(Handover, handover_id)


def made_by_former(tx: Transaction, person_id: int) -> list[Handover]:
    """List what passed away from a person, the latest first."""

    def ask() -> list[Handover]:
        return list(tx.exec(_FROM, params={"person_id": person_id}).all())

    return tx.once("handed_over_by", person_id, ask)


def awaited_of(tx: Transaction, person_id: int) -> list[Handover]:
    """List what a new holder has not signed yet, oldest first."""
    query = select(Handover).where(
        Handover.to_id == person_id, col(Handover.accepted_at).is_(None), col(Handover.accept_by).is_not(None)
    )
    return list(tx.exec(query.order_by(col(Handover.id))).all())


def unsigned_assignments(tx: Transaction) -> set[int]:
    """Tell which assignments passed on and have not been signed for by their new holders."""
    query = select(Handover.assignment_ids).where(
        col(Handover.accepted_at).is_(None), col(Handover.accept_by).is_not(None)
    )
    return {assignment_id for ids in tx.exec(query).all() for assignment_id in ids}


def next_look_at(tx: Transaction) -> datetime | None:
    """Tell when the clock must look next whether somebody has signed."""
    return tx.exec(_NEXT_LOOK).one()


def due(tx: Transaction, at: datetime) -> list[Handover]:
    """List what the clock must look at now, earliest first."""
    query = select(Handover).where(col(Handover.next_at) <= at).order_by(col(Handover.next_at), col(Handover.id))
    return list(tx.exec(query).all())


def of_post(tx: Transaction, post_id: int) -> list[Assignment]:
    """List the unfinished assignments of a post in the order of deadline."""
    query = select(Assignment).where(Assignment.post_id == post_id, col(Assignment.state).in_(GOES_ALONG))
    return list(tx.exec(query.order_by(*_BY_DEADLINE)).all())


def handled_in(tx: Transaction, unit_id: int, person_id: int) -> list[Assignment]:
    """List the unfinished assignments of a unit that a person handles, in the order of deadline."""
    query = select(Assignment).where(
        Assignment.unit_id == unit_id, Assignment.handler_id == person_id, col(Assignment.state).in_(GOES_ALONG)
    )
    return list(tx.exec(query.order_by(*_BY_DEADLINE)).all())


def running_tenures(tx: Transaction, post_id: int) -> list[Tenure]:
    """List the tenures of a post that run now, an acting one after the regular one."""
    query = select(Tenure).where(
        Tenure.post_id == post_id, or_(col(Tenure.until_at).is_(None), col(Tenure.until_at) > tx.now)
    )
    return list(tx.exec(query.order_by(col(Tenure.is_acting), col(Tenure.id))).all())


def unsent(tx: Transaction, person_id: int) -> list[Outbox]:
    """List what has surely not reached a person yet, edits included: nothing of it was written to the wire."""
    before_the_wire = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.BLOCKED, OutboxState.HELD)
    query = select(Outbox).where(Outbox.person_id == person_id, col(Outbox.state).in_(before_the_wire))
    return list(tx.exec(query.order_by(col(Outbox.id))).all())


def cards_of(tx: Transaction, handover_id: int) -> list[Card]:
    """List the live cards that show a handover: the coordinator's and the brief."""
    query = select(Card).where(
        col(Card.key).in_(("handover", "handover-brief")),
        col(Card.params)["handover_id"].as_integer() == handover_id,
        col(Card.retired_at).is_(None),
    )
    return list(tx.exec(query.order_by(col(Card.created_at), col(Card.id))).all())


def told(tx: Transaction, person_id: int) -> list[Told]:
    """List the slips and problems a person was or is to be told of, oldest first."""
    return list(tx.exec(select(Told).where(Told.person_id == person_id).order_by(col(Told.id))).all())


def has_acted(tx: Transaction, person_id: int, assignment_ids: Iterable[int], since: datetime) -> bool:
    """Tell whether a person made a move on one of some assignments since an instant."""
    query = select(Timeline.id).where(
        Timeline.person_id == person_id, col(Timeline.assignment_id).in_(list(assignment_ids)), Timeline.at >= since
    )
    return tx.exec(query).first() is not None
