"""The stored update: read again, held to what Telegram may send, and cleared of a number that has served."""

import json

from telegram import Chat, Update

from bot.fit import TEXT_LIMIT
from db.models import Inbox


class Unreadable(Exception):
    """An update that no second try could read."""


def parse(inbox: Inbox) -> Update:
    """Read the stored update; raise Unreadable on what Telegram would never send."""
    try:
        update = Update.de_json(json.loads(inbox.raw), None)
    except Exception as error:
        raise Unreadable(f"{type(error).__name__}: {error}") from error
    fault = _impossible(update)
    if fault:
        raise Unreadable(fault)
    return update


def _impossible(update: Update) -> str:
    """Say what Telegram would never send; empty for what it may. Who writes in a private chat is whose chat it is."""
    chat, user, message = update.effective_chat, update.effective_user, update.effective_message
    if chat is not None and user is not None and (chat.type == Chat.PRIVATE) != (chat.id == user.id):
        return "chat and sender do not belong together"
    words = (getattr(message, "text", None) or "", getattr(message, "caption", None) or "")
    if any(len(part) > TEXT_LIMIT or "\0" in part for part in words):
        return "text too long or with NUL"
    return ""


def without_contact(raw: str) -> str:
    """Take a phone number that has served out of the stored update (SECURITY: retention)."""
    update = json.loads(raw) if '"contact"' in raw else {}
    if "contact" not in (update.get("message") or {}):
        return raw
    del update["message"]["contact"]
    return json.dumps(update, ensure_ascii=False)
