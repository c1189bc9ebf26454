"""The command menus, while the records cannot be read."""

import asyncio

from telegram import Bot

from bot import menu
from bot.sandbox.api import Api
from bot.sandbox.request import SandboxRequest
from bot.sandbox.world import Telegram
from db.engine import Ledger
from jobs.clock import HandClock, elapsed_now
from jobs.office import Office
from tests.bot.posthouse import MORNING, POLICY, TOKEN


async def test_a_storage_that_is_away_ends_no_process_for_the_sake_of_its_menus(tmp_path, monkeypatch):
    monkeypatch.setattr(menu, "LOOK_SECONDS", 0.01)
    world = Telegram(elapsed_now)
    world.add_bot(TOKEN, "duban_bot")
    api = Api(world)
    bot = Bot(TOKEN, request=SandboxRequest(api), get_updates_request=SandboxRequest(api))
    await bot.initialize()
    ledger = Ledger(f"postgresql+psycopg://postgres@/duban?host={tmp_path}")
    office = Office(ledger, HandClock(MORNING), POLICY)
    setting = asyncio.create_task(menu.set_menus([bot], office))
    await asyncio.wait([setting], timeout=0.5)
    assert not setting.done()
    setting.cancel()
    await asyncio.gather(setting, return_exceptions=True)
    office.close()
    ledger.close()
