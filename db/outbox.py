"""Outgoing rows: what may be claimed, what is in flight, how many wait."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, Integer, Select, bindparam, func, literal_column, union_all, update
from sqlalchemy.orm import aliased
from sqlmodel import and_, col, or_, select

from db.engine import Transaction
from db.models import Bot, Card, Group, Outbox
from db.words import Lane, OutboxState

LIVE = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE)
STUCK = (OutboxState.DEAD, OutboxState.BLOCKED, OutboxState.REVIEW)


def _is_live(row: type[Outbox]) -> ColumnElement[bool]:
    """Say "live" in the very words of the partial indexes; bound values would hide them from the planner."""
    return col(row.state).in_([literal_column(f"'{state.value}'") for state in LIVE])


def _due_in_lane(lane_rank: int) -> Select[int, datetime, int]:
    earlier = aliased(Outbox)
    now: ColumnElement[datetime] = bindparam("now", type_=Outbox.__table__.c.not_before.type)  # type: ignore[attr-defined]
    has_older = (
        select(earlier.id)
        .where(
            earlier.bot_id == Outbox.bot_id,
            earlier.chat_id == Outbox.chat_id,
            earlier.lane_rank == Outbox.lane_rank,
            _is_live(earlier),
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
            _is_live(Outbox),
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
_IN_FLIGHT = col(Outbox.state).in_((OutboxState.CLAIMED, OutboxState.ONWIRE))
_MARK = (
    update(Outbox.__table__)  # type: ignore[attr-defined]
    .where(col(Outbox.id) == bindparam("row_id"), _IN_FLIGHT)
    .values(state=OutboxState.ONWIRE, onwire_at=bindparam("at"), epoch=bindparam("in_epoch"))
)
_FINISH = (
    update(Outbox.__table__)  # type: ignore[attr-defined]
    .where(col(Outbox.id) == bindparam("row_id"), _IN_FLIGHT)
    .values(
        state=bindparam("to_state"), sent_at=bindparam("at"), message_id=bindparam("message"), error=bindparam("words")
    )
)
_NOTE_MESSAGE = (
    update(Card.__table__)  # type: ignore[attr-defined]
    .where(col(Card.id) == select(Outbox.card_id).where(Outbox.id == bindparam("row_id")).scalar_subquery())
    .values(message_id=bindparam("message"), sent_at=bindparam("at"))
)
_BY_DEDUPE = select(Outbox).where(Outbox.dedupe_key == bindparam("dedupe_key"))
_LIVE_OF_CARDS = (
    select(Outbox.card_id, Outbox.is_edit, Outbox.state)
    .where(col(Outbox.card_id).in_(bindparam("ids", expanding=True)), col(Outbox.state).in_(LIVE))
    .order_by(col(Outbox.id))
)
_UNSENT_OF = (
    select(Outbox)
    .where(
        Outbox.person_id == bindparam("person_id"),
        col(Outbox.key).in_(bindparam("keys", expanding=True)),
        or_(
            col(Outbox.state).in_((OutboxState.READY, OutboxState.BLOCKED)),
            and_(Outbox.state == OutboxState.HELD, Outbox.restore_id == bindparam("restore_id")),
        ),
    )
    .order_by(col(Outbox.id))
)
_IS_DUE = (
    _is_live(Outbox),
    col(Outbox.not_before) <= bindparam("now"),
    or_(col(Outbox.lane_rank) <= bindparam("worst_lane"), col(Outbox.state) != OutboxState.READY),
)
_CLAIMABLE_BOTS = select(Bot.id).where(
    select(Outbox.id)
    .where(
        Outbox.bot_id == Bot.id,
        col(Outbox.lane_rank).in_(bindparam("lanes", expanding=True)),
        col(Outbox.not_before) <= bindparam("now"),
        _is_live(Outbox),
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


def mark_onwire(tx: Transaction, row_id: int, at: datetime, epoch: int) -> bool:
    """Mark a row in flight as about to be written at the machine's instant; tell whether it still was in flight."""
    tx.flush()
    marked = tx.connection().execute(_MARK, {"row_id": row_id, "at": at, "in_epoch": epoch})
    return marked.rowcount == 1


def finish(tx: Transaction, row_id: int, state: OutboxState, message_id: int | None = None, error: str = "") -> None:
    """End a row in flight; the message that a sent card became is recorded with it."""
    tx.flush()
    at = tx.now if state is OutboxState.SENT else None
    values = {"row_id": row_id, "to_state": state, "at": at, "message": message_id, "words": error}
    ended = tx.connection().execute(_FINISH, values)
    if ended.rowcount and message_id is not None:
        tx.connection().execute(_NOTE_MESSAGE, {"row_id": row_id, "message": message_id, "at": at})


