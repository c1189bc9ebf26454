"""Outgoing rows: what may be claimed, what is in flight, how many wait."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Index, bindparam, func, text, update
from sqlalchemy.orm import aliased
from sqlmodel import col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from db.engine import Transaction
from db.models import Card, Group, Outbox
from db.words import OutboxState

LIVE = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE)
_LIVE_SQL = text("state IN ('ready', 'claimed', 'onwire')")

# A claim walks one lane in the order of not_before, so rows of the future cost nothing (PERFORMANCE P3).
Index(
    "ix_outbox_due",
    col(Outbox.bot_id),
    col(Outbox.lane_rank),
    col(Outbox.not_before),
    col(Outbox.id),
    sqlite_where=_LIVE_SQL,
    postgresql_where=_LIVE_SQL,
)


def _is_live(row: type[Outbox]) -> ColumnElement[bool]:
    """Say "live" in the very words of the partial indexes; bound values would hide them from the planner."""
    return col(row.state).in_(bindparam("live", LIVE, expanding=True, literal_execute=True))


def _due_in_lane(tx: Transaction, bot_id: int, elapsed: datetime, lane_rank: int) -> SelectOfScalar[Outbox]:
    earlier = aliased(Outbox)
    has_older = (
        select(earlier.id)
        .where(
            earlier.bot_id == Outbox.bot_id,
            earlier.chat_id == Outbox.chat_id,
            earlier.lane_rank == Outbox.lane_rank,
            _is_live(earlier),
            col(earlier.not_before) <= tx.now,
            col(earlier.id) < col(Outbox.id),
        )
        .exists()
    )
    return (
        select(Outbox)
        .where(
            Outbox.bot_id == bot_id,
            Outbox.lane_rank == lane_rank,
            col(Outbox.not_before) <= tx.now,
            _is_live(Outbox),
            Outbox.state == OutboxState.READY,
            or_(col(Outbox.retry_at).is_(None), col(Outbox.retry_at) <= elapsed),
            ~has_older,
        )
        .order_by(col(Outbox.not_before), col(Outbox.id))
    )


def claimable(tx: Transaction, bot_id: int, elapsed: datetime, limit: int, lanes: Iterable[int]) -> list[Outbox]:
    """Find at most ``limit`` rows that may go out now, lane by lane in the given order of ranks.

    A row may go when it is due, not held back by ``retry_at`` (against ``elapsed``, the machine's instant) and
    the oldest due row of its chat and lane.
    """
    found: list[Outbox] = []
    for lane_rank in lanes:
        if len(found) < limit:
            query = _due_in_lane(tx, bot_id, elapsed, lane_rank).limit(limit - len(found))
            found += tx.exec(query).all()
    return found


def move(tx: Transaction, ids: Iterable[int], *from_states: OutboxState, **values: Any) -> set[int]:  # noqa: ANN401
    """Set columns of the rows that are in one of the states; return the ids of those rows."""
    query = (
        update(Outbox)
        .where(col(Outbox.id).in_(list(ids)), col(Outbox.state).in_(from_states))
        .values(**values)
        .returning(col(Outbox.id))
    )
    return {row_id for row_id in tx.execute(query, execution_options=_BLIND).scalars() if row_id is not None}


_BLIND = {"synchronize_session": False}
"""Objects of the session need not follow: a duty lets go of them at its end."""


def note_message(tx: Transaction, row_id: int, message_id: int) -> None:
    """Record which message a sent row's card became."""
    card_id = select(Outbox.card_id).where(Outbox.id == row_id).scalar_subquery()
    query = update(Card).where(col(Card.id) == card_id).values(message_id=message_id, sent_at=tx.now)
    tx.execute(query, execution_options=_BLIND)


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
    """Send what waits for a migrated group to its new id; its cards go along."""
    rows = update(Outbox).where(
        col(Outbox.bot_id) == bot_id,
        col(Outbox.chat_id) == old,
        col(Outbox.state).in_((*LIVE, OutboxState.BLOCKED)),
    )
    cards = update(Card).where(col(Card.bot_id) == bot_id, col(Card.chat_id) == old)
    groups = update(Group).where(col(Group.bot_id) == bot_id, col(Group.chat_id) == old)
    for query in (rows, cards, groups):
        tx.execute(query.values(chat_id=new))


def groups_of_chat(tx: Transaction, bot_id: int, chat_id: int) -> list[Group]:
    """List the bound groups (one a topic) of a chat."""
    query = select(Group).where(Group.bot_id == bot_id, Group.chat_id == chat_id, col(Group.unbound_at).is_(None))
    return list(tx.exec(query).all())


def waiting_for_chat(tx: Transaction, bot_id: int, chat_id: int) -> list[Outbox]:
    """List the ready rows of a chat, oldest first."""
    query = select(Outbox).where(
        Outbox.bot_id == bot_id, Outbox.chat_id == chat_id, _is_live(Outbox), Outbox.state == OutboxState.READY
    )
    return list(tx.exec(query.order_by(col(Outbox.id))).all())


def due_count(tx: Transaction, worst_lane: int, bot_id: int | None = None) -> int:
    """Count rows that are due now: ready, claimed, on the wire or waiting to be retried.

    Lanes of a rank above ``worst_lane`` wait for working hours and count only while in flight.
    """
    query = (
        select(func.count())
        .select_from(Outbox)
        .where(
            _is_live(Outbox),
            col(Outbox.not_before) <= tx.now,
            or_(col(Outbox.lane_rank) <= worst_lane, col(Outbox.state) != OutboxState.READY),
        )
    )
    if bot_id is not None:
        query = query.where(Outbox.bot_id == bot_id)
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


def counts_by_state(tx: Transaction) -> dict[OutboxState, int]:
    """Count all messages by state; edits are no messages of their own."""
    query = select(Outbox.state, func.count()).where(~col(Outbox.is_edit)).group_by(col(Outbox.state))
    return {OutboxState(state): count for state, count in tx.exec(query).all()}
