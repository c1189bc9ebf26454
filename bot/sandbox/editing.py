"""The methods that change what stands: edits, deletion, pins, reactions, answers to presses."""

from datetime import timedelta
from typing import Any, Final

from bot.sandbox.accounts import Json, MediaKind
from bot.sandbox.calls import Call, Kind, answer_json, method
from bot.sandbox.chats import Chat, ChatKind, Message
from bot.sandbox.contents import read_caption, read_media, read_text
from bot.sandbox.faults import NOT_MODIFIED, QUERY_TOO_OLD, bad
from bot.sandbox.keyboards import read_markup
from bot.sandbox.markup import Parsed, utf16_length
from bot.sandbox.sending import judge
from bot.sandbox.updates import CALLBACK_LIFE

DELETE_WITHIN: Final = timedelta(hours=48)
MAX_ANSWER: Final = 200
TARGET: Final = {"chat_id": Kind.CHAT, "message_id": Kind.INTEGER}
EDIT: Final = {**TARGET, "reply_markup": Kind.JSON}
WORDS: Final = {**EDIT, "parse_mode": Kind.TEXT}
MEDIA_MEMBERS: Final = frozenset(
    {
        "type",
        "media",
        "caption",
        "parse_mode",
        "caption_entities",
        "show_caption_above_media",
        "has_spoiler",
        "thumbnail",
        "disable_content_type_detection",
    }
)
REACTIONS: Final = frozenset(
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)
"""Of the emoji a bot may react with, those of one code point."""


@method("editMessageText", **WORDS, text=Kind.TEXT, entities=Kind.JSON, link_preview_options=Kind.JSON)
def edit_message_text(call: Call) -> Json:
    """Change the text of an own message; without reply_markup its buttons go."""
    parsed = read_text(call)
    message = _editable(call)
    if message.text is None:
        raise bad("there is no text in the message to edit")
    return _change(call, message, text=parsed.text, entities=parsed.entities)


@method(
    "editMessageCaption", **WORDS, caption=Kind.TEXT, caption_entities=Kind.JSON, show_caption_above_media=Kind.BOOLEAN
)
def edit_message_caption(call: Call) -> Json:
    """Change the caption of an own photo or document."""
    parsed = read_caption(call, call.text("caption"))
    message = _editable(call)
    if message.media is None:
        raise bad("there is no caption in the message to edit")
    return _change(call, message, caption=parsed.text or None, entities=parsed.entities)


@method("editMessageMedia", **EDIT, media=Kind.JSON)
def edit_message_media(call: Call) -> Json:
    """Put another photo or document into an own message."""
    media = call.structure("media")
    if not isinstance(media, dict):
        raise bad("input media is not specified")
    call.only("media", media, MEDIA_MEMBERS)
    kind = {"photo": MediaKind.PHOTO, "document": MediaKind.DOCUMENT}.get(str(media.get("type")))
    if kind is None:
        raise call.offend(f"media of type {media.get('type')}")
    parsed: Parsed = read_caption(call, media.get("caption", ""), media.get("parse_mode", ""))
    message = _editable(call)
    stored = read_media(call, kind, media.get("media"))
    return _change(call, message, media=stored, text=None, caption=parsed.text or None, entities=parsed.entities)


@method("editMessageReplyMarkup", **EDIT)
def edit_message_reply_markup(call: Call) -> Json:
    """Change the buttons of an own message, or take them away."""
    return _change(call, _editable(call))


@method("deleteMessage", **TARGET)
def delete_message(call: Call) -> bool:
    """Delete a message for everyone within 48 hours."""
    chat, message = _find(call, "message to delete")
    is_admin = chat.bots.get(call.bot) == "administrator"
    if message.sender is not call.bot and chat.kind is not ChatKind.PRIVATE and not is_admin:
        raise bad("message can't be deleted")
    if call.world.clock() - message.sent_at > DELETE_WITHIN:
        raise bad("message can't be deleted for everyone")
    chat.messages.remove(message)
    chat.pinned = [pinned for pinned in chat.pinned if pinned is not message]
    call.world.changed(chat, message)
    return True