def in_state(tx: Transaction, *states: OutboxState, bot_id: int | None = None) -> list[Outbox]:
    """List rows in the given states, oldest first."""
    query = select(Outbox).where(col(Outbox.state).in_(states)).order_by(col(Outbox.id))
    if bot_id is not None:
        query = query.where(Outbox.bot_id == bot_id)
    return list(tx.exec(query).all())


def doubtful(tx: Transaction, bot_id: int | None = None) -> list[Outbox]:
    """List messages (no edits) that wait to be sent again since they may have arrived."""
    query = select(Outbox).where(
        _is_live(Outbox), Outbox.state == OutboxState.READY, Outbox.ambiguities > 0, ~col(Outbox.is_edit)
    )
    if bot_id is not None:
        query = query.where(Outbox.bot_id == bot_id)
    return list(tx.exec(query.order_by(col(Outbox.id))).all())


def by_dedupe(tx: Transaction, dedupe_key: str) -> Outbox | None:
    """Find the row of a dedupe key."""
    return tx.exec(_BY_DEDUPE, params={"dedupe_key": dedupe_key}).first()


def live_of_card(tx: Transaction, card_id: str, *, edits: bool) -> Outbox | None:
    """Find the newest live row that sends (or edits) a card."""
    query = (
        select(Outbox)
        .where(Outbox.card_id == card_id, Outbox.is_edit == edits, col(Outbox.state).in_(LIVE))
        .order_by(col(Outbox.id).desc())
    )
    return tx.exec(query).first()


def live_of_cards(tx: Transaction, card_ids: Iterable[str]) -> dict[tuple[str, bool], OutboxState]:
    """Map cards, and whether it is an edit, to the state of the newest live row."""
    rows = tx.exec(_LIVE_OF_CARDS, params={"ids": list(card_ids)}).all()
    return {(card_id, is_edit): OutboxState(state) for card_id, is_edit, state in rows if card_id is not None}


def unsent_of(tx: Transaction, person_id: int, *keys: str) -> list[Outbox]:
    """List rows of some kinds that a person has not received yet and that are surely not on the wire.

    While a restored copy is worked off, what it had queued itself counts as unsent.
    """
    values = {"person_id": person_id, "keys": keys, "restore_id": tx.restore_id}
    return list(tx.exec(_UNSENT_OF, params=values).all())


def waiting_edits(tx: Transaction, card_ids: Iterable[str]) -> list[Outbox]:
    """List the edits of some cards that are not on their way yet."""
    query = select(Outbox).where(
        col(Outbox.card_id).in_(list(card_ids)), Outbox.is_edit, col(Outbox.state) == OutboxState.READY
    )
    return list(tx.exec(query.order_by(col(Outbox.id))).all())


def last_edit_of(tx: Transaction, card_id: str) -> Outbox | None:
    """Find the newest edit of a card, whatever became of it."""
    query = select(Outbox).where(Outbox.card_id == card_id, Outbox.is_edit).order_by(col(Outbox.id).desc())
    return tx.exec(query).first()


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
    """Send what waits for a migrated group to its new id; its cards go along, its records are the duty's affair.

    Only a group moves so: what belongs to a person stays with the person, whatever id somebody names.
    """
    rows = update(Outbox).where(
        col(Outbox.bot_id) == bot_id,
        col(Outbox.chat_id) == old,
        col(Outbox.person_id).is_(None),
        col(Outbox.state).in_((*LIVE, OutboxState.BLOCKED)),
    )
    cards = update(Card).where(col(Card.bot_id) == bot_id, col(Card.chat_id) == old, col(Card.person_id).is_(None))
    for query in (rows, cards):
        tx.execute(query.values(chat_id=new))


def waiting_for_chat(tx: Transaction, bot_id: int, chat_id: int) -> list[Outbox]:
    """List the ready rows of a chat, oldest first."""
    query = select(Outbox).where(
        Outbox.bot_id == bot_id, Outbox.chat_id == chat_id, _is_live(Outbox), Outbox.state == OutboxState.READY
    )
    return list(tx.exec(query.order_by(col(Outbox.id))).all())


def cancel_waiting(tx: Transaction, group: Group, error: str) -> None:
    """Drop what waits for a group (and topic)."""
    for row in waiting_for_chat(tx, group.bot_id, group.chat_id):
        if row.thread_id == group.thread_id:
            row.state, row.error = OutboxState.CANCELLED, error
            tx.add(row)


