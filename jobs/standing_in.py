"""Standing in: what was meant for somebody whom nothing reaches goes to his deputy in the same run (AB角)."""

from collections.abc import Iterable

from db import deputies, outbox
from db.engine import Transaction
from db.models import Card, Person
from jobs import bundles, catch_up
from jobs.outbox import Item


def pass_on(tx: Transaction, person_id: int) -> bool:
    """Put what was kept back for a person into his deputy's bundle; False where nobody stands in for him."""
    tx.flush()
    person = tx.get_one(Person, person_id)
    if deputies.present(tx, person).id == person_id:
        return False
    return bundles.send(tx, person, _kept_back(tx, person_id), tx.now)


def _kept_back(tx: Transaction, person_id: int) -> Iterable[Item]:
    """Yield what the cards that did not reach him would still have to say."""
    for row in outbox.blocked_of(tx, person_id):
        if row.card_id is not None and not row.is_edit and row.key in catch_up.KINDS:
            yield from bundles.open_items(tx, tx.get_one(Card, row.card_id))
