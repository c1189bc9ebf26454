"""The brief of everything a new holder took over, and by when he is to sign for it."""

from datetime import datetime, timedelta
from typing import Final

from db import handovers
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Handover, Person
from jobs import calling, outbox
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar

BRIEF: Final = "handover-brief"
GRACE: Final = timedelta(hours=24)
"""How long a new holder has to sign before the clock reminds him (PRODUCT.md)."""
AFTER_OPENING: Final = timedelta(hours=1)
"""What would be due while the office is closed comes this long after it opens, not beside the morning's message."""


def accept_by(at: datetime, calendar: WorkCalendar) -> datetime:
    """Name the instant up to which the new holder may sign in peace: 24 hours later, in working hours."""
    by = at + GRACE
    opening = calendar.next_working_time(by)
    return by if opening == by else opening + AFTER_OPENING


def give_brief(tx: Transaction, policy: Policy, passed: Handover) -> bool:
    """Give the new holder the one brief of everything, in working hours; False while he is not bound."""
    holder = tx.get(Person, passed.to_id) if passed.to_id else None
    if holder is None or not holder.is_bound or not passed.assignment_ids:
        return False
    message = Outgoing(BRIEF, {"handover_id": passed.id})
    items = [Item(assignment_id) for assignment_id in passed.assignment_ids]
    at = policy.calendar.next_working_time(tx.now)
    key = f"{BRIEF}:{passed.id}:{tx.now.isoformat()}"
    _retire_briefs(tx, passed)
    return outbox.tell(tx, holder, calling.LANE, message, key, items=items, not_before=at) is not None


def _retire_briefs(tx: Transaction, passed: Handover) -> None:
    """Let the brief that was sent before a reminder rest; the new one says it all."""
    for card in handovers.cards_of(tx, passed.id or 0):
        if card.key == BRIEF:
            card.retired_at = tx.now
            tx.add(card)
