"""Bundles: at most one message a person and run, however many assignments ring at once."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from db import assignments, cards
from db.engine import Transaction
from db.models import Assignment, Card, Outbox, Person
from db.words import Lane, Outgoing
from jobs import outbox
from jobs.outbox import Item
from jobs.rules.ladder import YELLOW, Capacity

CARD = "bundle"
PERSONAL = frozenset({"", Capacity.RESPONSIBLE, Capacity.ACCOUNTABLE, Capacity.UNIT_HEAD})
"""Who is told because something must be done, by himself or his unit; an answer settles it."""
TOLD = "told"
"""Capacity of somebody who is merely notified of a node."""
PLAIN = frozenset({"", Capacity.RESPONSIBLE, TOLD})
Items = dict[int, Item]
"""One item an assignment: the first reason given for it stands."""


def send(
    tx: Transaction,
    person: Person,
    items: Iterable[Item],
    at: datetime,
    problem_ids: Iterable[int] = (),
    *,
    late_since: datetime | None = None,
    not_before: datetime | None = None,
) -> bool:
    """Queue the bundle of a run; what an earlier, unsent one would have said and is still open moves into it.

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
    params: dict[str, object] = {"at": at.astimezone(UTC).isoformat(), "problem_ids": list(put)}
    if late_since is not None:
        params["late_since"] = late_since.isoformat()
    lane, key = lane_of(wanted.values()), _dedupe_key(person.id, at)
    sent = outbox.tell(
        tx, person, lane, Outgoing(CARD, params), key, items=wanted.values(), not_before=not_before or late_since
    )
    return sent is not None


def is_settled(assignment: Assignment, since: datetime) -> bool:
    """Tell whether a matter needs nothing more: finished, handed in, or answered since it was spoken of."""
    if not assignment.state.is_open:
        return True
    return any(at is not None and at >= since for at in (assignment.signed_at, assignment.heard_at))


def lane_of(items: Iterable[Item]) -> Lane:
    """Choose the lane: what has climbed goes before plain reminders."""
    climbed = any(item.level >= YELLOW or item.capacity not in PLAIN for item in items)
    return Lane.ESCALATION if climbed else Lane.REMINDER


def _dedupe_key(person_id: int | None, at: datetime) -> str:
    return f"bundle:{person_id}:{at.astimezone(UTC).isoformat()}"


def _withdrawn(tx: Transaction, person_id: int) -> Iterator[tuple[Outbox, list[Item]]]:
    """Withdraw what the person has not received yet and yield it with what it would have said."""
    for row in outbox.supersede(tx, person_id, CARD):
        if row.card_id and not row.is_edit:
            yield row, open_items(tx, tx.get_one(Card, row.card_id))


def open_items(tx: Transaction, card: Card) -> list[Item]:
    """List what a card that was not sent would still have to say."""
    return [
        Item(one.assignment_id, one.reason, one.capacity, one.level, one.days)
        for one in cards.items_of(tx, card.id)
        if one.capacity not in PERSONAL or not is_settled(assignments.get(tx, one.assignment_id), card.created_at)
    ]
