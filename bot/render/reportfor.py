"""Draws 代报: the nodes a coordinator may report for, and what the official is told of it."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.report import meaning
from bot.render.scene import Scene
from db import assignments, reports
from db.models import Person, Unit
from jobs import naming

SHOWN = 24


def choose(scene: Scene) -> Message:
    """Offer what a unit owes, a button a node."""
    found = [one for one in assignments.many(scene.tx, [i.assignment_id for i in scene.items]) if one.state.is_open]
    unit = scene.tx.get_one(Unit, int(scene.params["unit_id"]))
    if not found:
        return scene.plain("reportfor-nothing", unit=unit.name)
    text = [scene.say("reportfor-choose", unit=unit.name), *[lines.line(scene, one) for one in found[:SHOWN]]]
    buttons = [Button(lines.called(scene, one), "reportfor", str(one.id)) for one in found[:SHOWN]]
    return Message("\n".join(text), lines.number_rows(scene, buttons))


def told(scene: Scene) -> Message | None:
    """Tell an official what was reported for him; None when all of it was taken back before."""
    found = [one for one in reports.many(scene.tx, scene.params["report_ids"]) if one.state in reports.IN_FORCE]
    if not found:
        return None
    who = scene.tx.get_one(Person, found[0].person_id)
    rows: list[str] = [scene.say("reported-for", who=who.name)]
    for one in found:
        node = assignments.node_of(scene.tx, assignments.get(scene.tx, one.assignment_id))
        no = naming.called(scene.tx, node)
        rows.append(scene.say("reported-for-line", no=no, title=node.title, meaning=meaning(scene, one)))
    return Message("\n".join([*rows, scene.say("reported-for-wrong")]))
