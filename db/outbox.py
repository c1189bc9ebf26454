"""Outgoing rows: by state, person, card and chat, and how many there are."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, func, literal_column, update
from sqlmodel import and_, col, or_, select

from db.columns import Row, write_one
from db.engine import Transaction
from db.messages import Lane, OutboxState
from db.models import Card, Group, Outbox

LIVE = (OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE)
IN_FLIGHT = (OutboxState.CLAIMED, OutboxState.ONWIRE)
STUCK = (OutboxState.DEAD, OutboxState.BLOCKED, OutboxState.REVIEW)


def is_among(row: type[Outbox], states: Iterable[OutboxState]) -> ColumnElement[bool]:
    """Say "in one of these states" with the states written out; a list of bound values is put together at each call."""
    return col(row.state).in_([literal_column(f"'{state.value}'") for state in states])


def is_live(row: type[Outbox]) -> ColumnElement[bool]:
    """Say "live" in the very words of the partial indexes; bound values would hide them from the planner."""
    return is_among(row, LIVE)


# The statements of the hot path are built once: building costs ten times as much as running them.
_OF_DEDUPE = select(Outbox.id).where(Outbox.dedupe_key == bindparam("dedupe_key"))
_LIVE_OF_CARDS = (
    select(Outbox.card_id, Outbox.is_edit, Outbox.state)
    .where(col(Outbox.card_id).in_(bindparam("ids", expanding=True)), is_live(Outbox))
    .order_by(col(Outbox.id))
)
_LIVE_OF_CARD = (
    select(Outbox)
    .where(Outbox.card_id == bindparam("card_id"), Outbox.is_edit == bindparam("is_edit"), is_live(Outbox))
    .order_by(col(Outbox.id).desc())
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


def in_state(tx: Transaction, *states: OutboxState) -> list[Outbox]:
    """List rows in the given states, oldest first."""
    return list(tx.exec(select(Outbox).where(col(Outbox.state).in_(states)).order_by(col(Outbox.id))).all())


def in_flight(tx: Transaction, bot_id: int | None = None) -> list[Outbox]:
    """List what somebody is sending, or died sending, of one bot or of all, oldest first."""
    query = select(Outbox).where(is_among(Outbox, IN_FLIGHT)).order_by(col(Outbox.id))
    if bot_id is not None:
        query = query.where(Outbox.bot_id == bot_id)
    return list(tx.exec(query).all())


def in_flight_ids(tx: Transaction, bot_id: int) -> set[int]:
    """Tell the numbers of what ``in_flight`` lists of a bot."""
    query = select(Outbox.id).where(is_among(Outbox, IN_FLIGHT), Outbox.bot_id == bot_id)
    return {row_id for row_id in tx.exec(query) if row_id is not None}


def bots_in_flight(tx: Transaction) -> list[int]:
    """Tell which bots have something in flight by the records."""
    return list(tx.exec(select(Outbox.bot_id).where(is_among(Outbox, IN_FLIGHT)).distinct()).all())


def doubtful(tx: Transaction, bot_id: int | None = None) -> list[Outbox]:
    """List messages (no edits) that wait to be sent again since they may have arrived, oldest first."""
    query = select(Outbox).where(
        col(Outbox.retry_at).is_not(None),  # the index holds few; whatever is in doubt waits for its next try
        Outbox.state == OutboxState.READY,
        Outbox.ambiguities > 0,
        ~col(Outbox.is_edit),
    )
    if bot_id is not None:
        query = query.where(Outbox.bot_id == bot_id)
    return sorted(tx.exec(query), key=lambda row: row.id or 0)  # ordered by SQLite, it would walk the whole table


def is_queued(tx: Transaction, dedupe_key: str) -> bool:
    """Tell whether a message was queued under a dedupe key, whatever became of it."""
    return tx.connection().execute(_OF_DEDUPE, {"dedupe_key": dedupe_key}).first() is not None


def queue(tx: Transaction, row: Row) -> int:
    """Write a row and return its number."""
    return write_one(tx, Outbox, row)


def live_of_card(tx: Transaction, card_id: str, *, edits: bool) -> Outbox | None:
    """Find the newest live row that sends (or edits) a card."""
    return tx.exec(_LIVE_OF_CARD, params={"card_id": card_id, "is_edit": edits}).first()


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
        Outbox.bot_id == bot_id, Outbox.chat_id == chat_id, is_live(Outbox), Outbox.state == OutboxState.READY
    )
    return list(tx.exec(query.order_by(col(Outbox.id))).all())


def cancel_waiting(tx: Transaction, group: Group, error: str) -> None:
    """Drop what waits for a group (and topic)."""
    for row in waiting_for_chat(tx, group.bot_id, group.chat_id):
        if row.thread_id == group.thread_id:
            row.state, row.error = OutboxState.CANCELLED, error
            tx.add(row)


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
    return int(tx.exec(select(func.count()).select_from(Outbox).where(is_live(Outbox))).one())


def counts_by_state(tx: Transaction) -> dict[OutboxState, int]:
    """Count all messages by state; edits are no messages of their own."""
    query = select(Outbox.state, func.count()).where(~col(Outbox.is_edit)).group_by(col(Outbox.state))
    return {OutboxState(state): count for state, count in tx.exec(query).all()}
