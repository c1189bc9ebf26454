"""What an official asks for, and what climbs to the leaders: extensions, problems, questions, slips."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

ONE_MATTER = (
    "(CASE WHEN slip_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN problem_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN extension_id IS NULL THEN 0 ELSE 1 END) = 1"
)
"""Exactly one thing is told of by a row of ``told``."""


class Extension(SQLModel, table=True):
    """A request to move a deadline, and what became of it."""

    __tablename__ = "extensions"
    id: int | None = Field(default=None, primary_key=True)
    assignment_id: int = Field(foreign_key="assignments.id", index=True)
    person_id: int = Field(foreign_key="persons.id")
    old_on: date
    new_on: date
    reason: str = ""
    state: str = "asked"
    decided_by: int | None = None
    created_at: datetime
    decided_at: datetime | None = None


class Problem(SQLModel, table=True):
    """An obstacle the official cannot clear alone (问题)."""

    __tablename__ = "problems"
    id: int | None = Field(default=None, primary_key=True)
    assignment_id: int = Field(foreign_key="assignments.id", index=True)
    person_id: int = Field(foreign_key="persons.id")
    words: str
    state: str = "raised"
    """raised → taken → resolved; passed_up when the paired leader sends it higher."""
    taken_by: int | None = None
    created_at: datetime
    resolved_at: datetime | None = None


class Question(SQLModel, table=True):
    """What an official asks the task force, and the answer of the coordinator who was first."""

    __tablename__ = "questions"
    id: int | None = Field(default=None, primary_key=True)
    assignment_id: int | None = Field(default=None, foreign_key="assignments.id", index=True)
    person_id: int = Field(foreign_key="persons.id")
    words: str
    state: str = "asked"
    """asked → answered or withdrawn."""
    answer: str = ""
    answered_by: int | None = None
    asked_at: datetime
    answered_at: datetime | None = None


class Slip(SQLModel, table=True):
    """A blue, yellow or red slip (督办单): one per assignment, level and round."""

    __tablename__ = "slips"
    __table_args__ = (UniqueConstraint("assignment_id", "level", "rung", "round"),)
    id: int | None = Field(default=None, primary_key=True)
    assignment_id: int = Field(foreign_key="assignments.id", index=True)
    level: int
    rung: int = 0
    """0 for the level's first recipients, 1 for the next rung (leader of the task force)."""
    round: int
    number: int | None = None
    state: str = "issued"
    """drafted → issued; lapsed when the assignment moved on before."""
    issued_by: int | None = None
    created_at: datetime
    issued_at: datetime | None = None


class Told(SQLModel, table=True):
    """Somebody is to be told of a slip, or a problem or a request is put before him to be decided.

    Leaders are told in their two daily messages. Who a problem was put before may decide it.
    """

    __tablename__ = "told"
    __table_args__ = (
        UniqueConstraint("slip_id", "person_id"),
        UniqueConstraint("problem_id", "person_id"),
        UniqueConstraint("extension_id", "person_id"),
        CheckConstraint(ONE_MATTER, name="one_matter"),
        Index("ix_told_waiting", "id", sqlite_where=text("told_at IS NULL"), postgresql_where=text("told_at IS NULL")),
    )
    id: int | None = Field(default=None, primary_key=True)
    slip_id: int | None = Field(default=None, foreign_key="slips.id", index=True)
    problem_id: int | None = Field(default=None, foreign_key="problems.id", index=True)
    extension_id: int | None = Field(default=None, foreign_key="extensions.id", index=True)
    person_id: int = Field(foreign_key="persons.id", index=True)
    told_at: datetime | None = None
    outbox_id: int | None = Field(default=None, foreign_key="outbox.id")
    """The digest that tells of it: one that lapsed before it could be sent has told nothing."""
