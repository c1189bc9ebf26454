"""The methods by which a bot gets its updates: long polling, or a webhook."""

import re
from typing import Final
from urllib.parse import urlsplit

from bot.sandbox.accounts import Json
from bot.sandbox.calls import Call, Kind, method
from bot.sandbox.faults import WEBHOOK_ACTIVE, Fault, bad
from bot.sandbox.updates import KINDS, Webhook

MAX_LIMIT: Final = 100
MAX_TIMEOUT: Final = 50
SECRET: Final = re.compile(r"[A-Za-z0-9_-]*")
MAX_SECRET: Final = 256
PORTS: Final = (80, 88, 443, 8443)
BY_SET_WEBHOOK: Final = "Conflict: terminated by setWebhook request"


@method("getUpdates", offset=Kind.INTEGER, limit=Kind.INTEGER, timeout=Kind.INTEGER, allowed_updates=Kind.JSON)
async def get_updates(call: Call) -> list[Json]:
    """Confirm what ``offset`` confirms, then give up to ``limit`` updates, waiting up to ``timeout`` s for one."""
    queue = call.bot.updates
    if call.bot.webhook is not None:
        raise Fault(409, WEBHOOK_ACTIVE)
    _remember_kinds(call)
    queue.confirm(call.integer("offset"))
    limit = call.integer("limit", MAX_LIMIT)
    limit = limit if 1 <= limit <= MAX_LIMIT else MAX_LIMIT
    updates = await queue.poll(min(max(call.integer("timeout"), 0), MAX_TIMEOUT))
    return [update.to_json() for update in updates[:limit]]


@method(
    "setWebhook",
    url=Kind.TEXT,
    certificate=Kind.FILE,
    ip_address=Kind.TEXT,
    max_connections=Kind.INTEGER,
    allowed_updates=Kind.JSON,
    drop_pending_updates=Kind.BOOLEAN,
    secret_token=Kind.TEXT,
)
def set_webhook(call: Call) -> bool:
    """Post updates to ``url`` from now on; an empty one ends that."""
    url, secret = call.text("url"), call.text("secret_token")
    if not url:
        return delete_webhook(call)
    if len(secret) > MAX_SECRET:
        raise bad("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    _check_address(url)
    _remember_kinds(call)
    _drop_pending(call)
    call.bot.webhook = Webhook(url, secret, call.integer("max_connections", 40))
    call.bot.updates.interrupt(BY_SET_WEBHOOK)
    call.bot.updates.wake()
    return True


@method("deleteWebhook", drop_pending_updates=Kind.BOOLEAN)
def delete_webhook(call: Call) -> bool:
    """Go back to polling."""
    call.bot.webhook = None
    _drop_pending(call)
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """Show where updates go and how many wait."""
    hook = call.bot.webhook
    body: Json = {
        "url": hook.url if hook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(call.bot.updates.pending()),
    }
    if hook is not None:
        body["max_connections"] = hook.max_connections
        if hook.last_error is not None:
            body |= {"last_error_message": hook.last_error, "last_error_date": hook.last_error_at}
    return body


def _remember_kinds(call: Call) -> None:
    """Keep the allowed kinds until the next call that names some."""
    kinds = call.structure("allowed_updates")
    if kinds is None:
        return
    if unknown := sorted(set(kinds) - KINDS):
        raise call.offend(f"unknown kinds of updates {', '.join(unknown)}")
    call.bot.updates.allow(kinds)


def _drop_pending(call: Call) -> None:
    if call.flag("drop_pending_updates"):
        call.bot.updates.clear()


def _check_address(url: str) -> None:
    """Refuse what the server refuses; plain HTTP passes on this machine only, for tests."""
    address = urlsplit(url)
    if address.hostname == "127.0.0.1":
        return
    if address.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if (address.port or 443) not in PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
