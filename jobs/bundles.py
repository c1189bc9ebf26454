"""Bundles: at most one message a person and run, however many assignments ring at once."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from db import assignments, cards, deputies
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Card, Outbox, Person
from jobs import outbox
from jobs.outbox import Item
from jobs.rules.ladder import YELLOW, Capacity

CARD = "bundle"
ASKS = ("problem_ids", "extension_ids")
"""The parameters by which a message folds in what it puts before the person to decide."""
MEETINGS, QUESTIONS = "notice_ids", "question_ids"
FOLDED = (*ASKS, MEETINGS, QUESTIONS)
"""The same, with the meetings it recalls and the questions that wait for an answer."""
NOTHING: Mapping[str, Iterable[int]] = {}
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
    put: Mapping[str, Iterable[int]] = NOTHING,
    *,
    late_since: datetime | None = None,
    key: str | None = None,
    not_before: datetime | None = None,
    urged: Mapping[str, object] | None = None,
    is_at_once: bool = False,
) -> bool:
    """Queue the bundle of a run; what an earlier, unsent one would have said and is still open moves into it.

    Tell whether a message was queued: nobody unbound gets one, and nobody two of the same instant. What it folds in is
    ``put`` by ``FOLDED``: what there is to decide (``ASKS``) must lie on assignments among its items, meetings and
    questions need none. Who is absent gets none: his deputy's own bundle takes these items up. ``key`` names a bundle
    of another occasion than the instant; one that need not go out at once may wait until ``not_before`` for the next to
    take it in. ``urged`` is who urges, with what comment; what is sent ``is_at_once`` waits for no working hours.
    """
    person, absent_id = deputies.present(tx, person), person.id
    assert person.id is not None
    wanted = {item.assignment_id: item for item in items}
    folded = {name: dict.fromkeys(put.get(name, ())) for name in FOLDED}
    if not person.is_bound or not (wanted or any(folded.values())):
        return False
    for row, said in _withdrawn(tx, person.id):
        for name in FOLDED:
            folded[name] |= dict.fromkeys(row.params.get(name, ()))
        urged = urged or row.params.get("urged")
        for item in said:
            wanted.setdefault(item.assignment_id, item)
    outbox.retire(tx, person.id, CARD)
    params: dict[str, object] = {"at": at.astimezone(UTC).isoformat()}
    params |= {name: list(ids) for name, ids in folded.items() if ids}
    if late_since is not None:
        params["late_since"] = late_since.isoformat()
    if urged is not None:
        params["urged"] = dict(urged)
    lane = Lane.ANSWER if is_at_once else lane_of(wanted.values())
    key, not_before = key or _dedupe_key(person.id, at, absent_id), late_since or not_before
    sent = outbox.tell(tx, person, lane, Outgoing(CARD, params), key, items=wanted.values(), not_before=not_before)
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


def _dedupe_key(person_id: int, at: datetime, meant_for: int | None) -> str:
    """Tell the bundles of an instant apart by who gets them and, where he stands in, by whom they are for."""
    key = f"bundle:{person_id}:{at.astimezone(UTC).isoformat()}"
    return key if meant_for == person_id else f"{key}:{meant_for}"


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
