"""A person's phone, opened at the chat with one bot: what can be done there and what can be seen."""

import re
from collections.abc import Sequence
from types import EllipsisType
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.accounts import Bot, Json, MediaKind, StoredFile, User
from bot.sandbox.chats import CallbackQuery, Chat, Message
from bot.sandbox.markup import find_entities

if TYPE_CHECKING:
    from bot.sandbox.world import Telegram

START_PAYLOAD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Phone:
    """What a person does and sees in the chat with one bot; every act is an update for the bot."""

    def __init__(self, world: "Telegram", user: User, bot: Bot) -> None:
        self.world = world
        self.user = user
        self.bot = bot

    @property
    def chat(self) -> Chat:
        """The chat with the bot; opened by the first touch."""
        return self.world.private_chat(self.user, self.bot)

    @property
    def messages(self) -> list[Message]:
        """All messages of both sides in order, as they stand now."""
        known = self.world.private.get((self.user.id, self.bot.id))
        return list(known.messages) if known else []

    @property
    def received(self) -> list[Message]:
        """The bot's messages in order."""
        return [message for message in self.messages if message.is_from_bot]

    @property
    def last(self) -> Message:
        """The bot's newest message; IndexError before the first."""
        return self.received[-1]

    @property
    def last_text(self) -> str:
        """The words of the bot's newest message, caption included; empty before the first."""
        return self.received[-1].shown if self.received else ""

    @property
    def texts(self) -> list[str]:
        """The words of all the bot's messages in order."""
        return [message.shown for message in self.received]

    @property
    def keyboard(self) -> list[str]:
        """The labels of the reply keyboard now shown."""
        return [key["text"] for row in (self.chat.keyboard or {}).get("keyboard", []) for key in row]

    def send(self, text: str, reply_to: Message | None = None) -> Message:
        """Type a text; ValueError while the bot is blocked."""
        return self._say(text=text, entities=find_entities(text), reply_to=reply_to)

    def start(self, payload: str = "") -> Message:
        """Follow a deep link; a payload Telegram would not accept is dropped silently. Ends a block."""
        if self.chat.is_blocked:
            self.unblock()
        return self.send(f"/start {payload}" if START_PAYLOAD.fullmatch(payload) else "/start")

    def follow(self, link: str) -> Message:
        """Open a t.me link of this bot, as a tap on a link button does; ValueError for any other link."""
        address = urlsplit(link)
        if address.hostname != "t.me" or address.path.strip("/").lower() != self.bot.username.lower():
            raise ValueError(f"{link} does not lead to {self.bot.username}")
        return self.start(next(iter(parse_qs(address.query).get("start", [])), ""))

    def tap(self, button: str | Json, message: Message | None = None) -> CallbackQuery:
        """Press an inline button, named by its label or given as the button itself.

        Without ``message`` the newest message with such a label is meant; LookupError if there is none.
        A button given as JSON is pressed as it is, so a stale or forged one can be tried.
        """
        if isinstance(button, str):
            message, found = find_button(self.messages, button, message)
        else:
            message, found = message or self.last, button
        return press(self.world, self.user, self.bot, message, found)

    def tap_key(self, label: str) -> Message:
        """Press a key of the reply keyboard: it types its label, or shares the own contact."""
        shown = self.chat.keyboard or {}
        keys = [key for row in shown.get("keyboard", []) for key in row]
        key = next((key for key in keys if label in key["text"]), None)
        if key is None:
            raise LookupError(f"no key {label!r} among {self.keyboard}")
        if shown.get("one_time_keyboard"):
            self.chat.keyboard = None
        return self.share_contact() if key.get("request_contact") else self.send(key["text"])

    def share_contact(
        self, phone: str | None = None, user_id: int | EllipsisType | None = ..., *, forwarded: bool = False
    ) -> Message:
        """Share a contact, by default the own one; ``user_id`` None is a contact without Telegram."""
        number = phone or self.user.phone
        if number is None:
            raise ValueError(f"{self.user.name} has no phone number to share")
        contact: Json = {"phone_number": number, "first_name": self.user.name}
        owner = self.user.id if user_id is ... else user_id
        if owner is not None:
            contact["user_id"] = owner
        return self._say(contact=contact, is_forwarded=forwarded)

    def send_document(
        self,
        filename: str,
        content: bytes,
        caption: str | None = None,
        mime: str | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """Send a file."""
        stored = self.world.keep(MediaKind.DOCUMENT, content, filename=filename, mime=mime)
        return self._send_media(stored, caption, reply_to)

    def send_photo(self, content: bytes, caption: str | None = None, reply_to: Message | None = None) -> Message:
        """Send a photo."""
        return self._send_media(self.world.keep(MediaKind.PHOTO, content), caption, reply_to)

    def send_voice(self, content: bytes) -> Message:
        """Send a voice message."""
        return self._send_media(self.world.keep(MediaKind.VOICE, content, mime="audio/ogg"), None, None)

    def edit(self, message: Message, text: str) -> None:
        """Change an own text, or the caption of an own photo or document, after it was sent."""
        if message.media is None:
            message.text = text
        else:
            message.caption = text
        message.entities, message.edited_at = find_entities(text), self.world.clock()
        self.world.changed(message.chat, message)
        self.bot.updates.put("edited_message", message.to_json(self.bot), message.chat.id)

    def react(self, message: Message, emoji: str) -> None:
        """Put an emoji under a message, or take it away with an empty one."""
        react(self.world, self.user, self.bot, message, emoji)

    def block(self) -> None:
        """Stop the bot: it may no longer write here."""
        self.chat.is_blocked = True
        self.world.member_update(self.bot, self.chat, self.user, "member", "kicked")
        self.world.changed(self.chat)

    def unblock(self) -> None:
        """Let the bot write again."""
        self.chat.is_blocked = False
        self.world.member_update(self.bot, self.chat, self.user, "kicked", "member")
        self.world.changed(self.chat)

    def _send_media(self, stored: StoredFile, caption: str | None, reply_to: Message | None) -> Message:
        return self._say(media=stored, caption=caption, reply_to=reply_to)

    def _say(self, **content: Any) -> Message:  # noqa: ANN401
        if self.chat.is_blocked:
            raise ValueError(f"{self.user.name} has blocked {self.bot.username} and cannot write to it")
        message = self.world.post(self.chat, self.user, **content)
        self.bot.updates.put("message", message.to_json(self.bot), self.chat.id)
        return message


def find_button(messages: Sequence[Message], label: str, message: Message | None = None) -> tuple[Message, Json]:
    """Find the newest message with an inline button of that label, or with one that contains it."""
    candidates = [message] if message is not None else [m for m in reversed(messages) if m.rows]
    for candidate in candidates:
        if (button := candidate.button(label)) is not None:
            return candidate, button
    raise LookupError(f"no button {label!r} among {[candidate.buttons for candidate in candidates[:5]]}")


def press(world: "Telegram", user: User, bot: Bot, message: Message, button: Json) -> CallbackQuery:
    """Press an inline button; ValueError if it is a link, which no bot ever hears of."""
    if "callback_data" not in button:
        raise ValueError(f"{button} is not a callback button")
    query = CallbackQuery(
        str(4_000_000_000_000 + len(world.callbacks)), bot, user, message, button["callback_data"], world.elapsed()
    )
    world.callbacks[query.id] = query
    bot.updates.put("callback_query", query.to_json(), message.chat.id)
    return query


def react(world: "Telegram", user: User, bot: Bot, message: Message, emoji: str) -> None:
    """Change a person's reaction; the bot hears of it only if it asked for message_reaction."""
    old = message.reactions.pop(user.id, None)
    if emoji:
        message.reactions[user.id] = emoji
    body: Json = {
        "chat": message.chat.to_json(),
        "message_id": message.id,
        "user": user.to_json(),
        "date": int(world.clock().timestamp()),
        "old_reaction": [{"type": "emoji", "emoji": old}] if old else [],
        "new_reaction": [{"type": "emoji", "emoji": emoji}] if emoji else [],
    }
    bot.updates.put("message_reaction", body, message.chat.id)
    world.changed(message.chat, message)
