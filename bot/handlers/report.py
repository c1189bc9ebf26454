"""Reporting by buttons: done, progress, no news; and what is confirmed or taken back."""

from bot import choosing, hearing
from bot.argument import number, pick
from bot.visit import Visit
from db import assignments, reports
from db.models import Report
from db.words import Refusal
from jobs import learning, report, retract, review, understand
from jobs.heard import DateWanted


def choose(visit: Visit) -> None:
    """Offer the own open nodes to report on (/report); words after the command are a report already."""
    if visit.text:
        words = hearing.said(visit)
        hearing.present(visit, understand.hear(visit.tx, visit.policy, visit.my_id, words), words)
        return
    choosing.offer(visit, "report")


def done(visit: Visit) -> None:
    """Submit the node, or first ask for its deliverable."""
    assignment_id, version = pick(visit)
    if any(one.awaits for one in reports.proposed(visit.tx, assignment_id, visit.my_id)):
        visit.note("report-awaits-already")
        return
    made = report.done(visit.tx, visit.policy, assignment_id, version, visit.my_id)
    visit.answered("guided")
    if made.state in reports.SUBMISSION:
        _note_handed_in(visit, made)
        return
    _await_evidence(visit, made)


def progress(visit: Visit) -> None:
    """Ask for the words of a report."""
    choosing.ask(visit, "progress", "progress-how", choosing.chosen(visit))


def progress_said(visit: Visit) -> None:
    """Take the words that were asked for as the report."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    visit.answered()
    words = hearing.said(visit)
    assignment_id = int(visit.dialog.details["assignment_id"])
    heard = understand.hear_of(visit.tx, visit.policy, visit.my_id, words, assignment_id)
    hearing.present(visit, heard, words)


def no_news(visit: Visit) -> None:
    """Note 暂无新进展 with one tap."""
    assignment_id, version = pick(visit)
    report.no_news(visit.tx, visit.policy, assignment_id, version, visit.my_id)
    visit.answered("guided")
    visit.note("report-no-news")


def confirm(visit: Visit) -> None:
    """Let what was understood take effect (准确)."""
    found = hearing.shown(visit)
    waiting = [one for one in found if one.state == "proposed" and not one.awaits]
    if not waiting:
        visit.note("report-already")
        return
    _check_stamp(visit, found)
    undated = [one for one in waiting if report.lacks_date(visit.tx, one)]
    clear = [one for one in waiting if one not in undated]
    for one in clear:
        report.take_effect(visit.tx, visit.policy, one)
    learning.confirm(visit.tx, clear)
    awaiting = [one for one in clear if one.awaits]
    if len(found) == 1 and awaiting:
        visit.ask("evidence", report_id=awaiting[0].id)
    for one in awaiting if len(found) > 1 else ():
        _await_evidence(visit, one)
    if undated:
        reason = str((undated[0].reading.get("slots") or {}).get("reason") or "")
        hearing.want_date(visit, DateWanted(undated[0].assignment_id, reason, undated[0].expected_on))
    hearing.redraw(visit)
    visit.note("report-confirmed")


def undo(visit: Visit) -> None:
    """Take back what took effect (撤回)."""
    found = [one for one in hearing.shown(visit) if one.state in ("proposed", "effective", *reports.SUBMISSION)]
    for one in found:
        retract.retract(visit.tx, visit.policy, one, visit.my_id)
    hearing.redraw(visit)
    visit.note("report-undone" if found else "report-already")


def sent(visit: Visit) -> None:
    """Submit a deliverable that goes another way (已另行报送)."""
    _deliver(visit, report.ELSEWHERE)


def later(visit: Visit) -> None:
    """Submit now and send the deliverable later (稍后补)."""
    _deliver(visit, report.LATER)


def withdraw(visit: Visit) -> None:
    """Take a submission back from review."""
    assignment_id, version = pick(visit)
    retract.withdraw(visit.tx, visit.policy, assignment_id, version, visit.my_id)
    visit.note("report-undone")


def _deliver(visit: Visit, how: str) -> None:
    made = next((one for one in hearing.shown(visit) if one.id == number(visit)), None)
    if made is None:
        raise Refusal("visit-not-yours")
    report.deliver(visit.tx, visit.policy, made, visit.my_id, how)
    if how != report.LATER:
        visit.answered()
    hearing.redraw(visit)
    _note_handed_in(visit, made)


def _note_handed_in(visit: Visit, made: Report) -> None:
    visit.note("report-submitted" if made.state == "submitted" else "report-handed-up")


def _await_evidence(visit: Visit, made: Report) -> None:
    visit.ask("evidence", report_id=made.id)
    hearing.show_reports(visit, [made])


def _check_stamp(visit: Visit, found: list[Report]) -> None:
    """Refuse a confirmation that was drawn before any of its assignments moved."""
    shown = [assignments.get(visit.tx, one.assignment_id) for one in found]
    if review.stamp(shown) != number(visit):
        raise Refusal("stale", assignment_id=shown[-1].id)
