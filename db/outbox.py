"""Outgoing rows: what may be claimed, what is in flight, how many wait."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, update
from sqlalchemy.orm import aliased
from sqlmodel import col, or_, select

from db.engine import Transaction
from db.models import Outbox
from db.words import OutboxState

LIVE = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE)


def claimable(
    tx: Transaction, bot_id: int, elapsed: datetime, limit: int, worst_lane: int, busy: Sequence[int]
) -> list[Outbox]:
    """Find rows that may go out now: due, in order of lanes, the oldest of their chat and lane.

    ``worst_lane`` leaves lanes of a higher rank alone (outside working hours only answers go out);
    ``busy`` are ids already in flight in this process.
    """
    earlier = aliased(Outbox)
    older = (
        select(earlier.id)
        .where(
            earlier.bot_id == Outbox.bot_id,
            earlier.chat_id == Outbox.chat_id,
            earlier.lane_rank == Outbox.lane_rank,
            col(earlier.state).in_(LIVE),
            col(earlier.not_before) <= tx.now,
            col(earlier.id) < col(Outbox.id),
        )
        .exists()
    )
    query = (
        select(Outbox)
        .where(
            Outbox.bot_id == bot_id,
            Outbox.state == OutboxState.READY,
            col(Outbox.lane_rank) <= worst_lane,
            col(Outbox.not_before) <= tx.now,
            or_(col(Outbox.retry_at).is_(None), col(Outbox.retry_at) <= elapsed),
            col(Outbox.id).notin_(busy),
            ~older,
        )
        .order_by(col(Outbox.lane_rank), col(Outbox.id))
        .limit(limit)
    )
    return list(tx.exec(query).all())


def in_state(tx: Transaction, *states: OutboxState, bot_id: int | None = None) -> list[Outbox]:
    """List rows in the given states, oldest first."""
    query = select(Outbox).where(col(Outbox.state).in_(states)).order_by(col(Outbox.id))
    if bot_id is not None:
        query = query.where(Outbox.bot_id == bot_id)
    return list(tx.exec(query).all())


def by_dedupe(tx: Transaction, dedupe_key: str) -> Outbox | None:
    """Find the row of a dedupe key."""
    return tx.exec(select(Outbox).where(Outbox.dedupe_key == dedupe_key)).first()


def live_of_card(tx: Transaction, card_id: str, *, edits: bool) -> Outbox | None:
    """Find the newest live row that sends (or edits) a card."""
    query = (
        select(Outbox)
        .where(Outbox.card_id == card_id, Outbox.is_edit == edits, col(Outbox.state).in_(LIVE))
        .order_by(col(Outbox.id).desc())
    )
    return tx.exec(query).first()


def unsent_of(tx: Transaction, person_id: int, key: str) -> list[Outbox]:
    """List rows of one kind that a person has not received yet and that are surely not on the wire."""
    states = (OutboxState.READY, OutboxState.BLOCKED)
    query = select(Outbox).where(Outbox.person_id == person_id, Outbox.key == key, col(Outbox.state).in_(states))
    return list(tx.exec(query).all())


def blocked_of(tx: Transaction, person_id: int) -> list[Outbox]:
    """List the rows kept back while a person is unreachable."""
    query = select(Outbox).where(Outbox.person_id == person_id, Outbox.state == OutboxState.BLOCKED)
    return list(tx.exec(query.order_by(col(Outbox.id))).all())


def block_all_of(tx: Transaction, person_id: int) -> None:
    """Keep back every ready row of a person who cannot be reached."""
    tx.execute(
        update(Outbox)
        .where(col(Outbox.person_id) == person_id, col(Outbox.state) == OutboxState.READY)
        .values(state=OutboxState.BLOCKED)
    )


def move_chat(tx: Transaction, bot_id: int, old: int, new: int) -> None:
    """Send what waits for a migrated group to its new id."""
    tx.execute(
        update(Outbox)
        .where(col(Outbox.bot_id) == bot_id, col(Outbox.chat_id) == old, col(Outbox.state).in_(LIVE))
        .values(chat_id=new)
    )


def due_count(tx: Transaction, worst_lane: int) -> int:
    """Count rows that are due now: ready, claimed, on the wire or waiting to be retried."""
    query = (
        select(func.count())
        .select_from(Outbox)
        .where(
            col(Outbox.state).in_(LIVE),
            col(Outbox.not_before) <= tx.now,
            or_(col(Outbox.lane_rank) <= worst_lane, col(Outbox.state) != OutboxState.READY),
        )
    )
    return int(tx.exec(query).one())


def counts_since(tx: Transaction, since: datetime) -> dict[OutboxState, int]:
    """Count rows created since an instant by state."""
    query = (
        select(Outbox.state, func.count())
        .where(col(Outbox.created_at) >= since, ~col(Outbox.is_edit))
        .group_by(col(Outbox.state))
    )
    return {OutboxState(state): count for state, count in tx.exec(query).all()}


def next_retry(tx: Transaction, bot_id: int) -> datetime | None:
    """Tell when the next waiting row may be tried again."""
    query = select(func.min(Outbox.retry_at)).where(Outbox.bot_id == bot_id, Outbox.state == OutboxState.READY)
    return tx.exec(query).one()
