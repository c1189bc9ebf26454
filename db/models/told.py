"""What the task force tells and asks: notices, doubts, telephone calls, directives, inquiries."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.models.form import json, word
from db.words import Answer, NoticeKind, NoticeState


class Notice(SQLModel, table=True):
    """A notice (通知), a meeting, or the one card after it; while a draft it is still being put together."""

    __tablename__ = "notices"
    id: int | None = Field(default=None, primary_key=True)
    kind: NoticeKind = Field(sa_type=word(NoticeKind))
    state: NoticeState = Field(default=NoticeState.DRAFT, sa_type=word(NoticeState))
    author_id: int = Field(foreign_key="persons.id")
    words: str
    unit_ids: list[int] = Field(default_factory=list, sa_column=json())
    """Whom it is for, in official order."""
    venues: list[dict[str, Any]] = Field(default_factory=list, sa_column=json())
    """Of a meeting: ``name`` and ``unit_ids`` each, null for the units no other venue names."""
    meets_at: datetime | None = Field(default=None, index=True)
    about_id: int | None = Field(default=None, foreign_key="notices.id")
    """The meeting that a restatement follows."""
    bot_id: int | None = Field(default=None, sa_type=BigInteger)
    """The bot that knows the file; file ids belong to one."""
    file_kind: str = ""
    file_id: str = ""
    file_name: str = ""
    reason: str = ""
    """Why it was sent at once after hours (特急)."""
    created_at: datetime
    sent_at: datetime | None = None
    urged_at: datetime | None = None
    withdrawn_by: int | None = Field(default=None, foreign_key="persons.id")


class Receipt(SQLModel, table=True):
    """What one unit answers to a notice (回执): one answer a unit, by whoever gives it first."""

    __tablename__ = "receipts"
    __table_args__ = (UniqueConstraint("notice_id", "unit_id"),)
    id: int | None = Field(default=None, primary_key=True)
    notice_id: int = Field(foreign_key="notices.id")
    unit_id: int = Field(foreign_key="units.id", index=True)
    venue: str = ""
    answer: Answer = Field(default=Answer.NONE, sa_type=word(Answer))
    words: str = ""
    """Why on leave, or who comes instead."""
    answered_by: int | None = Field(default=None, foreign_key="persons.id")
    is_reported_for: bool = False
    """A coordinator noted what the unit said on the telephone (代报)."""
    answered_at: datetime | None = None


class Doubt(SQLModel, table=True):
    """A question to a document (疑问); answered once, and the answer told to all who got the document."""

    __tablename__ = "doubts"
    id: int | None = Field(default=None, primary_key=True)
    notice_id: int = Field(foreign_key="notices.id", index=True)
    person_id: int = Field(foreign_key="persons.id")
    words: str
    asked_at: datetime
    answer: str = ""
    answered_by: int | None = Field(default=None, foreign_key="persons.id")
    answered_at: datetime | None = None
    told_at: datetime | None = None


class PhoneCall(SQLModel, table=True):
    """A telephone call to a post that no message reaches, and what came of it."""

    __tablename__ = "phone_calls"
    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="posts.id", index=True)
    person_id: int = Field(foreign_key="persons.id")
    """Who telephoned."""
    outcome: str
    """notified (已通知), unanswered (未接通)."""
    numbers: list[str] = Field(default_factory=list, sa_column=json())
    """The plan numbers it was about."""
    at: datetime


class Directive(SQLModel, table=True):
    """What a county leader wrote in free words (批示), and what became of it."""

    __tablename__ = "directives"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="persons.id", index=True)
    words: str
    said_at: datetime
    state: str = "put"
    """put before the coordinators → ordered (as a node) | answered (in words)."""
    node_id: int | None = Field(default=None, foreign_key="nodes.id")
    answer: str = ""
    decided_by: int | None = None
    decided_at: datetime | None = None
    told: str = ""
    """What the leader has heard of it: ordered, answered, done."""


class Inquiry(SQLModel, table=True):
    """One question to many (即时问询); answers are taken until it expires or is closed."""

    __tablename__ = "inquiries"
    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaigns.id")
    person_id: int = Field(foreign_key="persons.id", index=True)
    """Who asks."""
    words: str
    asked_at: datetime
    expires_at: datetime
    closed_at: datetime | None = None


class InquiryReply(SQLModel, table=True):
    """Somebody who was asked, and the answer once there is one."""

    __tablename__ = "inquiry_replies"
    __table_args__ = (UniqueConstraint("inquiry_id", "person_id"),)
    id: int | None = Field(default=None, primary_key=True)
    inquiry_id: int = Field(foreign_key="inquiries.id")
    person_id: int = Field(foreign_key="persons.id", index=True)
    unit_id: int = Field(foreign_key="units.id")
    asked: int = 1
    """How often."""
    words: str = ""
    answered_at: datetime | None = None
