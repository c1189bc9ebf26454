"""The words of what is sent and received: lanes, the life of a row, what a duty wants said."""

from dataclasses import dataclass
from enum import StrEnum


class Lane(StrEnum):
    """Which queue an outgoing row waits in; a lower rank goes first."""

    ANSWER = "answer"
    ESCALATION = "escalation"
    REMINDER = "reminder"
    DIGEST = "digest"

    @property
    def rank(self) -> int:
        """Order among lanes: answers to a person's action, then escalations, reminders, digests."""
        return list(Lane).index(self)

    @property
    def is_bulk(self) -> bool:
        """Whether it waits for working hours and yields to answers."""
        return self is not Lane.ANSWER


class OutboxState(StrEnum):
    """The life of an outgoing row (RELIABILITY.md)."""

    READY = "ready"
    CLAIMED = "claimed"
    ONWIRE = "onwire"
    SENT = "sent"
    BLOCKED = "blocked"
    DEAD = "dead"
    CANCELLED = "cancelled"
    SUPERSEDED = "superseded"
    REVIEW = "review"
    HELD = "held"
    """In a restored copy: may have been sent before, and waits for a coordinator to decide."""


class InboxState(StrEnum):
    """The life of a received update."""

    PENDING = "pending"
    DONE = "done"
    QUARANTINED = "quarantined"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What a duty wants said: a key and its values, never prose; bot/ makes the words.

    ``params`` is JSON-able and names rows by id; rendering reads them when the row is claimed.
    """

    key: str
    params: dict[str, object]
