"""Draws leave and deputies: who stands in, what was set, what both sides are told, the lines in settings."""

from datetime import date, timedelta

from bot.message import Button, Message
from bot.render.scene import Scene
from db import deputies
from db.models import Deputy, Person
from jobs import leave

MOST_CANDIDATES = 10
Rows = tuple[tuple[Button, ...], ...]


def card(scene: Scene) -> Message:
    """Draw the choice of a deputy, or what was set, with a button that ends it."""
    params = scene.params if scene.card is None else scene.card.params
    if "deputy_id" in params:
        return _set(scene, scene.tx.get_one(Deputy, int(params["deputy_id"])))
    person_id = int(params["person_id"])
    found = leave.candidates(scene.tx, person_id)[:MOST_CANDIDATES]
    name = scene.tx.get_one(Person, person_id).name
    if not found:
        return scene.plain("leave-nobody", name=name)
    buttons = tuple((Button(one.name, "leaveto", str(one.id)),) for one in found)
    if "first" not in params:
        return Message(scene.say("deputy-choose", name=name), buttons)
    first, last = date.fromisoformat(params["first"]), date.fromisoformat(params["last"])
    return Message(scene.say("leave-choose", name=name, first=first, last=last), buttons)


def told(scene: Scene) -> Message | None:
    """Tell the other side what was set; None when it was called off before it went out."""
    found = scene.tx.get_one(Deputy, int(scene.params["deputy_id"]))
    if found.ended_at is not None and scene.row.key != "leave-called-off":
        return None
    is_deputy = scene.person is not None and scene.person.id == found.deputy_id
    key = f"{scene.row.key}-{'deputy' if is_deputy else 'person'}"
    values = {"name": _name(scene, found.person_id), "deputy": _name(scene, found.deputy_id)}
    if scene.row.key == "leave-told":
        count = leave.open_count(scene.tx, found.person_id)
        return Message(scene.say(key, count=count, **values, **days(scene, found)))
    return Message(scene.say(key, **values))


def in_settings(scene: Scene, person_id: int) -> tuple[list[str], Rows]:
    """Make the lines and buttons of /settings: the leaves to come, and who stands in for good."""
    lines: list[str] = []
    ends: list[tuple[Button, ...]] = []
    for one in deputies.leaves_of(scene.tx, person_id):
        lines.append(scene.say("leave-line", deputy=_name(scene, one.deputy_id), **days(scene, one)))
        ends.append((scene.button("button-leave-off", "leaveoff", one.id, **days(scene, one)),))
    standing = deputies.standing(scene.tx, person_id)
    if standing is not None:
        lines.append(scene.say("deputy-line", deputy=_name(scene, standing.deputy_id)))
        ends.append((scene.button("button-deputy-off", "leaveoff", standing.id),))
    begin = (scene.button("button-leave", "leave"), scene.button("button-deputy", "deputy"))
    return lines, (begin, *ends)


def days(scene: Scene, found: Deputy) -> dict[str, object]:
    """Name the first and the last day of a leave."""
    calendar = scene.policy.calendar
    assert found.from_at is not None and found.until_at is not None
    last = calendar.local_day(found.until_at) - timedelta(days=1)
    return {"first": calendar.local_day(found.from_at), "last": last}


def _set(scene: Scene, found: Deputy) -> Message:
    values = {"name": _name(scene, found.person_id), "deputy": _name(scene, found.deputy_id)}
    if found.ended_at is not None:
        return scene.plain("leave-over", **values)
    if found.from_at is None:
        off = scene.button("button-deputy-off", "leaveoff", found.id)
        return Message(scene.say("deputy-set", **values), ((off,),))
    when = days(scene, found)
    off = scene.button("button-leave-off", "leaveoff", found.id, **when)
    return Message(scene.say("leave-set", **values, **when), ((off,),))


def _name(scene: Scene, person_id: int) -> str:
    return scene.tx.get_one(Person, person_id).name
