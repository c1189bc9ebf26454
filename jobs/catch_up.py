"""Catching up: of the reminders that come late, one card a person goes out, drawn anew."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from typing import Final

from db import outbox as rows
from db.engine import Transaction
from db.messages import OutboxState
from db.models import Card, Outbox, Person
from jobs import bundles, dispatch, outbox
from jobs.bundles import Items
from jobs.outbox import Item

LATE: Final = timedelta(minutes=15)
"""What has been due for longer was held up by an outage, and is not sent as it was."""
KINDS: Final = (bundles.CARD, dispatch.CARD, "node")
"""Cards that say what one owes. What waits for somebody's decision stays a card with its own buttons."""


def is_late(tx: Transaction, row: Outbox) -> bool:
    """Tell whether a row is bulk that an outage has held up."""
    return row.lane.is_bulk and tx.now - row.not_before > LATE


def gather(tx: Transaction, person: Person) -> bool:
    """Put one card in place of several late ones of a person; what was settled meanwhile is left out.

    The card takes the place in line of the oldest. Tell whether there were several.
    """
    late = [row for row in rows.unsent_of(tx, person.id or 0, *KINDS) if _is_gathered(tx, row)]
    if len(late) < 2:
        return False
    items = _items(tx, late)
    for row in late:
        if row.key != bundles.CARD:  # an earlier bundle moves into the new one by itself
            outbox.withdraw(tx, row)
    tx.flush()
    bundles.send(tx, person, items, tx.now, late_since=min(row.not_before for row in late))
    return True


def _is_gathered(tx: Transaction, row: Outbox) -> bool:
    return is_late(tx, row) and row.state is OutboxState.READY and not row.is_edit and row.card_id is not None


def _items(tx: Transaction, late: Iterable[Outbox]) -> Iterable[Item]:
    """Collect what the cards would have shown; a reminder knows best why something is said."""
    found: Items = {}
    for row in sorted(late, key=lambda row: KINDS.index(row.key)):
        for item in bundles.open_items(tx, tx.get_one(Card, row.card_id)):
            is_told = row.key == dispatch.CARD and item.reason
            found.setdefault(item.assignment_id, replace(item, capacity=bundles.TOLD) if is_told else item)
    return found.values()
