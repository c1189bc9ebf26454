"""Alarms: what goes wrong in the machinery is told to the coordinators, once."""

from db.engine import Transaction
from db.messages import Lane, Outgoing
from jobs import owning
from jobs.outbox import tell
from jobs.policy import Policy


def alarm(
    tx: Transaction, policy: Policy, key: str, about: str, params: dict[str, object], besides: int | None = None
) -> None:
    """Tell every coordinator but ``besides`` (without any, the administrators) once a day ``about`` one matter."""
    day = policy.calendar.local_day(tx.now)
    for person in owning.coordinators(tx):
        if person.id != besides:
            tell(tx, person, Lane.ESCALATION, Outgoing(key, params), f"{key}:{about}:{day}:{person.id}")
