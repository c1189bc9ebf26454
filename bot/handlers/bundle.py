"""A reminder's own buttons: sign the rest, no news on the rest."""

from bot.render.bundle_own import OWN
from bot.visit import Visit
from db import assignments, cards
from db.models import Assignment
from jobs import outbox, rest, sign


def sign_rest(visit: Visit) -> None:
    """Sign for everything of the card that is the person's own; what he merely heads is left to its holders."""
    count = sign.sign_many(visit.tx, visit.policy, [a.id or 0 for a in _own(visit)], visit.my_id)
    _redraw(visit)
    visit.note("sign-done" if count else "sign-nothing-left", count=count)


def no_news_on_the_rest(visit: Visit) -> None:
    """Report 暂无新进展 for everything of the card that is in progress and was not reported on since."""
    assert visit.card is not None
    since = visit.card.created_at
    count = rest.no_news(visit.tx, visit.policy, _own(visit), visit.my_id, since)
    _redraw(visit)
    visit.note("remind-rest-noted" if count else "remind-rest-nothing", count=count)


def _own(visit: Visit) -> list[Assignment]:
    assert visit.card is not None
    items = cards.items_of(visit.tx, visit.card.id)
    return assignments.many(visit.tx, [item.assignment_id for item in items if item.capacity in OWN])


def _redraw(visit: Visit) -> None:
    assert visit.card is not None
    outbox.refresh_card(visit.tx, visit.card)
