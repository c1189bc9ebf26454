"""Draws what steering from above asks and tells: which units are meant, and what became of a holder's nodes."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments, people
from db.models import Assignment, Node, Person
from db.words import Completion, Event
from jobs import completion as ending
from jobs import review, steer
from jobs.rules.lifecycle import is_possible
from jobs.rules.rights import Right, allows

A_ROW = 2
Rows = tuple[tuple[Button, ...], ...]


def told(scene: Scene) -> Message | None:
    """Tell a holder what became of his nodes, by whom and why; None where they have passed to somebody else."""
    shown = assignments.many(scene.tx, [item.assignment_id for item in scene.items])
    found = [one for one in shown if lines.is_own(scene, one)]
    if not found:
        return None
    who = scene.tx.get(Person, scene.params["by"]) if scene.params.get("by") else None
    event = Event(scene.params["event"])
    text: list[str] = [
        scene.say("steered-title", event=event.value, count=len(found), who=who.name if who else "none"),
        *(lines.line(scene, assignment) for assignment in found),
    ]
    if scene.params.get("reason"):
        text.append(scene.say("steered-reason", reason=scene.params["reason"]))
    text.append(scene.say("steered-after", event=event.value))
    return Message("\n".join(text), lines.number_buttons(scene, found))


def which(scene: Scene) -> Message:
    """Ask which units are meant: all of them, or one by its name."""
    event = Event(scene.params["event"])
    node = scene.tx.get_one(Node, int(scene.params["node_id"]))
    shown = assignments.many(scene.tx, [item.assignment_id for item in scene.items])
    found = [one for one in shown if is_possible(one.state, event)]
    text = scene.say("steer-which", event=event.value, no=node.no, title=node.title)
    if not found:
        return Message("\n".join((text, scene.say("steer-none-left"))))
    by_unit = list({one.unit_id: one for one in reversed(found)}.values())[::-1]
    units = [Button(assignments.unit_of(scene.tx, one).name, "steerone", f"{one.id}.{one.version}") for one in by_unit]
    every = (scene.button("button-steer-all", "steerall", review.stamp(found), count=len(units)),)
    return Message(text, (every, *(tuple(units[n : n + A_ROW]) for n in range(0, len(units), A_ROW))))


def completion(scene: Scene) -> Message:
    """Ask by which units a node closes; chosen, say what came of it."""
    node = scene.tx.get_one(Node, int(scene.params["node_id"]))
    text = [
        scene.say("completion-ask", no=node.no, title=node.title),
        scene.say("completion-now", rule=node.completion.value),
    ]
    if "result" in scene.params:
        return Message("\n".join([*text, scene.say(scene.params["result"], **scene.params["said"])]))
    others = [rule for rule in Completion if rule is not node.completion]
    for rule in others:
        count = len(ending.would_end(scene.tx, node, rule))
        text += [scene.say("completion-would-end", rule=rule.value, count=count)] if count else []
    buttons = tuple(scene.button(f"button-completion-{rule}", "closesby", rule.value) for rule in others)
    return Message("\n".join(text), (buttons,))


def is_coordinator(scene: Scene) -> bool:
    """Tell whether the reader may steer."""
    person_id = scene.person.id if scene.person else None
    return person_id is not None and allows(Right.COORDINATOR, people.roles_of(scene.tx, person_id))


def more_button(scene: Scene) -> Button:
    """Unfold what stands behind 更多, or fold it away."""
    return scene.button("button-less" if is_open(scene) else "button-more", "more")


def is_open(scene: Scene) -> bool:
    """Tell whether the card is unfolded."""
    return bool(scene.params.get("is_open"))


def node_buttons(scene: Scene, node_id: int) -> Rows:
    """Offer what could be done now with any of a node's assignments."""
    found = steer.possible(scene.tx, node_id)
    is_urgent = scene.tx.get_one(Node, node_id).is_urgent
    mark = ("button-not-urgent", "noturgent") if is_urgent else ("button-urgent", "urgent")
    steering = [scene.button(f"button-{event}", "steer", event.value) for event in steer.EVENTS if found[event]]
    return _rows([*steering, scene.button(*mark), scene.button("button-completion", "howclosed")])


def assignment_buttons(scene: Scene, assignment: Assignment) -> Rows:
    """Offer what could be done now with one assignment."""
    argument = f"{assignment.id}.{assignment.version}"
    events = [event for event in steer.EVENTS if is_possible(assignment.state, event)]
    return _rows([scene.button(f"button-{event}", event.value, argument) for event in events])


def _rows(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[n : n + A_ROW]) for n in range(0, len(buttons), A_ROW))
