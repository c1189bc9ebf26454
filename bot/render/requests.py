"""Draws what coordinators and leaders decide: extensions, problems, nodes that were declined."""

from bot.message import Message
from bot.render import lines
from bot.render.report import Rows
from bot.render.scene import Scene
from db import assignments, requests, timelines
from db.models import Assignment, Person
from db.words import Event, Lifecycle
from jobs import extend

WORDS_SHOWN = 1000


def extension(scene: Scene) -> Message | None:
    """Draw a request: old and new date, reason, how often granted before, whose dates move."""
    asked = requests.extension(scene.tx, int(scene.params["extension_id"]))
    if asked is None:
        return None
    assignment = assignments.get(scene.tx, asked.assignment_id)
    text = [scene.say("extension-title"), *_heads(scene, assignment, asked.person_id)]
    text.append(scene.say("extension-dates", old=asked.old_on, new=asked.new_on))
    text.append(scene.say("extension-reason", reason=asked.reason[:WORDS_SHOWN]))
    before = [one for one in requests.granted(scene.tx, assignment.id or 0) if one.id != asked.id]
    if before:
        text.append(scene.say("extension-before", count=len(before), original=before[0].old_on))
    after = extend.successors(scene.tx, assignment)
    text += [scene.say("extension-after", numbers=after)] if after else []
    if asked.state != "asked":
        who = scene.tx.get(Person, asked.decided_by) if asked.decided_by else None
        text.append(scene.say(f"extension-{asked.state}", who=who.name if who else ""))
        return Message("\n".join(text))
    if not assignment.state.is_open:
        text.append(scene.say("request-overtaken", state=scene.say(f"state-{assignment.state}")))
        return Message("\n".join(text))
    buttons = (scene.button("button-grant", "grant", asked.id), scene.button("button-refuse", "refuse", asked.id))
    return Message("\n".join(text), (buttons,))


def problem(scene: Scene) -> Message | None:
    """Draw a problem with who coordinates it; the buttons go when it is resolved."""
    raised = requests.problem(scene.tx, int(scene.params["problem_id"]))
    if raised is None:
        return None
    assignment = assignments.get(scene.tx, raised.assignment_id)
    who = scene.tx.get(Person, raised.taken_by) if raised.taken_by else None
    text = [scene.say("problem-title"), *_heads(scene, assignment, raised.person_id)]
    text.append(scene.say("problem-words", words=raised.words[:WORDS_SHOWN]))
    text.append(scene.say(f"problem-state-{raised.state}", who=who.name if who else "none"))
    if raised.state not in requests.OPEN_PROBLEM:
        return Message("\n".join(text))
    return Message("\n".join(text), _problem_buttons(scene, raised.id or 0, raised.state))


def declined(scene: Scene) -> Message:
    """Draw a declined node with the reason; decided, it says by whom."""
    assignment = assignments.get(scene.tx, int(scene.params["assignment_id"]))
    text = [scene.say("declined-title"), *_heads(scene, assignment, int(scene.params["person_id"]))]
    text.append(scene.say("declined-reason", reason=str(scene.params["reason"])[:WORDS_SHOWN]))
    if assignment.state is Lifecycle.DECLINED:
        argument = f"{assignment.id}.{assignment.version}"
        keep = scene.button("button-uphold", "uphold", argument)
        return Message("\n".join(text), ((scene.button("button-transfer", "transfer", argument), keep),))
    moves = timelines.of_assignment(scene.tx, assignment.id or 0)
    last = next((one for one in moves if one.event in (Event.TRANSFER, Event.UPHOLD)), None)
    who = scene.tx.get(Person, last.person_id) if last and last.person_id else None
    if last is not None:
        unit = assignments.unit_of(scene.tx, assignment).name
        what = scene.say(f"event-{last.event}")
        text.append(scene.say("declined-decided", who=who.name if who else "", what=what, unit=unit))
    return Message("\n".join(text))


def _heads(scene: Scene, assignment: Assignment, person_id: int) -> list[str]:
    node = assignments.node_of(scene.tx, assignment)
    unit = assignments.unit_of(scene.tx, assignment).name
    who = scene.tx.get(Person, person_id)
    return [
        scene.say("request-node", no=node.no, title=node.title),
        scene.say("request-unit", unit=unit, who=who.name if who else ""),
        scene.say("request-due", due=lines.due_word(scene, assignment.due_on)),
    ]


def _problem_buttons(scene: Scene, problem_id: int, state: str) -> Rows:
    take = () if state == "taken" else (scene.button("button-take", "take", problem_id),)
    solved = (scene.button("button-solved", "solved", problem_id),)
    up = () if state == "passed_up" else (scene.button("button-pass-up", "passup", problem_id),)
    return ((*take, *solved, *up),)
