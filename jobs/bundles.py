"""Bundles: at most one message a person and run, however many assignments ring at once."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from db import cards
from db.engine import Transaction
from db.models import CardItem, Outbox, Person
from db.words import Lane, Outgoing
from jobs import outbox
from jobs.outbox import Item
from jobs.rules.ladder import YELLOW, Capacity

CARD = "bundle"
Items = dict[int, Item]
"""One item an assignment: the first reason given for it stands."""


def send(tx: Transaction, person: Person, items: Iterable[Item], at: datetime, problem_ids: Iterable[int] = ()) -> bool:
    """Queue the bundle of a run; what an earlier, unsent one would have said moves into it.

    Tell whether a message was queued: nobody unbound gets one, and nobody two of the same instant. The problems
    it puts before the person must lie on assignments among its items.
    """
    assert person.id is not None
    wanted = {item.assignment_id: item for item in items}
    if not person.is_bound or not wanted:
        return False
    put = dict.fromkeys(problem_ids)
    for row, said in _withdrawn(tx, person.id):
        put |= dict.fromkeys(row.params.get("problem_ids", ()))
        for item in said:
            wanted.setdefault(item.assignment_id, item)
    outbox.retire(tx, person.id, CARD)
    message = Outgoing(CARD, {"at": at.astimezone(UTC).isoformat(), "problem_ids": list(put)})
    lane = lane_of(wanted.values())
    return outbox.tell(tx, person, lane, message, _dedupe_key(person.id, at), items=wanted.values()) is not None


def lane_of(items: Iterable[Item]) -> Lane:
    """Choose the lane: what has climbed goes before plain reminders."""
    climbed = any(item.level >= YELLOW or item.capacity not in ("", Capacity.RESPONSIBLE) for item in items)
    return Lane.ESCALATION if climbed else Lane.REMINDER


def _dedupe_key(person_id: int | None, at: datetime) -> str:
    return f"bundle:{person_id}:{at.astimezone(UTC).isoformat()}"


def _withdrawn(tx: Transaction, person_id: int) -> Iterator[tuple[Outbox, list[Item]]]:
    """Withdraw what the person has not received yet and yield it with what it would have said."""
    for row in outbox.supersede(tx, person_id, CARD):
        if row.card_id and not row.is_edit:
            yield row, [_item(item) for item in cards.items_of(tx, row.card_id)]


def _item(row: CardItem) -> Item:
    return Item(row.assignment_id, row.reason, row.capacity, row.level, row.days)
