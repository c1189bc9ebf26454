"""THE table: every command, button and kind of message → its handler, the right it asks for, its line of help."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from bot.handlers import help as help_
from bot.handlers import settings, start
from bot.visit import Visit
from jobs.rules.rights import Right

Handler = Callable[[Visit], None]


@dataclass(frozen=True, slots=True)
class Command:
    """A command: who may give it, where, and which text explains it (``help-NAME``)."""

    name: str
    handler: Handler
    right: Right
    place: Literal["private", "group", "both"] = "private"


@dataclass(frozen=True, slots=True)
class Tap:
    """A button: its action in the callback data, and who may press it at all."""

    action: str
    handler: Handler
    right: Right = Right.BOUND


_COMMANDS = (
    Command("start", start.start, Right.ANYONE),
    Command("help", help_.show, Right.BOUND, place="both"),
    Command("settings", settings.show, Right.BOUND),
)

_TAPS = (Tap("lang", settings.set_language),)

_ANSWERS: dict[str, Handler] = {}
"""The question asked → who takes the answer."""

COMMANDS = {command.name: command for command in _COMMANDS}
TAPS = {tap.action: tap for tap in _TAPS}
ANSWERS = _ANSWERS
CONTACT: Handler = start.contact
STRANGER: Handler = start.stranger
WORDS: Handler = help_.not_understood
FILE: Handler = help_.not_understood
EDITED: Handler = help_.ignore
REACTION: Handler = help_.ignore
MEMBERSHIP: Handler = help_.ignore
