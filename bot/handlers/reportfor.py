"""代报: a coordinator writes down what an official said by telephone; it is read like a reply and confirmed first."""

from dataclasses import replace

from bot import hearing
from bot.argument import number
from bot.visit import Visit
from db import assignments
from db.models import Assignment
from db.words import Refusal
from jobs import moves, reportfor
from jobs.outbox import Item

TOPIC = "reportfor"


def begin(visit: Visit) -> None:
    """Take unit and words behind the command; what is missing is asked for."""
    if visit.text:
        _hear(visit, visit.text)
    else:
        visit.ask(TOPIC)
        visit.reply("reportfor-ask")


def said(visit: Visit) -> None:
    """Take the words that were asked for: of the unit or the node that is known, else with its name."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    ids = [int(one) for one in visit.dialog.details.get("ids", ())]
    if ids:
        _record(visit, visit.text, [one for one in assignments.many(visit.tx, ids) if one.state.is_open])
    else:
        _hear(visit, visit.text)


def pick(visit: Visit) -> None:
    """Ask what was said of the node that was tapped."""
    visit.card_of(reportfor.CARD)
    assignment = moves.load(visit.tx, number(visit))
    if not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    visit.ask(TOPIC, ids=[assignment.id])
    node, unit = assignments.node_of(visit.tx, assignment), assignments.unit_of(visit.tx, assignment)
    visit.reply("reportfor-ask-node", no=node.no, unit=unit.name)


def _hear(visit: Visit, words: str) -> None:
    unit, rest = reportfor.addressed(visit.tx, words)
    if unit is None or unit.id is None:
        visit.ask(TOPIC)
        visit.reply("reportfor-no-unit", words=words[:40])
        return
    found = reportfor.open_of(visit.tx, unit.id)
    if not found:
        raise Refusal("reportfor-nothing", unit=unit.name)
    if rest:
        _record(visit, rest, found)
        return
    visit.ask(TOPIC, ids=[one.id for one in found])
    visit.show(reportfor.CARD, [Item(one.id or 0) for one in found], unit_id=unit.id)


def _record(visit: Visit, words: str, among: list[Assignment]) -> None:
    """Show what was understood; what is refused may be written anew at once."""
    said_now = replace(hearing.said(visit), words=words)
    made = reportfor.hear(visit.tx, visit.policy, visit.my_id, said_now, among)
    visit.answered()
    hearing.show_reports(visit, made)
