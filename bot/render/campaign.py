"""Draws the question which campaign is meant, or which one a work group hears of, and what was chosen."""

from collections.abc import Iterable

from bot.message import Button, Message
from bot.render.scene import Scene
from db.models import Campaign, Group
from jobs import naming

LABEL_LIMIT = 40
ALL = "0"
"""The argument of the button for all campaigns."""


def choose(scene: Scene) -> Message:
    """Offer the campaigns by name, one a row."""
    params = scene.card.params if scene.card else scene.params
    if chosen := params.get("chosen"):
        return scene.plain("campaign-chosen", campaign=naming.title(scene.tx.get_one(Campaign, int(chosen))))
    return Message(scene.say("campaign-ask"), _offered(scene, params["campaign_ids"], "campaign"))


def of_group(scene: Scene) -> Message:
    """Ask of which campaign a group that was just bound shall hear; afterwards say of which it does."""
    params = scene.card.params if scene.card else scene.params
    group = scene.tx.get_one(Group, int(params["group_id"]))
    if "result" in params:
        narrowed = scene.tx.get(Campaign, group.campaign_id or 0)
        return scene.plain(params["result"], group=group.title, campaign=naming.title(narrowed) if narrowed else "none")
    rows = ((scene.button("button-bind-all", "bindto", ALL),), *_offered(scene, params["campaign_ids"], "bindto"))
    return Message(scene.say("bind-which", group=group.title), rows)


def _offered(scene: Scene, campaign_ids: Iterable[int], action: str) -> tuple[tuple[Button, ...], ...]:
    found = [scene.tx.get_one(Campaign, int(campaign_id)) for campaign_id in campaign_ids]
    return tuple((Button(naming.title(one)[:LABEL_LIMIT], action, str(one.id)),) for one in found)
