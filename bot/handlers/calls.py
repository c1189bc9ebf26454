"""The call list: whom only the telephone reaches, one call after the other, and slips on paper for them."""

from bot.argument import number
from bot.visit import Visit
from db.words import Refusal
from jobs import calls, outbox


def show(visit: Visit) -> None:
    """List the posts to be telephoned with what they owe, and begin with the first call."""
    outbox.retire(visit.tx, visit.my_id, calls.CARD)
    visit.show(calls.CARD)


def notified(visit: Visit) -> None:
    """Note 已通知 and go on with the next call."""
    _note(visit, calls.NOTIFIED)


def unanswered(visit: Visit) -> None:
    """Note 未接通 and go on with the next call."""
    _note(visit, calls.UNANSWERED)


def report(visit: Visit) -> None:
    """Ask what was said (代报): it is read like a reply of the post."""
    visit.card_of(calls.CARD)
    call = calls.one_of(visit.tx, visit.policy, number(visit))
    visit.ask("reportfor", ids=[one.id for one in call.assignments])
    visit.reply("calls-ask-report", unit=call.unit.name, post=call.post.title, numbers=list(call.numbers))


def turn(visit: Visit) -> None:
    """Show another call of the list."""
    card = visit.card_of(calls.CARD)
    card.params = {**card.params, "post_id": number(visit)}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)


def paper(visit: Visit) -> None:
    """Make the slips to print (纸质): of one post, or of all on the list."""
    visit.card_of(calls.CARD)
    found = calls.unreached(visit.tx, visit.policy)
    if visit.argument:
        found = [one for one in found if one.post.id == number(visit)]
    if not found:
        raise Refusal("calls-not-needed")
    visit.reply("calls-paper", post_ids=[one.post.id for one in found])


def _note(visit: Visit, outcome: str) -> None:
    card, post_id = visit.card_of(calls.CARD), number(visit)
    following = calls.following(visit.tx, visit.policy, post_id)
    calls.note(visit.tx, visit.policy, post_id, outcome, visit.my_id)
    card.params = {**card.params, "post_id": following}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
    visit.note("calls-noted")
