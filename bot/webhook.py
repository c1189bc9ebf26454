"""The webhook: Telegram posts updates here; each is answered 200 only once it is stored for good."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from hmac import compare_digest
from typing import TYPE_CHECKING, Any, Final

import structlog
from aiohttp import web
from telegram import Bot

from bot.arrival import LARGEST_BYTES
from bot.front import ALLOWED_UPDATES
from bot.listening import listening
from bot.settings import Settings, Telegram
from db.storage import StorageFailure

if TYPE_CHECKING:
    from bot.house import House, Line

log = structlog.get_logger(__name__)
SECRET_HEADER: Final = "X-Telegram-Bot-Api-Secret-Token"
RETRY_SECONDS: Final = 5


async def settle_mode(bot: Bot, telegram: Telegram) -> None:
    """Tell Telegram how the bot wants its updates; what waits there stays in either mode."""
    if telegram.mode == "polling":
        await bot.delete_webhook()
        return
    address = telegram.webhook_address(bot.id)
    await bot.set_webhook(address, allowed_updates=ALLOWED_UPDATES, secret_token=_secret(telegram))


@asynccontextmanager
async def serving(house: "House", settings: Settings) -> AsyncIterator[None]:
    """Receive updates for every line of the house: POST /BOT_ID, behind the operator's TLS proxy."""
    app = web.Application(client_max_size=LARGEST_BYTES)
    receiver = Receiver(house, _secret(settings.telegram))
    app.router.add_post(r"/{bot_id:\d+}", receiver.receive)
    app.router.add_post(r"/{path:.*}/{bot_id:\d+}", receiver.receive)  # a proxy may keep the path of webhook_url
    async with listening(app, settings.telegram.webhook_listen, "telegram.webhook_listen"):
        yield


class Receiver:
    """Takes posted updates in for the lines of a house."""

    def __init__(self, house: "House", secret: str) -> None:
        """Take only what bears ``secret``."""
        self._house = house
        self._secret = secret.encode()

    async def receive(self, request: web.Request) -> web.Response:
        """Store one update: 403 without the secret, 413 when too large, 503 while storage fails, 200 once committed."""
        given = request.headers.get(SECRET_HEADER, "").encode("utf-8", "surrogateescape")
        if not compare_digest(given, self._secret):
            return web.Response(status=403)
        line = self._line(request.match_info["bot_id"])
        if line is None:
            return web.Response(status=404)
        raw = _update(await request.read())
        if raw is None:
            return web.Response(status=400)
        try:
            await line.intake.require_storage()
            await line.intake.take([raw])
        except StorageFailure as failure:
            log.warning("storage failed", error=str(failure))
            return web.Response(status=503, headers={"Retry-After": str(RETRY_SECONDS)})
        return web.Response()

    def _line(self, bot_id: str) -> "Line | None":
        return next((line for line in self._house.lines if str(line.bot.id) == bot_id), None)


def _update(body: bytes) -> dict[str, Any] | None:
    """Read the raw update; None for what is none, which no repetition would make one."""
    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None


def _secret(telegram: Telegram) -> str:
    assert telegram.webhook_secret is not None  # settings refuse webhook mode without one
    return telegram.webhook_secret.get_secret_value()
