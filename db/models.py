"""The tables, in the words of the product; one class a thing that is recorded.

Longer than most files on purpose: it is the one place where the shape of the records can be read.
Instants are aware UTC (``*_at``), days are local dates (``*_on``).
"""

from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, Enum, Index, MetaData, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.messages import InboxState, Lane, OutboxState
from db.words import Answer, Completion, DeadlineKind, Event, Lifecycle, NoticeKind, NoticeState, Role, UnitKind

SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


_LIVE: dict[str, Any] = {
    f"{dialect}_where": text("state IN ('ready', 'claimed', 'onwire')") for dialect in ("sqlite", "postgresql")
}
"""Partial indexes hold only the rows still to be delivered."""
_STUCK: dict[str, Any] = {
    f"{dialect}_where": text("state IN ('dead', 'blocked', 'review')") for dialect in ("sqlite", "postgresql")
}
"""What somebody must look at is counted at every look at the health, however many messages were ever sent."""


ONE_MATTER = (
    "(CASE WHEN slip_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN problem_id IS NULL THEN 0 ELSE 1 END)"
    " + (CASE WHEN extension_id IS NULL THEN 0 ELSE 1 END) = 1"
)
"""Exactly one thing is told of by a row of ``told``."""


def _word(kind: type[StrEnum]) -> Any:  # noqa: ANN401 - sa_type is typed as a class, an instance carries the values
    """Store an enum by its value, as text, on every database."""
    return Enum(kind, values_callable=lambda k: [m.value for m in k], native_enum=False, length=24)


def _json() -> Column[Any]:
    return Column(JSON, nullable=False)


# --- who ----------------------------------------------------------------------------------------


class Bot(SQLModel, table=True):
    """A Telegram account of ours, as the last getMe named it."""

    __tablename__ = "bots"
    id: int = Field(primary_key=True, sa_type=BigInteger)
    username: str
    seen_at: datetime


class Unit(SQLModel, table=True):
    """A township, a department, a leading body or a group of the task force."""

    __tablename__ = "units"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    kind: UnitKind = Field(sa_type=_word(UnitKind))
    rank: int
    """Official order of the roster; lists keep it."""
    aliases: list[str] = Field(default_factory=list, sa_column=_json())
    tags: list[str] = Field(default_factory=list, sa_column=_json())
    paired_post_id: int | None = Field(default=None, index=True)
    """The post of the county leader who is paired with the unit (包联领导)."""


class Person(SQLModel, table=True):
    """Somebody of the roster, or the first administrator."""

    __tablename__ = "persons"
    __table_args__ = (UniqueConstraint("bot_id", "telegram_id"),)
    id: int | None = Field(default=None, primary_key=True)
    name: str
    phone: str | None = Field(default=None, index=True)
    bot_id: int | None = Field(default=None, sa_type=BigInteger)
    telegram_id: int | None = Field(default=None, sa_type=BigInteger)
    language: str = "zh"
    is_simple: bool = False
    morning_at: time | None = None
    """When the person wants the list of the morning, if later than the office; see jobs/rules/personal.py."""
    quiet_from: time | None = None
    quiet_until: time | None = None
    """Between the two, in working hours, nothing but answers (免打扰)."""
    bound_at: datetime | None = None
    campaign_id: int | None = None
    """The campaign the person chose to work on last, where several run; no foreign key, a draft may be replaced."""
    unreachable_at: datetime | None = None
    """When Telegram said that the person blocked the bot; None while reachable."""

    @property
    def is_bound(self) -> bool:
        """Whether the person enrolled with Telegram."""
        return self.telegram_id is not None


class Post(SQLModel, table=True):
    """A post (岗位): responsibility lies here; a person holds it for a tenure."""

    __tablename__ = "posts"
    id: int | None = Field(default=None, primary_key=True)
    unit_id: int = Field(foreign_key="units.id", index=True)
    role: Role = Field(sa_type=_word(Role), index=True)
    title: str
    rank: int = 0
    charge: str = ""
    """职责 of a task-force post; decides which workstreams it reviews."""


class Tenure(SQLModel, table=True):
    """A person holds a post from one day until another."""

    __tablename__ = "tenures"
    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="posts.id", index=True)
    person_id: int = Field(foreign_key="persons.id", index=True)
    is_acting: bool = False
    from_at: datetime
    until_at: datetime | None = None


