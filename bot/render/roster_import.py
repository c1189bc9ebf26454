"""Draws the preview of a roster that was sent into the chat."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from bot.message import Message
from bot.render import refused
from bot.render.scene import Scene

SHOWN = 8
COUNTED = ("unit_added", "person_added")
"""Changes that are many in a first roster: told by their number."""


def preview(scene: Scene) -> Message:
    """Draw what a roster would bring: counts, refusals by row, warnings, and what it would change."""
    params = scene.params
    text: list[str] = [
        scene.say("roster-preview-title", file=params["file_name"]),
        scene.say(
            "roster-preview-counts",
            units=params["units"],
            posts=params["posts"],
            persons=params["persons"],
            pairing=params["pairing"],
        ),
        _vacant(scene, params["vacant"]),
        *refused.lines(scene.say, params["refused"]),
        scene.say("plan-preview-warned", count=len(params["warned"])),
        *_some(scene, [refused.sentence(scene.say, one["key"], one["words"]) for one in params["warned"]]),
        *_changes(scene, params["changes"]),
        *(scene.say("roster-preview-alike", unit=unit, known=known) for unit, known in params["alike"]),
    ]
    if params["admins_left_out"]:
        text.append(scene.say("roster-preview-admins"))
    draft = str(params["draft_id"])
    yes = scene.button("plan-button-confirm", "rosteryes", draft)
    return Message("\n".join(text), ((yes, scene.button("plan-button-cancel", "planno", draft)),))


def _vacant(scene: Scene, vacant: Sequence[Sequence[str]]) -> str:
    return scene.say("roster-preview-vacant", **_named([f"{unit} {title}" for unit, title in vacant]))


def _changes(scene: Scene, changes: Sequence[Mapping[str, Any]]) -> list[str]:
    """Say what would be added, by number, and every other change, kind by kind."""
    if not changes:
        return [scene.say("roster-preview-unchanged")]
    rows: list[str] = [scene.say("roster-preview-changes")]
    for key in COUNTED:
        names = [one["unit"] if key == "unit_added" else one["after"] for one in changes if one["key"] == key]
        if names:
            rows.append(scene.say(f"roster-preview-{key}", **_named(names)))
    others = [one for one in changes if one["key"] not in COUNTED]
    for _, alike in groupby(others, key=lambda one: one["key"]):
        rows += _some(scene, [scene.say(f"roster-change-{one.pop('key')}", **one) for one in map(dict, alike)])
    return rows


def _named(names: Sequence[str]) -> dict[str, object]:
    """Give a text the names it has room for."""
    return {"count": len(names), "names": list(names[:SHOWN]), "more": max(0, len(names) - SHOWN)}


def _some(scene: Scene, rows: Sequence[str]) -> list[str]:
    """Take the first rows, and say how many more there are."""
    more = [scene.say("roster-preview-more", count=len(rows) - SHOWN)] if len(rows) > SHOWN else []
    return [*rows[:SHOWN], *more]
