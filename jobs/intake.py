"""Duties of the intake: store received updates once, and set aside those that cannot be worked off."""

from db import inbox, people
from db.engine import Transaction
from db.models import Inbox
from db.words import InboxState, Lane, Outgoing
from jobs.alarm import alarm
from jobs.outbox import Address, address_of, post
from jobs.policy import Policy

ERROR_LENGTH = 500
APOLOGY, ALARM = "alarm-apology", "alarm-update"


def store(tx: Transaction, policy: Policy, bot_id: int, rows: list[Inbox]) -> list[Inbox]:
    """Store the updates that are not known yet and return them with their ids, in order of arrival."""
    known = inbox.known(tx, bot_id, [row.update_id for row in rows])
    fresh = {row.update_id: row for row in rows if row.update_id not in known}
    tx.add_all(fresh.values())
    tx.flush()
    return list(fresh.values())


def set_aside(tx: Transaction, policy: Policy, inbox_id: int, error: str, tries: int) -> None:
    """Quarantine an update, so that its chat goes on: apologise to who sent it, tell the coordinators.

    They hear of it once a day and chat, whatever that chat sends.
    """
    row = tx.get(Inbox, inbox_id)
    if row is None or row.state is not InboxState.PENDING:
        return
    row.state, row.error, row.tries, row.done_at = InboxState.QUARANTINED, error[:ERROR_LENGTH], tries, tx.now
    tx.add(row)
    is_private = row.chat_key > 0
    person = people.by_telegram(tx, row.bot_id, row.chat_key) if is_private else None
    if is_private:
        to = address_of(person) if person else Address(row.bot_id, row.chat_key)
        post(tx, to, Lane.ANSWER, Outgoing(APOLOGY, {}), f"rsp:{row.id}:{APOLOGY}")
    params: dict[str, object] = {"inbox_id": row.id, "person_id": person.id if person else None}
    alarm(tx, policy, ALARM, f"{row.bot_id}:{row.chat_key}", params)
