"""Duty: take a corrected sheet over the running plan: change what changed, double nothing, delete nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from db import assignments, campaigns
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Post, Unit
from db.words import Event, Lifecycle
from jobs import batch, calling, moves, naming, reschedule
from jobs.plan import Directory, Imported, accountable_post, add_row, columns, days, import_plan, lay_on_units
from jobs.policy import Policy
from jobs.rules import numbering
from jobs.rules.lifecycle import is_possible
from jobs.rules.notation.plan_reading import NodeRow, PlanReading
from jobs.rules.plandiff import Changed, Entry, PlanDiff, compare

UNTOLD = frozenset({"no", "title", "deadline_kind", "warnings", "leader_post_id", "completion"})
"""Columns that are compared by themselves, follow from others, or are left alone by a sheet that does not say them."""
UNCOUNTED = frozenset({"raw", "kind", "offset"})
"""How a deadline is written; what counts is when it is."""


@dataclass(frozen=True, slots=True)
class Updated:
    """What a corrected sheet came to."""

    campaign_id: int
    diff: PlanDiff
    drafts: int
    """New assignments that wait to be published."""
    told: int
    """Persons who were told of new deadlines."""
    surplus: tuple[tuple[int, int], ...]
    """Id and version of assignments the sheet has no more; a coordinator decides whether they are cancelled."""
    still_cancelled: int
    """Assignments the sheet has again that were cancelled before; they stay so."""


def take(tx: Transaction, policy: Policy, reading: PlanReading, person_id: int | None) -> Imported | Updated:
    """Import a sheet: over the published plan it belongs to, else as the draft in place of an earlier draft.

    Raise Refusal "plan-without-nodes" when no row is good.
    """
    campaign = corrected(tx, reading)
    if campaign is None:
        done = import_plan(tx, policy, reading)
        batch.keep(tx, batch.Kind.IMPORT, person_id, (), {}, campaign_id=done.campaign_id)
        return done
    diff = _compared(tx, campaign, reading)
    batch.keep(tx, batch.Kind.UPDATE, person_id, (), {}, nodes=len(diff.changed))
    return _Update(tx, policy, campaign, reading, person_id, diff).done()


def differences(tx: Transaction, reading: PlanReading) -> PlanDiff | None:
    """Tell what a sheet would change in the plan it belongs to, else in the draft it replaces; None for a first one."""
    campaign = corrected(tx, reading) or next(iter(campaigns.drafts(tx)), None)
    return _compared(tx, campaign, reading) if campaign is not None else None


def corrected(tx: Transaction, reading: PlanReading) -> Campaign | None:
    """Find the published plan that a sheet belongs to: the one in which most of it is found again, the newest first."""
    if not reading.nodes:
        return None
    found = [(one, _compared(tx, one, reading)) for one in reversed(campaigns.published(tx))]
    alike = [(one, diff.found_again) for one, diff in found if not diff.is_of_another_plan]
    return max(alike, key=lambda pair: pair[1])[0] if alike else None


def beside(tx: Transaction, reading: PlanReading) -> list[str]:
    """Name the campaigns under way beside which a sheet of another plan would be a new one."""
    is_new = reading.nodes and corrected(tx, reading) is None
    return [naming.title(one) for one in campaigns.published(tx)] if is_new else []


def reference(tx: Transaction, reading: PlanReading) -> date | None:
    """Name the reference date of the plan that a sheet belongs to: that of a corrected sheet that bears none itself."""
    campaign = corrected(tx, reading)
    return campaign.ref_on if campaign is not None else None


def _compared(tx: Transaction, campaign: Campaign, reading: PlanReading) -> PlanDiff:
    names = Directory.of(tx)
    units = {unit.id: name for name, unit in names.units.items()}
    laid_on: dict[int, set[str]] = {}
    for assignment in assignments.of_campaign(tx, campaign.id or 0, LIVE):
        laid_on.setdefault(assignment.node_id, set()).add(units[assignment.unit_id])
    old = [
        _entry({name: getattr(node, name) for name in columns_of(node)}, laid_on[node.id or 0])
        for node in assignments.nodes(tx, campaign.id or 0)
        if node.id in laid_on and not numbering.is_extra(node.no)
    ]
    new = [_entry(columns(row, names), set(row.executor_units)) for row in reading.nodes]
    return compare(old, new, {row.no for row in reading.refused})


LIVE = tuple(state for state in Lifecycle if state is not Lifecycle.CANCELLED)


def columns_of(node: Node) -> Iterable[str]:
    """Name the columns that a sheet fills."""
    return [name for name in type(node).model_fields if name not in ("id", "campaign_id", "rank", "is_urgent")]


def _entry(values: dict[str, Any], units: set[str]) -> Entry:
    told = {name: value for name, value in values.items() if name not in UNTOLD}
    deadline = {name: value for name, value in values["deadline"].items() if name not in UNCOUNTED}
    return Entry(values["no"], values["title"], told | {"deadline": deadline, "units": sorted(units)})


@dataclass
class _Update:
    """One corrected sheet on its way into the plan."""

    tx: Transaction
    policy: Policy
    campaign: Campaign
    reading: PlanReading
    person_id: int | None
    diff: PlanDiff
    drafts: int = 0
    still_cancelled: int = 0
    moved: list[tuple[Assignment, date | None]] = field(default_factory=list)
    handed: list[Assignment] = field(default_factory=list)
    touched: list[Assignment] = field(default_factory=list)
    surplus: list[Assignment] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.names = Directory.of(self.tx)
        self.rows = {row.no: row for row in self.reading.nodes}
        self.ranks = {row.no: rank for rank, row in enumerate(self.reading.nodes, start=1)}
        self.nodes = {node.no: node for node in assignments.nodes(self.tx, self.campaign.id or 0)}

    def done(self) -> Updated:
        """Carry it all out."""
        assert self.campaign.id is not None
        gone = [self.nodes[entry.no] for entry in self.diff.removed]
        common = [(self.nodes[one.old.no], one) for one in self.diff.common]
        self._renumber({node.id: one.new.no for node, one in common})
        for node, one in common:
            self._change(node, self.rows[one.new.no], one)
        for entry in self.diff.added:
            self._add(self.rows[entry.no])
        for node in gone:
            self._give_up(assignments.of_node(self.tx, node.id or 0))
        if self.reading.end is not None:
            ends = [
                self.reading.end,
                *([self.campaign.end_on] if self.reading.refused and self.campaign.end_on else []),
            ]
            self.campaign.end_on = max(ends)
            self.tx.add(self.campaign)
        moves.show(self.tx, self.touched)
        for assignment in self.handed:
            calling.call_holder(self.tx, assignment)
        told = reschedule.tell(self.tx, self.campaign, self.moved, self.person_id)
        surplus = tuple((a.id or 0, a.version) for a in self.surplus)
        return Updated(self.campaign.id, self.diff, self.drafts, told, surplus, self.still_cancelled)

    def _renumber(self, wanted: dict[int | None, str]) -> None:
        """Give nodes their new numbers; one that is no more in the sheet makes room for who takes its own."""
        taken = set(self.rows)
        numbers: dict[str, str] = {}
        for no, node in self.nodes.items():
            numbers[no] = wanted.get(node.id) or (_spare(no, taken) if no in taken else no)
            taken.add(numbers[no])
        changing = [node for no, node in self.nodes.items() if numbers[no] != no]
        for node in changing:  # by way of numbers nobody has: two may change places
            node.no = f"~{node.id}"
        self.tx.flush()
        for no, node in self.nodes.items():
            node.no = numbers[no]
            if node.id not in wanted:
                node.predecessors = [numbers.get(k, k) for k in node.predecessors]
            self.tx.add(node)
        self.tx.flush()

    def _change(self, node: Node, row: NodeRow, one: Changed) -> None:
        """Bring a node and what is laid of it up to date."""
        old_days = _days_of(node)
        node.rank = self.ranks[row.no]
        for name, value in columns(row, self.names).items():
            setattr(node, name, value)
        self.tx.add(node)
        if not one.names:
            return
        found = {(a.unit_id, a.occurrence): a for a in assignments.of_node(self.tx, node.id or 0)}
        wanted = {(self.names.units[name].id, no): due for name in row.executor_units for no, due in days(row)}
        for key, assignment in found.items():
            if key in wanted:
                self._bring_up(assignment, row, one, old_days.get(key[1]), wanted[key])
        self._give_up(a for key, a in found.items() if key not in wanted)
        there = {(a.unit_id, a.occurrence) for a in found.values()}
        self.drafts += lay_on_units(self.tx, self.policy, node, row, self.names, there)
        self.touched += found.values()

    def _bring_up(
        self, assignment: Assignment, row: NodeRow, one: Changed, old_on: date | None, new_on: date | None
    ) -> None:
        if assignment.state is Lifecycle.CANCELLED:
            self.still_cancelled += 1
            return
        if not {"roles", "named_post_ids"}.isdisjoint(one.names):
            self._hand_over(assignment, row)
        if not one.is_redated:
            return
        before = assignment.due_on
        assignment.starts_on = row.start if assignment.occurrence <= 1 else None
        if reschedule.redate(self.tx, self.policy, assignment, old_on, new_on, self.person_id, row.deadline.time):
            self.moved.append((assignment, before))
        else:
            moves.replan(self.tx, self.policy, assignment)

    def _hand_over(self, assignment: Assignment, row: NodeRow) -> None:
        """Lay an unfinished assignment on the post that now answers; a handler stays."""
        post = self._answering(assignments.unit_of(self.tx, assignment), row)
        if post.id is None or post.id == assignment.post_id:
            return
        details = {"from_post": assignment.post_id, "to_post": post.id}
        if is_possible(assignment.state, Event.HAND_OVER):
            assignment.post_id = post.id
            moves.step(self.tx, self.policy, assignment, Event.HAND_OVER, self.person_id, **details)
            self.handed.append(assignment)
        elif assignment.state is Lifecycle.DRAFT:
            assignment.post_id = post.id
            self.tx.add(assignment)

    def _add(self, row: NodeRow) -> None:
        self.drafts += add_row(self.tx, self.policy, self.campaign, row, self.names, self.ranks[row.no])

    def _answering(self, unit: Unit, row: NodeRow) -> Post:
        """Name the post that answers for a row in a unit."""
        return accountable_post(self.tx, unit, row.roles or (), self.names.named_post_ids(row))

    def _give_up(self, found: Iterable[Assignment]) -> None:
        self.surplus += [a for a in found if is_possible(a.state, Event.CANCEL)]


def _days_of(node: Node) -> dict[int, date | None]:
    """Tell when the plan had a node due, by occurrence."""
    recurrence = node.deadline.get("recurrence")
    if recurrence:
        return {n: date.fromisoformat(day) for n, day in enumerate(recurrence["occurrences"], start=1)}
    due = node.deadline.get("due")
    return {0: date.fromisoformat(str(due)) if due else None}


def _spare(no: str, taken: set[str]) -> str:
    """Find a number for a node whose own was given to another."""
    while no in taken:
        no = f"{no}*"
    return no


def plain(diff: PlanDiff) -> dict[str, list[dict[str, Any]]]:
    """Write the differences as plain values, for a preview and for other programs."""
    return {
        "added": [{"no": one.no, "title": one.title} for one in diff.added],
        "redated": [
            {"no": one.new.no, "title": one.new.title, "old": _due(one.old), "new": _due(one.new)}
            for one in diff.changed
            if one.is_redated
        ],
        "changed": [
            {"no": one.new.no, "title": one.new.title, "old_no": one.old.no, "fields": list(one.others)}
            for one in diff.changed
            if one.others
        ],
        "removed": [{"no": one.no, "title": one.title} for one in diff.removed],
    }


def _due(entry: Entry) -> str | None:
    """Tell the single deadline of an entry; None for what is ongoing or recurs."""
    deadline = entry.values["deadline"]
    return deadline["due"] if isinstance(deadline, dict) else None
