"""Duty: report on an assignment - news, completion, evidence - and take it back."""

from dataclasses import dataclass
from datetime import date, timedelta

from db import assignments, reports, timelines
from db.engine import Transaction
from db.models import Assignment, Evidence, Report
from db.words import Event, Intent, Lifecycle, Refusal
from jobs import (
    answering,
    decline,
    extend,
    learning,
    moves,
    outbox,
    owning,
    problem,
    question,
    review,
    sign,
    succession,
)
from jobs.policy import Policy

UNDO_WITHIN = timedelta(minutes=10)
ELSEWHERE, LATER, FILES = "elsewhere", "later", "files"
"""How a deliverable comes: 已另行报送, 稍后补, or as files in the chat."""
ECHOES = ("report",)
"""The cards that show a report which has not taken effect; nothing else changes by it."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file an official sent, as Telegram names it."""

    bot_id: int
    kind: str
    file_id: str
    file_name: str = ""


def propose(
    tx: Transaction,
    assignment: Assignment,
    person_id: int,
    intent: Intent,
    words: str = "",
    reading: dict[str, object] | None = None,
) -> Report:
    """Keep what was said, verbatim, without any effect; an earlier proposal on the same assignment gives way."""
    assert assignment.id is not None
    for old in reports.proposed(tx, assignment.id, person_id):
        old.state = "replaced"
        tx.add(old)
    slots = dict((reading or {}).get("slots") or {})  # type: ignore[call-overload]
    report = Report(
        assignment_id=assignment.id,
        person_id=person_id,
        intent=intent.value,
        words=words,
        reading=reading or {},
        percent=slots.get("percent"),
        expected_on=date.fromisoformat(slots["date"]) if slots.get("date") else None,
        created_at=tx.now,
    )
    tx.add(report)
    tx.flush()
    return report


def no_news(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Report:
    """Report 暂无新进展: it counts as an answer and begins the lease anew."""
    assignment = moves.load(tx, assignment_id, version)
    return take_effect(tx, policy, propose(tx, assignment, person_id, Intent.PROGRESS, reading={"no_news": True}))


def done(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Report:
    """Report 报完成 by tap; see ``take_effect`` for what becomes of it."""
    assignment = moves.load(tx, assignment_id, version)
    answering.begin(tx, policy, assignment, person_id)
    return take_effect(tx, policy, propose(tx, assignment, person_id, Intent.DONE))


def take_effect(tx: Transaction, policy: Policy, report: Report) -> Report:
    """Let a proposed report do what it says; DONE submits, or first asks for the deliverable the node names.

    Raise Refusal where the assignment no longer allows it; a report that took effect already stays as it is.
    """
    if report.state != "proposed":
        return report
    assignment = assignments.get(tx, report.assignment_id)
    intent = Intent(report.intent)
    if intent is Intent.DONE:
        _complete(tx, policy, report, assignment)
        return report
    # The state is set first, so that the cards which the move redraws show it.
    report.state = "effective"
    tx.add(report)
    tx.flush()
    made = _act(tx, policy, report, assignment, intent)
    report.reading = {**report.reading, **made}
    tx.add(report)
    tx.flush()
    return report


def submit(tx: Transaction, policy: Policy, report: Report, delivered: str = "") -> None:
    """Put the report before the reviewers: the official's clock stops, theirs starts."""
    assignment = assignments.get(tx, report.assignment_id)
    answering.begin(tx, policy, assignment, report.person_id)
    report.state = "submitted"
    report.awaits = ""
    report.reading = {**report.reading, "delivered": delivered}
    tx.add(report)
    assignment.submitted_at = tx.now
    details = answering.on_behalf(tx, assignment, report.person_id)
    moves.move(tx, policy, assignment, Event.SUBMIT, report.person_id, report_id=report.id, **details)
    review.call_reviewers(tx, assignment)


def deliver(tx: Transaction, policy: Policy, report: Report, person_id: int, how: str) -> None:
    """Submit without a file: 已另行报送 or 稍后补; again is harmless."""
    if report.person_id != person_id:
        raise Refusal("visit-not-yours")
    if report.state == "proposed" and report.awaits:
        submit(tx, policy, report, how)
    elif report.state == "proposed":
        raise Refusal("stale", assignment_id=report.assignment_id)


def attach(tx: Transaction, policy: Policy, report: Report, file: Attachment) -> Evidence:
    """Keep a file with a report; the first one a submission waited for also submits it.

    Raise Refusal "evidence-confidential" for a node whose material must not pass through the chat.
    """
    assignment = assignments.get(tx, report.assignment_id)
    check_files(tx, assignment)
    succession.require_not_lost(tx, report.assignment_id, report.person_id)
    evidence = Evidence(
        report_id=report.id or 0,
        bot_id=file.bot_id,
        kind=file.kind,
        file_id=file.file_id,
        file_name=file.file_name,
        created_at=tx.now,
    )
    tx.add(evidence)
    tx.flush()
    if report.state == "proposed" and report.awaits and file.kind != "voice":
        submit(tx, policy, report, FILES)
    else:
        outbox.refresh(tx, [report.assignment_id])
    return evidence


def keep_files(
    tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, files: list[Attachment]
) -> Report:
    """Keep files that came without words: with the report they belong to, else as news of their own."""
    owning.require_holder(tx, assignment, person_id)
    check_files(tx, assignment)
    report = receiving(tx, assignment, person_id)
    if report is None:
        # A voice note may say anything; its words are asked for before it counts.
        is_news = any(file.kind != "voice" for file in files)
        report = propose(tx, assignment, person_id, Intent.PROGRESS if is_news else Intent.NONE)
        if is_news:
            take_effect(tx, policy, report)
    for file in files:
        attach(tx, policy, report, file)
    return report


def check_files(tx: Transaction, assignment: Assignment) -> None:
    """Refuse files for a node marked 不得发工作群 or 内网报送."""
    node = assignments.node_of(tx, assignment)
    if node.is_confidential:
        raise Refusal("evidence-confidential", no=node.no)


def receiving(tx: Transaction, assignment: Assignment, person_id: int) -> Report | None:
    """Find the report a file of this person belongs to: a submission, or one that waits to be confirmed."""
    waiting = reports.proposed(tx, assignment.id or 0, person_id)
    return reports.submission(tx, assignment.id or 0) or (waiting[0] if waiting else None)


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
    succession.require_not_lost(tx, report.assignment_id, person_id)
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
            question.pass_on(tx, report.person_id, report.words, str(report.id), assignment)
        case Intent.TRANSFER:
            decline.decline(tx, policy, assignment, report.person_id, report.words, str(slots.get("transfer_to") or ""))
        case _:
            _note(tx, policy, report, assignment)
    return {}


def _note(tx: Transaction, policy: Policy, report: Report, assignment: Assignment) -> None:
    """Record plain news; it signs where the signature is missing."""
    answering.begin(tx, policy, assignment, report.person_id)
    details = answering.on_behalf(tx, assignment, report.person_id)
    moves.move(tx, policy, assignment, Event.REPORT, report.person_id, report_id=report.id, **details)


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
    report.state = "withdrawn"
    tx.add(report)
    tx.flush()
    before = reports.last_effective(tx, report.assignment_id)
    assignment.heard_at = before.created_at if before else None
    moves.move(tx, policy, assignment, Event.UNDO, report.person_id, report_id=report.id)
