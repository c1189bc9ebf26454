"""What a roster or a plan sheet says, as plain values that know neither files nor tables of the database."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from db.words import Completion, Role, UnitKind
from jobs.rules.notation.deadlines import Deadline


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something in a cell cannot be taken; ``code`` is a word of READING.md, ``params`` the offending words."""

    code: str
    params: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that is not imported; ``row`` counts as Excel does, ``no`` is the row's own number or empty."""

    row: int
    no: str
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    sheet: str = ""

    @property
    def key(self) -> str:
        """Name the text that tells the coordinator what to do; it takes ``words``."""
        return f"sheets-refused-{self.code.replace('_', '-')}"

    @property
    def words(self) -> dict[str, object]:
        """Return every parameter of the text; the row is text, lest it be written 1,234."""
        return {"row": str(self.row), "no": self.no, "sheet": self.sheet, **self.params}


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something accepted that a coordinator should look at; ``row`` 0 means the whole sheet."""

    row: int
    code: str
    params: Mapping[str, object] = field(default_factory=dict)
    sheet: str = ""

    @property
    def key(self) -> str:
        """Name the text that explains the warning."""
        return warning_key(self.code)

    @property
    def words(self) -> dict[str, object]:
        """Return every parameter of the text; the row is text, lest it be written 1,234."""
        return {"row": str(self.row), "sheet": self.sheet, **self.params}


def warning_key(code: str) -> str:
    """Name the text of a warning code, whether of a node or of a sheet."""
    return f"sheets-warning-{code.replace('_', '-')}"


class SkipReason(StrEnum):
    """Why a row below the header holds no node."""

    SECTION = "section"
    BLANK = "blank"
    HIDDEN_ROW = "hidden_row"
    REPEATED_HEADER = "repeated_header"
    SUBTOTAL = "subtotal"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row passed over, and why."""

    row: int
    reason: SkipReason
    sheet: str = ""


class ExecutorSource(StrEnum):
    """Where the executing units were found."""

    COLUMN = "column"
    LEAD_FALLBACK = "lead_fallback"


@dataclass(frozen=True, slots=True)
class Holding:
    """A post of a unit and who holds it; ``person`` tells persons of one name apart."""

    unit: str
    name: str
    role: Role
    title: str
    person: int


@dataclass(frozen=True, slots=True)
class NodeRow:
    """One node of a plan as read from its row; unit names are the roster's own, in the order of the cell."""

    row: int
    no: str
    workstream: str | None
    title: str
    content: str
    deliverable: str
    lead_units: tuple[str, ...]
    executor_units: tuple[str, ...]
    executor_source: ExecutorSource
    support_units: tuple[str, ...]
    leader: str | None
    roles: tuple[Role, ...] | None
    start: date | None
    deadline: Deadline
    predecessors: tuple[str, ...]
    predecessor_text: str | None
    remark: str | None
    confidential: bool
    warnings: tuple[str, ...]
    unknown_support: tuple[str, ...] = ()
    """Supporting units the roster does not know: named in the preview, never linked."""
    duration_workdays: int | None = None
    completion: Completion | None = None
    """None where the sheet does not say by which units the node closes."""
    """What the sheet says it takes (工期); None where it says nothing."""
    named: tuple[Holding, ...] = ()
    """Who answers where 责任人 gives names instead of posts; the first of each unit is accountable."""
    sheet: str = ""
    """The name of its sheet, where a plan stands in several."""


@dataclass(frozen=True, slots=True)
class Undated:
    """A row that was refused for want of a deadline, as far as a day can be proposed for it."""

    no: str
    duration_workdays: int | None = None
    start: date | None = None
    predecessors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanReading:
    """A whole plan sheet: good nodes in sheet order, refused rows, rows passed over."""

    title: str
    ref: date
    end: date | None
    nodes: tuple[NodeRow, ...]
    refused: tuple[Refused, ...]
    skipped: tuple[Skipped, ...]
    warnings: tuple[Noticed, ...]
    undated: tuple[Undated, ...] = ()

    @property
    def assignments(self) -> int:
        """Count the assignments: one for each executing unit of each node."""
        return sum(len(node.executor_units) for node in self.nodes)


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit the roster defines; ``order`` counts within townships or within departments, from 1."""

    order: int
    name: str
    kind: UnitKind
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    county_leader: str | None = None


@dataclass(frozen=True, slots=True)
class PostHeld:
    """A post a person holds and the row that says so; ``duty`` is the task force's 职责."""

    unit: str
    role: Role
    title: str
    sheet: str
    row: int
    duty: str | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person: one phone, one name, one or more posts in the order of the sheets; ``phone`` is 11 digits or None."""

    name: str
    phone: str | None
    posts: tuple[PostHeld, ...]


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A post nobody holds; ``acting`` names the secretary of the unit, if it has one."""

    unit: str
    role: Role
    row: int
    acting: str | None
    title: str = ""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class TaskForceRow:
    """A line of the task-force sheet: a person's group, title and 职责, from which reviewers are proposed."""

    row: int
    group: str
    title: str
    name: str
    role: Role
    duty: str | None


@dataclass(frozen=True, slots=True)
class RosterReading:
    """A whole roster; ``pairing`` maps a township to the name of its county leader."""

    units: tuple[UnitRow, ...]
    persons: tuple[PersonRow, ...]
    vacancies: tuple[Vacancy, ...]
    pairing: Mapping[str, str]
    task_force: tuple[TaskForceRow, ...]
    refused: tuple[Refused, ...]
    warnings: tuple[Noticed, ...]

    def without(self, role: Role) -> "RosterReading":
        """Leave out the posts of a role, and who holds no other."""
        kept = (
            replace(person, posts=tuple(post for post in person.posts if post.role is not role))
            for person in self.persons
        )
        return replace(
            self,
            persons=tuple(person for person in kept if person.posts),
            vacancies=tuple(gap for gap in self.vacancies if gap.role is not role),
            task_force=tuple(row for row in self.task_force if row.role is not role),
        )


@dataclass(frozen=True, slots=True)
class RosterView:
    """As much of a roster as reading a plan needs; ``units`` in official order (townships, then departments)."""

    units: tuple[UnitRow, ...]
    leaders: tuple[str, ...] = ()
    pairing: Mapping[str, str] = field(default_factory=dict)
    holdings: tuple[Holding, ...] = ()


def roster_view(reading: RosterReading) -> RosterView:
    """Take from a roster file what reading a plan against it needs."""
    leaders = (person.name for person in reading.persons if any(post.role is Role.LEADER for post in person.posts))
    holdings = (
        Holding(post.unit, person.name, post.role, post.title, number)
        for number, person in enumerate(reading.persons)
        for post in person.posts
    )
    return RosterView(reading.units, tuple(leaders), reading.pairing, tuple(holdings))
