"""Looking: the ledger (台账) of a campaign, one row an assignment, free of language."""

from dataclasses import dataclass
from datetime import date

from db import assignments, ledgers, units
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Person, Problem, Report, Slip, Unit
from db.words import Lamp, Lifecycle
from jobs import owning, turns
from jobs.policy import Policy
from jobs.rules.lamp import lamp
from jobs.turns import Held
from jobs.works import works

LISTED = (Lifecycle.DRAFT, *assignments.IN_FORCE, Lifecycle.DECLINED, Lifecycle.SUSPENDED)


@dataclass(frozen=True, slots=True)
class LedgerRow:
    """One assignment with everything the ledger says of it."""

    node: Node
    unit: Unit
    assignment: Assignment
    lamp: Lamp
    leads: tuple[str, ...]
    held: Held
    """Whose turn it is, and since when."""
    official: Person | None
    """Who answers for it now; None for a vacancy."""
    is_late: bool
    """Handed in after its deadline, or still owed after it."""
    report: Report | None
    """The newest that counts."""
    spoken: tuple[str, str] | None
    """Where somebody else told it (代报): who, and for whom."""
    problem: Problem | None
    """The newest that is not resolved."""
    slip: Slip | None
    """The gravest that was issued."""
    extensions: int
    original_due_on: date | None
    """The deadline before any extension."""


def rows(tx: Transaction, policy: Policy, campaign: Campaign) -> list[LedgerRow]:
    """List the ledger in the order of the plan, then of units, occurrences in order."""
    assert campaign.id is not None
    found = assignments.of_campaign(tx, campaign.id, LISTED)
    shown = works(tx, policy, found)
    names = {unit.id: unit.name for unit in units.all_units(tx)}
    reports, problems = ledgers.last_reports(tx, campaign.id), ledgers.open_problems(tx, campaign.id)
    extensions, slips = ledgers.granted_extensions(tx, campaign.id), ledgers.highest_slips(tx, campaign.id)
    held = turns.held(tx, policy, found)
    listed: list[LedgerRow] = []
    for one in found:
        assert one.id is not None
        node, unit = assignments.node_of(tx, one), assignments.unit_of(tx, one)
        work = shown[one.id]
        granted = extensions.get(one.id, [])
        listed.append(
            LedgerRow(
                node=node,
                unit=unit,
                assignment=one,
                lamp=lamp(work, tx.now, policy.calendar, lease_begins_days=policy.cadence.lease_begins_days),
                leads=tuple(names[unit_id] for unit_id in node.lead_unit_ids if unit_id in names),
                held=held[one.id],
                official=owning.holder(tx, one),
                is_late=one.is_late or work.is_past_due(tx.now),
                report=reports.get(one.id),
                spoken=owning.spoken(tx, reports.get(one.id)),
                problem=problems.get(one.id),
                slip=slips.get(one.id),
                extensions=len(granted),
                original_due_on=granted[0].old_on if granted else one.due_on,
            )
        )
    return sorted(listed, key=lambda row: (row.node.rank, row.unit.rank, row.assignment.occurrence))
