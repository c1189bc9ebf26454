"""Draws how far a rehearsal has come, what it found, and hands over its book."""

from base64 import b64decode

from bot.message import Message
from bot.render.scene import Scene
from db import campaigns
from jobs import naming


def progress(scene: Scene) -> Message:
    """Draw the card of a rehearsal: under way, finished with its findings, or failed."""
    params = scene.params
    if "failed" in params:
        return scene.plain(str(params["failed"]))
    if "findings" not in params:
        return scene.plain("rehearsal-under-way", percent=params["percent"], campaign=_named(scene))
    return Message("\n".join([scene.say("rehearsal-done"), *(_finding(scene, *row) for row in params["findings"])]))


def book(scene: Scene) -> Message:
    """Hand over the xlsx."""
    content = b64decode(str(scene.params["book"]))
    return Message(scene.say("rehearsal-book"), document=content, file_name=scene.say("rehearsal-file"))


def _named(scene: Scene) -> str:
    """Name what is played, where it could be another campaign."""
    found = campaigns.running(scene.tx)
    return next(
        (naming.title(one) for one in found if len(found) > 1 and one.id == scene.params.get("campaign_id")), "none"
    )


def _finding(scene: Scene, heading: str, silent: str, prompt: str) -> str:
    """Say one finding; what is of the plan rather than of a run has one answer."""
    if not prompt:
        return scene.say("rehearsal-finding", heading=heading, answer=silent)
    return scene.say("rehearsal-finding-both", heading=heading, silent=silent, prompt=prompt)
