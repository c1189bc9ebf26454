"""Calling people to what now waits for them: one card each, in working hours, once a version."""

from collections.abc import Iterable

from db import deputies
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Person
from jobs import outbox, owning
from jobs.outbox import Item

LANE = Lane.ESCALATION
"""Bulk, and so held for working hours, but ahead of reminders."""


def call(tx: Transaction, persons: Iterable[Person], assignment: Assignment, message: Outgoing) -> None:
    """Give each person a card about the assignment as it now is; nobody gets the same one twice."""
    assert assignment.id is not None
    for person in _present(tx, persons):
        key = f"{message.key}:{assignment.id}:{assignment.version}:{person.id}"
        outbox.tell(tx, person, LANE, message, key, items=[Item(assignment.id)])


def call_holder(tx: Transaction, assignment: Assignment) -> None:
    """Show the holder the node's card anew: somebody else decided, and an edit alone makes no sound."""
    holder = owning.holder(tx, assignment)
    if holder is not None:
        call(tx, [holder], assignment, Outgoing("node", {"assignment_id": assignment.id}))


def tell(tx: Transaction, persons: Iterable[Person], message: Outgoing, dedupe_key: str) -> None:
    """Say something to several persons, once each, in working hours."""
    for person in _present(tx, persons):
        outbox.tell(tx, person, LANE, message, f"{dedupe_key}:{person.id}")


def _present(tx: Transaction, persons: Iterable[Person]) -> list[Person]:
    """Put in place of everybody who is absent whoever stands in, each once."""
    return list({one.id: one for one in (deputies.present(tx, person) for person in persons)}.values())
