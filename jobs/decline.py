"""Duty: say that a node is not the unit's own (非本单位), and decide what becomes of it."""

from db import assignments, posts, timelines
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Post, Unit
from db.words import Event, Refusal
from jobs import batch, calling, finding, moves, owning
from jobs.policy import Policy
from jobs.rules import lifecycle


def decline(
    tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, reason: str, taker: str = ""
) -> None:
    """Hand a node back with a reason; the coordinators decide, and may follow the suggestion of a ``taker``.

    Raise Refusal "lifecycle-decline-late" later than three working days after signing.
    """
    owning.require_holder(tx, assignment, person_id)
    lifecycle.guard_decline(moves.work_of(assignment), tx.now, policy.calendar)
    details = owning.on_behalf(tx, assignment, person_id)
    moves.move(tx, policy, assignment, Event.DECLINE, person_id, reason=reason, **details)
    params: dict[str, object] = {
        "assignment_id": assignment.id,
        "person_id": person_id,
        "reason": reason,
        "taker": taker,
    }
    message = Outgoing("declined", params)
    calling.call(tx, [one for one in owning.coordinators(tx) if one.id != person_id], assignment, message)


def transfer(
    tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int, unit: Unit
) -> Assignment:
    """Lay a declined node on another unit, to be signed there; history and number stay."""
    assignment = moves.load(tx, assignment_id, version)
    assert unit.id is not None
    if unit.id == assignment.unit_id:
        raise Refusal("transfer-same-unit", unit=unit.name)
    if any(a.unit_id == unit.id and a.occurrence == assignment.occurrence for a in _of_node(tx, assignment)):
        raise Refusal("transfer-already", unit=unit.name)
    from_unit = assignments.unit_of(tx, assignment)
    post = _post_in(tx, assignment, unit)
    was = batch.before([assignment])
    assignment.unit_id, assignment.post_id = unit.id, post.id or 0
    assignment.handler_id = None
    _begin_anew(tx, assignment)
    moves.move(tx, policy, assignment, Event.TRANSFER, person_id, from_unit=from_unit.id, to_unit=unit.id)
    batch.keep(tx, batch.Kind.TRANSFER, person_id, [assignment], was)
    calling.call_holder(tx, assignment)
    return assignment


def candidates(tx: Transaction, assignment: Assignment, at_most: int) -> list[Unit]:
    """Suggest units that may be meant, the likeliest first: named in the reason, leading or supporting the node."""
    node = assignments.node_of(tx, assignment)
    declined = next(
        (one for one in timelines.of_assignment(tx, assignment.id or 0) if one.event is Event.DECLINE), None
    )
    reason = str(declined.details.get("reason", "")) if declined else ""
    named = [finding.unit_called(tx, name) for name in node.support_units]
    leading = [tx.get(Unit, unit_id) for unit_id in node.lead_unit_ids]
    carrying = {one.unit_id for one in _of_node(tx, assignment) if one.occurrence == assignment.occurrence}
    found = [*finding.units_named_in(tx, reason), *leading, *named]
    able = {unit.id: unit for unit in found if unit is not None and unit.id not in carrying}
    return list(able.values())[:at_most]


def uphold(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Assignment:
    """Leave a declined node where it was, to be signed."""
    assignment = moves.load(tx, assignment_id, version)
    _begin_anew(tx, assignment)
    moves.move(tx, policy, assignment, Event.UPHOLD, person_id)
    calling.call_holder(tx, assignment)
    return assignment


def _begin_anew(tx: Transaction, assignment: Assignment) -> None:
    """Count signing from now on: the days spent on deciding are not the unit's."""
    assignment.published_at = tx.now
    assignment.signed_at = assignment.heard_at = assignment.handed_up_at = None
    assignment.is_silent = False
    assignment.level = 0
    assignment.round += 1


def _of_node(tx: Transaction, assignment: Assignment) -> list[Assignment]:
    return assignments.of_node(tx, assignment.node_id)


def _post_in(tx: Transaction, assignment: Assignment, unit: Unit) -> Post:
    """Find the post of the same role in the other unit, else its first-responsible."""
    old = tx.get(Post, assignment.post_id)
    same = posts.posts_in(tx, unit.id or 0, [old.role]) if old else []
    post = same[0] if same else posts.principal_post(tx, unit.id or 0)
    if post is None:
        raise Refusal("transfer-no-post", unit=unit.name)
    return post
