"""Duties of the intake: store received updates once, and set aside those that cannot be worked off."""

from collections.abc import Mapping

from db import inbox, people
from db.engine import Transaction
from db.messages import InboxState, Lane, Outgoing
from db.models import Inbox
from jobs.alarm import alarm
from jobs.outbox import Address, address_of, answer_key, post
from jobs.policy import Policy

ERROR_LENGTH = 500
FLOOD = "over the cap"
APOLOGY, NEUTRAL, ALARM = "alarm-apology", "visit-stranger", "alarm-update"


def store(
    tx: Transaction, policy: Policy, bot_id: int, rows: list[Inbox], over: Mapping[int, int] | None = None
) -> list[Inbox]:
    """Store the updates that are not known yet; return those to be worked off, with their ids, in order of arrival.

    ``over`` names the senders of those over the cap of one user. A stranger's are kept without what they say and are
    done; of the roster's people every word counts, however many there are.
    """
    known = inbox.known(tx, bot_id, [row.update_id for row in rows])
    fresh = {row.update_id: row for row in rows if row.update_id not in known}
    if over:
        _turn_away(tx, bot_id, fresh, over)
    tx.add_all(fresh.values())
    tx.flush()
    for row in fresh.values():
        if row.error and row.state is InboxState.PENDING:
            set_aside(tx, policy, row.id or 0, row.error, tries=0)
    return [row for row in fresh.values() if row.state is InboxState.PENDING]


def _turn_away(tx: Transaction, bot_id: int, fresh: Mapping[int, Inbox], over: Mapping[int, int]) -> None:
    bound = people.bound_among(tx, bot_id, over.values())
    for update_id, sender in over.items():
        if sender not in bound and update_id in fresh:
            row = fresh[update_id]
            row.raw, row.error, row.state, row.done_at = "", FLOOD, InboxState.DONE, tx.now


def set_aside(tx: Transaction, policy: Policy, inbox_id: int, error: str, tries: int) -> None:
    """Quarantine an update, so that its chat goes on: apologise to who sent it, tell the coordinators.

    They hear of it once a day and person, whatever that person sends, and once a day of all who are not bound.
    """
    row = tx.get(Inbox, inbox_id)
    if row is None or row.state is not InboxState.PENDING:
        return
    row.state, row.error, row.tries, row.done_at = InboxState.QUARANTINED, _plain(error), tries, tx.now
    tx.add(row)
    is_private = row.chat_key > 0
    person = people.by_telegram(tx, row.bot_id, row.chat_key) if is_private else None
    if is_private:
        to = address_of(person) if person else Address(row.bot_id, row.chat_key)
        post(tx, to, Lane.ANSWER, Outgoing(APOLOGY if person else NEUTRAL, {}), answer_key(row, APOLOGY))
    params: dict[str, object] = {"inbox_id": row.id, "person_id": person.id if person else None}
    alarm(tx, policy, ALARM, f"{person.id if person else 'unbound'}", params)


def _plain(error: str) -> str:
    """Keep what any database takes: no half characters, no NUL."""
    return error[:ERROR_LENGTH].replace("\0", "").encode(errors="backslashreplace").decode()
