"""The timeline: one append-only row in the transaction of every move."""

from db.engine import Transaction
from db.models import Assignment, Timeline
from db.words import Event


def record(
    tx: Transaction,
    assignment: Assignment,
    event: Event,
    person_id: int | None,
    details: dict[str, object] | None = None,
) -> None:
    """Note that ``person_id`` (None: the clock) made a move; ``details`` must be JSON."""
    tx.add(
        Timeline(
            campaign_id=assignment.campaign_id,
            assignment_id=assignment.id,
            at=tx.now,
            person_id=person_id,
            event=event,
            version=assignment.version,
            details=details or {},
        )
    )
