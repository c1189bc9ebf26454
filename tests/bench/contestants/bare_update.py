"""Floor: python-telegram-bot's own handling of an update, answered, nothing stored. ``… BASE_URL TOKEN``."""

import asyncio
import gc
import sys

from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, MessageHandler, filters

from bot.request import AiohttpRequest
from tests.bench.phase import Spent, phase, tell, until_done


async def answer(update: Update, _context: ContextTypes.DEFAULT_TYPE) -> None:
    """Say something to whoever spoke."""
    assert update.message is not None
    await update.message.reply_text("收到")


async def serve(base_url: str, token: str) -> Spent:
    """Answer until told that all is done; only that is measured, the start is not."""
    calls, polls = AiohttpRequest(), AiohttpRequest(connections=2)
    builder = ApplicationBuilder().token(token).base_url(base_url).request(calls).get_updates_request(polls)
    application = builder.concurrent_updates(True).build()
    application.add_handler(MessageHandler(filters.TEXT, answer))
    async with application:
        await application.start()
        gc.collect()
        gc.freeze()
        with phase() as spent:
            await application.updater.start_polling()
            await until_done()
        await application.updater.stop()
        await application.stop()
    return spent


if __name__ == "__main__":
    tell(asyncio.run(serve(sys.argv[1], sys.argv[2])))
