"""What units have of a node that a corrected sheet changes: new days, other posts, drafts, and what is left over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from db import assignments
from db.engine import Transaction
from db.models import Assignment, Node
from db.words import Event, Lifecycle
from jobs import moves, reschedule
from jobs.plan import Directory, accountable_post, days, lay_on_units
from jobs.policy import Policy
from jobs.rules.lifecycle import is_possible
from jobs.rules.notation.plan_reading import NodeRow
from jobs.rules.plandiff import Changed


@dataclass
class Relaid:
    """The assignments of a plan as they are laid anew, and what became of them."""

    tx: Transaction
    policy: Policy
    names: Directory
    person_id: int | None
    drafts: int = 0
    """New assignments on units and days that a node did not have before."""
    still_cancelled: int = 0
    moved: list[tuple[Assignment, date | None]] = field(default_factory=list)
    """What is due on another day, with its former one."""
    handed: list[Assignment] = field(default_factory=list)
    """What another post answers for."""
    touched: list[Assignment] = field(default_factory=list)
    surplus: list[Assignment] = field(default_factory=list)
    """What the sheet has no more; it stays until a coordinator cancels it."""

    def bring_up(self, node: Node, row: NodeRow, one: Changed, old_days: Mapping[int, date | None]) -> None:
        """Bring everything laid of a node up to date, and lay what is new; ``old_days`` by occurrence."""
        found = {(a.unit_id, a.occurrence): a for a in assignments.of_node(self.tx, node.id or 0)}
        wanted = {(self.names.units[name].id, no): due for name in row.executor_units for no, due in days(row)}
        for key, assignment in found.items():
            if key in wanted:
                self._bring_up_one(assignment, row, one, old_days.get(key[1]), wanted[key])
        self.give_up(a for key, a in found.items() if key not in wanted)
        self.drafts += lay_on_units(self.tx, self.policy, node, row, self.names, found.keys())
        self.touched += found.values()

    def give_up(self, found: Iterable[Assignment]) -> None:
        """Count as surplus what could be cancelled."""
        self.surplus += [a for a in found if is_possible(a.state, Event.CANCEL)]

    def _bring_up_one(
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
        unit = assignments.unit_of(self.tx, assignment)
        post = accountable_post(self.tx, unit, row.roles or (), self.names.named_post_ids(row))
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
