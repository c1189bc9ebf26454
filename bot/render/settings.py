"""Draws help and settings."""

from bot import routes
from bot.message import Button, Message
from bot.render import leave
from bot.render.scene import Scene
from bot.texts.locale import LANGUAGES
from db.words import Role
from jobs.rules.rights import allows


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
    """Show the language with a button for each, and leave and deputy."""
    choices = tuple(
        Button(
            ("✓ " if scene.locale.language == language else "") + scene.locale.language_name(language), "lang", language
        )
        for language in LANGUAGES
    )
    text = scene.say("settings-language", language=scene.locale.language_name())
    absence, buttons = leave.in_settings(scene, scene.person.id or 0) if scene.person else ([], ())
    return Message("\n".join([text, *absence]), (choices, *buttons))
