"""Duty: store received updates once, whatever the network repeats."""

from db import inbox
from db.engine import Transaction
from db.models import Inbox
from jobs.policy import Policy


def store(tx: Transaction, policy: Policy, bot_id: int, rows: list[Inbox]) -> list[Inbox]:
    """Store the updates that are not known yet and return them with their ids, in order of arrival."""
    known = inbox.known(tx, bot_id, [row.update_id for row in rows])
    fresh = {row.update_id: row for row in rows if row.update_id not in known}
    tx.add_all(fresh.values())
    tx.flush()
    return list(fresh.values())
