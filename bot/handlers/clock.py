"""The machine's clock: a coordinator vouches for a leap of it."""

from datetime import datetime

from bot.visit import Visit
from jobs import outbox, timekeeping


def believe(visit: Visit) -> None:
    """Let the bulk go out by the clock as it is; a leap that is over already is explained by the card."""
    card = visit.card_of(timekeeping.CARD)
    is_noted = timekeeping.believe(visit.tx, visit.policy, datetime.fromisoformat(card.params["landed_at"]))
    outbox.refresh_card(visit.tx, card)
    visit.note("clock-leap-noted" if is_noted else "clock-leap-nothing")
