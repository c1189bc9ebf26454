"""Draws the choice of a colleague and the question to the coordinators."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments
from db.models import Person
from jobs import delegate


def choose(scene: Scene) -> Message:
    """Draw a button a colleague."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    node = assignments.node_of(scene.tx, assignment)
    found = delegate.candidates(scene.tx, assignment, scene.person.id if scene.person and scene.person.id else 0)
    key = "delegate-choose" if found else "delegate-nobody"
    values = {"no": node.no, "title": node.title} if found else {}
    buttons = tuple((Button(person.name, "handto", f"{assignment.id}.{person.id}"),) for person in found[:10])
    return Message(scene.say(key, **values), buttons)


def ask(scene: Scene) -> Message:
    """Draw who shall handle what, with the two answers until one is given."""
    params = scene.params if scene.card is None else scene.card.params
    if params.get("result"):
        return scene.plain("delegate-decided", name=params["name"], result=params["result"])
    assignment = assignments.get(scene.tx, int(params["assignment_id"]))
    giver = scene.tx.get(Person, int(params["from_id"]))
    text = scene.say(
        "delegate-ask",
        unit=assignments.unit_of(scene.tx, assignment).name,
        **{"from": giver.name if giver else ""},
        no=lines.called(scene, assignment),
        name=params["name"],
        tail=str(params["phone"])[-4:],
    )
    yes = scene.button("delegate-button-yes", "addyes")
    return Message(text, ((yes, scene.button("delegate-button-no", "addno")),))
