"""What the page shows, as JSON: screens with their messages, the command menu of each, the clock."""

import json
from datetime import datetime
from typing import Any, Final

from bot.sandbox.accounts import Bot, Commands, Json, User
from bot.sandbox.cast import GROUP_MEMBERS, GROUP_TITLE, PARTS, Part
from bot.sandbox.chats import Chat, Message
from bot.sandbox.stage import Stage

GROUP: Final = "group"
"""The key of the screen that shows the work group."""
GROUP_NOTE: Final = "工作群 · 只见单位和数字"


def whole(stage: Stage) -> Json:
    """Show everything: what a page needs when it opens; ``run`` tells one demo from the next."""
    return {
        "run": stage.run,
        "clock": clock(stage),
        "screens": [screen(stage, key) for key in keys()],
        "people": {part.key: part.name for part in PARTS},
    }


def keys() -> list[str]:
    """Name the screens from left to right: the group stands before the newcomer."""
    shown = [part.key for part in PARTS if not part.is_newcomer]
    return [*shown, GROUP, *(part.key for part in PARTS if part.is_newcomer)]


def chat_of(stage: Stage, key: str) -> Chat:
    """Find the chat a screen shows; KeyError for no screen's key."""
    return stage.cast.group.chat if key == GROUP else stage.cast.phones[key].chat


def key_of(stage: Stage, chat: Chat) -> str | None:
    """Name the screen that shows a chat, None when nobody on the page sees it."""
    if chat is stage.cast.group.chat:
        return GROUP
    part = stage.cast.part_of(chat.user) if chat.user else None
    return part.key if part else None


def clock(stage: Stage) -> Json:
    """Show the clock: the office's wall time, whether it works that day, whether it is just being moved."""
    calendar = stage.house.office.policy.calendar
    return {
        "now": _wall(stage, stage.shown_at),
        "is_workday": calendar.is_workday(calendar.local_day(stage.shown_at)),
        "is_working_time": calendar.is_working_time(stage.shown_at),
        "is_moving": stage.is_moving,
    }


def screen(stage: Stage, key: str) -> Json:
    """Show one screen with all its messages."""
    chat = chat_of(stage, key)
    return {**frame(stage, key), "messages": [message(stage, shown) for shown in chat.messages]}


def frame(stage: Stage, key: str) -> Json:
    """Show a screen without its messages: head, keyboard, command menu."""
    chat = chat_of(stage, key)
    part = next((part for part in PARTS if part.key == key), None)
    return {
        "key": key,
        "name": part.name if part else GROUP_TITLE,
        "note": part.post if part else GROUP_NOTE,
        "members": [] if part else list(GROUP_MEMBERS),
        "keyboard": _keyboard(chat),
        "commands": _commands(stage.bot, chat, stage.house.office.policy.default_language),
        "is_blocked": chat.is_blocked,
        "invitation": _invitation(stage, part, chat),
    }


def message(stage: Stage, shown: Message) -> Json:
    """Show one message as it stands now; absent parts are left out."""
    body: Json = {
        "id": shown.id,
        "from": _writer(stage, shown),
        "at": _wall(stage, shown.sent_at),
        "text": shown.shown,
        "entities": shown.entities,
        "rows": shown.rows,
        "is_edited": shown.edited_at is not None,
    }
    if shown.media is not None:
        body["media"] = {
            "kind": shown.media.kind.value,
            "url": f"media/{shown.media.number}",
            "name": shown.media.filename,
            "size": len(shown.media.content),
        }
    if shown.contact is not None:
        body["contact"] = {"name": shown.contact["first_name"], "phone": shown.contact["phone_number"]}
    if shown.service is not None:
        body["service"] = next(iter(shown.service))
    if shown.reply_to is not None:
        body["reply_to"] = shown.reply_to.shown[:60]
    return body


def _writer(stage: Stage, shown: Message) -> str:
    """Name who wrote: ``bot``, the key of a part, or a name."""
    if not isinstance(shown.sender, User):
        return "bot"
    part = stage.cast.part_of(shown.sender)
    return part.key if part else shown.sender.name


def _wall(stage: Stage, instant: datetime) -> str:
    return stage.house.office.policy.calendar.local(instant).strftime("%Y-%m-%dT%H:%M")


def _keyboard(chat: Chat) -> list[list[Json]]:
    rows: list[list[Json]] = (chat.keyboard or {}).get("keyboard", [])
    return [[{"text": key["text"], "is_contact": bool(key.get("request_contact"))} for key in row] for row in rows]


def _commands(bot: Bot, chat: Chat, default_language: str) -> Commands:
    """Find the menu Telegram would show: the chat's own, else that of its kind of chats, else the default one."""
    kind: dict[str, Any] = {"type": "all_group_chats" if chat.is_group else "all_private_chats"}
    language = chat.user.language if chat.user else default_language
    for scope in ({"type": "chat", "chat_id": chat.id}, kind, {"type": "default"}):
        for code in (language, ""):
            if (found := bot.commands.get((json.dumps(scope, sort_keys=True), code))) is not None:
                return found
    return []


def _invitation(stage: Stage, part: Part | None, chat: Chat) -> str | None:
    """Show the newcomer's link until it is opened."""
    if part is None or not part.is_newcomer or chat.messages:
        return None
    return f"https://t.me/{stage.bot.username}?start={stage.cast.invitation}"
