"""The rehearsal in the chat: ordered here, played beside the desk, told in one card that is edited."""

from bot.visit import Visit
from jobs import rehearsing


def begin(visit: Visit) -> None:
    """Order a rehearsal and show the card that will tell how far it has come."""
    rehearsing.order(visit.tx, visit.policy, visit.my_id)
    visit.show(rehearsing.CARD, percent=0)
