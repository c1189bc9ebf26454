"""Draws the bundle: the one reminder of a person and run, from the records as they are when it goes out."""

from datetime import datetime

from bot.message import Message
from bot.render import bundle_own, bundle_steered, lines, notice, question, requests
from bot.render.bundle_parts import LEADING_SHOWN, Pair, Part
from bot.render.scene import Scene
from db import assignments
from db.models import Person
from jobs import bundles

QUESTIONS_SHOWN = 5


def draw(scene: Scene) -> Message | None:
    """Draw what is still open of a reminder; None when nothing is left before it went out.

    Once sent, the card says what has been dealt with since.
    """
    pairs = _pairs(scene)
    parts = (
        *bundle_own.parts(scene, pairs),
        Part(*requests.put_before(scene, LEADING_SHOWN)),
        Part(*notice.recalled(scene)),
        Part(*question.waiting(scene, QUESTIONS_SHOWN)),
        *bundle_steered.parts(scene, pairs),
    )
    shown = [part for part in parts if part.rows]
    if not shown:
        return scene.plain("remind-all-settled") if scene.row.is_edit else None
    day = scene.policy.calendar.local_day(scene.now)
    text: list[str] = [scene.say("remind-title", day=day)]
    if "late_since" in scene.params:
        since = datetime.fromisoformat(scene.params["late_since"])
        text.append(scene.say("remind-caught-up", since=scene.locale.moment(since, scene.policy.calendar.zone)))
    if "urged" in scene.params:
        urged = scene.params["urged"]
        text.append(scene.say("remind-urged", who=_name(scene, urged["by"]), comment=urged["comment"]))
    text.append("\n\n".join("\n".join(part.rows) for part in shown))
    return Message("\n".join(text), tuple(row for part in shown for row in part.buttons))


def _name(scene: Scene, person_id: int) -> str:
    return scene.tx.get_one(Person, person_id).name


def _pairs(scene: Scene) -> list[Pair]:
    """Pair what the message is about with how it stands; what has passed to somebody else meanwhile is left out."""
    by_id = {item.assignment_id: item for item in scene.items}
    pairs = [Pair(by_id[a.id or 0], a) for a in assignments.many(scene.tx, by_id)]
    return [
        pair for pair in pairs if pair.item.capacity not in bundles.PERSONAL or lines.is_own(scene, pair.assignment)
    ]