def keep_due(tx: Transaction, until: datetime) -> int:
    """Make due now what fell due up to ``until`` and was written in what is now the future; return how many rows.

    The clock was set back: without this, what was about to go out would wait until the same hour comes again.
    """
    rows = update(Outbox).where(
        _is_live(Outbox),
        col(Outbox.state) == OutboxState.READY,
        col(Outbox.created_at) > tx.now,
        col(Outbox.not_before) > tx.now,
        col(Outbox.not_before) <= until,
    )
    return int(tx.execute(rows.values(not_before=tx.now)).rowcount)  # type: ignore[attr-defined]


def bring_near(tx: Transaction, latest: datetime) -> int:
    """Let no waiting row wait beyond the machine's instant ``latest``; return how many would have."""
    rows = update(Outbox).where(_is_live(Outbox), col(Outbox.state) == OutboxState.READY, col(Outbox.retry_at) > latest)
    return int(tx.execute(rows.values(retry_at=latest)).rowcount)  # type: ignore[attr-defined]


def due_count(tx: Transaction, worst_lane: int, bot_id: int | None = None) -> int:
    """Count rows that are due now: ready, claimed, on the wire or waiting to be retried.

    Lanes of a rank above ``worst_lane`` wait for working hours and count only while in flight.
    """
    values = {"now": tx.now, "worst_lane": worst_lane, "bot_id": bot_id}
    return int(tx.exec(_DUE_COUNT if bot_id is None else _DUE_COUNT_OF_BOT, params=values).one())


def due_bots(tx: Transaction, worst_lane: int, bot_ids: Iterable[int]) -> list[int]:
    """Tell which of the bots have something due; what is due is as ``due_count`` has it."""
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


def unasked_since(tx: Transaction, since: datetime, person_id: int | None = None) -> dict[int, int]:
    """Count by person (or for one) the messages sent since an instant that were no answer to what the person did."""
    query = (
        select(Outbox.person_id, func.count())
        .where(col(Outbox.sent_at) >= since, Outbox.lane != Lane.ANSWER, col(Outbox.is_edit).is_(False))
        .group_by(col(Outbox.person_id))
    )
    if person_id is not None:
        query = query.where(Outbox.person_id == person_id)
    return {found: count for found, count in tx.exec(query).all() if found is not None}


def _next_held() -> Select[datetime | None]:
    """Ask each lane of each bot for its first held row: a step down the index of what is due, however much is held."""
    first = select(func.min(Outbox.bot_id).label("id")).where(_is_live(Outbox)).cte("bots", recursive=True)
    another = aliased(Outbox)
    following = select(func.min(another.bot_id)).where(_is_live(another), another.bot_id > first.c.id).scalar_subquery()
    bots = first.union_all(select(following).where(first.c.id.is_not(None)))
    in_lanes = [
        select(Outbox.not_before)
        .where(
            Outbox.bot_id == bots.c.id,
            Outbox.lane_rank == lane.rank,
            _is_live(Outbox),
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


def counts_since(tx: Transaction, since: datetime) -> dict[OutboxState, int]:
    """Count rows created since an instant by state."""
    query = (
        select(Outbox.state, func.count())
        .where(col(Outbox.created_at) >= since, ~col(Outbox.is_edit))
        .group_by(col(Outbox.state))
    )
    return {OutboxState(state): count for state, count in tx.exec(query).all()}


def stuck_counts(tx: Transaction) -> dict[OutboxState, int]:
    """Count what somebody must look at: dead, kept back for who blocked the bot, in review; edits included."""
    among = col(Outbox.state).in_(bindparam("stuck", STUCK, expanding=True, literal_execute=True))
    query = select(Outbox.state, func.count()).where(among).group_by(col(Outbox.state))
    return {OutboxState(state): count for state, count in tx.exec(query).all()}


def live_count(tx: Transaction) -> int:
    """Count every row still to be delivered, also those held for working hours."""
    return int(tx.exec(select(func.count()).select_from(Outbox).where(_is_live(Outbox))).one())


def next_retry(tx: Transaction, bot_id: int) -> datetime | None:
    """Tell when the next waiting row may be tried again."""
    query = select(func.min(Outbox.retry_at)).where(Outbox.bot_id == bot_id, Outbox.state == OutboxState.READY)
    return tx.exec(query).one()


def counts_by_state(tx: Transaction) -> dict[OutboxState, int]:
    """Count all messages by state; edits are no messages of their own."""
    query = select(Outbox.state, func.count()).where(~col(Outbox.is_edit)).group_by(col(Outbox.state))
    return {OutboxState(state): count for state, count in tx.exec(query).all()}
