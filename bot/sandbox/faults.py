"""The errors Telegram answers with: status, exact description and parameters (tdlib/telegram-bot-api 10.0)."""

from typing import Final

NOT_MODIFIED: Final = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD: Final = "query is too old and response timeout expired or query ID is invalid"
OTHER_POLLER: Final = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_ACTIVE: Final = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Fault(Exception):
    """A refused call, as the server would describe it."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status = status
        self.description = description
        self.parameters = parameters


class ConnectionLost(Exception):
    """Raised by a test's hook: the caller sees its connection die instead of an answer."""


def bad(text: str, **parameters: int) -> Fault:
    """Make a 400 with Telegram's prefix."""
    return Fault(400, f"Bad Request: {text}", **parameters)


def forbidden(text: str) -> Fault:
    """Make a 403 with Telegram's prefix."""
    return Fault(403, f"Forbidden: {text}")


def too_many(retry_after: int) -> Fault:
    """Make the 429 of a rate limit; ``retry_after`` in whole seconds."""
    return Fault(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)
