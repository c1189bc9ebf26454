"""Photos, documents, voice notes: kept with the report they belong to, or asked about."""

from dataclasses import asdict, replace

from bot import hearing
from bot.visit import Visit
from db import assignments, reports
from db.models import Report
from db.words import Lifecycle, Refusal
from jobs import evidence, meant, understand
from jobs.evidence import Attachment
from jobs.heard import Echo, Which

TAKING = (Lifecycle.AWAITING_SIGN, Lifecycle.IN_PROGRESS, Lifecycle.IN_REVIEW)


def came(visit: Visit) -> None:
    """Keep a file with the node of the card it answers, or of the only open node; else ask which."""
    file = _file(visit)
    own = assignments.owned_by(visit.tx, visit.my_id, TAKING)
    possible = hearing.among(visit) or tuple(one.id or 0 for one in own)
    words = hearing.said(visit)
    if words.words:
        heard = understand.hear(visit.tx, visit.policy, visit.my_id, words)
        if isinstance(heard, Echo):
            _keep(visit, heard.reports[0], file)
        hearing.present(visit, heard, words, [asdict(file)])
    elif len(possible) == 1:
        hearing.keep_files(visit, assignments.get(visit.tx, possible[0]), [file])
    else:
        hearing.ask_which(visit, Which(possible[: meant.CANDIDATES]), words, [asdict(file)])


def awaited(visit: Visit) -> None:
    """Take what follows the request for a deliverable: files are kept, all of them; words are the report's."""
    assert visit.dialog is not None and visit.message is not None
    known = reports.many(visit.tx, [int(visit.dialog.details["report_id"])])
    file = hearing.file_of(visit.message, visit.inbox.bot_id)
    if file is not None and known and known[0].state in ("proposed", "effective", *reports.SUBMISSION):
        was = known[0].state
        _keep(visit, known[0], file)
        count = len(reports.evidence_of(visit.tx, known[0].id or 0))
        key = (
            "evidence-voice"
            if file.kind == "voice"
            else "evidence-submitted"
            if was == "proposed"
            else "evidence-added"
        )
        visit.reply(key, no=_no(visit, known[0].assignment_id), count=count)
        return
    visit.answered()
    if file is not None:
        came(visit)
        return
    words = hearing.said(visit)
    if known and known[0].state == "proposed" and not words.among:
        words = replace(words, among=(known[0].assignment_id,))
    hearing.present(visit, understand.hear(visit.tx, visit.policy, visit.my_id, words), words)


def _keep(visit: Visit, report: Report, file: Attachment) -> None:
    evidence.attach(visit.tx, visit.policy, report, file)
    visit.ask("evidence", report_id=report.id)


def _file(visit: Visit) -> Attachment:
    file = hearing.file_of(visit.message, visit.inbox.bot_id) if visit.message else None
    if file is None:
        raise Refusal("visit-cannot-read")
    return file


def _no(visit: Visit, assignment_id: int) -> str:
    return assignments.node_of(visit.tx, assignments.get(visit.tx, assignment_id)).no
