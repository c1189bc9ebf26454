"""Receipts (回执): a unit confirms a notice or answers a meeting; a coordinator urges, or notes a telephone call."""

from bot.argument import number
from bot.visit import Visit
from db.models import Notice
from db.words import Answer, NoticeKind, NoticeState, Refusal
from jobs import finding, notice, notice_withdraw, outbox, receipt, restate
from jobs.rules import meetings


def open_notice(visit: Visit) -> None:
    """Show a notice that a morning's message names."""
    found = notice.a_sent(visit.tx, number(visit))
    if not receipt.own(visit.tx, found.id or 0, visit.my_id):
        raise Refusal("visit-not-yours")
    visit.show(notice.CARD, notice_id=found.id)


def received(visit: Visit) -> None:
    """Confirm for one's units (收到)."""
    receipt.give(visit.tx, _notice_id(visit), visit.my_id, Answer.RECEIVED)
    visit.note("receipt-noted")


def understood(visit: Visit) -> None:
    """Say after a meeting that all of the unit's nodes are clear (已明确), which signs one's own at once."""
    receipt.give(visit.tx, _notice_id(visit), visit.my_id, Answer.UNDERSTOOD)
    restate.sign_own(visit.tx, visit.policy, visit.my_id)
    visit.note("receipt-noted")


def attend(visit: Visit) -> None:
    """Say that the unit comes (参加)."""
    receipt.give(visit.tx, _notice_id(visit), visit.my_id, Answer.ATTENDING)
    visit.note("receipt-noted")


def ask_leave(visit: Visit) -> None:
    """Ask why on leave (请假)."""
    _ask(visit, Answer.ON_LEAVE, "receipt-ask-leave")


def ask_substitute(visit: Visit) -> None:
    """Ask who comes instead (替会)."""
    _ask(visit, Answer.SUBSTITUTED, "receipt-ask-substitute")


def words_given(visit: Visit) -> None:
    """Take the reason or the substitute's name."""
    assert visit.dialog is not None
    details = visit.dialog.details
    given = receipt.give(visit.tx, int(details["notice_id"]), visit.my_id, Answer(details["answer"]), _words(visit))
    visit.answered()
    visit.show(notice.CARD, notice_id=given.id)


# --- the coordinator's side ---------------------------------------------------------------------


def urge(visit: Visit) -> None:
    """Write again to the silent only (催收)."""
    count = receipt.urge(visit.tx, visit.policy, _receipts_of(visit).id or 0)
    visit.note("receipt-urged", count=count)


def ask_unit(visit: Visit) -> None:
    """Ask which unit answered on the telephone (电话代记)."""
    found = _receipts_of(visit)
    visit.ask("receipt_for", notice_id=found.id)
    visit.reply("receipt-ask-for-meeting" if found.kind is NoticeKind.MEETING else "receipt-ask-for")


def unit_answered(visit: Visit) -> None:
    """Note for a unit what it said: the unit, and for a meeting its answer with reason or name."""
    assert visit.dialog is not None
    found = notice.a_sent(visit.tx, int(visit.dialog.details["notice_id"]))
    said, answer, words = _words(visit), receipt.FITTING[found.kind][0], ""
    if found.kind is NoticeKind.MEETING:
        said, answer, words = meetings.read_answer(said)
    unit = finding.unit_called(visit.tx, said)
    if unit is None:
        raise Refusal("bind-unknown-unit", unit=said[:40])
    receipt.give_for(visit.tx, found.id or 0, visit.my_id, unit, answer, words)
    visit.answered()
    visit.show(receipt.CARD, notice_id=found.id)


def ask_withdrawal(visit: Visit) -> None:
    """Ask whether the notice is to be taken back (撤回); ``no`` leaves it."""
    card = visit.card_of(receipt.CARD)
    notice_withdraw.owned(visit.tx, int(card.params["notice_id"]), visit.my_id)
    card.params = {**card.params, "asks_withdrawal": visit.argument != "no"}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)


def withdraw(visit: Visit) -> None:
    """Take the notice back, once."""
    found = visit.tx.get(Notice, int(visit.card_of(receipt.CARD).params["notice_id"]))
    if found is not None and found.state is not NoticeState.WITHDRAWN:  # a second tap is harmless
        notice_withdraw.withdraw(visit.tx, visit.policy, found.id or 0, visit.my_id)
    visit.note("notice-withdrawn-noted")


def restated(visit: Visit) -> None:
    """Send each unit of a meeting the one card with all of its nodes (会后再明确)."""
    found = restate.restate(visit.tx, visit.policy, _receipts_of(visit), visit.my_id)
    visit.show(receipt.CARD, notice_id=found.id)


def _notice_id(visit: Visit) -> int:
    return int(visit.card_of(notice.CARD).params["notice_id"])


def _receipts_of(visit: Visit) -> Notice:
    return notice.a_sent(visit.tx, int(visit.card_of(receipt.CARD).params["notice_id"]))


def _ask(visit: Visit, answer: Answer, key: str) -> None:
    found = notice.a_sent(visit.tx, _notice_id(visit))
    receipt.require_fitting(visit.tx, found, answer)
    visit.ask("receipt", notice_id=found.id, answer=answer.value)
    visit.reply(key)


def _words(visit: Visit) -> str:
    if not visit.text:
        raise Refusal("words-wanted")
    return visit.text
