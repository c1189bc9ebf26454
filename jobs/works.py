"""Looking: assignments as the rules should see them, fair to who waits for an earlier node or has just ceased to."""

from collections.abc import Collection
from dataclasses import replace

from db import assignments, predecessors
from db.due import Matter
from db.engine import Transaction
from db.models import Assignment
from jobs import moves
from jobs.policy import Policy
from jobs.rules.fair import fair_due
from jobs.rules.work import Work


def works(tx: Transaction, policy: Policy, found: Collection[Matter]) -> dict[int, Work]:
    """Show assignments to the rules by id: whether they wait, and the deadline by which they are fairly judged."""
    ends = predecessors.ends(tx, found)
    shown: dict[int, Work] = {}
    for one in found:
        assert one.id is not None
        freed_at = ends.get(one.id)
        is_waiting = one.id in ends and freed_at is None
        work = moves.work_of(one, is_waiting=is_waiting, is_urgent=assignments.node_of(tx, one).is_urgent)
        if one.due_at is not None and freed_at is not None:
            work = replace(work, due_at=fair_due(one.due_at, freed_at, policy.calendar))
        shown[one.id] = work
    return shown


def work(tx: Transaction, policy: Policy, assignment: Assignment) -> Work:
    """Show a single assignment likewise."""
    return works(tx, policy, [assignment])[assignment.id or 0]
