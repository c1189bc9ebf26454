"""What a plan sheet says, as plain values that know neither files nor tables of the database."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.words import Completion, Role
from jobs.rules.notation.deadlines import Deadline
from jobs.rules.notation.problems import Noticed, Refused, Skipped
from jobs.rules.notation.roster_reading import Holding


class ExecutorSource(StrEnum):
    """Where the executing units were found."""

    COLUMN = "column"
    LEAD_FALLBACK = "lead_fallback"


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
    """What the sheet says it takes (工期); None where it says nothing."""
    completion: Completion | None = None
    """None where the sheet does not say by which units the node closes."""
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
