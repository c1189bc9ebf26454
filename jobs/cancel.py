"""Duty: cancel assignments (撤销) that the plan no longer has; whoever held them is told once."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from db.engine import Transaction
from db.models import Assignment
from db.words import Event, Lifecycle, Outgoing
from jobs import calling, moves, outbox
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.lifecycle import is_possible

CARD = "cancelled"


@dataclass(frozen=True, slots=True)
class Cancelled:
    """What a cancelling came to; ``skipped`` moved on since it was shown."""

    cancelled: int
    skipped: int
    told: int


def cancel(tx: Transaction, policy: Policy, wanted: Iterable[tuple[int, int]], person_id: int | None) -> Cancelled:
    """Cancel the assignments named by id and the version they were shown in; reports and history stay."""
    chains, cancelled, skipped = Chains(tx), list[Assignment](), 0
    by_holder: dict[int, list[Assignment]] = defaultdict(list)
    for assignment_id, version in wanted:
        assignment = tx.get(Assignment, assignment_id)
        if assignment is None or assignment.version != version or not is_possible(assignment.state, Event.CANCEL):
            skipped += 1
            continue
        holder = chains.holder_of(assignment)
        if holder is not None and assignment.state is not Lifecycle.DRAFT:
            by_holder[holder].append(assignment)
        moves.step(tx, policy, assignment, Event.CANCEL, person_id)
        cancelled.append(assignment)
    moves.show(tx, cancelled)
    return Cancelled(
        len(cancelled), skipped, sum(_tell(tx, chains, holder, found) for holder, found in by_holder.items())
    )


def _tell(tx: Transaction, chains: Chains, holder: int, found: list[Assignment]) -> bool:
    key = f"{CARD}:{found[0].id}:{found[0].version}:{holder}"
    message = Outgoing(CARD, {})
    items = [Item(a.id or 0) for a in found]
    return outbox.tell(tx, chains.person(holder), calling.LANE, message, key, items=items) is not None
