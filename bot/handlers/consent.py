"""The head of a unit looks at what was reported done before it is handed in: 同意报送 or 退回 (书记把关)."""

from bot.argument import number, pick
from bot.visit import Visit
from db import assignments
from db.words import Refusal
from jobs import consent, outbox


def agree(visit: Visit) -> None:
    """Hand it in to the reviewers (同意报送)."""
    assignment_id, version = pick(visit)
    consent.agree(visit.tx, visit.policy, assignment_id, version, visit.my_id)
    _redraw(visit)
    visit.note("consent-noted")


def ask_reason(visit: Visit) -> None:
    """Ask why it is given back (退回)."""
    assignment_id, version = pick(visit)
    assignment, _ = consent.check(visit.tx, assignment_id, version, visit.my_id)
    visit.ask("turn_back", assignment_id=assignment_id, version=version)
    visit.reply("consent-why", no=assignments.node_of(visit.tx, assignment).no)


def reason_given(visit: Visit) -> None:
    """Give it back with the reason."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    details = visit.dialog.details
    visit.answered()
    assignment_id, version = int(details["assignment_id"]), int(details["version"])
    assignment = consent.turn_back(visit.tx, visit.policy, assignment_id, version, visit.my_id, visit.text)
    visit.reply("consent-given-back", no=assignments.node_of(visit.tx, assignment).no)


def evidence(visit: Visit) -> None:
    """Send the files of what waits (查看佐证)."""
    if not consent.show_evidence(visit.tx, number(visit), visit.me, str(visit.inbox.id)):
        visit.note("review-no-evidence")
    _redraw(visit)


def _redraw(visit: Visit) -> None:
    assert visit.card is not None
    outbox.refresh_card(visit.tx, visit.card)
