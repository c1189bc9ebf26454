"""Slips: 签发 one or all, 暂缓上报 with a reason."""

from bot.argument import number, pick
from bot.visit import Visit
from db import assignments, slips
from db.words import Refusal
from jobs import escalate, moves, outbox

TOPIC = "hold"


def issue(visit: Visit) -> None:
    """Issue one drafted red slip; the card shows what is left."""
    _issue(visit, [number(visit)])


def issue_all(visit: Visit) -> None:
    """Issue every red slip that is drafted now."""
    _issue(visit, [slip.id or 0 for slip, _ in slips.drafts(visit.tx)])


def ask_hold(visit: Visit) -> None:
    """Ask for the reason of a hold."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    node, unit = assignments.node_of(visit.tx, assignment), assignments.unit_of(visit.tx, assignment)
    if not escalate.can_hold(assignment):
        raise Refusal("slips-no-hold", no=node.no)
    visit.ask(TOPIC, assignment_id=assignment_id, version=version)
    visit.reply("slips-ask-reason", no=node.no, unit=unit.name)


def hold(visit: Visit) -> None:
    """Take the reason and hold the matter back for half a working day."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("slips-reason-empty")
    details = visit.dialog.details
    assignment = moves.load(visit.tx, int(details["assignment_id"]), int(details["version"]))
    visit.answered()
    until = escalate.hold(visit.tx, visit.policy, assignment, visit.my_id, visit.text)
    node, unit = assignments.node_of(visit.tx, assignment), assignments.unit_of(visit.tx, assignment)
    when = visit.locale.moment(until, visit.policy.calendar.zone)
    visit.reply("slips-held", no=node.no, unit=unit.name, until=when)


def _issue(visit: Visit, slip_ids: list[int]) -> None:
    assert visit.card is not None
    count = escalate.issue(visit.tx, visit.policy, slip_ids, visit.my_id)
    outbox.refresh_card(visit.tx, visit.card)
    visit.note("slips-issued", count=count)
