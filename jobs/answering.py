"""Answering for an assignment: what every answer does first, and on whose behalf it is given."""

from db import assignments
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Report
from db.words import Lifecycle, Refusal
from jobs import calling, moves, outbox, owning, sign
from jobs.policy import Policy

TOLD = "reported-for"
"""The message to an official for whom a coordinator reported."""


def begin(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int) -> None:
    """Check that the person may answer, sign where the signature is missing, and begin the lease anew.

    The move that the answer is draws the cards of the assignment anew; those of what else was signed are drawn here.
    Raise Refusal "stale" when nothing is owed any more, "not-holder" for anybody who may not answer.
    """
    owning.require_holder(tx, assignment, person_id)
    if not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    if assignment.state is Lifecycle.AWAITING_SIGN:
        others = [one for one in sign.signed(tx, policy, assignment, person_id) if one is not assignment]
        if others:
            moves.show(tx, others)
    moves.heard(assignment, tx.now)


def tell_holder(tx: Transaction, report: Report) -> None:
    """Let the official know what a coordinator reported for him: one message for all of it that was not sent yet."""
    if owning.FOR not in report.reading:
        return
    assignment = assignments.get(tx, report.assignment_id)
    told = owning.holder(tx, assignment)
    if told is None or owning.is_holder(tx, assignment, report.person_id):
        return
    before = [one for row in outbox.supersede(tx, told.id or 0, TOLD) for one in row.params["report_ids"]]
    message = Outgoing(TOLD, {"report_ids": [*before, report.id]})
    calling.tell(tx, [told], message, f"{TOLD}:{report.id}:{assignment.version}")
