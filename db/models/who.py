"""Who there is: accounts, units, persons, posts and who holds them, invitations, groups."""

from datetime import datetime, time

from sqlalchemy import BigInteger, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.models.form import json, word
from db.words import Role, UnitKind


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
    kind: UnitKind = Field(sa_type=word(UnitKind))
    rank: int
    """Official order of the roster; lists keep it."""
    aliases: list[str] = Field(default_factory=list, sa_column=json())
    tags: list[str] = Field(default_factory=list, sa_column=json())
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
    role: Role = Field(sa_type=word(Role), index=True)
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
    assignment_ids: list[int] = Field(default_factory=list, sa_column=json())
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
