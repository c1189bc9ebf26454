"""Duty: sign for an assignment; a signature is a lease, not a promise for ever."""

from db import assignments
from db.engine import Transaction
from db.models import Assignment
from db.words import Event, Lifecycle, Refusal
from jobs import moves, owning
from jobs.policy import Policy


def sign(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int) -> None:
    """Sign for an assignment and the further occurrences of its node; signing again is harmless.

    A principal who signs for a colleague is recorded with both names (代签). Raise Refusal "stale" when nothing is owed
    any more.
    """
    owning.require_holder(tx, assignment, person_id)
    if not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    moves.show(tx, signed(tx, policy, assignment, person_id))


def sign_many(tx: Transaction, policy: Policy, ids: list[int], person_id: int) -> int:
    """Sign for all that still await the person's own signature; return for how many nodes."""
    open_ones = [a for a in assignments.many(tx, ids) if a.state is Lifecycle.AWAITING_SIGN]
    own = [a for a in open_ones if owning.is_holder(tx, a, person_id)]
    moves.show(tx, [one for assignment in own for one in signed(tx, policy, assignment, person_id)])
    return len(own)


def signed(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int) -> list[Assignment]:
    """Sign as ``sign`` does for a person who may, and return what was signed: its cards are yet to be drawn anew."""
    group = [assignment]
    if assignment.occurrence:
        group += assignments.siblings(tx, assignment)
    awaiting = [one for one in group if one.state is Lifecycle.AWAITING_SIGN]
    for one in awaiting:
        details = owning.on_behalf(tx, one, person_id)
        one.signed_at = tx.now
        one.level = 0
        moves.step(tx, policy, one, Event.SIGN, person_id, **details)
    return awaiting
