"""Contestant: one of several workers on a PostgreSQL. ``… BASE_URL TOKEN DATABASE_URL TOKENS PACE``."""

import asyncio
import logging
import sys

import structlog
from telegram import Bot

from bot.house import House
from bot.message import Message
from bot.pacer import Pacer
from bot.request import AiohttpRequest
from db.engine import Ledger, Transaction
from db.models import Outbox
from jobs.clock import MACHINE, Machine, SystemClock
from jobs.engine.cluster import Cluster
from jobs.office import Office
from tests.bench.contestants.housed import served
from tests.bench.outgoing import POLICY
from tests.bench.phase import Spent, tell
from tests.bench.stand_in import NOON, token_of

LEASE_SECONDS = 60.0


class _House(House):
    """Says a line of every message, so that it is told from all others: what it costs to draw is measured elsewhere."""

    def _render(self, _tx: Transaction, row: Outbox) -> Message:
        return Message(f"提醒 {row.id}")


async def serve(base_url: str, _token: str, url: str, tokens: str, pace: str) -> Spent:
    """Send for whatever bot it is called for, until told that all is done."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    office = Office(Ledger(url), SystemClock(Machine(now=lambda: NOON)), POLICY)
    house = _House(office, cluster=Cluster(office, MACHINE, LEASE_SECONDS))
    await house.open()
    for number in range(int(tokens)):
        calls = AiohttpRequest()
        bot = Bot(token_of(number), base_url=base_url, request=calls, get_updates_request=calls)
        await house.add_line(bot, calls, Pacer(float(pace)), number + 1)
    return await served(house, ("sender",))


if __name__ == "__main__":
    tell(asyncio.run(serve(*sys.argv[1:])))
