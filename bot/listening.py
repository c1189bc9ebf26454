"""Listening: an aiohttp application at an address of the settings, with a clear no where that is taken."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web

from bot.settings import Endpoint
from db.words import Refusal

FAREWELL_SECONDS: Final = 1.0


@asynccontextmanager
async def listening(app: web.Application, at: Endpoint, setting: str) -> AsyncIterator[None]:
    """Serve ``app``; Refusal "run-port-taken" names ``setting`` when the address cannot be had."""
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=FAREWELL_SECONDS)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, at.host, at.port).start()
        except OSError as error:
            why = os.strerror(error.errno) if error.errno else str(error)
            raise Refusal("run-port-taken", host=at.host, port=str(at.port), why=why, setting=setting) from None
        yield
    finally:
        await runner.cleanup()
