"""Draws the question which campaign is meant, and what was chosen."""

from bot.message import Button, Message
from bot.render.scene import Scene
from db.models import Campaign
from jobs import naming

LABEL_LIMIT = 40


def choose(scene: Scene) -> Message:
    """Offer the campaigns by name, one a row."""
    params = scene.card.params if scene.card else scene.params
    if chosen := params.get("chosen"):
        return scene.plain("campaign-chosen", campaign=naming.title(scene.tx.get_one(Campaign, int(chosen))))
    found = [scene.tx.get_one(Campaign, int(campaign_id)) for campaign_id in params["campaign_ids"]]
    rows = tuple((Button(naming.title(one)[:LABEL_LIMIT], "campaign", str(one.id)),) for one in found)
    return Message(scene.say("campaign-ask"), rows)
