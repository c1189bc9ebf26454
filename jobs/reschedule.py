"""Duty: change the deadline of a node in the plan; what must move with it moves, and everybody is told once."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, time

from db import assignments
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Campaign, Node
from db.words import DeadlineKind, Event, Lifecycle, Refusal
from jobs import batch, calling, extend, moves, outbox, planning
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.lifecycle import is_possible
from jobs.rules.ripple import Ripple, Shift

CARD = "rescheduled"


def ask(tx: Transaction, policy: Policy, campaign: Campaign, no: str, new_on: date) -> tuple[Shift, Ripple]:
    """Work out what a new deadline would do, and change nothing.

    Raise Refusal "board-no-node" for an unknown number, "redate-no-date" where the plan has no single date,
    "redate-done-already" for a finished node, "redate-past" for a day that is over, "redate-same".
    """
    shown = planning.outline(tx, campaign)
    step = next((step for step in shown.steps if step.no == no), None)
    if step is None:
        known = any(node.no == no for node in assignments.nodes(tx, campaign.id or 0))
        raise Refusal("redate-no-date" if known else "board-no-node", no=no)
    if no in shown.done:
        raise Refusal("redate-done-already", no=no)
    if new_on < policy.calendar.local_day(tx.now):
        raise Refusal("redate-past", day=new_on.isoformat())
    if new_on == step.due_on:
        raise Refusal("redate-same", no=no, day=new_on.isoformat())
    return Shift(no, step.due_on or new_on, new_on), planning.ripple_of(shown, no, new_on, policy.calendar)


def change(tx: Transaction, policy: Policy, campaign: Campaign, shifts: Iterable[Shift], person_id: int | None) -> int:
    """Give nodes new deadlines, the one asked for first, and tell each holder once; return how many were told."""
    assert campaign.id is not None
    nodes = {node.no: node for node in assignments.nodes(tx, campaign.id)}
    moved: list[tuple[Assignment, date | None]] = []
    was: batch.Before = {}
    plan: list[dict[str, object]] = []
    for place, shift in enumerate(shifts):
        node = nodes[shift.no]
        plan.append({"id": node.id, "kind": node.deadline_kind.value, "deadline": node.deadline})
        _redate_node(tx, node, shift.new_on, by_hand=not place)
        for assignment in assignments.of_node(tx, node.id or 0):
            before, stood = assignment.due_on, batch.before([assignment])
            if redate(tx, policy, assignment, shift.old_on, shift.new_on, person_id):
                moved.append((assignment, before))
                was |= stood
    changed = [assignment for assignment, _ in moved]
    moves.show(tx, changed)
    batch.keep(tx, batch.Kind.REDATE, person_id, changed, was, nodes=plan)
    return tell(tx, campaign, moved, person_id)


def redate(
    tx: Transaction,
    policy: Policy,
    assignment: Assignment,
    old_on: date | None,
    new_on: date | None,
    person_id: int | None,
    at: time | None = None,
) -> bool:
    """Move one assignment from its node's old deadline to the new one; tell whether it moved.

    What is finished stays, and so does a later day that this unit was granted. A draft has no history: nobody was told
    of it, and another draft may take its place.
    """
    before, is_draft = assignment.due_on, assignment.state is Lifecycle.DRAFT
    if not is_draft and not is_possible(assignment.state, Event.RESCHEDULE):
        return False
    if before and old_on and new_on and before > max(old_on, new_on):  # granted
        return False
    is_same_hour = at is None or new_on is None or assignment.due_at == policy.calendar.at(new_on, at)
    if before == new_on and is_same_hour:
        return False
    extend.postpone(tx, policy, assignment, new_on, at)
    if not is_draft:
        moves.step(tx, policy, assignment, Event.RESCHEDULE, person_id, old_on=_iso(before), new_on=_iso(new_on))
    return True


def tell(
    tx: Transaction, campaign: Campaign, moved: Iterable[tuple[Assignment, date | None]], person_id: int | None
) -> int:
    """Give each holder one card with all of his published assignments that moved; return how many were told."""
    chains = Chains(tx)
    by_holder: dict[int, list[tuple[Assignment, date | None]]] = defaultdict(list)
    for assignment, before in moved:
        holder = chains.holder_of(assignment)
        if holder is not None and assignment.state is not Lifecycle.DRAFT:
            by_holder[holder].append((assignment, before))
    told = 0
    for holder, found in by_holder.items():
        was = {str(a.id): _iso(before) for a, before in found}
        message = Outgoing(CARD, {"campaign_id": campaign.id, "was": was, "by": person_id})
        key = f"{CARD}:{campaign.id}:{tx.now.isoformat()}:{holder}"
        items = [Item(a.id or 0) for a, _ in found]
        told += outbox.tell(tx, chains.person(holder), calling.LANE, message, key, items=items) is not None
    return told


def _redate_node(tx: Transaction, node: Node, new_on: date, *, by_hand: bool) -> None:
    """Write the new deadline into the plan; a date set by hand is counted from no predecessor any more."""
    kept = {name: node.deadline.get(name) for name in ("raw", "kind", "time", "ongoing_after")}
    if by_hand or node.deadline_kind is not DeadlineKind.AFTER_PREDECESSOR:
        node.deadline_kind = DeadlineKind.DATE
        node.deadline = {**kept, "kind": DeadlineKind.DATE.value, "due": new_on.isoformat()}
    else:
        node.deadline = {**node.deadline, "due": new_on.isoformat()}
    tx.add(node)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
