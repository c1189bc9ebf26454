"""The composition root: settings become a house that serves until it is told to stop."""

import asyncio
import signal
from collections.abc import Callable, Sequence

import structlog
from telegram import Bot
from telegram.request import BaseRequest

from bot import menu, web
from bot.house import House, policy_of
from bot.lock import InstanceLock
from bot.pacer import Pacer
from bot.request import AiohttpRequest
from bot.settings import Settings, required_tokens
from db import migrate
from db.engine import Ledger
from jobs.clock import open_clock
from jobs.office import Office

log = structlog.get_logger(__name__)
ROLES = ("front", "desk", "clock", "sender")
STOP_SECONDS = 8.0


def open_office(settings: Settings) -> Office:
    """Open the ledger (bringing a SQLite one up to date) and the office on it."""
    ledger = Ledger(settings.database.url)
    if ledger.is_sqlite:
        migrate.upgrade(ledger)
    return Office(ledger, open_clock(settings.clock.source), policy_of(settings))


async def serve(settings: Settings, roles: Sequence[str] = ROLES, ready: Callable[[House], None] | None = None) -> None:
    """Run until SIGTERM or SIGINT, which end it cleanly within ten seconds."""
    lock = InstanceLock(settings)
    lock.take()
    house = House(open_office(settings))
    request = AiohttpRequest(proxy=settings.telegram.proxy)
    try:
        await house.open()
        for token in required_tokens(settings):
            await house.add_line(_bot(settings, token, request), request, _pacer(settings))
        await _run(house, settings, roles, ready)
    finally:
        await house.close()
        await request.shutdown()
        lock.release()


async def _run(house: House, settings: Settings, roles: Sequence[str], ready: Callable[[House], None] | None) -> None:
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    site = await web.start(house, settings, roles)
    running = [asyncio.ensure_future(task) for task in house.tasks(roles)]
    running += [asyncio.ensure_future(menu.set_menus(line.bot, house.office)) for line in house.lines]
    if "clock" in roles:
        house.schedule.start()
    log.info("serving", roles=list(roles), lines=len(house.lines))
    if ready:
        ready(house)
    await stopping.wait()
    log.info("stopping")
    house.schedule.stop()
    await site.cleanup()
    for task in running:
        task.cancel()
    await asyncio.wait_for(asyncio.gather(*running, return_exceptions=True), STOP_SECONDS)


def _bot(settings: Settings, token: str, request: BaseRequest) -> Bot:
    telegram = settings.telegram
    return Bot(
        token,
        base_url=telegram.base_url,
        base_file_url=telegram.base_file_url,
        request=request,
        get_updates_request=request,
    )


def _pacer(settings: Settings) -> Pacer:
    telegram = settings.telegram
    return Pacer(telegram.pace_per_second, telegram.pace_per_chat, telegram.pace_per_group_minute)
