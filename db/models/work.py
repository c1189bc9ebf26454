"""What is to be done, and what was said of it: campaigns, nodes, assignments, reports."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.models.form import json, word
from db.words import Completion, DeadlineKind, Lifecycle


class Campaign(SQLModel, table=True):
    """A special campaign (专项工作) with its list of nodes."""

    __tablename__ = "campaigns"
    id: int | None = Field(default=None, primary_key=True)
    title: str
    ref_on: date
    end_on: date | None = None
    published_at: datetime | None = None
    archived_at: datetime | None = None


class Node(SQLModel, table=True):
    """A node task (节点任务) of the plan."""

    __tablename__ = "nodes"
    __table_args__ = (UniqueConstraint("campaign_id", "no"),)
    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaigns.id")
    rank: int
    no: str
    """Plan number as written: "1.10" is not "1.1"."""
    workstream: str = ""
    title: str
    content: str = ""
    deliverable: str = ""
    remark: str = ""
    leader: str = ""
    leader_post_id: int | None = Field(default=None, foreign_key="posts.id")
    lead_unit_ids: list[int] = Field(default_factory=list, sa_column=json())
    support_units: list[str] = Field(default_factory=list, sa_column=json())
    roles: list[str] = Field(default_factory=list, sa_column=json())
    named_post_ids: list[int] = Field(default_factory=list, sa_column=json())
    """Posts of persons whom 责任人 names, in their order; the first of a unit is accountable there."""
    starts_on: date | None = None
    duration_workdays: int | None = None
    """What its sheet says it takes (工期)."""
    deadline_kind: DeadlineKind = Field(sa_type=word(DeadlineKind))
    deadline: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    """As read, in the contract's JSON form; ``Assignment.due_at`` is what counts."""
    predecessors: list[str] = Field(default_factory=list, sa_column=json())
    predecessor_text: str = ""
    warnings: list[str] = Field(default_factory=list, sa_column=json())
    is_confidential: bool = False
    is_urgent: bool = False
    completion: Completion = Field(default=Completion.ALL, sa_type=word(Completion))
    """By which units the node closes."""


class Assignment(SQLModel, table=True):
    """A node laid on one unit (承办件); of a recurring node, one occurrence."""

    __tablename__ = "assignments"
    __table_args__ = (
        UniqueConstraint("node_id", "unit_id", "occurrence"),
        Index("ix_assignments_next_at", "next_at", sqlite_where=text("next_at IS NOT NULL"),
              postgresql_where=text("next_at IS NOT NULL")),
        Index("ix_assignments_handed_up_at", "handed_up_at", sqlite_where=text("handed_up_at IS NOT NULL"),
              postgresql_where=text("handed_up_at IS NOT NULL")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int = Field(foreign_key="campaigns.id", index=True)
    node_id: int = Field(foreign_key="nodes.id")
    unit_id: int = Field(foreign_key="units.id", index=True)
    occurrence: int = 0
    """0 for a one-off; 1, 2, … for the occurrences of a recurring node."""
    post_id: int = Field(foreign_key="posts.id", index=True)
    """The accountable post."""
    handler_id: int | None = Field(default=None, foreign_key="persons.id", index=True)
    state: Lifecycle = Field(default=Lifecycle.DRAFT, sa_type=word(Lifecycle))
    """Not indexed: eight values tell little, and SQLite would rather walk them than a person's few rows."""
    version: int = 1
    """Rises with every move; a button carries the one it was drawn with."""
    starts_on: date | None = None
    due_on: date | None = None
    due_at: datetime | None = None
    published_at: datetime | None = None
    signed_at: datetime | None = None
    heard_at: datetime | None = None
    handed_up_at: datetime | None = None
    """When it was reported done to the unit's principal, who has not agreed yet (书记把关)."""
    submitted_at: datetime | None = None
    closed_at: datetime | None = None
    is_late: bool = False
    """Fixed at closing by the time of the accepted submission."""
    level: int = 0
    round: int = 0
    """Escalation rounds; a granted extension or a reopening begins a new one."""
    is_silent: bool = False
    held_until: datetime | None = None
    stepped_at: datetime | None = None
    next_at: datetime | None = None
    """When the clock must knock next; None when it need not."""


class Report(SQLModel, table=True):
    """What an official said of an assignment, verbatim, with its reading."""

    __tablename__ = "reports"
    id: int | None = Field(default=None, primary_key=True)
    assignment_id: int = Field(foreign_key="assignments.id", index=True)
    person_id: int = Field(foreign_key="persons.id")
    intent: str
    words: str = ""
    reading: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    percent: int | None = None
    expected_on: date | None = None
    state: str = "proposed"
    """proposed → effective → withdrawn | replaced; a submission waits as ``submitted`` until reviewed."""
    awaits: str = ""
    """What the report still waits for: ``evidence`` while a deliverable is asked for."""
    created_at: datetime


class KeptReading(SQLModel, table=True):
    """Words an official wrote, how they were read, and what he said to it; kept for a while to judge the rules by."""

    __tablename__ = "readings"
    __table_args__ = (Index("ix_readings_message", "person_id", "message_id"),)
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="persons.id")
    message_id: int = Field(default=0, sa_type=BigInteger)
    words: str
    due_on: date | None = None
    """The deadline by which a duration was counted."""
    reading: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    verdict: str = Field(default="", index=True)
    """confirmed (准确), corrected (修改), withdrawn (撤回); empty while nothing was said to it."""
    meant: dict[str, Any] = Field(default_factory=dict, sa_column=json())
    """What was really meant, by the ref of the node; empty for the only one."""
    said_at: datetime = Field(index=True)


class Evidence(SQLModel, table=True):
    """A photo or a document kept with a report (佐证)."""

    __tablename__ = "evidence"
    id: int | None = Field(default=None, primary_key=True)
    report_id: int = Field(foreign_key="reports.id", index=True)
    bot_id: int = Field(sa_type=BigInteger)
    kind: str
    file_id: str
    file_name: str = ""
    created_at: datetime


class PlanDraft(SQLModel, table=True):
    """A sheet, plan or roster, that was read and waits for 确认导入."""

    __tablename__ = "plan_drafts"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int | None = Field(default=None, foreign_key="persons.id")
    title: str
    content: bytes
    file_name: str
    created_at: datetime
    decided_at: datetime | None = None
