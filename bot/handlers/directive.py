"""批示: what a coordinator answers to a leader's free words; made a node it goes the way of 临时交办."""

from bot.visit import Visit
from db.words import Refusal
from jobs import directive

TOPIC = "directive"


def ask_answer(visit: Visit) -> None:
    """Ask what the leader is to be answered (答复)."""
    directive_id = int(visit.card_of(directive.CARD).params["directive_id"])
    directive.load(visit.tx, directive_id)
    visit.ask(TOPIC, directive_id=directive_id)
    visit.reply("directive-ask-answer")


def answered(visit: Visit) -> None:
    """Take the answer."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    directive_id = int(visit.dialog.details["directive_id"])
    visit.answered()
    directive.answer(visit.tx, directive_id, visit.my_id, visit.text)
    visit.reply("directive-answered")
