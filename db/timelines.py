"""The timeline: append-only moves, newest first for reading."""

from collections.abc import Collection, Sequence

from sqlmodel import col, select

from db import columns
from db.columns import Row
from db.engine import Transaction
from db.models import Timeline
from db.words import Event


def write(tx: Transaction, moves: Sequence[Row]) -> None:
    """Note moves."""
    columns.write(tx, Timeline, moves)


def of_assignment(tx: Transaction, assignment_id: int, limit: int = 20) -> list[Timeline]:
    """List an assignment's latest moves, newest first."""
    query = select(Timeline).where(Timeline.assignment_id == assignment_id).order_by(col(Timeline.id).desc())
    return list(tx.exec(query.limit(limit)).all())


def last_of(tx: Transaction, assignment_id: int, event: Event) -> Timeline | None:
    """Find the latest move of a kind."""
    query = select(Timeline).where(Timeline.assignment_id == assignment_id, Timeline.event == event)
    return tx.exec(query.order_by(col(Timeline.id).desc())).first()


def last_human(tx: Transaction, assignment_id: int) -> Timeline | None:
    """Find the latest move that a person made."""
    query = (
        select(Timeline)
        .where(Timeline.assignment_id == assignment_id, col(Timeline.person_id).is_not(None))
        .order_by(col(Timeline.id).desc())
    )
    return tx.exec(query).first()


def of_many(tx: Transaction, ids: Collection[int], events: Collection[Event]) -> dict[int, list[Timeline]]:
    """Map assignments to their moves of some kinds, oldest first."""
    query = select(Timeline).where(col(Timeline.assignment_id).in_(ids), col(Timeline.event).in_(events))
    found: dict[int, list[Timeline]] = {}
    for row in tx.exec(query.order_by(col(Timeline.id))).all():
        found.setdefault(row.assignment_id or 0, []).append(row)
    return found


def of_campaign(tx: Transaction, campaign_id: int) -> list[Timeline]:
    """List every move of a campaign, oldest first."""
    return list(tx.exec(select(Timeline).where(Timeline.campaign_id == campaign_id).order_by(col(Timeline.id))).all())
