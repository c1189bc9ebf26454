"""Free words: understood, echoed, corrected; one question where it is unclear which node is meant."""

from dataclasses import asdict, replace
from datetime import timedelta
from typing import Any

from telegram import Message

from bot import hearing
from bot.argument import number
from bot.visit import Visit
from db import assignments, cards, reports
from db.messages import Outgoing
from db.models import Card, Report
from db.words import Refusal
from jobs import directive, evidence, inquiry, meant, moves, one_node, outbox, question, retract, understand
from jobs.evidence import Attachment
from jobs.heard import Echo, Said, Which
from jobs.rules.rights import Right, allows

THUMBS_UP = "👍"
EDITABLE = timedelta(hours=48)
"""How long Telegram lets a person change a message."""


def said(visit: Visit) -> None:
    """Understand words and say what was understood; a county leader's are passed on to the task force (批示).

    In reply to the card of a question they are its answer.
    """
    words, card = hearing.said(visit), hearing.replied_to(visit)
    if card is not None and _is_answer(visit, card, words.words):
        return
    if directive.is_meant(visit.tx, visit.policy, visit.my_id, words.words, card.key if card else ""):
        directive.put(visit.tx, visit.my_id, words.words, words.among)
        visit.reply("directive-passed-on")
        return
    hearing.present(visit, understand.hear(visit.tx, visit.policy, visit.my_id, words), words)


def _is_answer(visit: Visit, card: Card, words: str) -> bool:
    """Take words as the answer to a question that was put to many, or by an official; tell whether they are one."""
    if card.key == inquiry.CARD:
        inquiry.answer(visit.tx, int(card.params["inquiry_id"]), visit.my_id, words)
        visit.reply("inquiry-noted")
    elif card.key == question.CARD:
        if not allows(Right.COORDINATOR, visit.roles):
            raise Refusal("visit-no-right")
        question.answer(visit.tx, int(card.params["question_id"]), visit.my_id, words)
        visit.reply("question-answer-sent")
    else:
        return False
    return True


def edited(visit: Visit) -> None:
    """Read an edited message or caption anew: what it said before is taken back, unless somebody has acted on it."""
    message = visit.message
    if message is None or not visit.text:
        return
    old = _overtaken(visit, message)
    words, file = hearing.said(visit), hearing.file_of(message, visit.inbox.bot_id)
    if len(old) == 1:
        heard = understand.hear_again(visit.tx, visit.policy, visit.my_id, words, old[0])
    else:
        heard = understand.hear(visit.tx, visit.policy, visit.my_id, words)
    if file is not None and isinstance(heard, Echo):
        _hand_on(visit, old, heard.reports[0], file)
    hearing.present(visit, heard, words, [asdict(file)] if file else [])


def _overtaken(visit: Visit, message: Message) -> list[Report]:
    """Take back what the message said before it was edited, and the question which node it meant."""
    said_lately = reports.said_since(visit.tx, visit.my_id, visit.now - EDITABLE)
    old = [one for one in said_lately if one.reading.get("message_id") == message.message_id]
    try:
        for one in old:
            retract.overtake(visit.tx, visit.policy, one, visit.my_id)
    except Refusal:
        raise Refusal("words-edited-late") from None
    for card in cards.live_of(visit.tx, visit.my_id, "which"):
        if card.params.get("message_id") == message.message_id and not card.params.get("chosen"):
            _settle(visit, card, is_overtaken=True)
    return old


def _hand_on(visit: Visit, old: list[Report], new: Report, file: Attachment) -> None:
    """Keep the files of a caption that was edited with what it says now, those that followed it as well."""
    if not evidence.hand_on(visit.tx, old, new):
        evidence.attach(visit.tx, visit.policy, new, file)
    visit.ask("evidence", report_id=new.id)


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
    if card.params.get("chosen") or card.params.get("is_overtaken"):
        visit.note("which-chosen-already")
        return
    chosen = moves.load(visit.tx, number(visit)).id or 0
    _choose(visit, chosen, card.params)
    _settle(visit, card, chosen=chosen)


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
    found = meant.of_number(visit.tx, visit.my_id, digits) if digits and len(visit.text) <= 8 else []
    if not found or card is None:
        said(visit)
    elif len(found) > 1:
        both = Which(tuple(one.id or 0 for one in found))
        hearing.ask_which(visit, both, hearing.words_of(card.params), card.params.get("files", []))
    else:
        _choose(visit, found[0].id or 0, card.params)


def _choose(visit: Visit, assignment_id: int, params: dict[str, Any]) -> None:
    words = hearing.words_of(params)
    files = [Attachment(**one) for one in params.get("files", ())]
    if files and not words.words:
        hearing.keep_files(visit, assignments.get(visit.tx, assignment_id), files)
        return
    if params.get("shared"):  # what was picked tells the campaign of all numbers in the words
        words = replace(words, campaign_id=assignments.get(visit.tx, assignment_id).campaign_id)
        heard = understand.hear(visit.tx, visit.policy, visit.my_id, words)
    else:
        heard = one_node.hear_chosen(visit.tx, visit.policy, visit.my_id, words, assignment_id)
    if isinstance(heard, Echo):
        for file in files:
            evidence.attach(visit.tx, visit.policy, heard.reports[0], file)
    hearing.present(visit, heard, words)


def _settle(visit: Visit, card: Card, **params: object) -> None:
    card.params = {**card.params, **params}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
