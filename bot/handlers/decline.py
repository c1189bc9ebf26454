"""Not the unit's own: declined with a reason; a coordinator transfers it or leaves it where it was."""

from bot import choosing
from bot.argument import pick
from bot.visit import Visit
from db import assignments
from db.words import Refusal
from jobs import decline, finding, moves
from jobs.rules.lifecycle import guard_decline


def ask(visit: Visit) -> None:
    """Ask why the node is not the unit's own (非本单位)."""
    assignment = choosing.chosen(visit)
    guard_decline(moves.work_of(assignment), visit.now, visit.policy.calendar)
    choosing.ask(visit, "decline", "decline-why", assignment)


def reason_given(visit: Visit) -> None:
    """Hand the node back with the reason."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    visit.answered()
    assignment = assignments.get(visit.tx, int(visit.dialog.details["assignment_id"]))
    decline.decline(visit.tx, visit.policy, assignment, visit.my_id, visit.text)
    visit.reply("decline-done", no=assignments.node_of(visit.tx, assignment).no)


def ask_unit(visit: Visit) -> None:
    """Ask which unit takes the node (转办)."""
    assignment_id, version = pick(visit)
    assignment = moves.load(visit.tx, assignment_id, version)
    visit.ask("transfer", assignment_id=assignment_id, version=version)
    visit.reply("transfer-to-whom", no=assignments.node_of(visit.tx, assignment).no)


def unit_named(visit: Visit) -> None:
    """Lay the node on the unit that was named; an unknown name gets suggestions and is asked again."""
    assert visit.dialog is not None
    details = visit.dialog.details
    unit = finding.unit_called(visit.tx, visit.text)
    if unit is None:
        near = finding.similar_names(visit.tx, visit.text)
        key = "transfer-unknown" if near else "transfer-unknown-at-all"
        visit.reply(key, name=visit.text[:40], **({"near": near} if near else {}))
        return
    visit.answered()
    assignment_id, version = int(details["assignment_id"]), int(details["version"])
    assignment = decline.transfer(visit.tx, visit.policy, assignment_id, version, visit.my_id, unit)
    visit.reply("transfer-done", no=assignments.node_of(visit.tx, assignment).no, unit=unit.name)


def transfer_as_suggested(visit: Visit) -> None:
    """Lay the node on the unit the official suggested (转…)."""
    assignment_id, version = pick(visit)
    taker = str(visit.card_of("declined").params.get("taker") or "")
    unit = finding.unit_called(visit.tx, taker) if taker else None
    if unit is None:
        raise Refusal("visit-not-yours")
    assignment = decline.transfer(visit.tx, visit.policy, assignment_id, version, visit.my_id, unit)
    visit.note("transfer-done", no=assignments.node_of(visit.tx, assignment).no, unit=unit.name)


def uphold(visit: Visit) -> None:
    """Leave the node with its unit (维持)."""
    assignment_id, version = pick(visit)
    decline.uphold(visit.tx, visit.policy, assignment_id, version, visit.my_id)
    visit.note("decline-upheld")
