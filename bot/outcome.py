"""Reads what became of a Bot API call out of its error (the facts are Telegram's, see docs of the Bot API)."""

import re
import warnings
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.warnings import PTBDeprecationWarning

from bot.request import Unsent

# PTB warns whenever it builds a RetryAfter; we read the span behind it and need no warning.
warnings.filterwarnings("ignore", r".*`retry_after`", PTBDeprecationWarning)

DEFAULT_RETRY_SECONDS: Final = 5.0
ERROR_LENGTH: Final = 200
_RETRY_AFTER = re.compile(r"retry after (\d+)", re.IGNORECASE)
_EDIT_IS_DONE: Final = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message to edit",
    "there is no caption in the message to edit",
)
_CHAT_IS_GONE: Final = ("chat not found", "user not found", "peer_id_invalid", "user is deactivated")

_MAY_NOT_WRITE: Final = (
    "not enough rights to send",
    "have no rights to send",
    "chat_write_forbidden",
    "topic_closed",
    "need administrator rights",
)
_TOPIC_IS_GONE: Final = ("message thread not found", "topic_deleted")


class Fate(StrEnum):
    """What became of a call."""

    DONE = "done"
    UNSENT = "unsent"
    AMBIGUOUS = "ambiguous"
    LIMITED = "limited"
    """429: not carried out, wait ``seconds``."""
    HELD = "held"
    """Never tried: our own pacing wants it back after ``seconds``."""
    GONE = "gone"
    """Blocked, deactivated, removed: nobody there to receive anything."""
    MIGRATED = "migrated"
    """The group lives on as ``chat_id``."""
    UNPARSABLE = "unparsable"
    REFUSED = "refused"
    SILENCED = "silenced"
    """The bot may not write in this group, or the topic is closed."""
    TOPIC_GONE = "topic_gone"
    UNAUTHORISED = "unauthorised"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A call's fate with what it needs: the new message, the wait, the new chat, the words of the error."""

    fate: Fate
    error: str = ""
    message_id: int | None = None
    seconds: float = 0.0
    chat_id: int = 0


def outcome_of(error: Exception, *, is_edit: bool) -> Outcome:
    """Tell a call's fate from the error it raised; what is not known for sure counts as ambiguous."""
    words = f"{type(error).__name__}: {error}"[:ERROR_LENGTH]
    match error:
        case RetryAfter():
            return Outcome(Fate.LIMITED, words, seconds=error._retry_after.total_seconds())
        case ChatMigrated():
            return Outcome(Fate.MIGRATED, words, chat_id=error.new_chat_id)
        case InvalidToken():
            return Outcome(Fate.UNAUTHORISED, type(error).__name__)
        case Forbidden():
            return Outcome(Fate.GONE, words)
        case Unsent():
            return Outcome(Fate.UNSENT, words)
        case BadRequest():
            return Outcome(_fate_of_bad_request(str(error).lower(), is_edit), words)
        case NetworkError() if "too many requests" in str(error).lower():
            found = _RETRY_AFTER.search(str(error))
            return Outcome(Fate.LIMITED, words, seconds=float(found[1]) if found else DEFAULT_RETRY_SECONDS)
        case NetworkError() if "entity too large" in str(error).lower():
            return Outcome(Fate.REFUSED, words)
        case TelegramError():
            return Outcome(Fate.AMBIGUOUS, words)
        case _:
            return Outcome(Fate.AMBIGUOUS, type(error).__name__)


def _fate_of_bad_request(words: str, is_edit: bool) -> Fate:
    if any(part in words for part in _CHAT_IS_GONE):
        return Fate.GONE
    if is_edit and any(part in words for part in _EDIT_IS_DONE):
        return Fate.DONE
    if any(part in words for part in _MAY_NOT_WRITE):
        return Fate.SILENCED
    if any(part in words for part in _TOPIC_IS_GONE):
        return Fate.TOPIC_GONE
    return Fate.UNPARSABLE if "can't parse entities" in words else Fate.REFUSED
