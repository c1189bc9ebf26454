"""Looking: the list of what was not the ordinary course of a campaign (留痕清单), free of language."""

from dataclasses import dataclass
from datetime import datetime

from db import assignments, timelines
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Person, Unit
from db.words import Event
from jobs.rules.trail import Trace, trace_of


@dataclass(frozen=True, slots=True)
class TrailRow:
    """One move that an inspector asks about."""

    at: datetime
    trace: Trace
    event: Event
    node: Node
    unit: Unit
    person: Person | None
    """Who did it; None for the clock."""
    instead_of: Person | None
    """On whose behalf."""
    reason: str
    old_on: str
    new_on: str
    """ISO days, empty where no deadline moved."""


def rows(tx: Transaction, campaign: Campaign) -> list[TrailRow]:
    """List them, oldest first."""
    assert campaign.id is not None
    listed: list[TrailRow] = []
    for move in timelines.of_campaign(tx, campaign.id):
        if move.assignment_id is None:
            continue
        one = tx.keep(Assignment, move.assignment_id)
        trace = trace_of(move.event, move.details, is_late=one.is_late)
        if trace is None:
            continue
        instead_of = move.details.get("for")
        said = {name: str(move.details.get(name) or "") for name in ("override", "reason", "old_on", "new_on")}
        listed.append(
            TrailRow(
                at=move.at,
                trace=trace,
                event=Event(move.event),
                node=assignments.node_of(tx, one),
                unit=assignments.unit_of(tx, one),
                person=tx.keep(Person, move.person_id) if move.person_id else None,
                instead_of=tx.keep(Person, int(instead_of)) if instead_of else None,
                reason=said["override"] or said["reason"],
                old_on=said["old_on"],
                new_on=said["new_on"],
            )
        )
    return listed
