"""Answering for an assignment: what every answer does first, and on whose behalf it is given."""

from db.engine import Transaction
from db.models import Assignment
from db.words import Lifecycle, Refusal
from jobs import moves, owning, sign
from jobs.policy import Policy


def begin(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int) -> None:
    """Check that the person may answer, sign where the signature is missing, and begin the lease anew.

    Raise Refusal "stale" when nothing is owed any more, "not-holder" for anybody who may not answer.
    """
    owning.require_holder(tx, assignment, person_id)
    if not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    if assignment.state is Lifecycle.AWAITING_SIGN:
        sign.sign(tx, policy, assignment, person_id)
    moves.heard(assignment, tx.now)


def on_behalf(tx: Transaction, assignment: Assignment, person_id: int) -> dict[str, object]:
    """Name the holder a principal answers for (代报); empty when it is his own."""
    holder = owning.holder(tx, assignment)
    return {"for": holder.id} if holder is not None and holder.id != person_id else {}
