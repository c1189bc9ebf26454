"""Conversations, and what goes in and out: dialogs, cards, updates, messages, and the marks of the machinery."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.messages import InboxState, Lane, OutboxState
from db.models.form import json, word

_LIVE: dict[str, Any] = {
    f"{dialect}_where": text("state IN ('ready', 'claimed', 'onwire')") for dialect in ("sqlite", "postgresql")
}
"""Partial indexes hold only the rows still to be delivered."""
_STUCK: dict[str, Any] = {
    f"{dialect}_where": text("state IN ('dead', 'blocked', 'review')") for dialect in ("sqlite", "postgresql")
}
"""What somebody must look at is counted at every look at the health, however many messages were ever sent."""
_IN_FLIGHT: dict[str, Any] = {
    f"{dialect}_where": text("state IN ('claimed', 'onwire')") for dialect in ("sqlite", "postgresql")
}
_TRIED: dict[str, Any] = {f"{dialect}_where": text("retry_at IS NOT NULL") for dialect in ("sqlite", "postgresql")}
"""What an earlier process left in flight or to be tried again is taken up at the start, however much waits."""


class Dialog(SQLModel, table=True):
    """The one question the bot waits to have answered by a person."""

    __tablename__ = "dialogs"
    person_id: int = Field(primary_key=True, foreign_key="persons.id")
    topic: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    asked_at: datetime


class Card(SQLModel, table=True):
    """A message with buttons; its opaque id stands in the callback data and authorises nothing."""

    __tablename__ = "cards"
    __table_args__ = (UniqueConstraint("bot_id", "chat_id", "message_id"),)
    id: str = Field(primary_key=True)
    bot_id: int = Field(sa_type=BigInteger)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    person_id: int | None = Field(default=None, foreign_key="persons.id", index=True)
    key: str
    params: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    created_at: datetime
    sent_at: datetime | None = None
    retired_at: datetime | None = None


class CardItem(SQLModel, table=True):
    """An assignment that a card shows, and why."""

    __tablename__ = "card_items"
    card_id: str = Field(primary_key=True, foreign_key="cards.id")
    assignment_id: int = Field(primary_key=True, foreign_key="assignments.id", index=True)
    reason: str = ""
    capacity: str = ""
    level: int = 0
    days: int = 0


class Inbox(SQLModel, table=True):
    """An update as it came, stored before its offset is confirmed."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("bot_id", "update_id"),
        Index("ix_inbox_pending", "id", sqlite_where=text("state = 'pending'"),
              postgresql_where=text("state = 'pending'")),
        Index("ix_inbox_quarantined", "id", sqlite_where=text("state = 'quarantined'"),
              postgresql_where=text("state = 'quarantined'")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True)
    bot_id: int = Field(sa_type=BigInteger)
    update_id: int = Field(sa_type=BigInteger)
    chat_key: int = Field(default=0, sa_type=BigInteger)
    raw: str
    received_at: datetime
    state: InboxState = Field(default=InboxState.PENDING, sa_type=word(InboxState))
    tries: int = 0
    error: str = ""
    done_at: datetime | None = None
    restore_id: int | None = None
    """Pending in a copy that was restored: it may have been answered before."""


class Outbox(SQLModel, table=True):
    """A message that must be delivered; its words are made when it is claimed."""

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("dedupe_key"),
        # A claim walks one lane in the order of not_before, so rows of the future cost nothing (PERFORMANCE P3).
        Index("ix_outbox_due", "bot_id", "lane_rank", "not_before", "id", **_LIVE),
        Index("ix_outbox_chat", "bot_id", "chat_id", "lane_rank", "id", **_LIVE),
        Index("ix_outbox_stuck", "state", **_STUCK),
        Index("ix_outbox_in_flight", "id", **_IN_FLIGHT),
        Index("ix_outbox_tried", "retry_at", **_TRIED),
        Index("ix_outbox_groups", "bot_id", "onwire_at", sqlite_where=text("chat_id < 0"),
              postgresql_where=text("chat_id < 0")),
        Index("ix_outbox_restore_id", "restore_id", sqlite_where=text("restore_id IS NOT NULL"),
              postgresql_where=text("restore_id IS NOT NULL")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True)
    bot_id: int = Field(sa_type=BigInteger)
    chat_id: int | None = Field(default=None, sa_type=BigInteger)
    thread_id: int = 0
    person_id: int | None = Field(default=None, foreign_key="persons.id", index=True)
    lane: Lane = Field(sa_type=word(Lane))
    lane_rank: int
    is_edit: bool = False
    card_id: str | None = Field(default=None, foreign_key="cards.id", index=True)
    key: str
    params: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    dedupe_key: str
    state: OutboxState = Field(default=OutboxState.READY, sa_type=word(OutboxState))
    created_at: datetime
    not_before: datetime
    """Business instant before which it must not go out."""
    expires_at: datetime | None = None
    retry_at: datetime | None = None
    """Elapsed-time instant (system clock) before which it is not tried again."""
    attempts: int = 0
    ambiguities: int = 0
    epoch: int = 0
    error: str = ""
    message_id: int | None = Field(default=None, sa_type=BigInteger)
    onwire_at: datetime | None = None
    sent_at: datetime | None = None
    restore_id: int | None = None
    """The restore after which nobody knew whether it had been sent; kept when that is decided."""


class Restore(SQLModel, table=True):
    """A copy took the place of the ledger; what it would have sent was held for a coordinator to decide."""

    __tablename__ = "restores"
    id: int | None = Field(default=None, primary_key=True)
    copied_at: datetime
    """The last instant the copy knows of; what people did from then on is not in the records."""
    restored_at: datetime
    decided_by: int | None = None
    decided_at: datetime | None = None


class Mark(SQLModel, table=True):
    """A small fact of the installation by name: the epoch, how far the clock was worked off."""

    __tablename__ = "marks"
    name: str = Field(primary_key=True)
    value: str


class Lease(SQLModel, table=True):
    """What one process at a time does for all of a cluster (sending for a bot, polling, the clock), and until when."""

    __tablename__ = "leases"
    name: str = Field(primary_key=True)
    holder: str
    """The process that has it; empty once it was handed back in order."""
    epoch: int
    """Counts the holders: what an earlier one still wants to record is known by its number and refused."""
    until_at: datetime
    """By the server's clock, the one that all processes share."""
