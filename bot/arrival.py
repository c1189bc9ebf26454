"""Makes the inbox row of a raw update; what no desk could ever work off is marked as it arrives."""

import hashlib
import json
from datetime import datetime
from typing import Any, Final

from db.models import Inbox

LARGEST_ID: Final = 2**63 - 1
LARGEST_BYTES: Final = 1024 * 1024
"""Ten times what Telegram can send; more is not kept."""


def row_of(bot_id: int, raw: dict[str, Any], received_at: datetime) -> Inbox:
    """Make the row of an update; ``error`` says what is wrong with one that must be set aside at once."""
    text, error = _written(raw)
    update_id = raw["update_id"]
    if isinstance(update_id, bool) or not 0 <= update_id <= LARGEST_ID:
        error = error or "impossible update_id"
        update_id = _number_of(text)
    return Inbox(
        bot_id=bot_id, update_id=update_id, chat_key=chat_of(raw), raw=text, error=error, received_at=received_at
    )


def chat_of(raw: dict[str, Any]) -> int:
    """Name the chat an update belongs to, whose updates are worked off in order; 0 where it names none."""
    event = _event(raw)
    return _id(event, "chat") or _id(_part(event, "message"), "chat") or sender_of(raw)


def sender_of(raw: dict[str, Any]) -> int:
    """Name the user an update comes from; 0 where it names none."""
    event = _event(raw)
    return _id(event, "from") or _id(event, "user")


def query_of(row: Inbox) -> str | None:
    """Name the tap that waits for its answer; None for every other update."""
    try:
        query = _part(json.loads(row.raw), "callback_query").get("id")
    except (ValueError, RecursionError):
        return None
    return query if isinstance(query, str) else None


def _event(raw: dict[str, Any]) -> dict[str, Any]:
    return next((event for event in raw.values() if isinstance(event, dict)), {})


def _part(whole: dict[str, Any], name: str) -> dict[str, Any]:
    part = whole.get(name)
    return part if isinstance(part, dict) else {}


def _id(event: dict[str, Any], name: str) -> int:
    found = _part(event, name).get("id")
    return int(found) if isinstance(found, int) and abs(found) <= LARGEST_ID else 0


def _written(raw: dict[str, Any]) -> tuple[str, str]:
    """Write an update as readable JSON; or nothing, and why.

    It is escaped only where it holds half a character, which no database takes.
    """
    try:
        text = json.dumps(raw, ensure_ascii=False)
        try:
            size = len(text.encode())
        except UnicodeEncodeError:
            text = json.dumps(raw)
            size = len(text)
    except (ValueError, RecursionError) as error:  # numbers of thousands of digits, brackets without end
        return "", f"cannot be written down: {type(error).__name__}"
    return (text, "") if size <= LARGEST_BYTES else ("", f"too large: {size} bytes")


def _number_of(text: str) -> int:
    """Number an update that has no number of its own, the same each time it comes; below zero, where none else is."""
    return -int.from_bytes(hashlib.sha256(text.encode()).digest()[:7], "big") - 1
