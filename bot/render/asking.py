"""Draws questions about reports: which node is meant, which node to begin with, and a report by questions."""

from bot.message import Button, Message
from bot.render import lines
from bot.render.scene import Scene
from db import assignments, reports
from db.models import Assignment, Dialog
from jobs import guided as steps
from jobs import naming

CHOICES = 24
LABEL_LIMIT = 24


def which(scene: Scene) -> Message:
    """Ask which node is meant, a button a candidate, the nearest deadline first."""
    params = scene.card.params if scene.card else scene.params
    if params.get("is_overtaken"):
        return scene.plain("which-overtaken")
    found = [assignments.get(scene.tx, one) for one in params["candidates"]]
    if params.get("chosen"):
        chosen = assignments.node_of(scene.tx, assignments.get(scene.tx, int(params["chosen"])))
        return scene.plain("which-chosen", no=naming.called(scene.tx, chosen), title=chosen.title)
    unknown = str(params.get("unknown") or "")
    text = scene.say("which-unknown", no=unknown) if unknown else scene.say("which-ask")
    if params.get("shared"):
        text = scene.say("which-shared", no=params["shared"])
    buttons = [(Button(_label(scene, one), "which", str(one.id)),) for one in found]
    return Message(text, (*buttons, (scene.button("button-other", "other"),)))


def choose(scene: Scene) -> Message:
    """Offer the own open nodes by number, for a command that needs one."""
    person_id = scene.person.id if scene.person and scene.person.id else 0
    among = scene.params.get("among")
    owned = [one for one in assignments.owned_by(scene.tx, person_id, assignments.OPEN) if not among or one.id in among]
    found = list({(one.node_id, one.unit_id): one for one in reversed(owned)}.values())[::-1][:CHOICES]
    if not found:
        return scene.plain("words-nothing-open")
    purpose = str(scene.params["purpose"])
    text = [scene.say(f"choose-{purpose}"), *[lines.line(scene, one) for one in found]]
    action = "guide" if purpose == "report" else purpose
    buttons = [Button(lines.called(scene, one), action, f"{one.id}.{one.version}") for one in found]
    return Message("\n".join(text), lines.number_rows(scene, buttons))


def guided(scene: Scene) -> Message:
    """Ask one question of a report, with what was answered the last time; answered, say so."""
    params = scene.card.params if scene.card else scene.params
    assignment = assignments.get(scene.tx, int(params["assignment_id"]))
    node = assignments.node_of(scene.tx, assignment)
    step = params["step"]
    if not _is_asked(scene, assignment, step):
        return scene.plain("guided-settled", no=node.no, title=node.title)
    text = [
        scene.say("guided-title", no=node.no, title=node.title),
        scene.say("guided-step", number=steps.STEPS.index(step) + 1, count=len(steps.STEPS)),
        scene.say(f"guided-{step}"),
        *_last_time(scene, assignment, step),
    ]
    return Message("\n".join(text), _guided_buttons(scene, assignment, step))


def _is_asked(scene: Scene, assignment: Assignment, step: str) -> bool:
    """Tell whether the question still waits for its answer."""
    dialog = scene.tx.get(Dialog, scene.person.id) if scene.person else None
    return (
        assignment.state.is_open
        and dialog is not None
        and dialog.topic == "guided"
        and (dialog.details["assignment_id"], dialog.details["step"]) == (assignment.id, step)
    )


def _last_time(scene: Scene, assignment: Assignment, step: str) -> list[str]:
    last = reports.last_effective(scene.tx, assignment.id or 0)
    told = (last.reading.get("told") or {}).get(step) if last else None
    if last is not None and step == steps.DONE:
        told = told or last.words
    return [scene.say("guided-last", words=lines.cut(told, 100))] if told else []


def _guided_buttons(scene: Scene, assignment: Assignment, step: str) -> tuple[tuple[Button, ...], ...]:
    """The first question may be answered by one tap; the others may be left out."""
    if step == steps.DONE:
        argument = f"{assignment.id}.{assignment.version}"
        at_once = (scene.button("button-done", "done", argument), scene.button("button-nonews", "nonews", argument))
        return at_once, (scene.button("button-skip", "skip"),)
    return ((scene.button("button-skip", "skip"), scene.button("button-end", "end")),)


def _label(scene: Scene, assignment: Assignment) -> str:
    node = assignments.node_of(scene.tx, assignment)
    name = naming.names(scene.tx).get(node.campaign_id)
    label = f"{node.no} {node.title}"
    return f"{label[:LABEL_LIMIT]} · {name}" if name else label[:LABEL_LIMIT]
