"""Draws what coordinators decide after a restore: how many messages are held, and each of them."""

from bot.message import Button, Message
from bot.render.alarm import of_post
from bot.render.scene import Scene
from db import restores
from db.messages import OutboxState
from db.models import Outbox, Person, Restore

ROWS_SHOWN = 8
"""Two buttons a row: a card that still fits on a phone."""


def restored(scene: Scene) -> Message | None:
    """Draw the card of a restore: what the copy does not know, what is held, what became of it."""
    found = scene.tx.get(Restore, int(scene.params["restore_id"]))
    if found is None or found.id is None:
        return None
    zone = scene.policy.calendar.zone
    window = {"from": scene.locale.moment(found.copied_at, zone), "to": scene.locale.moment(found.restored_at, zone)}
    text: list[str] = [scene.say("restored-title"), scene.say("restored-window", **window)]
    held = len(restores.held(scene.tx, found.id))
    if held:
        text.append(scene.say("restored-held", count=held))
    text += _outcome(scene, found) if found.decided_at or not held else []
    return Message("\n".join(text), _choices(scene) if held else ())


def one_by_one(scene: Scene) -> Message | None:
    """Draw the first of the held messages: to whom, what kind, of when; the next move up as these are decided."""
    found = scene.tx.get(Restore, int(scene.params["restore_id"]))
    if found is None or found.id is None:
        return None
    held = restores.held(scene.tx, found.id)
    if not held:
        return Message("\n".join(_outcome(scene, found)))
    shown = list(enumerate(held[:ROWS_SHOWN], start=1))
    text = [scene.say("restored-each-title", count=len(held)), *(_line(scene, number, row) for number, row in shown)]
    if len(held) > ROWS_SHOWN:
        text.append(scene.say("restored-more", count=len(held) - ROWS_SHOWN))
    buttons = tuple(
        (
            scene.button("restored-button-send", "heldsend", row.id, number=number),
            scene.button("restored-button-skip", "heldskip", row.id, number=number),
        )
        for number, row in shown
    )
    return Message("\n".join(text), buttons)


def _line(scene: Scene, number: int, row: Outbox) -> str:
    person = scene.tx.get(Person, row.person_id) if row.person_id else None
    who = of_post(scene, person) if person else scene.locale.say("alarm-some-group")
    lane, at = (
        scene.locale.say(f"restored-lane-{row.lane}"),
        scene.locale.moment(row.not_before, scene.policy.calendar.zone),
    )
    return scene.say("restored-row", number=number, who=who, lane=lane, at=at)


def _outcome(scene: Scene, found: Restore) -> list[str]:
    """Say what became of what was held, and who decided last."""
    if found.decided_at is None or found.decided_by is None:
        return [scene.say("restored-nothing-held")]
    counts = restores.counts(scene.tx, found.id or 0)
    skipped = counts.get(OutboxState.CANCELLED, 0)
    sent = sum(counts.values()) - counts.get(OutboxState.HELD, 0) - skipped
    who = scene.tx.get_one(Person, found.decided_by).name
    at = scene.locale.moment(found.decided_at, scene.policy.calendar.zone)
    return [scene.say("restored-outcome", sent=sent, skipped=skipped), scene.say("restored-by", who=who, at=at)]


def _choices(scene: Scene) -> tuple[tuple[Button, ...], ...]:
    return (
        (scene.button("restored-button-all", "heldall"), scene.button("restored-button-none", "heldnone")),
        (scene.button("restored-button-each", "heldeach"),),
    )
