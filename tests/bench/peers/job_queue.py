"""Peer: python-telegram-bot's JobQueue, one job a reminder, in memory as shipped; with or without its rate limiter.

``python -m … BASE_URL TOKEN ROWS PACE [limited]``; runs in an environment of its own.
"""

import asyncio
import sys

from telegram.ext import AIORateLimiter, ApplicationBuilder

from tests.bench.phase import phase, tell

FIRST_CHAT = 500_000_001
MAX_RETRIES = 5
IDLE_SECONDS = 5.0
"""So long after the last job ended nothing more is to come."""


async def run(base_url: str, token: str, rows: int, limited: bool) -> None:
    """Put a job for every reminder in the queue, due at once, and wait until all have ended."""
    builder = ApplicationBuilder().token(token).base_url(base_url)
    if limited:
        builder = builder.rate_limiter(AIORateLimiter(max_retries=MAX_RETRIES))
    application = builder.build()
    ended = 0

    async def remind(context) -> None:
        nonlocal ended
        number = context.job.data
        try:
            await context.bot.send_message(FIRST_CHAT + number, f"reminder {number}")
        finally:
            ended += 1

    async with application:
        for number in range(rows):
            application.job_queue.run_once(remind, 0, data=number)
        await application.start()
        last, waited = -1, 0.0
        while ended < rows and (ended != last or waited < IDLE_SECONDS):
            waited = waited + 0.1 if ended == last else 0.0
            last = ended
            await asyncio.sleep(0.1)
        await application.stop()


if __name__ == "__main__":
    base_url, token, rows, _pace, *manner = sys.argv[1:]
    with phase() as spent:
        asyncio.run(run(base_url, token, int(rows), "limited" in manner))
    tell(spent)
