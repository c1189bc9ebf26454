"""Duty: report on an assignment: what was said is proposed, and takes effect as news, a request or a submission."""

from datetime import date
from typing import Any

from db import assignments, reports
from db.engine import Transaction
from db.models import Assignment, Report
from db.words import Event, Intent, Lifecycle, Refusal
from jobs import answering, consent, decline, extend, moves, outbox, owning, problem, question, review, sign
from jobs.policy import Policy

ELSEWHERE, LATER, FILES = "elsewhere", "later", "files"
"""How a deliverable comes: 已另行报送, 稍后补, or as files in the chat."""
ECHOES = ("report",)
"""The cards that show a report which has not taken effect; nothing else changes by it."""


def propose(
    tx: Transaction,
    assignment: Assignment,
    person_id: int,
    intent: Intent,
    words: str = "",
    reading: dict[str, object] | None = None,
) -> Report:
    """Keep what was said, verbatim, without any effect; an earlier proposal on the same assignment gives way."""
    report = _keep(tx, assignment, person_id, intent, words, reading or {})
    tx.flush()
    return report


def put(
    tx: Transaction,
    policy: Policy,
    assignment: Assignment,
    person_id: int,
    intent: Intent,
    words: str = "",
    reading: dict[str, object] | None = None,
) -> Report:
    """Keep what was said and let it take effect at once; see ``propose`` and ``take_effect``."""
    return take_effect(tx, policy, _keep(tx, assignment, person_id, intent, words, reading or {}))


def _keep(
    tx: Transaction, assignment: Assignment, person_id: int, intent: Intent, words: str, reading: dict[str, Any]
) -> Report:
    """Make the report and leave it to be written, so that one in effect at once is written once."""
    assert assignment.id is not None
    for old in reports.proposed(tx, assignment.id, person_id):
        old.state = "replaced"
        tx.add(old)
    slots = reading.get("slots") or {}
    report = Report(
        assignment_id=assignment.id,
        person_id=person_id,
        intent=intent.value,
        words=words,
        reading=reading,
        percent=slots.get("percent"),
        expected_on=date.fromisoformat(slots["date"]) if slots.get("date") else None,
        created_at=tx.now,
    )
    tx.add(report)
    return report


def no_news(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Report:
    """Report 暂无新进展: it counts as an answer and begins the lease anew."""
    assignment = moves.load(tx, assignment_id, version)
    return put(tx, policy, assignment, person_id, Intent.PROGRESS, reading={"no_news": True})


def done(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Report:
    """Report 报完成 by tap; see ``take_effect`` for what becomes of it."""
    assignment = moves.load(tx, assignment_id, version)
    if assignment.state is Lifecycle.AWAITING_SIGN:  # shown at once, also where a deliverable is asked for first
        sign.sign(tx, policy, assignment, person_id)
    answering.begin(tx, policy, assignment, person_id)
    return put(tx, policy, assignment, person_id, Intent.DONE)


def take_effect(tx: Transaction, policy: Policy, report: Report) -> Report:
    """Let a proposed report do what it says; DONE submits, or first asks for the deliverable the node names.

    Raise Refusal where the assignment no longer allows it; a report that took effect already stays as it is.
    """
    if report.state != "proposed":
        return report
    assignment = assignments.get(tx, report.assignment_id)
    intent = Intent(report.intent)
    if intent is not Intent.DONE:
        report.state = "effective"
    tx.add(report)
    tx.flush()
    if intent is Intent.DONE:
        _complete(tx, policy, report, assignment)
        return report
    if made := _act(tx, policy, report, assignment, intent):
        report.reading = {**report.reading, **made}
        tx.add(report)
    answering.tell_holder(tx, report)
    return report


def submit(tx: Transaction, policy: Policy, report: Report, delivered: str = "") -> None:
    """Hand the report in: before the principal where he must agree first (书记把关), else before the reviewers."""
    assignment = assignments.get(tx, report.assignment_id)
    answering.begin(tx, policy, assignment, report.person_id)
    report.awaits = ""
    details = owning.on_behalf(tx, assignment, report.person_id)
    report.reading = {**report.reading, "delivered": delivered, **details}
    principal = consent.principal_for(tx, policy, assignment, report.person_id)
    if principal is None:
        review.receive(tx, policy, report, assignment, report.person_id, tx.now)
    else:
        consent.hand_up(tx, policy, report, assignment, principal)
    answering.tell_holder(tx, report)


def deliver(tx: Transaction, policy: Policy, report: Report, person_id: int, how: str) -> None:
    """Submit without a file: 已另行报送 or 稍后补; again is harmless."""
    if report.person_id != person_id:
        raise Refusal("visit-not-yours")
    if report.state == "proposed" and report.awaits:
        submit(tx, policy, report, how)
    elif report.state == "proposed":
        raise Refusal("stale", assignment_id=report.assignment_id)


def lacks_date(tx: Transaction, report: Report) -> bool:
    """Tell whether an extension is asked for without a day that is later than the deadline."""
    assignment = assignments.get(tx, report.assignment_id)
    return report.intent == Intent.EXTENSION and not extend.is_later(assignment, report.expected_on)


def _complete(tx: Transaction, policy: Policy, report: Report, assignment: Assignment) -> None:
    if not assignments.node_of(tx, assignment).deliverable or reports.evidence_of(tx, report.id or 0):
        submit(tx, policy, report, FILES if reports.evidence_of(tx, report.id or 0) else "")
        return
    owning.require_holder(tx, assignment, report.person_id)
    if not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    report.awaits = "evidence"
    tx.add(report)
    tx.flush()
    outbox.refresh(tx, [report.assignment_id], ECHOES)


def _act(tx: Transaction, policy: Policy, report: Report, assignment: Assignment, intent: Intent) -> dict[str, object]:
    """Make the move of an intent; return what it brought into being, to be found again on 撤回."""
    slots = report.reading.get("slots") or {}
    match intent:
        case Intent.ACK:
            if assignment.state is Lifecycle.AWAITING_SIGN:
                sign.sign(tx, policy, assignment, report.person_id)
        case Intent.BLOCKED:
            named = tuple(slots.get("help_unit") or ())
            words = str((report.reading.get("told") or {}).get("problem") or report.words)
            raised = problem.raise_problem(tx, policy, assignment, report.person_id, words, named)
            return {"problem_id": raised.id}
        case Intent.EXTENSION:
            if report.expected_on is None:
                raise Refusal("extend-no-date")
            reason = str(slots.get("reason") or report.words)
            asked = extend.request(tx, policy, assignment, report.person_id, report.expected_on, reason)
            return {"extension_id": asked.id}
        case Intent.QUESTION:
            return {"question_id": question.pass_on(tx, report.person_id, report.words, assignment).id}
        case Intent.TRANSFER:
            decline.decline(tx, policy, assignment, report.person_id, report.words, str(slots.get("transfer_to") or ""))
        case _:
            _note(tx, policy, report, assignment)
    return {}


def _note(tx: Transaction, policy: Policy, report: Report, assignment: Assignment) -> None:
    """Record plain news; it signs where the signature is missing."""
    answering.begin(tx, policy, assignment, report.person_id)
    details = owning.on_behalf(tx, assignment, report.person_id)
    report.reading = {**report.reading, **details}
    moves.move(tx, policy, assignment, Event.REPORT, report.person_id, report_id=report.id, **details)
