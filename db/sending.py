"""What is due: which rows may be claimed and for which bots, what is in flight, when the next may go."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, Select, bindparam, func, literal_column, union_all, update
from sqlalchemy.orm import aliased
from sqlmodel import col, or_, select

from db.engine import Transaction
from db.messages import Lane, OutboxState
from db.models import Bot, Card, Outbox
from db.outbox import IN_FLIGHT, is_among, is_live


def _due_in_lane(lane_rank: int) -> Select[int, datetime, int]:
    earlier = aliased(Outbox)
    now: ColumnElement[datetime] = bindparam("now", type_=Outbox.__table__.c.not_before.type)  # type: ignore[attr-defined]
    has_older = (
        select(earlier.id)
        .where(
            earlier.bot_id == Outbox.bot_id,
            earlier.chat_id == Outbox.chat_id,
            earlier.lane_rank == Outbox.lane_rank,
            is_live(earlier),
            col(earlier.not_before) <= now,
            col(earlier.id) < col(Outbox.id),
        )
        .exists()
    )
    due = (
        select(col(Outbox.lane_rank), col(Outbox.not_before), col(Outbox.id))
        .where(
            bindparam("worst_lane", type_=Integer()) >= lane_rank,
            Outbox.bot_id == bindparam("bot_id"),
            Outbox.lane_rank == lane_rank,
            col(Outbox.not_before) <= now,
            is_live(Outbox),
            Outbox.state == OutboxState.READY,
            or_(col(Outbox.retry_at).is_(None), col(Outbox.retry_at) <= bindparam("elapsed")),
            ~has_older,
        )
        .order_by(col(Outbox.not_before), col(Outbox.id))
        .limit(bindparam("most", type_=Integer()))
        .subquery()
    )
    return select(due.c.lane_rank, due.c.not_before, due.c.id)


# The statements of the hot path are built once: building costs ten times as much as running them.
_CLAIMABLE = union_all(*(_due_in_lane(lane.rank) for lane in Lane))
_BY_IDS = select(Outbox).where(col(Outbox.id).in_(bindparam("ids", expanding=True)))
_IN_FLIGHT = is_among(Outbox, IN_FLIGHT)
_AMONG = col(Outbox.id).in_(bindparam("row_ids", expanding=True))
_MARK = (
    update(Outbox.__table__)  # type: ignore[attr-defined]
    .where(_AMONG, _IN_FLIGHT)
    .values(state=OutboxState.ONWIRE, onwire_at=bindparam("at"), epoch=bindparam("in_epoch"))
)
_MARKED = select(Outbox.id).where(_AMONG, Outbox.state == OutboxState.ONWIRE)
_FINISH = (
    update(Outbox.__table__)  # type: ignore[attr-defined]
    .where(col(Outbox.id) == bindparam("row_id"), _IN_FLIGHT)
    .values(
        state=bindparam("to_state"), sent_at=bindparam("at"), message_id=bindparam("message"), error=bindparam("words")
    )
)
_NOTE_MESSAGE = (
    update(Card.__table__)  # type: ignore[attr-defined]
    .where(col(Card.id) == select(Outbox.card_id).where(Outbox.id == bindparam("row_id"), _IN_FLIGHT).scalar_subquery())
    .values(message_id=bindparam("message"), sent_at=bindparam("at"))
)
"""Runs before the row is ended: one that is no longer in flight changes nothing."""
_IS_DUE = (
    is_live(Outbox),
    col(Outbox.not_before) <= bindparam("now"),
    or_(col(Outbox.lane_rank) <= bindparam("worst_lane"), col(Outbox.state) != OutboxState.READY),
)
_CLAIMABLE_BOTS = select(Bot.id).where(
    select(Outbox.id)
    .where(
        Outbox.bot_id == Bot.id,
        col(Outbox.lane_rank).in_(bindparam("lanes", expanding=True)),
        col(Outbox.not_before) <= bindparam("now"),
        is_live(Outbox),
        Outbox.state == OutboxState.READY,
        or_(col(Outbox.retry_at).is_(None), col(Outbox.retry_at) <= bindparam("elapsed")),
    )
    .exists()
)
"""A few probes of the index for each bot, and no row that is not due: asked several times a second."""
_DUE_COUNT = select(func.count()).select_from(Outbox).where(*_IS_DUE)
_DUE_COUNT_OF_BOT = _DUE_COUNT.where(Outbox.bot_id == bindparam("bot_id"))


def claimable(tx: Transaction, bot_id: int, elapsed: datetime, limit: int, worst_lane: int) -> list[Outbox]:
    """Find at most ``limit`` rows that may go out now, in order of lanes up to the rank ``worst_lane``.

    A row may go when it is due, not held back by ``retry_at`` (against ``elapsed``, the machine's instant) and
    the oldest due row of its chat and lane.
    """
    values = {"now": tx.now, "elapsed": elapsed, "bot_id": bot_id, "worst_lane": worst_lane, "most": limit}
    tx.flush()
    due = sorted((lane, at, row_id) for lane, at, row_id in tx.connection().execute(_CLAIMABLE, values))
    ids = [row_id for *_, row_id in due[:limit]]
    if not ids:
        return []
    found = {row.id: row for row in tx.exec(_BY_IDS, params={"ids": ids}).all()}
    return [found[row_id] for row_id in ids]


def mark_onwire(tx: Transaction, row_ids: Collection[int], at: datetime, epoch: int) -> set[int]:
    """Mark rows in flight as about to be written at the machine's instant; tell which of them still were in flight."""
    tx.flush()
    ids = list(row_ids)
    marked = tx.connection().execute(_MARK, {"row_ids": ids, "at": at, "in_epoch": epoch})
    if marked.rowcount == len(ids):
        return set(ids)
    return set(tx.connection().execute(_MARKED, {"row_ids": ids}).scalars())


def end_sent(tx: Transaction, messages: Mapping[int, int | None]) -> None:
    """End rows in flight as sent; the messages that sent cards became are recorded with them."""
    tx.flush()
    ended = [
        {"row_id": row_id, "message": messages[row_id], "to_state": OutboxState.SENT, "at": tx.now, "words": ""}
        for row_id in sorted(messages)  # who locks rows in one order waits for nobody who waits for him
    ]
    noted = [{name: one[name] for name in ("row_id", "message", "at")} for one in ended if one["message"]]
    if noted:
        tx.connection().execute(_NOTE_MESSAGE, noted)
    if ended:
        tx.connection().execute(_FINISH, ended)


def end_cancelled(tx: Transaction, row_id: int, error: str) -> None:
    """End a row in flight as one that need not go out."""
    tx.flush()
    values = {"row_id": row_id, "to_state": OutboxState.CANCELLED, "at": None, "message": None, "words": error}
    tx.connection().execute(_FINISH, values)


def due_count(tx: Transaction, worst_lane: int, bot_id: int | None = None) -> int:
    """Count rows that are due now: ready, claimed, on the wire or waiting to be retried.

    Lanes of a rank above ``worst_lane`` wait for working hours and count only while in flight.
    """
    values = {"now": tx.now, "worst_lane": worst_lane, "bot_id": bot_id}
    return int(tx.exec(_DUE_COUNT if bot_id is None else _DUE_COUNT_OF_BOT, params=values).one())


def due_bots(tx: Transaction, worst_lane: int, bot_ids: Iterable[int]) -> list[int]:
    """Tell which of the bots have something due, as ``due_count`` has it: also what somebody died with in flight."""
    is_due = select(Outbox.id).where(Outbox.bot_id == Bot.id, *_IS_DUE).exists()
    query = select(Bot.id).where(col(Bot.id).in_(list(bot_ids)), is_due)
    return list(tx.exec(query, params={"now": tx.now, "worst_lane": worst_lane}).all())


def claimable_bots(tx: Transaction, elapsed: datetime, worst_lane: int) -> list[int]:
    """Tell which bots have a row that may be claimed; the times, lanes and holds are as ``claimable`` has them."""
    values = {"now": tx.now, "elapsed": elapsed, "lanes": range(worst_lane + 1)}
    return list(tx.exec(_CLAIMABLE_BOTS, params=values).all())


def group_departures(tx: Transaction, bot_id: int, since: datetime) -> list[tuple[int, datetime]]:
    """List when each group was written to since a machine's instant, oldest first."""
    query = select(Outbox.chat_id, Outbox.onwire_at).where(
        Outbox.bot_id == bot_id, literal_column("chat_id") < literal_column("0"), col(Outbox.onwire_at) > since
    )
    found = tx.exec(query.order_by(col(Outbox.onwire_at))).all()
    return [(chat_id, at) for chat_id, at in found if chat_id is not None and at is not None]


def oldest_due_at(tx: Transaction, worst_lane: int) -> datetime | None:
    """Tell since when the row waits that has been due for longest; what is due is as ``due_count`` has it."""
    values = {"now": tx.now, "worst_lane": worst_lane}
    return tx.exec(select(func.min(Outbox.not_before)).where(*_IS_DUE), params=values).one()


def keep_due(tx: Transaction, until: datetime) -> int:
    """Make due now what fell due up to ``until`` and was written in what is now the future; return how many rows.

    The clock was set back: without this, what was about to go out would wait until the same hour comes again.
    """
    rows = update(Outbox).where(
        is_live(Outbox),
        col(Outbox.state) == OutboxState.READY,
        col(Outbox.created_at) > tx.now,
        col(Outbox.not_before) > tx.now,
        col(Outbox.not_before) <= until,
    )
    return int(tx.execute(rows.values(not_before=tx.now)).rowcount)  # type: ignore[attr-defined]


def bring_near(tx: Transaction, latest: datetime) -> int:
    """Let no waiting row wait beyond the machine's instant ``latest``; return how many would have."""
    rows = update(Outbox).where(col(Outbox.state) == OutboxState.READY, col(Outbox.retry_at) > latest)
    return int(tx.execute(rows.values(retry_at=latest)).rowcount)  # type: ignore[attr-defined]


def _next_held() -> Select[datetime | None]:
    """Ask each lane of each bot for its first held row: a step down the index of what is due, however much is held."""
    first = select(func.min(Outbox.bot_id).label("id")).where(is_live(Outbox)).cte("bots", recursive=True)
    another = aliased(Outbox)
    following = select(func.min(another.bot_id)).where(is_live(another), another.bot_id > first.c.id).scalar_subquery()
    bots = first.union_all(select(following).where(first.c.id.is_not(None)))
    in_lanes = [
        select(Outbox.not_before)
        .where(
            Outbox.bot_id == bots.c.id,
            Outbox.lane_rank == lane.rank,
            is_live(Outbox),
            Outbox.state == OutboxState.READY,
            col(Outbox.not_before) > bindparam("after"),
        )
        .order_by(col(Outbox.not_before))
        .limit(1)
        .scalar_subquery()
        for lane in Lane
    ]
    held = union_all(*(select(at.label("at")).select_from(bots) for at in in_lanes)).subquery()
    return select(func.min(held.c.at))


_NEXT_HELD = _next_held()


def next_held_at(tx: Transaction, after: datetime) -> datetime | None:
    """Tell when, after an instant, the next message that is held until a time may go out."""
    tx.flush()
    return tx.connection().execute(_NEXT_HELD, {"after": after}).scalar()
