"""Turns a message in words into the one Bot API call that sends it or edits it in."""

from dataclasses import dataclass, replace
from typing import Any, Final

import structlog
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    KeyboardButton,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ParseMode

from bot.fit import CAPTION_LIMIT, TEXT_LIMIT, fit, plain, visible_length
from bot.message import Button, Message
from bot.texts.locale import visible
from db.models import Outbox

log = structlog.get_logger(__name__)

CALLBACK_BYTES: Final = 64
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the Bot API: the method of PTB's Bot and its arguments."""

    method: str
    arguments: dict[str, Any]

    async def make(self, bot: Bot) -> int | None:
        """Make the call; return the id of the message it sent, None for an edit. Raises what PTB raises."""
        answer = await getattr(bot, self.method)(**self.arguments)
        return answer.message_id if self.method.startswith("send_") else None

    def without_markup(self) -> "Call":
        """Return the same call in plain words, for a text that Telegram could not parse."""
        words = "text" if "text" in self.arguments else "caption"
        return replace(self, arguments=self.arguments | {words: plain(self.arguments[words] or ""), "parse_mode": None})


def call_for(row: Outbox, message: Message, message_id: int | None = None) -> Call:
    """Make the call that sends ``message`` for a row, or puts it in place of ``message_id``.

    Raises AssertionError for what a renderer must not make: buttons without a card, button data over 64 bytes.
    """
    file = _file(message)
    words: dict[str, Any] = {
        ("caption" if file else "text"): _fitted(row, message, has_file=bool(file)),
        "parse_mode": ParseMode.HTML,
    }
    place: dict[str, Any] = {"chat_id": row.chat_id, "reply_markup": _markup(row, message)}
    if not file:
        words["link_preview_options"] = _NO_PREVIEW
    if message_id is not None:
        method = "edit_message_caption" if file else "edit_message_text"
        return Call(method, place | {"message_id": message_id} | words)
    if row.thread_id:
        place["message_thread_id"] = row.thread_id
    return Call(f"send_{next(iter(file), 'message')}", place | file | words)


def _fitted(row: Outbox, message: Message, *, has_file: bool) -> str:
    limit = CAPTION_LIMIT if has_file else TEXT_LIMIT
    text = fit(message.text, limit)
    if text is not message.text:
        log.warning("message cut", key=row.key, outbox_id=row.id, length=visible_length(message.text), limit=limit)
    return text


def _file(message: Message) -> dict[str, Any]:
    if message.photo is not None:
        return {"photo": InputFile(message.photo, filename=message.file_name or "photo.png")}
    if message.document is not None:
        return {"document": InputFile(message.document, filename=message.file_name or "document")}
    if message.photo_id:
        return {"photo": message.photo_id}
    return {"document": message.document_id} if message.document_id else {}


def _markup(row: Outbox, message: Message) -> Markup:
    if message.buttons:
        return InlineKeyboardMarkup([[_button(row, button) for button in line] for line in message.buttons])
    if message.keys is None or row.is_edit:
        return None
    if not message.keys:
        return ReplyKeyboardRemove()
    lines = [
        [KeyboardButton(key, request_contact=True if message.asks_contact and number == 0 else None)]
        for number, key in enumerate(message.keys)
    ]
    return ReplyKeyboardMarkup(lines, resize_keyboard=True)


def _button(row: Outbox, button: Button) -> InlineKeyboardButton:
    label = visible(button.label)
    if button.url:
        return InlineKeyboardButton(label, url=button.url)
    assert row.card_id is not None, f"{row.key}: buttons need a card"
    return InlineKeyboardButton(label, callback_data=_data(row, button.action, button.argument))


def _data(row: Outbox, action: str, argument: str) -> str:
    data = f"{row.card_id}:{action}:{argument}"
    assert len(data.encode()) <= CALLBACK_BYTES, f"{row.key}: button data too long: {data}"
    return data
