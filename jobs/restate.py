"""Duty: after a meeting tell every unit once more, clearly, what is its own (会后再明确), and have it signed once."""

from db import assignments, notices
from db.engine import Transaction
from db.models import Assignment, Notice
from db.words import Lifecycle, NoticeKind, Refusal
from jobs import notice as notice_duty
from jobs import sign
from jobs.policy import Policy


def restate(tx: Transaction, policy: Policy, meeting: Notice, person_id: int) -> Notice:
    """Send each unit of a meeting one card with all of its nodes; a second time it is the same notice.

    Raise Refusal before the meeting has begun, and where none of its units has a node.
    """
    before = notices.restatement_of(tx, meeting.id or 0)
    if before is not None:
        return before
    if meeting.kind is not NoticeKind.MEETING or not notice_duty.is_over(tx, meeting):
        raise Refusal("restate-too-early")
    unit_ids = [unit_id for unit_id in meeting.unit_ids if nodes_of(tx, unit_id)]
    if not unit_ids:
        raise Refusal("restate-nothing")
    made = Notice(
        kind=NoticeKind.RESTATEMENT,
        author_id=person_id,
        words=meeting.words,
        unit_ids=unit_ids,
        about_id=meeting.id,
        created_at=tx.now,
    )
    tx.add(made)
    tx.flush()
    notice_duty.send(tx, policy, made)
    return made


def nodes_of(tx: Transaction, unit_id: int) -> list[Assignment]:
    """List all that is laid on a unit, in the order of the plan; a recurring node by its nearest open occurrence."""
    first: dict[int, Assignment] = {}
    for assignment in sorted(assignments.of_unit(tx, unit_id), key=lambda one: not one.state.is_open):
        first.setdefault(assignment.node_id, assignment)
    return sorted(first.values(), key=lambda one: assignments.node_of(tx, one).rank)


def sign_own(tx: Transaction, policy: Policy, person_id: int) -> int:
    """Sign what still awaits the person's own signature: who has made clear what is his has signed it."""
    awaiting = assignments.owned_by(tx, person_id, (Lifecycle.AWAITING_SIGN,))
    return sign.sign_many(tx, policy, [one.id for one in awaiting if one.id is not None], person_id)
