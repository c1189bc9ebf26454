"""Urging: first whom it would reach and who is left out, then one bundle a person; a comment if one is wanted."""

from bot import choice
from bot.render.urge import target_of
from bot.visit import Visit
from db import assignments
from db.models import Campaign, Card, Node, Unit
from db.words import Refusal
from jobs import finding, outbox, urge

CARD, COMMENT, REASON = "urge", "urge_comment", "urge_reason"
"""The card, and the questions it leads to."""


def ask(visit: Visit) -> None:
    """Show whom urging would reach: of all that is pressing, of one node, of one unit, or of one node of one unit."""
    campaign = choice.published(visit, "urge")
    if campaign is None:
        return
    node, unit = _named(visit, campaign)
    unit_id = unit.id if unit else None
    visit.show(CARD, campaign_id=campaign.id, node_id=node.id if node else None, unit_id=unit_id)


def confirm(visit: Visit) -> None:
    """Urge, once a card; outside working hours the messages wait for the next (次日8:30发)."""
    card = visit.card_of(CARD)
    if "result" in card.params:  # a second tap is harmless
        outbox.refresh_card(visit.tx, card)
    else:
        _urge(visit, card)


def at_once(visit: Visit) -> None:
    """Ask for the reason that an urgent sending after hours needs."""
    card = visit.card_of(CARD)
    if "result" in card.params:
        outbox.refresh_card(visit.tx, card)
        return
    visit.ask(REASON, card_id=card.id)
    visit.reply("publish-ask-reason")


def reason_given(visit: Visit) -> None:
    """Urge at any hour, the reason kept."""
    if not visit.text:
        raise Refusal("publish-ask-reason")
    _urge(visit, _asked(visit), visit.text)


def ask_comment(visit: Visit) -> None:
    """Ask for words that stand above each reminder (附言)."""
    visit.ask(COMMENT, card_id=visit.card_of(CARD).id)
    visit.reply("urge-ask-comment")


def comment_given(visit: Visit) -> None:
    """Keep the comment and ask anew, beneath it."""
    if not visit.text:
        raise Refusal("urge-ask-comment")
    card = _asked(visit)
    visit.show(CARD, **{**card.params, "comment": visit.text})
    _settle(visit, card, "visit-replaced")


def drop(visit: Visit) -> None:
    """Leave everybody in peace."""
    visit.settle(CARD, "urge-dropped")


def _urge(visit: Visit, card: Card, reason: str = "") -> None:
    comment = str(card.params.get("comment") or "")
    target = target_of(card.params)
    persons = urge.urge(visit.tx, visit.policy, target, visit.my_id, comment=comment, reason=reason)
    calendar = visit.policy.calendar
    said: dict[str, object] = {"persons": persons, "who": visit.me.name}
    if not persons:
        _settle(visit, card, "urge-nothing")
    elif reason or calendar.is_working_time(visit.now):
        _settle(visit, card, "urge-done", **said)
    else:
        at = visit.locale.moment(calendar.next_working_time(visit.now), calendar.zone)
        _settle(visit, card, "urge-done-later", at=at, **said)


def _asked(visit: Visit) -> Card:
    """Find the card whose question was answered; refuse one that is settled meanwhile."""
    assert visit.dialog is not None
    card = visit.tx.get(Card, str(visit.dialog.details["card_id"]))
    visit.answered()
    if card is None or "result" in card.params:
        raise Refusal("urge-decided")
    return card


def _settle(visit: Visit, card: Card, result: str, **said: object) -> None:
    card.params = {**card.params, "result": result, "said": said}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)


def _named(visit: Visit, campaign: Campaign) -> tuple[Node | None, Unit | None]:
    """Find the node and the unit the words name."""
    node: Node | None = None
    unit: Unit | None = None
    by_number = {one.no: one for one in assignments.nodes(visit.tx, campaign.id or 0)}
    for word in visit.text.split():
        if word in by_number and node is None:
            node = by_number[word]
        elif unit is None and (called := finding.unit_called(visit.tx, word)) is not None:
            unit = called
        else:
            raise Refusal("urge-unknown", words=word[:20])
    return node, unit
