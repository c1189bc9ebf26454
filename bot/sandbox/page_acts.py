"""What a visitor does on a phone of the page, turned into the acts of the stand-in's phones."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from bot.sandbox.accounts import Json, User
from bot.sandbox.chats import CallbackQuery, Message
from bot.sandbox.page_view import GROUP, chat_of
from bot.sandbox.phone import Phone, press
from bot.sandbox.stage import Stage

ANSWER_SECONDS: Final = 15.0
"""A tap that is not answered by then is shown as it is in Telegram: the spinner simply stops."""


@dataclass(frozen=True, slots=True)
class Act:
    """One act on one screen: who does it, and with what."""

    stage: Stage
    key: str
    values: Json
    file: tuple[str, bytes] | None = None

    @property
    def user(self) -> User:
        """Who holds the phone; in the group, the member named by ``as``."""
        return self.stage.cast.phones[str(self.values.get("as")) if self.key == GROUP else self.key].user

    @property
    def phone(self) -> Phone:
        """The phone; ValueError in the group, where the act makes no sense."""
        if self.key == GROUP:
            raise ValueError("a group has no phone of its own")
        return self.stage.cast.phones[self.key]

    @property
    def text(self) -> str:
        """The words typed; ValueError when there are none."""
        text = str(self.values.get("text") or "").strip()
        if not text:
            raise ValueError("nothing was typed")
        return text

    @property
    def message(self) -> Message:
        """The message meant; LookupError when it is gone."""
        found = chat_of(self.stage, self.key).message(int(self.values["message"]))
        if found is None:
            raise LookupError("the message is gone")
        return found


async def perform(act: Act, name: str) -> Json:
    """Carry out an act by name; LookupError for an unknown one, ValueError for what a phone would not let do."""
    if name not in ACTS:
        raise LookupError(f"no act {name!r}")
    return await ACTS[name](act)


async def _send(act: Act) -> Json:
    reply_to = act.message if act.values.get("message") else None
    if act.key == GROUP:
        act.stage.cast.group.send(act.user, act.text, reply_to)
    else:
        act.phone.send(act.text, reply_to)
    return {}


async def _tap(act: Act) -> Json:
    button = act.message.rows[int(act.values["row"])][int(act.values["column"])]
    query = press(act.stage.world, act.user, act.stage.bot, act.message, button)
    await _answered(act.stage, query)
    return {"toast": query.answer, "is_alert": query.is_alert}


async def _key(act: Act) -> Json:
    act.phone.tap_key(str(act.values["label"]))
    return {}


async def _contact(act: Act) -> Json:
    act.phone.share_contact()
    return {}


async def _open_link(act: Act) -> Json:
    act.phone.follow(str(act.values["link"]))
    return {}


async def _edit(act: Act) -> Json:
    if act.message.sender is not act.user or act.message.text is None:
        raise ValueError("only an own text can be changed")
    act.phone.edit(act.message, act.text)
    return {}


async def _attach(act: Act) -> Json:
    """Send a file or a photo, as the form says."""
    if act.file is None:
        raise ValueError("no file was chosen")
    name, content = act.file
    if act.key == GROUP:
        act.stage.cast.group.send_document(act.user, name, content)
    elif act.values.get("kind") == "photo":
        act.phone.send_photo(content, str(act.values.get("caption") or "") or None)
    else:
        act.phone.send_document(name, content, str(act.values.get("caption") or "") or None)
    return {}


async def _block(act: Act) -> Json:
    (act.phone.unblock if act.phone.chat.is_blocked else act.phone.block)()
    return {}


ACTS: Final[dict[str, Callable[[Act], Awaitable[Json]]]] = {
    "send": _send,
    "tap": _tap,
    "key": _key,
    "contact": _contact,
    "link": _open_link,
    "edit": _edit,
    "attach": _attach,
    "block": _block,
}


async def _answered(stage: Stage, query: CallbackQuery) -> None:
    """Wait until a press is answered, or long enough."""
    changes = stage.world.subscribe()
    try:
        with suppress(TimeoutError):
            async with asyncio.timeout(ANSWER_SECONDS):
                while not query.is_answered:
                    await changes.get()
    finally:
        stage.world.unsubscribe(changes)
