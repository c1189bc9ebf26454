"""The composition root: settings become a house that serves until it is told to stop."""

import asyncio
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from functools import partial
from typing import Final, TypeVar

import structlog
from telegram import Bot
from telegram.error import InvalidToken, RetryAfter
from telegram.request import BaseRequest

from bot import memory, menu, web, webhook
from bot.abreast import abreast
from bot.front import Wedged
from bot.house import House, Line
from bot.pacer import Pacer
from bot.policy import policy_of
from bot.request import AiohttpRequest, Ambiguous, Unsent, read_record_by_record
from bot.safekeeping import store_of
from bot.schema import require_schema
from bot.settings import Settings, required_tokens
from db.engine import Ledger
from db.words import Refusal
from jobs.clock import MACHINE, open_clock
from jobs.engine import Engine
from jobs.keeper import Keeper
from jobs.office import Office

log = structlog.get_logger(__name__)
T = TypeVar("T")
STOP_SECONDS: Final = 7.0
LONGEST_PAUSE_SECONDS: Final = 30.0


def open_office(settings: Settings) -> Office:
    """Open the ledger (bringing a SQLite one up to date) and the office on it."""
    clock = open_clock(settings.clock.source)
    ledger = Ledger(settings.database.url)
    require_schema(ledger, settings)
    backup_at = settings.backup.at if ledger.path else None
    return Office(ledger, clock, replace(policy_of(settings), backup_at=backup_at))


def open_house(settings: Settings) -> House:
    """Open a house; on SQLite with a keeper of its copies, in a cluster as one of many."""
    office = open_office(settings)
    path = office.ledger.path
    if path:
        return House(office, Keeper(office, path, store_of(settings)))
    return House(office, cluster=_cluster(office, settings) if settings.engine.is_cluster else None)


def _cluster(office: Office, settings: Settings) -> Engine:
    from jobs.engine.cluster import Cluster  # noqa: PLC0415 - procrastinate; who is alone needs none of it

    return Cluster(office, MACHINE, settings.engine.lease_seconds)


async def serve(settings: Settings, roles: Sequence[str], ready: Callable[[House], None] | None = None) -> None:
    """Run until SIGTERM or SIGINT, which end it cleanly within ten seconds; the caller holds the instance lock.

    Raises Refusal when a port is taken or a token refused; a Telegram that is away is waited for. ``ready`` is
    called once everything runs.
    """
    required_tokens(settings)
    read_record_by_record()
    house = open_house(settings)
    try:
        await house.open()
        memory.settle()
        await _until_stopped(_run(house, settings, roles, ready))
    finally:
        await house.close()


async def _until_stopped(work: Awaitable[None]) -> None:
    """Carry ``work`` on until a signal ends it; what ends it before is raised."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    working, waiting = asyncio.ensure_future(work), asyncio.ensure_future(stopping.wait())
    await asyncio.wait([working, waiting], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if not working.done():
        log.info("stopping")
        working.cancel()
        await asyncio.wait([working], timeout=STOP_SECONDS)
    elif not working.cancelled():
        working.result()


async def _run(house: House, settings: Settings, roles: Sequence[str], ready: Callable[[House], None] | None) -> None:
    """Join every token, then carry all roles until cancelled or until one of them fails."""
    is_polling = settings.telegram.mode == "polling"
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(web.serving(house, settings, roles))
        await _join_lines(house, settings)
        memory.settle()
        tasks = house.tasks(roles, is_polling=is_polling)
        if "front" in roles:
            if not is_polling:
                await stack.enter_async_context(webhook.serving(house, settings))
            await abreast(partial(_settle_mode, settings), house.lines)
            tasks.append(menu.set_menus([line.bot for line in house.lines], house.office))
        if "desk" in roles:
            tasks.append(house.warm_up())
        if "clock" in roles:
            tasks.append(house.engine.alone("clock", house.schedule.run))
        log.info("serving", roles=list(roles), lines=len(house.lines), mode=settings.telegram.mode)
        if ready:
            ready(house)
        await _together(tasks)


async def _settle_mode(settings: Settings, line: Line) -> None:
    await _patiently(partial(webhook.settle_mode, line.bot, settings.telegram))


async def _together(tasks: Sequence[Awaitable[None]]) -> None:
    """Carry all tasks on; the first that fails ends the others and is raised. With none, wait to be cancelled."""
    running = [asyncio.ensure_future(task) for task in tasks]
    running.append(asyncio.ensure_future(asyncio.Event().wait()))  # type: ignore[arg-type]
    try:
        await asyncio.wait(running, return_when=asyncio.FIRST_EXCEPTION)
    finally:
        for task in running:
            task.cancel()
        ended = await asyncio.gather(*running, return_exceptions=True)
    for failure in ended:
        if isinstance(failure, Wedged):
            raise Refusal("run-wedged") from failure
        if isinstance(failure, Exception):
            raise failure


async def _join_lines(house: House, settings: Settings) -> None:
    """Join every token; all share one session for calls, and each polls by one of its own, to be thrown away alone.

    A token that Telegram refuses is left out, and told of, as long as there is another.
    """
    calls = AiohttpRequest(proxy=settings.telegram.proxy)
    refused: dict[int, int] = {}

    async def join(numbered: tuple[int, str]) -> None:
        number, token = numbered
        try:
            await _join(house, settings, token, calls, number)
        except InvalidToken:
            refused[number] = int(token.partition(":")[0])

    try:
        await abreast(join, enumerate(required_tokens(settings), start=1))
        if not house.lines:
            raise Refusal("run-token-refused", number=min(refused))
    except BaseException:
        await calls.shutdown()  # the house closes only the lines it has
        raise
    house.lines.sort(key=lambda line: line.number)
    for number, bot_id in sorted(refused.items()):
        house.refuse(bot_id, number)


async def _join(house: House, settings: Settings, token: str, calls: BaseRequest, number: int) -> None:
    polls = AiohttpRequest(proxy=settings.telegram.proxy, connections=2)
    bot = _bot(settings, token, calls, polls)
    try:
        await _patiently(partial(house.add_line, bot, polls, _pacer(settings), number))
    except BaseException:
        await polls.shutdown()
        raise


async def _patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Make a call that must succeed before anything else can; wait for a Telegram that is away."""
    pause = 1.0
    while True:
        try:
            return await call()
        except (Unsent, Ambiguous, RetryAfter) as error:
            log.warning("Telegram is away", error=type(error).__name__, seconds=pause)
        await asyncio.sleep(pause)
        pause = min(pause * 2, LONGEST_PAUSE_SECONDS)


def _bot(settings: Settings, token: str, calls: BaseRequest, polls: BaseRequest) -> Bot:
    telegram = settings.telegram
    return Bot(
        token,
        base_url=telegram.base_url,
        base_file_url=telegram.base_file_url,
        request=calls,
        get_updates_request=polls,
    )


def _pacer(settings: Settings) -> Pacer:
    telegram = settings.telegram
    return Pacer(telegram.pace_per_second, telegram.pace_per_chat, telegram.pace_per_group_minute)
