"""The methods that make a message: text, photo, document; and the signs of life around them."""

from typing import Any, Final

from bot.sandbox.accounts import Json, MediaKind
from bot.sandbox.calls import Call, Kind, answer_json, method
from bot.sandbox.chats import Chat, Message
from bot.sandbox.contents import read_caption, read_media, read_text
from bot.sandbox.faults import bad, too_many
from bot.sandbox.keyboards import read_markup

COMMON: Final = {
    "chat_id": Kind.CHAT,
    "message_thread_id": Kind.INTEGER,
    "parse_mode": Kind.TEXT,
    "disable_notification": Kind.BOOLEAN,
    "protect_content": Kind.BOOLEAN,
    "allow_paid_broadcast": Kind.BOOLEAN,
    "message_effect_id": Kind.TEXT,
    "reply_parameters": Kind.JSON,
    "reply_markup": Kind.JSON,
}
CAPTION: Final = {
    "caption": Kind.TEXT,
    "caption_entities": Kind.JSON,
    "show_caption_above_media": Kind.BOOLEAN,
    "has_spoiler": Kind.BOOLEAN,
}
REPLY_MEMBERS: Final = frozenset(
    {"message_id", "chat_id", "allow_sending_without_reply", "quote", "quote_parse_mode", "quote_entities"}
)
ACTIONS: Final = frozenset(
    {
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    }
)


@method("sendMessage", **COMMON, text=Kind.TEXT, entities=Kind.JSON, link_preview_options=Kind.JSON)
def send_message(call: Call) -> Json:
    """Send a text."""
    parsed = read_text(call)
    return _send(call, text=parsed.text, entities=parsed.entities)


@method("sendPhoto", **COMMON, **CAPTION, photo=Kind.FILE)
def send_photo(call: Call) -> Json:
    """Send a photo with a caption."""
    return _send_media(call, MediaKind.PHOTO)


@method(
    "sendDocument",
    **COMMON,
    **CAPTION,
    document=Kind.FILE,
    thumbnail=Kind.FILE,
    disable_content_type_detection=Kind.BOOLEAN,
)
def send_document(call: Call) -> Json:
    """Send a file with a caption."""
    return _send_media(call, MediaKind.DOCUMENT)


@method("sendChatAction", chat_id=Kind.CHAT, action=Kind.TEXT, message_thread_id=Kind.INTEGER)
def send_chat_action(call: Call) -> bool:
    """Show that the bot is about to say something."""
    if call.text("action") not in ACTIONS:
        raise bad("wrong parameter action in request")
    _check_thread(call, call.writable())
    return True


def judge(call: Call, chat: Chat) -> None:
    """Let the limiter judge a message or an edit; raise its 429."""
    limiter = call.world.limiter
    if limiter is None:
        return
    wait = limiter.judge(
        call.bot.token,
        chat.id,
        is_group=chat.user is None,
        now=call.world.elapsed(),
        is_paid=call.flag("allow_paid_broadcast"),
    )
    if wait:
        raise too_many(wait)


def _send_media(call: Call, kind: MediaKind) -> Json:
    parsed = read_caption(call, call.text("caption"))
    call.writable()
    stored = read_media(call, kind, call.values.get(kind.value))
    return _send(call, media=stored, caption=parsed.text or None, entities=parsed.entities)


def _send(call: Call, **content: Any) -> Json:  # noqa: ANN401
    chat = call.writable()
    thread = _check_thread(call, chat)
    reply_to = _replied(call, chat)
    markup = read_markup(call, chat)
    judge(call, chat)
    message = call.world.post(
        chat,
        call.bot,
        thread_id=thread,
        reply_to=reply_to,
        markup=markup,
        is_silent=call.flag("disable_notification"),
        **content,
    )
    _show_keyboard(call, message)
    return answer_json(call, message)


def _check_thread(call: Call, chat: Chat) -> int | None:
    thread = call.values.get("message_thread_id")
    if thread is not None and thread not in chat.topics:
        raise bad("message thread not found")
    if thread in chat.closed_topics and chat.bots.get(call.bot) != "administrator":
        raise bad("TOPIC_CLOSED")
    return thread


def _replied(call: Call, chat: Chat) -> Message | None:
    reply = call.structure("reply_parameters")
    if reply is None:
        return None
    call.only("reply_parameters", reply, REPLY_MEMBERS)
    found = chat.message(int(reply["message_id"]))
    if found is None and not reply.get("allow_sending_without_reply"):
        raise bad("message to be replied not found")
    return found


def _show_keyboard(call: Call, message: Message) -> None:
    markup = message.markup or {}
    if "keyboard" in markup:
        message.chat.keyboard = markup
    elif markup.get("remove_keyboard"):
        message.chat.keyboard = None
    if message.markup is not None:
        call.world.changed(message.chat, message)
