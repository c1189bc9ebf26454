"""Duty: take back what was said: a submission before it is reviewed, news and requests before somebody acts on them."""

from datetime import timedelta

from db import assignments, reports, timelines
from db.engine import Transaction
from db.models import Assignment, Report
from db.words import Event, Intent, Refusal
from jobs import extend, learning, moves, outbox, owning, problem, question
from jobs.policy import Policy
from jobs.report import ECHOES

UNDO_WITHIN = timedelta(minutes=10)


def withdraw(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Assignment:
    """Take a submission back before it is reviewed."""
    assignment = moves.load(tx, assignment_id, version)
    report = reports.submission(tx, assignment_id)
    if report is None:
        raise Refusal("stale", assignment_id=assignment_id)
    if report.person_id != person_id:
        owning.require_holder(tx, assignment, person_id)
    report.state = "withdrawn"
    tx.add(report)
    assignment.submitted_at = None
    moves.move(tx, policy, assignment, Event.WITHDRAW, person_id)
    return assignment


def retract(tx: Transaction, policy: Policy, report: Report, person_id: int) -> None:
    """Take back what was said: at least for ten minutes, later until somebody else acts on the assignment.

    A request that was decided, or a problem that was taken up, stands. A proposal simply goes.
    """
    if report.person_id != person_id:
        raise Refusal("visit-not-yours")
    learning.withdraw(tx, report)
    if report.state == "submitted":
        assignment = assignments.get(tx, report.assignment_id)
        withdraw(tx, policy, report.assignment_id, assignment.version, person_id)
    elif report.state == "effective":
        _undo(tx, policy, report)
    elif report.state == "proposed":
        report.state = "withdrawn"
        tx.add(report)
        tx.flush()
        outbox.refresh(tx, [report.assignment_id], ECHOES)


def overtake(tx: Transaction, policy: Policy, report: Report, person_id: int) -> None:
    """Take back what was said because its author says it anew; raise Refusal "stale" once it was decided on."""
    if report.state not in ("proposed", "effective", "submitted"):
        raise Refusal("stale", assignment_id=report.assignment_id)
    retract(tx, policy, report, person_id)
    report.state = "replaced"
    tx.add(report)
    tx.flush()
    outbox.refresh(tx, [report.assignment_id], ECHOES)


def _undo(tx: Transaction, policy: Policy, report: Report) -> None:
    assignment = assignments.get(tx, report.assignment_id)
    if not assignment.state.is_open or Intent(report.intent) in (Intent.ACK, Intent.TRANSFER):
        raise Refusal("stale", assignment_id=assignment.id)
    last = timelines.last_human(tx, report.assignment_id)
    was_acted_on = last is not None and last.at > report.created_at and last.person_id != report.person_id
    if was_acted_on and tx.now - report.created_at > UNDO_WITHIN:
        raise Refusal("stale", assignment_id=assignment.id)
    if report.reading.get("problem_id"):
        problem.withdraw(tx, int(report.reading["problem_id"]))
    if report.reading.get("extension_id"):
        extend.withdraw(tx, int(report.reading["extension_id"]))
    if report.reading.get("question_id"):
        question.withdraw(tx, int(report.reading["question_id"]))
    report.state = "withdrawn"
    tx.add(report)
    tx.flush()
    before = reports.last_effective(tx, report.assignment_id)
    assignment.heard_at = before.created_at if before else None
    moves.move(tx, policy, assignment, Event.UNDO, report.person_id, report_id=report.id)
