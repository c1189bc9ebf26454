"""Correcting what was understood (修改): which node, then what was meant, or one value anew; the rest stays as read."""

from typing import Final

from bot import choosing, hearing
from bot.argument import number
from bot.visit import Visit
from db import assignments, reports
from db.models import Card, Report
from db.words import Intent, Refusal
from jobs import correct, outbox, retract, understand
from jobs.heard import DateWanted

PICK: Final = "pick"
"""Several nodes are shown: the one to correct is to be picked first."""
MEANINGS = ("done", "progress", "nonews", "blocked", "extension", "transfer")
WORDS: Final = "words"
VALUES = (correct.DATE, correct.PERCENT, WORDS)
ASKED_FIRST = {"blocked": ("trouble", "problem-how"), "transfer": ("decline", "decline-why")}
"""Meanings that need words: the question's topic and text, where none were said."""


def fix(visit: Visit) -> None:
    """Offer what the words may have meant instead; of several nodes ask first which was misread."""
    found = [one for one in hearing.shown(visit) if one.state in correct.CORRECTABLE]
    if not found:
        visit.note("report-already")
        return
    hearing.redraw(visit, fixing=found[0].id if len(found) == 1 else PICK)
    visit.note("report-pick" if len(found) == 1 else "report-pick-node")


def one(visit: Visit) -> None:
    """Take the node that was misread."""
    old = _old(visit, number(visit))
    hearing.redraw(visit, fixing=old.id)
    visit.note("report-pick")


def mean(visit: Visit) -> None:
    """Take the meaning that was picked; what was understood beside it stays."""
    if visit.argument not in MEANINGS:
        raise Refusal("visit-not-yours")
    old = _fixing(visit)
    if old.state not in correct.CORRECTABLE:
        visit.note("report-already")
        return
    if _asks_first(visit, old):
        hearing.redraw(visit)
        return
    intent = Intent.PROGRESS if visit.argument == "nonews" else Intent(visit.argument)
    made = correct.mean(visit.tx, visit.policy, old, visit.my_id, intent, is_idle=visit.argument == "nonews")
    hearing.redraw(visit, report_ids=_with(visit.card_of("report"), old, made))
    if made.awaits:
        visit.ask("evidence", report_id=made.id)
    visit.note("report-confirmed")


def redo(visit: Visit) -> None:
    """Ask for one value anew, naming how it was read: the day, the share, or all the words."""
    if visit.argument not in VALUES:
        raise Refusal("visit-not-yours")
    old = _fixing(visit)
    if old.state not in correct.CORRECTABLE:
        visit.note("report-already")
        return
    visit.ask("redo", report_id=old.id, card_id=visit.card_of("report").id, what=visit.argument)
    assignment = assignments.get(visit.tx, old.assignment_id)
    share = (old.reading.get("slots") or {}).get("percent")
    known = {
        correct.DATE: visit.locale.day(old.expected_on) if old.expected_on else "",
        correct.PERCENT: f"{share}%" if share is not None else "",
        WORDS: old.words[:100],
    }[visit.argument]
    no = assignments.node_of(visit.tx, assignment).no
    visit.reply(f"redo-{visit.argument}", no=no, read=known or "none")


def redone(visit: Visit) -> None:
    """Take the value or the words that were asked for, and show the new reading."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    what, card_id = str(visit.dialog.details["what"]), str(visit.dialog.details["card_id"])
    old = reports.get(visit.tx, int(visit.dialog.details["report_id"]))
    if old.state not in correct.CORRECTABLE:
        visit.answered()
        visit.reply("report-already")
        return
    if hearing.heard_anew(visit, old.assignment_id):
        return
    if what == WORDS:
        visit.answered()
        retract.overtake(visit.tx, visit.policy, old, visit.my_id)
        words = hearing.said(visit)
        heard = understand.hear_of(visit.tx, visit.policy, visit.my_id, words, old.assignment_id)
        hearing.present(visit, heard, words)
    else:
        made = correct.value(visit.tx, visit.policy, old, visit.my_id, what, visit.text)
        visit.answered()
        hearing.show_reports(visit, [made])
    _close(visit, card_id)


def _close(visit: Visit, card_id: str) -> None:
    """Draw the card that was corrected as settled."""
    card = visit.tx.get(Card, card_id)
    if card is not None:
        card.params = {**card.params, "fixing": None}
        visit.tx.add(card)
        outbox.refresh_card(visit.tx, card)


def _asks_first(visit: Visit, old: Report) -> bool:
    """Ask for the day or the words without which the picked meaning says nothing; what was said is kept for it."""
    if visit.argument == "extension" and old.expected_on is None:
        hearing.want_date(visit, DateWanted(old.assignment_id, old.words))
        return True
    if visit.argument not in ASKED_FIRST or old.words:
        return False
    topic, key = ASKED_FIRST[visit.argument]
    choosing.ask(visit, topic, key, assignments.get(visit.tx, old.assignment_id))
    return True


def _fixing(visit: Visit) -> Report:
    """Find the report that is being corrected on the card: the one picked, or the only one."""
    found = hearing.shown(visit)
    chosen = visit.card_of("report").params.get("fixing")
    if len(found) == 1:
        return found[0]
    return _old(visit, int(chosen) if chosen and chosen != PICK else 0)


def _old(visit: Visit, report_id: int) -> Report:
    found = next((one for one in hearing.shown(visit) if one.id == report_id), None)
    if found is None:
        raise Refusal("visit-not-yours")
    return found


def _with(card: Card, old: Report, made: Report) -> list[int | None]:
    return [made.id if report_id == old.id else report_id for report_id in card.params["report_ids"]]
