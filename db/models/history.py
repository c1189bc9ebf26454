"""What happened and is kept: the timeline and its seals, digests, changes that may be undone."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from db.models.form import json, word
from db.words import Event


class Timeline(SQLModel, table=True):
    """One move, append-only; the sentence people see is made from it in bot/."""

    __tablename__ = "timeline"
    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int | None = Field(default=None, index=True)
    assignment_id: int | None = Field(default=None, index=True)
    at: datetime
    person_id: int | None = None
    """Who did it; None for the clock."""
    event: Event = Field(sa_type=word(Event))
    version: int = 0
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json())


class Seal(SQLModel, table=True):
    """The link of a timeline row in the hash chain of its campaign (jobs/rules/chain.py)."""

    __tablename__ = "seals"
    __table_args__ = (Index("ix_seals_chain", "campaign_id", "place"),)
    # Not unique: a chain somebody laid hands on is for verify to tell, not for the duty to stumble over.
    timeline_id: int = Field(primary_key=True, foreign_key="timeline.id")
    campaign_id: int
    """0 for rows of no campaign."""
    place: int
    """1, 2, … in the chain."""
    salt: bytes | None
    """None once the row's words are erased."""
    words: bytes | None = None
    """What is left of erased words: their salted digest."""
    link: bytes


class DigestMark(SQLModel, table=True):
    """The counts a chat was last shown, for "since the last digest"."""

    __tablename__ = "digest_marks"
    __table_args__ = (UniqueConstraint("scope", "on_day"),)
    id: int | None = Field(default=None, primary_key=True)
    scope: str
    on_day: date
    counts: dict[str, Any] = Field(default_factory=dict, sa_column=json())


class Batch(SQLModel, table=True):
    """A change of many at once by a coordinator, with what it takes to undo it (撤销)."""

    __tablename__ = "batches"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="persons.id", index=True)
    kind: str
    at: datetime
    details: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    """As ``jobs/batch.py`` wrote it: how each assignment stood before, and the version it had afterwards."""
    undone_at: datetime | None = None