@method("pinChatMessage", **TARGET, disable_notification=Kind.BOOLEAN)
def pin_chat_message(call: Call) -> bool:
    """Pin a message; in groups the bot must be an administrator."""
    chat, message = _find(call, "message to pin")
    _check_pin_right(call, chat)
    chat.pinned = [*(pinned for pinned in chat.pinned if pinned is not message), message]
    call.world.changed(chat, message)
    return True


@method("unpinChatMessage", **TARGET)
def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, or the newest pin when none is named."""
    chat = call.writable()
    _check_pin_right(call, chat)
    wanted = call.values.get("message_id") or (chat.pinned[-1].id if chat.pinned else None)
    if wanted is None or all(pinned.id != wanted for pinned in chat.pinned):
        raise bad("message to unpin not found")
    chat.pinned = [pinned for pinned in chat.pinned if pinned.id != wanted]
    call.world.changed(chat)
    return True


@method("setMessageReaction", **TARGET, reaction=Kind.JSON, is_big=Kind.BOOLEAN)
def set_message_reaction(call: Call) -> bool:
    """Put one emoji under a message, or take it away."""
    chat, message = _find(call, "message to react")
    wanted = [str(reaction.get("emoji", "")) for reaction in call.structure("reaction") or []]
    if any(emoji.rstrip("\ufe0f") not in REACTIONS for emoji in wanted):
        raise bad("REACTION_INVALID")
    if len(wanted) > 1:
        raise bad("REACTIONS_TOO_MANY")
    message.reactions.pop(call.bot.id, None)
    if wanted:
        message.reactions[call.bot.id] = wanted[0]
    call.world.changed(chat, message)
    return True


@method(
    "answerCallbackQuery",
    callback_query_id=Kind.TEXT,
    text=Kind.TEXT,
    show_alert=Kind.BOOLEAN,
    url=Kind.TEXT,
    cache_time=Kind.INTEGER,
)
def answer_callback_query(call: Call) -> bool:
    """Answer a press once, while it is fresh."""
    query = call.world.callbacks.get(call.text("callback_query_id"))
    age = call.world.elapsed() - query.pressed_at if query else 0.0
    if query is None or query.bot is not call.bot or query.is_answered or age > CALLBACK_LIFE.total_seconds():
        raise bad(QUERY_TOO_OLD)
    if utf16_length(call.text("text")) > MAX_ANSWER:
        raise bad("MESSAGE_TOO_LONG")
    query.is_answered, query.answer, query.is_alert = True, call.text("text") or None, call.flag("show_alert")
    call.world.changed(query.message.chat, query.message)
    return True


def _find(call: Call, what: str) -> tuple[Chat, Message]:
    chat = call.writable()
    if "message_id" not in call.values:
        raise bad("message identifier is not specified")
    message = chat.message(call.integer("message_id"))
    if message is None:
        raise bad(f"{what} not found")
    call.message = message
    return chat, message


def _editable(call: Call) -> Message:
    _, message = _find(call, "message to edit")
    has_foreign_markup = message.markup is not None and "inline_keyboard" not in message.markup
    if message.sender is not call.bot or message.service is not None or has_foreign_markup:
        raise bad("message can't be edited")
    return message


def _change(call: Call, message: Message, **content: Any) -> Json:  # noqa: ANN401
    markup = read_markup(call, message.chat, inline_only=True)
    wanted = {**content, "markup": markup}
    judge(call, message.chat)
    if all(getattr(message, name) == value for name, value in wanted.items()):
        raise bad(NOT_MODIFIED)
    for name, value in wanted.items():
        setattr(message, name, value)
    if content:
        message.edited_at = call.world.clock()
    call.world.changed(message.chat, message)
    return answer_json(call, message)


def _check_pin_right(call: Call, chat: Chat) -> None:
    if chat.user is None and chat.bots[call.bot] != "administrator":
        raise bad("not enough rights to manage pinned messages in the chat")
