"""Duty: keep files as evidence of a report; the first one that a submission waited for also submits it."""

from collections.abc import Iterable
from dataclasses import dataclass

from db import assignments, reports
from db.engine import Transaction
from db.models import Assignment, Evidence, Report
from db.words import Intent, Refusal
from jobs import outbox, owning, succession
from jobs.policy import Policy
from jobs.report import FILES, propose, put, submit


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file an official sent, as Telegram names it."""

    bot_id: int
    kind: str
    file_id: str
    file_name: str = ""


def attach(tx: Transaction, policy: Policy, report: Report, file: Attachment) -> Evidence:
    """Keep a file with a report; the first one a submission waited for also submits it.

    Raise Refusal "evidence-confidential" for a node whose material must not pass through the chat.
    """
    assignment = assignments.get(tx, report.assignment_id)
    check(tx, assignment)
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


def keep(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, files: list[Attachment]) -> Report:
    """Keep files that came without words: with the report they belong to, else as news of their own."""
    owning.require_holder(tx, assignment, person_id)
    check(tx, assignment)
    report = receiving(tx, assignment, person_id)
    if report is None:
        # A voice note may say anything; its words are asked for before it counts.
        is_news = any(file.kind != "voice" for file in files)
        if is_news:
            report = put(tx, policy, assignment, person_id, Intent.PROGRESS)
        else:
            report = propose(tx, assignment, person_id, Intent.NONE)
    for file in files:
        attach(tx, policy, report, file)
    return report


def hand_on(tx: Transaction, old: Iterable[Report], new: Report) -> int:
    """Let the files of reports that were overtaken stand with the one in their place; return how many."""
    files = [file for one in old for file in reports.evidence_of(tx, one.id or 0)]
    for file in files:
        file.report_id = new.id or 0
        tx.add(file)
    tx.flush()
    return len(files)


def check(tx: Transaction, assignment: Assignment) -> None:
    """Refuse files for a node marked 不得发工作群 or 内网报送."""
    node = assignments.node_of(tx, assignment)
    if node.is_confidential:
        raise Refusal("evidence-confidential", no=node.no)


def receiving(tx: Transaction, assignment: Assignment, person_id: int) -> Report | None:
    """Find the report a file of this person belongs to: a submission, or one that waits to be confirmed."""
    waiting = reports.proposed(tx, assignment.id or 0, person_id)
    return reports.submission(tx, assignment.id or 0) or (waiting[0] if waiting else None)
