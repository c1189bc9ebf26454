"""Posting: what a duty wants said becomes a row of its own transaction; nothing is sent here."""

import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from db import cards, outbox
from db.engine import Transaction
from db.messages import Lane, OutboxState, Outgoing
from db.models import Card, Group, Inbox, Outbox, Person

CARD_ID_BYTES = 8
NOTHING: Mapping[str, object] = {}
ASKS_AGAIN = "asks_again"
"""Parameter of an edit that says that taps may have been lost."""


@dataclass(frozen=True, slots=True)
class Item:
    """An assignment that a message shows, and why it is there."""

    assignment_id: int
    reason: str = ""
    capacity: str = ""
    level: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Address:
    """Where a message goes: a bound person's private chat, or a group (and topic)."""

    bot_id: int
    chat_id: int | None
    thread_id: int = 0
    person_id: int | None = None


class Queued(NamedTuple):
    """What was queued: the row, and the card it sends, if it is one."""

    id: int
    card_id: str | None


def address_of(person: Person) -> Address:
    """Tell where a person is reached; ``chat_id`` is None until they are bound."""
    return Address(person.bot_id or 0, person.telegram_id, person_id=person.id)


def address_of_group(group: Group) -> Address:
    """Tell where a work group is reached."""
    return Address(group.bot_id, group.chat_id, group.thread_id)


def post(
    tx: Transaction,
    to: Address,
    lane: Lane,
    message: Outgoing,
    dedupe_key: str,
    *,
    items: Iterable[Item] | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
    is_reachable: bool = True,
) -> Queued | None:
    """Queue a message once; None when its dedupe key was used before.

    With ``items`` (even an empty list) the message is a card: it gets an opaque id for its buttons
    and is edited when what it shows changes. A person who is not bound gets nothing; one who
    blocked the bot has the row kept back. After a restore it is held if it may have been sent before.
    """
    if to.chat_id is None or outbox.is_queued(tx, dedupe_key):
        return None
    card_id = None if items is None else _open_card(tx, to, message, items)
    row = {
        "bot_id": to.bot_id,
        "chat_id": to.chat_id,
        "thread_id": to.thread_id,
        "person_id": to.person_id,
        "lane": lane,
        "lane_rank": lane.rank,
        "card_id": card_id,
        "key": message.key,
        "params": message.params,
        "dedupe_key": dedupe_key,
        "state": _first_state(tx, is_reachable=is_reachable),
        "created_at": tx.now,
        "not_before": not_before or tx.now,
        "expires_at": expires_at,
        "restore_id": tx.restore_id,
    }
    return Queued(outbox.queue(tx, row), card_id)


def _first_state(tx: Transaction, *, is_reachable: bool) -> OutboxState:
    if tx.restore_id is not None:
        return OutboxState.HELD
    return OutboxState.READY if is_reachable else OutboxState.BLOCKED


def answer_key(inbox: Inbox, which: object) -> str:
    """Make the dedupe key of an answer to an update, after Telegram's own number of it.

    Rows of the inbox are cleared away, and SQLite gives the numbers of the last ones again: an answer would be taken
    for one that was given before.
    """
    return f"rsp:{inbox.bot_id}:{inbox.update_id}:{which}"


