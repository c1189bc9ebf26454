"""The rehearsal in the chat: ordered here, played beside the desk, told in one card that is edited."""

from bot import choice
from bot.visit import Visit
from db import campaigns
from jobs import rehearsing


def begin(visit: Visit) -> None:
    """Order a rehearsal and show the card that will tell how far it has come."""
    campaign = choice.among(visit, "rehearse", campaigns.running(visit.tx), "rehearse-no-plan")
    if campaign is not None:
        rehearsing.order(visit.tx, visit.policy, visit.my_id, campaign.id or 0)
        visit.show(rehearsing.CARD, campaign_id=campaign.id, percent=0)
