"""Floor: python-telegram-bot on our aiohttp request, 32 calls at a time, nothing stored. ``… BASE_URL TOKEN ROWS``."""

import asyncio
import gc
import sys
from collections.abc import Iterator

from telegram import Bot

from bot.request import AiohttpRequest
from tests.bench.phase import phase, tell
from tests.bench.stand_in import FIRST_CHAT

AT_A_TIME = 32


async def push(base_url: str, token: str, rows: int) -> None:
    """Send a message to each chat."""
    request = AiohttpRequest()
    bot = Bot(token, base_url=base_url, request=request, get_updates_request=request)
    left = iter(range(rows))
    await asyncio.gather(*(_send(bot, left) for _ in range(AT_A_TIME)))
    await request.shutdown()


async def _send(bot: Bot, left: Iterator[int]) -> None:
    for number in left:
        await bot.send_message(FIRST_CHAT + number, f"提醒 {number}")


if __name__ == "__main__":
    gc.freeze()
    with phase() as spent:
        asyncio.run(push(sys.argv[1], sys.argv[2], int(sys.argv[3])))
    tell(spent)
