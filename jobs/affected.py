"""Looking: whose dates a later deadline of one assignment would move."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db import assignments, predecessors
from db.engine import Transaction
from db.models import Assignment, Campaign
from jobs import planning
from jobs.policy import Policy
from jobs.rules.ripple import Ripple, Shift

NOTHING = Ripple((), ())


@dataclass(frozen=True, slots=True)
class Affected:
    """What an extension would do: dates of the plan, and the open assignments they are the dates of."""

    moved: tuple[Shift, ...]
    impossible: tuple[Shift, ...]
    """Later nodes for which no time would be left before the final date."""
    assignments: tuple[Assignment, ...]

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """All of them, in the order of the work."""
        return (*self.moved, *self.impossible)


def affected(tx: Transaction, policy: Policy, assignment: Assignment, new_on: date) -> Affected:
    """Work out what moves when one unit finishes its node on ``new_on``, and change nothing."""
    found = _ripple(tx, policy, assignment, new_on)
    numbers = {shift.no for shift in (*found.moved, *found.impossible)}
    return Affected(found.moved, found.impossible, tuple(_following(tx, assignment, numbers)))


def _ripple(tx: Transaction, policy: Policy, assignment: Assignment, new_on: date) -> Ripple:
    no = assignments.node_of(tx, assignment).no
    shown = planning.outline(tx, tx.get_one(Campaign, assignment.campaign_id))
    step = next((step for step in shown.steps if step.no == no), None)
    if step is None or step.due_on is None or no in shown.done:
        return NOTHING
    return planning.ripple_of(shown, no, new_on, policy.calendar)


def _following(tx: Transaction, assignment: Assignment, numbers: set[str]) -> Iterable[Assignment]:
    """Yield the open assignments that wait for this one, or for one that waits, as far as their dates move."""
    known, ring = {assignment.id}, [assignment]
    while ring and numbers:
        waiting = predecessors.after(tx, ring)
        ring = [a for a in waiting if a.id not in known and assignments.node_of(tx, a).no in numbers]
        known |= {a.id for a in ring}
        yield from ring
