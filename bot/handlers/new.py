"""临时交办: one node from a line, a reply or a forwarded message; shown first, then published like a plan."""

from typing import Any

from bot import choice
from bot.visit import Visit
from db import campaigns
from db.models import Campaign, Card
from db.words import Refusal
from jobs import directive, new, outbox
from jobs.new import Order
from jobs.rules.notation.problems import Problem

LINE, FIELD, REASON = "new", "new_field", "new_reason"
"""The questions: the whole line, one field of it, why it is urgent."""


def begin(visit: Visit) -> None:
    """Take the line behind the command, or the message it replies to; else ask for one."""
    answered = visit.message.reply_to_message if visit.message else None
    words = visit.text or ((answered.text or answered.caption or "") if answered else "")
    if choice.published(visit, "new", "new-no-campaign", words) is None:
        return
    if words:
        _offer(visit, words)
    else:
        visit.ask(LINE)
        visit.reply("new-ask")


def said(visit: Visit) -> None:
    """Take the line that was asked for, written or forwarded."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("new-ask")
    directive_id = visit.dialog.details.get("directive_id")
    visit.answered()
    _offer(visit, visit.text, directive_id)


def of_directive(visit: Visit) -> None:
    """Make a node of a leader's words (转为临时交办); where they are no whole order, ask for what is missing."""
    found = directive.load(visit.tx, int(visit.card_of(directive.CARD).params["directive_id"]))
    under_way = campaigns.published(visit.tx)
    if choice.among(visit, "dirnew", under_way, "new-no-campaign", is_tap=True) is not None:
        _offer(visit, found.words, found.id)


def fix(visit: Visit) -> None:
    """Offer the fields that may be said anew (修改)."""
    _redraw(visit, visit.card_of(new.CARD), is_fixing=True)


def ask_field(visit: Visit) -> None:
    """Ask for one field anew."""
    card = visit.card_of(new.CARD)
    if visit.argument not in new.FIELDS:
        raise Refusal("visit-not-yours")
    _redraw(visit, card, is_fixing=False)
    if "result" not in card.params:
        visit.ask(FIELD, card_id=card.id, field=visit.argument)
        visit.reply(f"new-ask-{visit.argument}")


def field_said(visit: Visit) -> None:
    """Take the field and show the whole anew."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("words-wanted")
    card, field = visit.tx.get(Card, str(visit.dialog.details["card_id"])), str(visit.dialog.details["field"])
    if card is None or "result" in card.params:
        visit.answered()
        raise Refusal("new-decided")
    found = new.read_anew(visit.tx, visit.policy, Order.of(card.params), field, visit.text)
    if not isinstance(found, Order):
        visit.reply("new-unclear", faults=_plain(found))
        return
    visit.answered()
    _show(visit, found, card.params.get("directive_id"))
    _settle(visit, card, "visit-replaced")


def confirm(visit: Visit) -> None:
    """Publish at once; outside working hours the card asks when."""
    card = visit.card_of(new.CARD)
    if "result" in card.params or not visit.policy.calendar.is_working_time(visit.now):
        _redraw(visit, card, asks_when=True)  # a second tap is harmless
    else:
        _publish(visit, card)


def next_morning(visit: Visit) -> None:
    """Publish now, with the cards going out when the office opens."""
    card = visit.card_of(new.CARD)
    if "result" in card.params:
        outbox.refresh_card(visit.tx, card)
    else:
        _publish(visit, card)


def at_once(visit: Visit) -> None:
    """Ask for the reason that an urgent sending after hours needs."""
    card = visit.card_of(new.CARD)
    if "result" in card.params:
        outbox.refresh_card(visit.tx, card)
        return
    visit.ask(REASON, card_id=card.id)
    visit.reply("publish-ask-reason")


def reason_given(visit: Visit) -> None:
    """Publish at any hour as urgent, the reason kept in the timeline."""
    assert visit.dialog is not None
    if not visit.text:
        raise Refusal("publish-ask-reason")
    card = visit.tx.get(Card, str(visit.dialog.details["card_id"]))
    visit.answered()
    if card is None or "result" in card.params:
        raise Refusal("new-decided")
    _publish(visit, card, visit.text)


def drop(visit: Visit) -> None:
    """Give out nothing."""
    visit.settle(new.CARD, "new-dropped")


def _offer(visit: Visit, words: str, directive_id: int | None = None) -> None:
    """Show what was read; what is unclear is said, and the line asked for once more."""
    found = new.read(visit.tx, visit.policy, words)
    if isinstance(found, Order):
        _show(visit, found, directive_id)
        return
    visit.ask(LINE, directive_id=directive_id)
    visit.reply("new-unclear", faults=_plain(found), words=words[:100])


def _show(visit: Visit, order: Order, directive_id: int | None = None) -> None:
    new.bearers(visit.tx, order)  # refuses a unit in which nobody can answer
    visit.show(new.CARD, campaign_id=_running(visit).id, directive_id=directive_id, **order.plain())


def _publish(visit: Visit, card: Card, reason: str = "") -> None:
    campaign = choice.of_id(visit, card.params["campaign_id"], "new-decided")
    order = Order.of(card.params)
    at = visit.now if reason else visit.policy.calendar.next_working_time(visit.now)
    if new.due_at(visit.policy, order) <= at:
        raise Refusal("new-too-late")
    of = card.params.get("directive_id")
    given = new.publish(visit.tx, visit.policy, campaign, order, visit.my_id, at=at, reason=reason, directive_id=of)
    held = "yes" if at > visit.now else "no"
    said = {"no": given.no, "sent": given.sent, "unbound": given.unbound, "held": held, "who": visit.me.name}
    _settle(visit, card, "new-done", **said)
    if visit.card is None:
        visit.reply("new-done", **said)


def _settle(visit: Visit, card: Card, result: str, **said: object) -> None:
    card.params = {**card.params, "result": result, "said": said}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)


def _redraw(visit: Visit, card: Card, **params: object) -> None:
    if "result" not in card.params:
        card.params = {**card.params, **params}
        visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)


def _running(visit: Visit) -> Campaign:
    campaign = choice.current(visit, campaigns.published(visit.tx))
    if campaign is None:
        raise Refusal("new-no-campaign")
    return campaign


def _plain(problems: tuple[Problem, ...]) -> list[list[Any]]:
    return [[one.code, dict(one.params)] for one in problems]
