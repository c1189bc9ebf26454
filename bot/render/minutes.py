"""Draws what the lines of a meeting's minutes would become, and what did become of them."""

from datetime import date
from typing import Any

from bot.message import Message
from bot.render import lines
from bot.render.scene import Scene

UNITS_SHOWN = 5


def proposed(scene: Scene) -> Message:
    """Draw the nodes read from the lines with number, units and deadline, and what was not understood."""
    nodes, refused = scene.params["nodes"], scene.params["refused"]
    rows: list[str] = [scene.say("minutes-title", count=len(nodes), refused=len(refused))]
    rows += lines.campaign_line(scene, int(scene.params["campaign_id"]))
    rows += [_line(scene, node) for node in nodes]
    rows += [scene.say(one["key"], **one["words"]) for one in refused]
    if "result" in scene.params:
        return Message("\n".join([*rows, "", scene.say(scene.params["result"], **scene.params["said"])]))
    yes = (scene.button("button-minutes-yes", "minutesyes"),) if nodes else ()
    return Message("\n".join(rows), ((*yes, scene.button("button-minutes-no", "minutesno")),))


def _line(scene: Scene, node: dict[str, Any]) -> str:
    units, due = node["units"], date.fromisoformat(node["due"]) if node["due"] else None
    named: object = units
    if len(units) > UNITS_SHOWN:
        named = scene.say("minutes-units", units=units[:UNITS_SHOWN], count=len(units))
    return scene.say("minutes-line", no=node["no"], title=node["title"], units=named, due=lines.due_word(scene, due))
