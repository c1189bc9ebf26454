"""Questions of officials: a coordinator answers in words, the others see that it is settled."""

from bot.argument import number
from bot.visit import Visit
from db.models import Person
from db.words import Refusal
from jobs import question


def show(visit: Visit) -> None:
    """Open the card of a question that the morning's message recalls."""
    visit.show(question.CARD, question_id=question.load_open(visit.tx, number(visit)).id)


def ask(visit: Visit) -> None:
    """Ask for the words of the answer (答复)."""
    asked = question.load_open(visit.tx, int(visit.card_of(question.CARD).params["question_id"]))
    visit.ask("answer", question_id=asked.id)
    visit.reply("question-answer-how", who=visit.tx.get_one(Person, asked.person_id).name)


def told(visit: Visit) -> None:
    """Send the answer to who asked, unless somebody else was quicker."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    visit.answered()
    question.answer(visit.tx, int(visit.dialog.details["question_id"]), visit.my_id, visit.text)
    visit.reply("question-answer-sent")
