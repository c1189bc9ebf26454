"""Draws the question before urging: whom it would reach, how often each was written to, who is left out and why."""

from collections.abc import Mapping
from typing import Any

from bot.message import Button, Message
from bot.render import lines, load, slips
from bot.render.scene import Scene
from db import assignments
from db.models import Node, Person, Unit
from jobs import urge
from jobs.urge import Reach, Target

PERSONS_SHOWN, NAMES_SHOWN = 8, 6


def target_of(params: Mapping[str, Any]) -> Target:
    """Read what is urged from the values of a card."""
    return Target(int(params["campaign_id"]), params.get("node_id"), params.get("unit_id"))


def question(scene: Scene) -> Message:
    """Ask before urging; afterwards say what was done."""
    params = scene.card.params if scene.card else scene.params
    rows: list[str] = [scene.say("urge-title", what=_what(scene, target_of(params)))]
    rows += lines.campaign_line(scene, target_of(params).campaign_id)
    comment = str(params.get("comment") or "")
    if comment:
        rows.append(scene.say("urge-comment", comment=comment))
    if params.get("result") is not None:
        rows.append(scene.say(params["result"], **params.get("said", {})))
        return Message("\n".join(rows))
    reach = urge.reach(scene.tx, scene.policy, target_of(params))
    rows += [*_reached(scene, reach), *_left_out(scene, reach), *load.warned(scene, list(reach.by_person))]
    calendar = scene.policy.calendar
    if not calendar.is_working_time(scene.now):
        goes_at = scene.locale.moment(calendar.next_working_time(scene.now), calendar.zone)
        rows.append(scene.say("urge-later", at=goes_at))
    return Message("\n".join(rows), _buttons(scene, has_any=bool(reach.by_person)))


def _what(scene: Scene, target: Target) -> str:
    node = scene.tx.get(Node, target.node_id) if target.node_id else None
    unit = scene.tx.get(Unit, target.unit_id) if target.unit_id else None
    if node and unit:
        return scene.say("urge-what-both", no=node.no, unit=unit.name)
    if node:
        return scene.say("urge-what-node", no=node.no)
    return scene.say("urge-what-unit", unit=unit.name) if unit else scene.say("urge-what-all")


def _reached(scene: Scene, reach: Reach) -> list[str]:
    written = urge.written_this_week(scene.tx, scene.policy)
    rows: list[str] = [scene.say("urge-reach", persons=len(reach.by_person), count=reach.assignments)]
    for person_id, found in list(reach.by_person.items())[:PERSONS_SHOWN]:
        who = f"{assignments.unit_of(scene.tx, found[0]).name}{slips.who(scene, found[0])}"
        numbers = list(dict.fromkeys(assignments.node_of(scene.tx, one).no for one in found))
        rows.append(scene.say("urge-person", who=who, numbers=numbers, count=written.get(person_id, 0)))
    if len(reach.by_person) > PERSONS_SHOWN:
        rows.append(scene.say("urge-more", count=len(reach.by_person) - PERSONS_SHOWN))
    return rows


def _left_out(scene: Scene, reach: Reach) -> list[str]:
    rows: list[str] = []
    if reach.rested:
        names = _cut([scene.tx.keep(Person, person_id).name for person_id in reach.rested])
        hours = int(scene.policy.urge_rest.total_seconds() // 3600)
        rows.append(scene.say("urge-rested", count=len(reach.rested), hours=hours, names=names))
    if reach.unreachable:
        posts = _cut([f"{scene.tx.keep(Unit, post.unit_id).name}{post.title}" for post in reach.unreachable])
        rows.append(scene.say("urge-unreachable", count=len(reach.unreachable), posts=posts))
    return rows


def _cut(names: list[str]) -> list[str]:
    return names if len(names) <= NAMES_SHOWN else [*names[:NAMES_SHOWN], "…"]


def _buttons(scene: Scene, *, has_any: bool) -> tuple[tuple[Button, ...], ...]:
    no = scene.button("button-urge-no", "urgeno")
    if not has_any:
        return ((no,),)
    comment, ask = scene.button("button-urge-comment", "urgesay"), scene.button("button-inquiry", "inqask")
    if scene.policy.calendar.is_working_time(scene.now):
        return (scene.button("button-urge-yes", "urgeyes"), no), (comment, ask)
    now = scene.button("publish-button-now", "urgenow")
    return (now, scene.button("publish-button-morning", "urgeyes")), (comment, ask, no)
