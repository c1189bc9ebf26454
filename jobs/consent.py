"""Duty: what is reported done goes to the head of the unit before the reviewers, if the office wants so (书记把关)."""

from db import assignments, people, posts, reports
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Person, Report
from db.words import Event, Refusal, Role
from jobs import calling, moves, owning, review
from jobs.policy import Policy

CARD = "consent"
HANDED_UP = "handed_up"
"""State of a report that waits for 同意报送."""


def principal_for(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int) -> Person | None:
    """Name who must agree before the person's report goes to the reviewers; None where nobody must, or nobody can.

    Nobody must agree to what the principal reports himself, and a principal out of reach stops nothing.
    """
    unit = assignments.unit_of(tx, assignment)
    if not (policy.principal_agrees or unit.name in policy.principal_agrees_in):
        return None
    principal = principal_of(tx, assignment)
    is_there = principal is not None and principal.is_bound and principal.unreachable_at is None
    return principal if principal is not None and is_there and principal.id != person_id else None


def principal_of(tx: Transaction, assignment: Assignment) -> Person | None:
    """Name the first-responsible of an assignment's unit."""
    post = posts.principal_post(tx, assignment.unit_id)
    return posts.holder_of(tx, post.id) if post and post.id else None


def hand_up(tx: Transaction, policy: Policy, report: Report, assignment: Assignment, principal: Person) -> None:
    """Put a report before the principal; the clock of whoever made it stands still until he answers.

    A county leader, who has two messages a day, finds it in the morning's.
    """
    reports.replace_submission(tx, report)
    report.state = HANDED_UP
    tx.add(report)
    assignment.handed_up_at = tx.now
    details = owning.on_behalf(tx, assignment, report.person_id)
    moves.move(tx, policy, assignment, Event.HAND_UP, report.person_id, report_id=report.id, to=principal.id, **details)
    if Role.LEADER not in people.roles_of(tx, principal.id or 0):
        calling.call(tx, [principal], assignment, Outgoing(CARD, {"assignment_id": assignment.id}))


def agree(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Assignment:
    """Let a report go on to the reviewers (同意报送); on time or late is told by the instant it was handed up."""
    assignment, report = check(tx, assignment_id, version, person_id)
    review.receive(tx, policy, report, assignment, person_id, assignment.handed_up_at or tx.now)
    return assignment


def turn_back(
    tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int, reason: str
) -> Assignment:
    """Give a report back with a reason (退回): it is the handler's again, who is told."""
    assignment, report = check(tx, assignment_id, version, person_id)
    report.state = "returned"
    tx.add(report)
    assignment.handed_up_at = None
    moves.heard(assignment, tx.now)
    moves.move(tx, policy, assignment, Event.TURN_BACK, person_id, reason=reason)
    calling.call_holder(tx, assignment)
    return assignment


def check(tx: Transaction, assignment_id: int, version: int | None, person_id: int) -> tuple[Assignment, Report]:
    """Load what waits for this principal; refuse anybody else, and what was answered or taken back."""
    assignment = moves.load(tx, assignment_id)
    principal = principal_of(tx, assignment)
    if principal is None or principal.id != person_id:
        raise Refusal("visit-not-yours")
    report = reports.submission(tx, assignment_id)
    if assignment.handed_up_at is None or report is None or report.state != HANDED_UP:
        raise Refusal("stale", assignment_id=assignment_id)
    if version is not None:
        moves.check_version(assignment, version)
    return assignment, report


def show_evidence(tx: Transaction, assignment_id: int, person: Person, key: str) -> int:
    """Send the principal the files of what waits for him; return how many."""
    _, report = check(tx, assignment_id, None, person.id or 0)
    return review.show_evidence(tx, report, person, key, Lane.ANSWER)
