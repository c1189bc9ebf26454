"""Peer: procrastinate as the sender, one job a reminder, at most so many at a time; durable in PostgreSQL.

``python -m … BASE_URL TOKEN ROWS PACE CONNINFO``; runs in an environment of its own. Only the sending is measured.
"""

import asyncio
import sys

import procrastinate
from telegram import Bot
from telegram.error import TelegramError

from tests.bench.phase import Spent, phase, tell

FIRST_CHAT = 500_000_001
CONCURRENCY = 32
TRIES = 10


async def run(base_url: str, token: str, rows: int, conninfo: str) -> Spent:
    """Queue a job for every reminder, then let a worker work them all off."""
    app = procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=conninfo))
    bot = Bot(token, base_url=base_url)
    retry = procrastinate.RetryStrategy(max_attempts=TRIES, wait=1, retry_exceptions={TelegramError})

    @app.task(name="remind", retry=retry)
    async def remind(number: int) -> None:
        await bot.send_message(FIRST_CHAT + number, f"reminder {number}")

    async with app.open_async(), bot:
        await app.schema_manager.apply_schema_async()
        await remind.batch_defer_async(*({"number": number} for number in range(rows)))
        with phase() as spent:
            await app.run_worker_async(wait=False, concurrency=CONCURRENCY, install_signal_handlers=False)
    return spent


if __name__ == "__main__":
    base_url, token, rows, _pace, conninfo = sys.argv[1:]
    tell(asyncio.run(run(base_url, token, int(rows), conninfo)))
