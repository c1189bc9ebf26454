"""Draws help and settings."""

from datetime import date, datetime, time, timedelta

from bot import routes
from bot.message import Button, Message
from bot.render import leave
from bot.render.scene import Scene
from bot.texts.locale import LANGUAGES
from db.models import Person
from db.words import Role
from jobs import prefer
from jobs.rules import personal
from jobs.rules.rights import allows

MORNINGS = 4
"""Half hours offered for the list of the morning."""
RESTS = ((time(12), time(14)), (time(12), time(14, 30)), (time(12, 30), time(14)))
"""Rests offered: those of the offices."""


def help_(scene: Scene) -> Message:
    """List the commands this person may give, in the order of the table."""
    roles = frozenset(Role(role) for role in scene.params.get("roles", ()))
    lines = [
        f"/{command.name} {scene.say('help-' + command.name)}"
        for command in routes.COMMANDS.values()
        if allows(command.right, roles)
    ]
    return Message(scene.say("help-title") + "\n" + "\n".join(lines) + "\n\n" + scene.say("help-words"))


def settings(scene: Scene) -> Message:
    """Show what the person has chosen, with the ways to choose otherwise; or one choice of times."""
    person = scene.person
    assert person is not None
    absence, away = leave.in_settings(scene, person.id or 0)
    text = "\n".join(
        (
            scene.say("settings-language", language=scene.locale.language_name()),
            scene.say("settings-simple", is_on=person.is_simple),
            scene.say("settings-morning", at=prefer.words(person.morning_at or scene.policy.cadence.at)),
            scene.say("settings-quiet", span=_span(scene, person.quiet_from, person.quiet_until)),
            *absence,
        )
    )
    match scene.params.get("menu"):
        case "morning":
            return Message(scene.say("settings-morning-choose"), (*_mornings(scene), _other(scene, "morning")))
        case "quiet":
            return Message(scene.say("settings-quiet-choose"), (*_rests(scene), _other(scene, "quiet")))
    return Message(text, (_languages(scene), *_choices(scene, person), *away))


def _languages(scene: Scene) -> tuple[Button, ...]:
    return tuple(
        Button(
            ("✓ " if scene.locale.language == language else "") + scene.locale.language_name(language), "lang", language
        )
        for language in LANGUAGES
    )


def _choices(scene: Scene, person: Person) -> tuple[tuple[Button, ...], ...]:
    mark = "✓ " if person.is_simple else ""
    simple = Button(mark + scene.locale.say("button-simple"), "simple", "off" if person.is_simple else "on")
    morning, quiet = (
        scene.button("button-morning", "settings", "morning"),
        scene.button("button-quiet", "settings", "quiet"),
    )
    return (simple,), (morning, quiet)


def _mornings(scene: Scene) -> tuple[tuple[Button, ...], ...]:
    """Offer the office's time and the half hours after it."""
    calendar, first = scene.policy.calendar, max(scene.policy.cadence.at, scene.policy.calendar.opens)
    half_hours = [_later(first, timedelta(minutes=30) * n) for n in range(MORNINGS)]
    fitting = [at for at in half_hours if personal.is_morning(at, first, calendar)]
    return (tuple(Button(prefer.words(at), "morning", prefer.words(at)) for at in fitting),)


def _rests(scene: Scene) -> tuple[tuple[Button, ...], ...]:
    policy = scene.policy
    fitting = [span for span in RESTS if personal.is_quiet(*span, policy.digest_at, policy.calendar)]
    spans = tuple(Button(_span(scene, *span), "quiet", "-".join(map(prefer.words, span))) for span in fitting)
    return spans, (scene.button("button-quiet-none", "quiet", "none"),)


def _other(scene: Scene, action: str) -> tuple[Button, ...]:
    return scene.button("button-settings-other", action, "other"), scene.button("button-settings-back", "settings")


def _span(scene: Scene, begins: time | None, ends: time | None) -> str:
    if begins is None or ends is None:
        return scene.locale.say("settings-quiet-none")
    return f"{prefer.words(begins)}-{prefer.words(ends)}"


def _later(at: time, span: timedelta) -> time:
    return (datetime.combine(date.min, at) + span).time()
