"""Contestant: the whole house on a county's ledger, polling, answering, sending. ``… BASE_URL TOKEN LEDGER PACE``."""

import asyncio
import logging
import sys

import structlog
from telegram import Bot

from bot.house import House
from bot.pacer import Pacer
from bot.request import AiohttpRequest
from db.engine import Ledger
from jobs.clock import HandClock
from jobs.office import Office
from jobs.rules.reading import warm_up
from tests.bench.contestants.housed import served
from tests.bench.county import POLICY
from tests.bench.phase import Spent, tell
from tests.bench.stand_in import NOON

ROLES = ("front", "desk", "sender")


async def serve(base_url: str, token: str, ledger: str, pace: float) -> Spent:
    """Serve until told that all is done; only that is measured, the start is not."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
    house = House(Office(Ledger(f"sqlite:///{ledger}"), HandClock(NOON), POLICY))
    await house.open()
    calls, polls = AiohttpRequest(), AiohttpRequest(connections=2)
    bot = Bot(token, base_url=base_url, request=calls, get_updates_request=polls)
    await house.add_line(bot, polls, Pacer(pace) if pace else Pacer(0, 0, 0))
    warm_up(house.office.now(), POLICY.calendar)  # as the application does
    return await served(house, ROLES)


if __name__ == "__main__":
    tell(asyncio.run(serve(*sys.argv[1:4], float(sys.argv[4]))))
