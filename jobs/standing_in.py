"""Standing in: what was meant for somebody who is away, or whom nothing reaches, goes to his deputy."""

from collections.abc import Iterable

from db import deputies, outbox
from db.engine import Transaction
from db.models import Card, Outbox, Person
from jobs import bundles, catch_up
from jobs import outbox as posting
from jobs.outbox import Item


def pass_on(tx: Transaction, person_id: int) -> bool:
    """Put what was kept back for a person into his deputy's bundle; False where nobody stands in for him."""
    tx.flush()
    person = tx.get_one(Person, person_id)
    if deputies.present(tx, person).id == person_id:
        return False
    return bundles.send(tx, person, _kept_back(tx, person_id), tx.now)


def redirect(tx: Transaction, person: Person) -> bool:
    """Put what waits for somebody who is on leave by now into his deputy's bundle; False where nobody stands in."""
    if person.id not in deputies.on_leave(tx) or deputies.present(tx, person).id == person.id:
        return False
    waiting = [row for row in outbox.unsent_of(tx, person.id or 0, *catch_up.KINDS) if _is_due(tx, row)]
    items = [item for row in waiting for item in bundles.open_items(tx, tx.get_one(Card, row.card_id))]
    for row in waiting:
        posting.withdraw(tx, row)
    tx.flush()
    bundles.send(tx, person, items, tx.now)
    return bool(waiting)


def _is_due(tx: Transaction, row: Outbox) -> bool:
    return row.lane.is_bulk and not row.is_edit and row.card_id is not None and row.not_before <= tx.now


def _kept_back(tx: Transaction, person_id: int) -> Iterable[Item]:
    """Yield what the cards that did not reach him would still have to say."""
    for row in outbox.blocked_of(tx, person_id):
        if row.card_id is not None and not row.is_edit and row.key in catch_up.KINDS:
            yield from bundles.open_items(tx, tx.get_one(Card, row.card_id))
