"""Duty: tell those whose dates an extension would move, and hear what they have against it before it is decided."""

from collections import defaultdict
from collections.abc import Iterable

from db import assignments, cards, people, requests, timelines
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Card, Extension, Person, Timeline
from db.words import Event, Refusal, Role
from jobs import calling, outbox, owning, timeline
from jobs.outbox import Item
from jobs.rules import lifecycle

CARD, OBJECTED = "extension-affects", "extension-objected"


def invite(tx: Transaction, asked: Extension, affected: Iterable[Assignment]) -> int:
    """Tell each official whose dates would move, once for all of his nodes; return how many.

    County leaders, who have two messages a day, are left to the coordinators, who see all whom it touches.
    """
    by_holder: dict[int, list[Assignment]] = defaultdict(list)
    for one in affected:
        holder = owning.holder_id(tx, one)
        if holder is not None and holder != asked.person_id:
            by_holder[holder].append(one)
    told = 0
    for holder, found in by_holder.items():
        if Role.LEADER in people.roles_of(tx, holder):
            continue
        items = [Item(one.id or 0) for one in found]
        message = Outgoing(CARD, {"extension_id": asked.id})
        key = f"{CARD}:{asked.id}:{holder}"
        told += outbox.tell(tx, tx.get_one(Person, holder), calling.LANE, message, key, items=items) is not None
    return told


def check(tx: Transaction, card: Card, person_id: int) -> Extension:
    """Find the request that a card told of, if the person still has a node on it and nobody decided; else refuse."""
    asked = requests.extension(tx, int(card.params["extension_id"]))
    own = [one for one in on_card(tx, card) if owning.is_holder(tx, one, person_id)]
    if asked is None or not own:
        raise Refusal("visit-not-yours")
    if asked.state != "asked":
        raise Refusal("stale", assignment_id=asked.assignment_id)
    return asked


def object_to(tx: Transaction, card: Card, person_id: int, words: str) -> None:
    """Note an objection (有异议) with the request and tell the coordinators; the request waits for its decision."""
    asked = check(tx, card, person_id)
    assignment = assignments.get(tx, asked.assignment_id)
    lifecycle.move_of(assignment.state, Event.OBJECT)
    timeline.record(tx, assignment, Event.OBJECT, person_id, {"extension_id": asked.id, "reason": words})
    tx.flush()
    outbox.refresh(tx, [assignment.id or 0])
    message = Outgoing(OBJECTED, {"extension_id": asked.id, "person_id": person_id, "words": words})
    others = [one for one in owning.coordinators(tx) if one.id != person_id]
    calling.tell(tx, others, message, f"{OBJECTED}:{asked.id}:{person_id}:{tx.now.isoformat()}")


def show_decision(tx: Transaction, affected: Iterable[Assignment]) -> None:
    """Let those who were told see what became of the request."""
    outbox.refresh(tx, [one.id or 0 for one in affected], (CARD,))


def of_request(tx: Transaction, asked: Extension) -> list[Timeline]:
    """List the objections to a request, the first one first."""
    rows = timelines.of_many(tx, [asked.assignment_id], [Event.OBJECT]).get(asked.assignment_id, [])
    return [row for row in rows if row.details.get("extension_id") == asked.id]


def on_card(tx: Transaction, card: Card) -> list[Assignment]:
    """List the assignments a card told of, in the order of deadline and plan."""
    return assignments.many(tx, [item.assignment_id for item in cards.items_of(tx, card.id)])
