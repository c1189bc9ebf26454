"""The timeline: one append-only row in the transaction of every move."""

from collections.abc import Iterable
from typing import Any

from db import timelines
from db.due import Matter
from db.engine import Transaction
from db.models import Assignment
from db.words import Event


def record(
    tx: Transaction,
    assignment: Assignment,
    event: Event,
    person_id: int | None,
    details: dict[str, object] | None = None,
) -> None:
    """Note that ``person_id`` (None: the clock) made a move; ``details`` must be JSON."""
    timelines.write(tx, [columns(tx, assignment, event, person_id, details)])


def record_all(
    tx: Transaction, moved: Iterable[tuple[Assignment, dict[str, object]]], event: Event, person_id: int | None
) -> None:
    """Note the same move of many, each with its details."""
    timelines.write(tx, [columns(tx, assignment, event, person_id, details) for assignment, details in moved])


def columns(
    tx: Transaction,
    assignment: Matter,
    event: Event,
    person_id: int | None,
    details: dict[str, object] | None,
) -> dict[str, Any]:
    """Tell by its columns the row that ``record`` writes."""
    return {
        "campaign_id": assignment.campaign_id,
        "assignment_id": assignment.id,
        "at": tx.now,
        "person_id": person_id,
        "event": event,
        "version": assignment.version,
        "details": details or {},
    }
