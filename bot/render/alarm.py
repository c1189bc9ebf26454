"""Draws the alarms of the machinery: whom they are about is named by post, never by number."""

from datetime import datetime, timedelta

from bot.message import Message
from bot.render.scene import Scene
from db import people
from db.models import Group, Person
from jobs import timekeeping


def update(scene: Scene) -> Message:
    """Say whose message was set aside."""
    return scene.plain("alarm-update", who=_who(scene), id=scene.params["inbox_id"])


def unreachable(scene: Scene) -> Message:
    """Say who cannot be reached any more."""
    return scene.plain("alarm-unreachable", who=_who(scene))


def dead(scene: Scene) -> Message:
    """Say to whom a message cannot be delivered."""
    return scene.plain("alarm-dead", who=_who(scene), id=scene.params["outbox_id"])


def review(scene: Scene) -> Message:
    """Say of whose message nobody knows whether it arrived."""
    return scene.plain("alarm-review", who=_who(scene), id=scene.params["outbox_id"])


def of_group(scene: Scene) -> Message:
    """Say what happened to the bot's place in which work group."""
    group = scene.tx.get(Group, scene.params["group_id"])
    return scene.plain(scene.row.key, title=group.title if group else "")


def storage(scene: Scene) -> Message:
    """Say from when until when nothing could be stored, why, and what to do about it."""
    since, until = (
        scene.locale.moment(datetime.fromisoformat(scene.params[end]), scene.policy.calendar.zone)
        for end in ("since", "until")
    )
    why = scene.locale.say(f"storage.{scene.params['fault']}")
    return scene.plain("alarm-storage", since=since, until=until, why=why)


def clock_leap(scene: Scene) -> Message | None:
    """Say that the machine's clock leapt and bulk is held, or how that ended; nothing if it ended before."""
    landed_at = datetime.fromisoformat(scene.params["landed_at"])
    left_at = landed_at - timedelta(seconds=scene.params["leap_seconds"])
    zone = scene.policy.calendar.zone
    moments = {"before": scene.locale.moment(left_at, zone), "after": scene.locale.moment(landed_at, zone)}
    is_believed = timekeeping.is_believed(scene.tx, landed_at)
    if timekeeping.is_in_doubt_since(scene.tx, landed_at) and not is_believed:
        return Message(scene.say("clock-leap", **moments), ((scene.button("clock-leap-button", "clockok"),),))
    if not scene.row.is_edit:
        return None
    return scene.plain("clock-leap-believed" if is_believed else "clock-leap-over", **moments)


def _who(scene: Scene) -> str:
    """Name the person the alarm is about, post before name; a row without one was for a group."""
    person_id = scene.params.get("person_id")
    person = scene.tx.get(Person, person_id) if person_id else None
    if person is None or person.id is None:
        return scene.locale.say("alarm-some-group" if "outbox_id" in scene.params else "alarm-somebody")
    return of_post(scene, person)


def of_post(scene: Scene, person: Person) -> str:
    """Name a person, post before name."""
    posts = people.posts_of(scene.tx, person.id or 0)
    if not posts:
        return person.name
    post, unit = posts[0]
    return scene.locale.say("alarm-of-post", unit=unit.name, post=post.title, name=person.name)
