"""Questions to a document (疑问): asked by those it is for, answered once by a coordinator, told to all."""

from bot.visit import Visit
from db.words import Refusal
from jobs import doubt, notice, receipt


def ask(visit: Visit) -> None:
    """Ask for the question (有疑问)."""
    visit.ask("doubt", notice_id=visit.card_of(notice.CARD).params["notice_id"])
    visit.reply("doubt-ask")


def asked(visit: Visit) -> None:
    """Keep the question."""
    assert visit.dialog is not None
    doubt.ask(visit.tx, visit.policy, int(visit.dialog.details["notice_id"]), visit.my_id, _words(visit))
    visit.answered()
    visit.reply("doubt-kept")


def show(visit: Visit) -> None:
    """Show the questions to a document with what was answered."""
    visit.show(doubt.CARD, notice_id=notice.a_sent(visit.tx, _notice_id(visit)).id)


def ask_answer(visit: Visit) -> None:
    """Ask for the answer (答复)."""
    visit.ask("doubt_answer", notice_id=_notice_id(visit))
    visit.reply("doubt-ask-answer")


def answered(visit: Visit) -> None:
    """Keep the answer; it is told together with the others."""
    assert visit.dialog is not None
    notice_id = int(visit.dialog.details["notice_id"])
    doubt.answer(visit.tx, notice_id, visit.my_id, _words(visit))
    visit.answered()
    visit.show(doubt.CARD, notice_id=notice_id)


def tell(visit: Visit) -> None:
    """Tell all whom the document is for what was answered (统一答复)."""
    count = doubt.tell(visit.tx, _notice_id(visit))
    visit.note("doubts-told", count=count)


def _notice_id(visit: Visit) -> int:
    return int(visit.card_of(doubt.CARD, receipt.CARD).params["notice_id"])


def _words(visit: Visit) -> str:
    if not visit.text:
        raise Refusal("words-wanted")
    return visit.text
