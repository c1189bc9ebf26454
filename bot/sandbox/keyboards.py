"""Keyboards of a message: checked button by button, trimmed as silently as the server trims."""

from typing import Any, Final

from bot.sandbox.accounts import Json
from bot.sandbox.calls import Call
from bot.sandbox.chats import Chat, ChatKind
from bot.sandbox.faults import bad

MAX_PER_ROW: Final = 8
MAX_BUTTONS: Final = 100
MAX_DATA_BYTES: Final = 64
NO_BUTTON: Final = "can't parse inline keyboard button"
ACTIONS: Final = frozenset(
    {
        "callback_data",
        "url",
        "web_app",
        "login_url",
        "switch_inline_query",
        "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat",
        "copy_text",
        "callback_game",
        "pay",
    }
)
LOOKS: Final = frozenset({"text", "style", "icon_custom_emoji_id"})
PRIVATE_ONLY: Final = {
    "request_contact": "phone number can be requested in private chats only",
    "request_location": "location can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "web_app": "Web App buttons can be used in private chats only",
}
REPLY_OPTIONS: Final = frozenset(
    {"keyboard", "is_persistent", "resize_keyboard", "one_time_keyboard", "input_field_placeholder", "selective"}
)


def read_markup(call: Call, chat: Chat, *, inline_only: bool = False) -> Json | None:
    """Return the checked reply_markup of a call, or None; edits take inline keyboards only."""
    markup = call.structure("reply_markup")
    if markup is None or markup in ({}, ""):
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" in markup:
        call.only("reply_markup", markup, {"inline_keyboard"})
        return _inline(call, markup["inline_keyboard"])
    if inline_only:
        raise bad("inline keyboard expected")
    if "keyboard" in markup:
        return _reply(call, chat, markup)
    if "remove_keyboard" not in markup and "force_reply" not in markup:
        raise call.offend("a reply_markup of no known kind")
    call.only("reply_markup", markup, {"remove_keyboard", "force_reply", "input_field_placeholder", "selective"})
    return markup


def _trim(rows: Any, owner: str) -> list[list[Any]]:  # noqa: ANN401
    """Keep eight buttons of a row and a hundred in all; the rest vanishes without a word."""
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad(f"field {owner} must be an Array of Arrays")
    kept: list[list[Any]] = []
    room = MAX_BUTTONS
    for row in rows:
        short = row[: min(MAX_PER_ROW, room)]
        room -= len(short)
        if short:
            kept.append(short)
    return kept


def _inline(call: Call, rows: Any) -> Json | None:  # noqa: ANN401
    short = _trim(rows, '"inline_keyboard" of the InlineKeyboardMarkup')
    kept = [[_inline_button(call, button) for button in row] for row in short]
    return {"inline_keyboard": kept} if kept else None


def _inline_button(call: Call, button: Any) -> Json:  # noqa: ANN401
    if not isinstance(button, dict):
        raise bad(f"{NO_BUTTON}: InlineKeyboardButton must be an Object")
    call.only("an inline button", button, ACTIONS | LOOKS)
    if not button.get("text"):
        raise bad("inline keyboard button text must be non-empty")
    actions = ACTIONS & set(button) - {name for name in ("url", "callback_data") if not button.get(name)}
    if not actions:
        raise bad(f"{NO_BUTTON}: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise call.offend(f"a button with several actions: {', '.join(sorted(actions))}")
    _check_action(button)
    return button


def _check_action(button: Json) -> None:
    data = button.get("callback_data")
    if data and len(str(data).encode()) > MAX_DATA_BYTES:
        raise bad("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not str(url).startswith(("http://", "https://", "tg://")):
        raise bad(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL")


def _reply(call: Call, chat: Chat, markup: Json) -> Json:
    call.only("reply_markup", markup, REPLY_OPTIONS)
    rows = [[_key(call, chat, key) for key in row] for row in _trim(markup["keyboard"], '"keyboard"')]
    if not rows:
        raise bad("reply markup must be non-empty")
    return {**markup, "keyboard": rows}


def _key(call: Call, chat: Chat, key: Any) -> Json:  # noqa: ANN401
    if isinstance(key, str):
        key = {"text": key}
    call.only("a key", key, LOOKS | set(PRIVATE_ONLY))
    if not key.get("text"):
        raise bad("keyboard button text must be non-empty")
    for name, text in PRIVATE_ONLY.items():
        if key.get(name) and chat.kind is not ChatKind.PRIVATE:
            raise bad(text)
    return dict(key)
