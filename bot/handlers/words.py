"""Free words: understood, echoed, corrected; one question where it is unclear which node is meant."""

from typing import Any

from bot import hearing
from bot.argument import number
from bot.visit import Visit
from db import assignments, cards, reports
from db.models import Card
from db.words import Outgoing
from jobs import moves, outbox, report, understand
from jobs.report import Attachment
from jobs.understand import Echo, Said

THUMBS_UP = "👍"


def said(visit: Visit) -> None:
    """Understand words and say what was understood."""
    words = hearing.said(visit)
    hearing.present(visit, understand.hear(visit.tx, visit.policy, visit.my_id, words), words)


def edited(visit: Visit) -> None:
    """Read an edited message anew while nothing of it has taken effect; later only 修改 changes it."""
    message = visit.message
    if message is None or not message.text:
        return
    mine = [
        one for one in reports.proposed_by(visit.tx, visit.my_id) if one.reading.get("message_id") == message.message_id
    ]
    if not mine:
        visit.reply("words-edited-late")
        return
    for one in mine:
        one.state = "replaced"
        visit.tx.add(one)
        outbox.refresh(visit.tx, [one.assignment_id], report.ECHOES)
    said(visit)


def reacted(visit: Visit) -> None:
    """Take a thumb under a card as 收到."""
    reaction = visit.update.message_reaction
    if reaction is None or all(getattr(one, "emoji", "") != THUMBS_UP for one in reaction.new_reaction):
        return
    card = cards.of_message(visit.tx, visit.inbox.bot_id, visit.chat.id, reaction.message_id)
    ids = tuple(item.assignment_id for item in cards.items_of(visit.tx, card.id)) if card else ()
    if ids:
        words = Said(THUMBS_UP, 0, ids)
        heard = understand.hear(visit.tx, visit.policy, visit.my_id, words)
        if not isinstance(heard, Outgoing):
            hearing.present(visit, heard, words)


def which(visit: Visit) -> None:
    """Take the node that was picked for the words or files of the question."""
    card = visit.card_of("which")
    if card.params.get("chosen"):
        visit.note("which-chosen-already")
        return
    chosen = moves.load(visit.tx, number(visit)).id or 0
    _choose(visit, chosen, card.params)
    card.params = {**card.params, "chosen": chosen}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)


def other(visit: Visit) -> None:
    """Ask for the plan number of a node that is not among the buttons."""
    visit.ask("which", card_id=visit.card_of("which").id)
    visit.reply("which-number")


def numbered(visit: Visit) -> None:
    """Take the plan number that answers 其他; anything else is new words."""
    assert visit.dialog is not None
    params = dict(visit.dialog.details)
    visit.answered()
    card = visit.tx.get(Card, str(params["card_id"]))
    digits = "".join(char for char in visit.text if char.isdecimal() or char == ".")
    found = understand.by_number(visit.tx, visit.my_id, digits) if digits and len(visit.text) <= 8 else None
    if found is None or card is None or found.id is None:
        said(visit)
        return
    _choose(visit, found.id, card.params)


def _choose(visit: Visit, assignment_id: int, params: dict[str, Any]) -> None:
    words = Said(str(params.get("words", "")), int(params.get("message_id", 0)))
    files = [Attachment(**one) for one in params.get("files", ())]
    if files and not words.words:
        made = report.keep_files(visit.tx, visit.policy, assignments.get(visit.tx, assignment_id), visit.my_id, files)
        visit.ask("evidence", report_id=made.id)
        hearing.show_reports(visit, (made.id or 0,))
        return
    heard = understand.hear_chosen(visit.tx, visit.policy, visit.my_id, words, assignment_id)
    if isinstance(heard, Echo):
        for file in files:
            report.attach(visit.tx, visit.policy, reports.get(visit.tx, heard.report_ids[0]), file)
    hearing.present(visit, heard, words)
