"""Explains to a former holder why he is refused: by whom, when and to whom the matter was handed over."""

from bot.argument import MOST_DIGITS
from bot.visit import Visit
from db import handovers
from db.models import Card, Handover, Person, Post, Unit
from db.words import Refusal
from jobs import outbox, succession


def refuse_dead(visit: Visit, card: Card) -> None:
    """Refuse a tap on a card of which nothing concerns its person any more, before anything else is looked at."""
    handover_id = card.params.get(succession.HANDED_OVER)
    if handover_id is None and visit.person is not None:
        passed = succession.lost(visit.tx, card, visit.my_id)
        handover_id = passed.id if passed else None
    if handover_id is not None:
        raise Refusal("handed-over", handover_id=handover_id)


def reason_of(visit: Visit, refusal: Refusal) -> Handover | None:
    """Find the handover because of which a person is refused: what he tapped on, or his last post, is another's now."""
    if refusal.key == "handed-over":
        return handovers.get(visit.tx, int(str(refusal.params["handover_id"])))
    if visit.person is None or not visit.is_private or refusal.key not in ("visit-not-yours", "visit-no-right"):
        return None
    named = visit.argument.partition(".")[0]
    is_named = visit.card is not None and named.isdecimal() and len(named) <= MOST_DIGITS
    passed = succession.lost_one(visit.tx, int(named), visit.my_id) if is_named else None
    latest = next(iter(handovers.made_by_former(visit.tx, visit.my_id)), None)
    return passed or (latest if not visit.roles else None)


def explain(visit: Visit, passed: Handover) -> None:
    """Say by whom and to whom the matter was handed over; a card that is dead is drawn as such."""
    post = visit.tx.get_one(Post, passed.post_id)
    by, to = (visit.tx.get(Person, one) if one else None for one in (passed.by_id, passed.to_id))
    said: dict[str, object] = {
        "who": by.name if by else visit.locale.say("product-name"),
        "when": visit.locale.moment(passed.at, visit.policy.calendar.zone),
        "unit": visit.tx.get_one(Unit, post.unit_id).name,
        "post": post.title,
        "name": to.name if to else visit.locale.say("handover-nobody"),
    }
    if visit.update.callback_query is None:
        visit.reply("handed-over", **said)
        return
    visit.alert("handed-over", **said)
    if visit.card is not None:
        outbox.refresh_card(visit.tx, visit.card)