class Handover(SQLModel, table=True):
    """A post passed from one person to another, with the work that went along (交接)."""

    __tablename__ = "handovers"
    __table_args__ = (
        Index("ix_handovers_next_at", "next_at", sqlite_where=text("next_at IS NOT NULL"),
              postgresql_where=text("next_at IS NOT NULL")),
    )  # fmt: skip
    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="posts.id", index=True)
    from_id: int | None = Field(default=None, foreign_key="persons.id", index=True)
    """None where the post was vacant."""
    to_id: int | None = Field(default=None, foreign_key="persons.id", index=True)
    """None where it is vacant from now on."""
    by_id: int | None = Field(default=None, foreign_key="persons.id")
    """The coordinator; None for a roster sheet."""
    is_acting: bool = False
    assignment_ids: list[int] = Field(default_factory=list, sa_column=_json())
    """What went along: all that was not finished."""
    at: datetime
    accept_by: datetime | None = None
    accepted_at: datetime | None = None
    reminded_at: datetime | None = None
    next_at: datetime | None = None
    """When the clock must look whether the new holder has signed; None when it need not."""


class Deputy(SQLModel, table=True):
    """Somebody stands in for a person: while he is on leave (请假), or whenever nothing reaches him (AB角)."""

    __tablename__ = "deputies"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="persons.id", index=True)
    deputy_id: int = Field(foreign_key="persons.id", index=True)
    set_by: int = Field(foreign_key="persons.id")
    created_at: datetime
    from_at: datetime | None = None
    """The leave's first instant; None for a standing deputy."""
    until_at: datetime | None = None
    """The instant after the leave, from which the person is back by himself."""
    ended_at: datetime | None = None
    """When it was called off, or replaced by another."""


class Invitation(SQLModel, table=True):
    """A single-use code, hashed at rest; its bearer still has to prove the phone."""

    __tablename__ = "invitations"
    id: int | None = Field(default=None, primary_key=True)
    code_hash: str = Field(unique=True)
    person_id: int | None = Field(default=None, foreign_key="persons.id", index=True)
    """None for a code that makes its bearer administrator."""
    created_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


class Claim(SQLModel, table=True):
    """Somebody says to be a person of the roster: from the code until bound or refused."""

    __tablename__ = "claims"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="persons.id", index=True)
    invitation_id: int = Field(foreign_key="invitations.id")
    bot_id: int = Field(sa_type=BigInteger)
    telegram_id: int = Field(sa_type=BigInteger, index=True)
    asked_at: datetime
    phone: str | None = None
    check_code: str | None = None
    state: str = "asked"
    """asked → bound | waiting → bound | refused; dropped when a newer one replaces it."""
    decided_by: int | None = None
    decided_at: datetime | None = None


class GuessTally(SQLModel, table=True):
    """Wrong codes a Telegram user typed in an hour; keeps guessing slow (SECURITY row 2)."""

    __tablename__ = "guess_tallies"
    telegram_id: int = Field(primary_key=True, sa_type=BigInteger)
    hour: str = Field(primary_key=True)
    count: int = 0


class Group(SQLModel, table=True):
    """A work group that an administrator or coordinator bound; it gets units and counts only."""

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("bot_id", "chat_id", "thread_id"),)
    id: int | None = Field(default=None, primary_key=True)
    bot_id: int = Field(sa_type=BigInteger)
    chat_id: int = Field(sa_type=BigInteger)
    thread_id: int = 0
    title: str = ""
    unit_id: int | None = Field(default=None, foreign_key="units.id")
    campaign_id: int | None = None
    """The one campaign it hears of; None for all that run."""
    bound_by: int = Field(foreign_key="persons.id")
    bound_at: datetime
    unbound_at: datetime | None = None
    silenced_at: datetime | None = None
    """Since when the bot may not write there, as the coordinators were told; kept until it writes again."""


