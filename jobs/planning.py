"""Looking: the running plan as the rules of back-planning see it."""

from dataclasses import dataclass
from datetime import date

from db import assignments
from db.engine import Transaction
from db.models import Campaign, Node
from db.words import DeadlineKind, Lifecycle
from jobs.rules.durations import Step, tasks_of
from jobs.rules.notation.plan_reading import NodeRow
from jobs.rules.ripple import Ripple, ripple
from jobs.rules.workdays import WorkCalendar

OVER = frozenset({Lifecycle.CLOSED, Lifecycle.CANCELLED})


@dataclass(frozen=True, slots=True)
class Outline:
    """The nodes of a campaign that can end, and the span they lie in."""

    campaign: Campaign
    nodes: dict[str, Node]
    """By plan number, in the order of the plan."""
    steps: tuple[Step, ...]
    end_on: date
    done: frozenset[str]
    """Numbers of nodes that every unit has finished."""


def outline(tx: Transaction, campaign: Campaign) -> Outline:
    """Read the plan of a campaign; nodes cancelled everywhere, ongoing and recurring ones are no part of it."""
    assert campaign.id is not None
    states = assignments.states_by_node(tx, campaign.id)
    found = [node for node in assignments.nodes(tx, campaign.id) if _can_end(node, states.get(node.id or 0, set()))]
    steps = tuple(_step(node) for node in found)
    last = max((step.due_on for step in steps if step.due_on), default=campaign.ref_on)
    return Outline(
        campaign,
        {node.no: node for node in found},
        steps,
        campaign.end_on or last,
        frozenset(node.no for node in found if states.get(node.id or 0, set()) <= OVER),
    )


def ripple_of(shown: Outline, no: str, new_on: date, calendar: WorkCalendar) -> Ripple:
    """Work out what a new deadline of a node, which must be in the outline and dated, would do to the later ones."""
    return ripple(
        tasks_of(shown.steps, shown.campaign.ref_on, calendar),
        no,
        new_on,
        shown.end_on,
        calendar,
        followers={one.no for one in shown.steps if one.follows_workdays is not None},
        fixed=shown.done,
    )


def step_of_row(row: NodeRow) -> Step:
    """Show a row of a sheet to the rules."""
    offset = row.deadline.offset
    follows = row.deadline.kind is DeadlineKind.AFTER_PREDECESSOR and offset is not None and offset.is_workdays
    return Step(
        row.no,
        row.predecessors,
        row.start,
        row.deadline.due,
        offset.days if offset is not None and follows else None,
        row.duration_workdays,
    )


def due_on(node: Node) -> date | None:
    """Tell a node's single deadline, as the plan has it now."""
    due = node.deadline.get("due")
    return date.fromisoformat(str(due)) if due else None


def _can_end(node: Node, states: set[Lifecycle]) -> bool:
    return node.deadline_kind not in assignments.ENDLESS and states != {Lifecycle.CANCELLED}


def _step(node: Node) -> Step:
    offset = node.deadline.get("offset") or {}
    follows = node.deadline_kind is DeadlineKind.AFTER_PREDECESSOR and offset.get("unit") == "workday"
    return Step(
        node.no,
        tuple(node.predecessors),
        node.starts_on,
        due_on(node),
        int(offset["days"]) if follows else None,
        node.duration_workdays,
    )
