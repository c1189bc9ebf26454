"""One call of a method: its parameters checked against the published list, and who it is for."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Final, TypeVar

from bot.sandbox.accounts import Bot, Json
from bot.sandbox.chats import Chat, ChatKind, Message
from bot.sandbox.faults import bad, forbidden
from bot.sandbox.world import Telegram

Upload = tuple[str, bytes]
"""A file of a multipart request: its name and content."""


class Kind(Enum):
    """What a parameter must be; the wire carries all of them as text."""

    TEXT = auto()
    INTEGER = auto()
    BOOLEAN = auto()
    JSON = auto()
    CHAT = auto()
    FILE = auto()


OBJECTS: Final = {
    "reply_markup": "reply keyboard markup",
    "reply_parameters": "reply parameters",
    "reaction": "reaction types",
    "scope": "BotCommandScope",
    "media": "input media",
}
"""What the server calls the objects it cannot parse."""

Handler = Callable[["Call"], Any]
HandlerT = TypeVar("HandlerT", bound=Handler)


@dataclass(frozen=True, slots=True)
class Method:
    """A method of the Bot API as the stand-in knows it."""

    name: str
    handler: Handler
    parameters: Mapping[str, Kind]


METHODS: Final[dict[str, Method]] = {}
"""By lower-case name: the server does not mind the case."""


def method(name: str, /, **parameters: Kind) -> Callable[[HandlerT], HandlerT]:
    """Register a handler for a method with everything it accepts."""

    def register(handler: HandlerT) -> HandlerT:
        METHODS[name.lower()] = Method(name, handler, parameters)
        return handler

    return register


@dataclass(slots=True)
class Call:
    """A call whose parameters are known and of the right kind."""

    world: Telegram
    bot: Bot
    method: str
    values: dict[str, Any]
    files: Mapping[str, Upload]
    message: Message | None = field(default=None)
    """The message the call made or touched, for the log."""

    def text(self, name: str, default: str = "") -> str:
        """Return a text parameter."""
        return str(self.values.get(name, default))

    def integer(self, name: str, default: int = 0) -> int:
        """Return a whole number."""
        return int(self.values.get(name, default))

    def flag(self, name: str) -> bool:
        """Return a boolean, False when absent."""
        return bool(self.values.get(name, False))

    def structure(self, name: str) -> Any:  # noqa: ANN401
        """Return a parsed JSON parameter, None when absent."""
        return self.values.get(name)

    def offend(self, what: str) -> Exception:
        """Record what the real server would have ignored, and make the refusal to raise."""
        self.world.offences.append(f"{self.method}: {what}")
        return bad(f"the stand-in refuses {what}")

    def only(self, name: str, found: Mapping[str, Any], known: frozenset[str] | set[str]) -> None:
        """Refuse members of an object that Telegram does not define."""
        if surplus := sorted(set(found) - known):
            raise self.offend(f"unknown members of {name}: {', '.join(surplus)}")

    def chat(self) -> Chat:
        """Find the chat of ``chat_id`` for reading; raise what the server says when the bot may not see it."""
        chat_id = self.values.get("chat_id")
        if chat_id is None or chat_id == "":
            raise bad("chat_id is empty")
        if isinstance(chat_id, str):
            return self._public(chat_id)
        return self._private(chat_id) if chat_id > 0 else self._group(chat_id)

    def writable(self) -> Chat:
        """Find the chat of ``chat_id`` for writing: as ``chat``, and the person has not stopped the bot."""
        chat = self.chat()
        if chat.user is not None and chat.user.is_deleted:
            raise forbidden("user is deactivated")
        if chat.is_blocked:
            raise forbidden("bot was blocked by the user")
        if chat.kind is ChatKind.CHANNEL and chat.bots[self.bot] != "administrator":
            raise bad("need administrator rights in the channel chat")
        status = chat.bots.get(self.bot)
        if chat.is_group and (status == "restricted" or (chat.is_quiet and status != "administrator")):
            raise bad("not enough rights to send text messages to the chat")
        return chat

    def _private(self, chat_id: int) -> Chat:
        if (known := self.world.private.get((chat_id, self.bot.id))) is not None:
            return known
        if any(bot.id == chat_id for bot in self.world.bots.values()):
            raise forbidden("bot can't send messages to bots")
        user = self.world.users.get(chat_id)
        shares_group = any(user in chat.members and self.bot in chat.bots for chat in self.world.groups.values())
        if user is None or not shares_group:
            raise bad("chat not found")
        raise forbidden("user is deactivated" if user.is_deleted else "bot can't initiate conversation with a user")

    def _group(self, chat_id: int) -> Chat:
        chat = self.world.groups.get(chat_id)
        if chat is None or self.bot not in chat.bots:
            raise bad("chat not found")
        if chat.migrated_to is not None:
            raise bad("group chat was upgraded to a supergroup chat", migrate_to_chat_id=chat.migrated_to.id)
        if chat.bots[self.bot] == "kicked":
            raise forbidden(f"bot was kicked from the {chat.kind} chat")
        if chat.bots[self.bot] == "left":
            raise forbidden(f"bot is not a member of the {chat.kind} chat")
        return chat

    def _public(self, username: str) -> Chat:
        for chat in self.world.groups.values():
            if chat.username is not None and f"@{chat.username}".lower() == username.lower():
                return self._group(chat.id)
        raise bad("chat not found")


def read_call(world: Telegram, bot: Bot, known: Method, params: Mapping[str, Any], files: Mapping[str, Upload]) -> Call:
    """Check the parameters of a call: unknown ones are offences, known ones must be of their kind."""
    call = Call(world, bot, known.name, {}, files)
    if surplus := sorted(set(params) - set(known.parameters)):
        raise call.offend(f"unknown parameters {', '.join(surplus)}")
    for name, raw in params.items():
        if raw is not None:
            call.values[name] = _parse(name, known.parameters[name], raw)
    _check_uploads(call, known)
    return call


def _check_uploads(call: Call, known: Method) -> None:
    if not call.files:
        return
    used = {name for name, kind in known.parameters.items() if kind is Kind.FILE}
    mentioned = json.dumps(call.values)
    for name in call.files:
        if name not in used and f'"attach://{name}"' not in mentioned:
            raise call.offend(f"a file nobody refers to: {name}")


def _parse(name: str, kind: Kind, raw: Any) -> Any:  # noqa: ANN401
    match kind:
        case Kind.TEXT | Kind.FILE:
            return raw if isinstance(raw, str) else str(raw)
        case Kind.INTEGER:
            return _integer(name, raw)
        case Kind.CHAT:
            return _chat_id(raw)
        case Kind.BOOLEAN:
            return raw if isinstance(raw, bool) else str(raw).strip().lower() in ("true", "yes", "1")
    return _structure(name, raw)


def _integer(name: str, raw: Any) -> int:  # noqa: ANN401
    try:
        return int(float(raw)) if isinstance(raw, str) and "." in raw else int(raw)
    except (TypeError, ValueError):
        raise bad(f"invalid {name} specified") from None


def _chat_id(raw: Any) -> int | str:  # noqa: ANN401
    try:
        return int(raw)
    except (TypeError, ValueError):
        return str(raw)


def _structure(name: str, raw: Any) -> Any:  # noqa: ANN401
    if not isinstance(raw, str):
        return raw
    try:
        return json.loads(raw)
    except ValueError:
        raise bad(f"can't parse {OBJECTS.get(name, name)} JSON object") from None


def answer_json(call: Call, message: Message) -> Json:
    """Show the message a call made, and note it for the log."""
    call.message = message
    return message.to_json(call.bot)