# --- what ---------------------------------------------------------------------------------------


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
    lead_unit_ids: list[int] = Field(default_factory=list, sa_column=_json())
    support_units: list[str] = Field(default_factory=list, sa_column=_json())
    roles: list[str] = Field(default_factory=list, sa_column=_json())
    named_post_ids: list[int] = Field(default_factory=list, sa_column=_json())
    """Posts of persons whom 责任人 names, in their order; the first of a unit is accountable there."""
    starts_on: date | None = None
    duration_workdays: int | None = None
    """What its sheet says it takes (工期)."""
    deadline_kind: DeadlineKind = Field(sa_type=_word(DeadlineKind))
    deadline: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
    """As read, in the contract's JSON form; ``Assignment.due_at`` is what counts."""
    predecessors: list[str] = Field(default_factory=list, sa_column=_json())
    predecessor_text: str = ""
    warnings: list[str] = Field(default_factory=list, sa_column=_json())
    is_confidential: bool = False
    is_urgent: bool = False
    completion: Completion = Field(default=Completion.ALL, sa_type=_word(Completion))
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
    state: Lifecycle = Field(default=Lifecycle.DRAFT, sa_type=_word(Lifecycle))
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
    reading: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
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
    reading: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
    verdict: str = Field(default="", index=True)
    """confirmed (准确), corrected (修改), withdrawn (撤回); empty while nothing was said to it."""
    meant: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
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


class Timeline(SQLModel, table=True):
    """One move, append-only; the sentence people see is made from it in bot/."""

    __tablename__ = "timeline"
    id: int | None = Field(default=None, primary_key=True)
    campaign_id: int | None = Field(default=None, index=True)
    assignment_id: int | None = Field(default=None, index=True)
    at: datetime
    person_id: int | None = None
    """Who did it; None for the clock."""
    event: Event = Field(sa_type=_word(Event))
    version: int = 0
    details: dict[str, Any] = Field(default_factory=dict, sa_column=_json())


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
    counts: dict[str, Any] = Field(default_factory=dict, sa_column=_json())


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


class Notice(SQLModel, table=True):
    """A notice (通知), a meeting, or the one card after it; while a draft it is still being put together."""

    __tablename__ = "notices"
    id: int | None = Field(default=None, primary_key=True)
    kind: NoticeKind = Field(sa_type=_word(NoticeKind))
    state: NoticeState = Field(default=NoticeState.DRAFT, sa_type=_word(NoticeState))
    author_id: int = Field(foreign_key="persons.id")
    words: str
    unit_ids: list[int] = Field(default_factory=list, sa_column=_json())
    """Whom it is for, in official order."""
    venues: list[dict[str, Any]] = Field(default_factory=list, sa_column=_json())
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
    answer: Answer = Field(default=Answer.NONE, sa_type=_word(Answer))
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


class Batch(SQLModel, table=True):
    """A change of many at once by a coordinator, with what it takes to undo it (撤销)."""

    __tablename__ = "batches"
    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="persons.id", index=True)
    kind: str
    at: datetime
    details: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
    """As ``jobs/batch.py`` wrote it: how each assignment stood before, and the version it had afterwards."""
    undone_at: datetime | None = None


class PhoneCall(SQLModel, table=True):
    """A telephone call to a post that no message reaches, and what came of it."""

    __tablename__ = "phone_calls"
    id: int | None = Field(default=None, primary_key=True)
    post_id: int = Field(foreign_key="posts.id", index=True)
    person_id: int = Field(foreign_key="persons.id")
    """Who telephoned."""
    outcome: str
    """notified (已通知), unanswered (未接通)."""
    numbers: list[str] = Field(default_factory=list, sa_column=_json())
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


# --- conversation -------------------------------------------------------------------------------


class Dialog(SQLModel, table=True):
    """The one question the bot waits to have answered by a person."""

    __tablename__ = "dialogs"
    person_id: int = Field(primary_key=True, foreign_key="persons.id")
    topic: str
    details: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
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
    params: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
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


# --- in and out ---------------------------------------------------------------------------------


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
    state: InboxState = Field(default=InboxState.PENDING, sa_type=_word(InboxState))
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
    lane: Lane = Field(sa_type=_word(Lane))
    lane_rank: int
    is_edit: bool = False
    card_id: str | None = Field(default=None, foreign_key="cards.id", index=True)
    key: str
    params: dict[str, Any] = Field(default_factory=dict, sa_column=_json())
    dedupe_key: str
    state: OutboxState = Field(default=OutboxState.READY, sa_type=_word(OutboxState))
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