def tell(
    tx: Transaction,
    person: Person,
    lane: Lane,
    message: Outgoing,
    dedupe_key: str,
    *,
    items: Iterable[Item] | None = None,
    not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> Queued | None:
    """Queue a message to a person; see ``post``."""
    return post(
        tx,
        address_of(person),
        lane,
        message,
        dedupe_key,
        items=items,
        not_before=not_before,
        expires_at=expires_at,
        is_reachable=person.unreachable_at is None,
    )


def supersede(tx: Transaction, person_id: int, key: str) -> list[Outbox]:
    """Withdraw a person's unsent messages of one kind, since a newer one says it all; return what was withdrawn."""
    unsent = outbox.unsent_of(tx, person_id, key)
    for row in unsent:
        row.state, row.restore_id = OutboxState.SUPERSEDED, None
        tx.add(row)
    return unsent


def withdraw(tx: Transaction, row: Outbox) -> None:
    """Take back a card that was not sent; another says what it would have said."""
    row.state = OutboxState.SUPERSEDED
    tx.add(row)
    card = tx.get_one(Card, row.card_id)
    card.retired_at = tx.now
    tx.add(card)


def retire(tx: Transaction, person_id: int, key: str) -> None:
    """Stop keeping a person's earlier cards of one kind up to date; their taps are still explained."""
    for card in cards.live_of(tx, person_id, key):
        card.retired_at = tx.now
        tx.add(card)


def refresh(tx: Transaction, assignment_ids: Iterable[int], keys: Collection[str] = ()) -> None:
    """Queue an edit of every live card that shows one of the assignments; of some kinds only, if any are named."""
    _refresh(tx, cards.showing(tx, assignment_ids, keys))


def refresh_card(tx: Transaction, card: Card) -> None:
    """Queue an edit of one card."""
    _refresh(tx, [card])


def ask_again(tx: Transaction, shown: Sequence[Card]) -> None:
    """Queue an edit of each card that also says that taps may have been lost; the one after it no longer does."""
    for waiting in outbox.waiting_edits(tx, [card.id for card in shown]):
        waiting.params = {**waiting.params, ASKS_AGAIN: True}
        tx.add(waiting)
    _refresh(tx, shown, {ASKS_AGAIN: True})


def hear_tap(tx: Transaction, card: Card) -> None:
    """Take note of a tap that came through: a card that asks again, or is about to, need not any more."""
    edit = outbox.last_edit_of(tx, card.id)
    if edit is None or not edit.params.get(ASKS_AGAIN):
        return
    if edit.state is OutboxState.READY:
        edit.params = card.params
        tx.add(edit)
    else:
        refresh_card(tx, card)


def _refresh(tx: Transaction, shown: Sequence[Card], besides: Mapping[str, object] = NOTHING) -> None:
    """Queue an edit of each card but those unsent or with an edit waiting: both draw the newest state.

    What is worked off again after a restore leaves the cards as people have them.
    """
    if tx.restore_id is not None or not shown:
        return
    live = outbox.live_of_cards(tx, [card.id for card in shown])
    for card in shown:
        is_waiting = OutboxState.READY in (live.get((card.id, True)), live.get((card.id, False)))
        if card.chat_id is not None and not is_waiting:
            outbox.queue(tx, _edit_of(card, {**card.params, **besides}, tx.now))


def _edit_of(card: Card, params: dict[str, object], now: datetime) -> dict[str, object]:
    return {
        "bot_id": card.bot_id,
        "chat_id": card.chat_id,
        "person_id": card.person_id,
        "lane": Lane.ANSWER,
        "lane_rank": Lane.ANSWER.rank,
        "is_edit": True,
        "card_id": card.id,
        "key": card.key,
        "params": params,
        "dedupe_key": f"edit:{card.id}:{secrets.token_hex(6)}",
        "created_at": now,
        "not_before": now,
    }


def _open_card(tx: Transaction, to: Address, message: Outgoing, items: Iterable[Item]) -> str:
    card_id = secrets.token_urlsafe(CARD_ID_BYTES)
    card = {
        "id": card_id,
        "bot_id": to.bot_id,
        "chat_id": to.chat_id,
        "person_id": to.person_id,
        "key": message.key,
        "params": message.params,
        "created_at": tx.now,
    }
    cards.open_(tx, card)
    cards.put_on(tx, card_id, (_columns_of(item) for item in items))
    return card_id


def _columns_of(item: Item) -> Mapping[str, object]:
    """Name the columns of an item; ``dataclasses.asdict`` takes longer for it than the database."""
    return {
        "assignment_id": item.assignment_id,
        "reason": item.reason,
        "capacity": item.capacity,
        "level": item.level,
        "days": item.days,
    }
