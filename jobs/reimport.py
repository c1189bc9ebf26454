"""Duty: take a corrected sheet over the running plan: change what changed, double nothing, delete nothing."""

from dataclasses import dataclass
from datetime import date

from db import assignments
from db.engine import Transaction
from db.models import Campaign, Node
from jobs import batch, calling, comparing, moves, planning, reschedule
from jobs.plan import Directory, Imported, add_row, columns, import_plan
from jobs.policy import Policy
from jobs.relaid import Relaid
from jobs.rules import numbering
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.plandiff import Changed, PlanDiff


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
    campaign = comparing.corrected(tx, reading)
    if campaign is None:
        done = import_plan(tx, policy, reading)
        batch.keep(tx, batch.Kind.IMPORT, person_id, (), {}, campaign_id=done.campaign_id)
        return done
    diff = comparing.compared(tx, campaign, reading)
    batch.keep(tx, batch.Kind.UPDATE, person_id, (), {}, nodes=len(diff.changed))
    return _Update(tx, policy, campaign, reading, person_id, diff).done()


@dataclass
class _Update:
    """One corrected sheet on its way into the plan."""

    tx: Transaction
    policy: Policy
    campaign: Campaign
    reading: PlanReading
    person_id: int | None
    diff: PlanDiff

    def __post_init__(self) -> None:
        self.names = Directory.of(self.tx)
        self.rows = {row.no: row for row in self.reading.nodes}
        self.ranks = {row.no: rank for rank, row in enumerate(self.reading.nodes, start=1)}
        self.nodes = {node.no: node for node in assignments.nodes(self.tx, self.campaign.id or 0)}
        self.relaid = Relaid(self.tx, self.policy, self.names, self.person_id)

    def done(self) -> Updated:
        """Carry it all out."""
        assert self.campaign.id is not None
        self._renumber({one.old.no: one.new.no for one in self.diff.common})
        for one in self.diff.common:
            self._change(self.nodes[one.old.no], one)
        drafts = self.relaid.drafts + sum(self._add(entry.no) for entry in self.diff.added)
        for entry in self.diff.removed:
            self.relaid.give_up(assignments.of_node(self.tx, self.nodes[entry.no].id or 0))
        self._set_end()
        told = self._tell()
        surplus = tuple((a.id or 0, a.version) for a in self.relaid.surplus)
        return Updated(self.campaign.id, self.diff, drafts, told, surplus, self.relaid.still_cancelled)

    def _renumber(self, wanted: dict[str, str]) -> None:
        """Give nodes their new numbers, and those the sheet has no more the new ones of their predecessors."""
        numbers = numbering.renumbered(self.nodes, wanted, self.rows)
        for no, node in self.nodes.items():  # by way of numbers nobody has: two may change places
            if numbers[no] != no:
                node.no = f"~{node.id}"
        self.tx.flush()
        for no, node in self.nodes.items():
            node.no = numbers[no]
            if no not in wanted:
                node.predecessors = [numbers.get(k, k) for k in node.predecessors]
            self.tx.add(node)
        self.tx.flush()

    def _change(self, node: Node, one: Changed) -> None:
        """Bring a node and what is laid of it up to date."""
        row, old_days = self.rows[one.new.no], _days_of(node)
        node.rank = self.ranks[row.no]
        for name, value in columns(row, self.names).items():
            setattr(node, name, value)
        self.tx.add(node)
        if one.names:
            self.relaid.bring_up(node, row, one, old_days)

    def _add(self, no: str) -> int:
        return add_row(self.tx, self.policy, self.campaign, self.rows[no], self.names, self.ranks[no])

    def _set_end(self) -> None:
        """Take the end of the plan from the sheet; rows that could not be read may well lie beyond it."""
        end, before = self.reading.end, self.campaign.end_on
        if end is not None:
            self.campaign.end_on = max(end, before) if self.reading.refused and before else end
            self.tx.add(self.campaign)

    def _tell(self) -> int:
        """Show what changed on the cards, and tell everybody once; return how many heard of new deadlines."""
        moves.show(self.tx, self.relaid.touched)
        for assignment in self.relaid.handed:
            calling.call_holder(self.tx, assignment)
        return reschedule.tell(self.tx, self.campaign, self.relaid.moved, self.person_id)


def _days_of(node: Node) -> dict[int, date | None]:
    """Tell when the plan had a node due, by occurrence."""
    recurrence = node.deadline.get("recurrence")
    if recurrence:
        return {n: date.fromisoformat(day) for n, day in enumerate(recurrence["occurrences"], start=1)}
    return {0: planning.due_on(node)}
