"""The demo: the county and its campaign in memory, the whole bot on them, several phones on one page."""

import asyncio
import signal
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import telegram

from bot import menu
from bot.house import House
from bot.pacer import Pacer
from bot.policy import policy_of
from bot.sandbox import cast, page_server
from bot.sandbox.accounts import Bot
from bot.sandbox.api import Api
from bot.sandbox.request import SandboxRequest
from bot.sandbox.stage import Stage
from bot.sandbox.world import Telegram
from bot.settings import Settings
from db import migrate
from db.engine import Ledger
from jobs.clock import HandClock
from jobs.office import Office
from jobs.roster import import_roster
from jobs.sheets.roster import read_roster

COUNTY: Final = Path(__file__).parent / "county"
TOKEN: Final = "202004210:" + "demo-token-of-the-county-" * 2
USERNAME: Final = "duban_demo_bot"
BEGINS_AT: Final = datetime(2020, 4, 21, 1, 0, tzinfo=UTC)
"""Tuesday 21 April 2020, 09:00 in the county: the morning of the mobilisation meeting."""
PLAN_NAME: Final = "魏县乡镇改革节点任务分解表.xlsx"
WELCOME: Final = """
  督办 · 演示县  {url}

  打开上面的网址:几部手机并排在一页上,无需令牌,也不联网。
  照页面上方的六步走:下达 → 签收 → 反馈“3完成” → 审核 → 推进到逾期日 → 看日报。
  Open the address above and follow the six steps; nothing leaves this machine.

  Ctrl-C 结束 / ends the demo; nothing is kept.
"""
FAREWELL: Final = "  已结束 / ended."


@asynccontextmanager
async def open_stage(folder: Path) -> AsyncIterator[Stage]:
    """Build the county in ``folder`` and run the bot on it until the context ends."""
    ledger = Ledger(f"sqlite:///{folder / 'demo.db'}")
    await asyncio.to_thread(migrate.upgrade, ledger)
    clock = HandClock(BEGINS_AT)
    office = Office(ledger, clock, policy_of(Settings()))
    house = House(office)
    running: list[asyncio.Task[None]] = []
    try:
        world = Telegram(office.now)
        api = Api(world)
        account = world.add_bot(TOKEN, USERNAME)
        await house.open()
        request = SandboxRequest(api)
        bot = telegram.Bot(TOKEN, request=request, get_updates_request=request)
        await house.add_line(bot, request, Pacer(0, 0, 0))
        stage = Stage(house, clock, world, api, account, await _assemble(office, world, account))
        duties = [*house.tasks(("front", "desk", "sender")), menu.set_menus([bot], office), house.warm_up()]
        running += [asyncio.ensure_future(duty) for duty in duties]
        await _rehearse(stage)
        yield stage
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)
        await house.close()


async def serve(port: int = 8088, announce: Callable[[str], None] = print) -> None:
    """Serve the demo on the loopback until SIGINT or SIGTERM; Refusal ``demo-port-taken`` when it cannot be had."""
    door = page_server.claim(port)
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stopping.set)
    with tempfile.TemporaryDirectory(prefix="duban-demo-") as folder:
        async with open_stage(Path(folder)) as stage, page_server.serve(stage, door) as url:
            announce(WELCOME.format(url=url))
            await stopping.wait()
    announce(FAREWELL)


async def _assemble(office: Office, world: Telegram, account: Bot) -> cast.Cast:
    """Import the roster, give everybody a phone, enrol those who take part."""
    reading = await asyncio.to_thread(read_roster, (COUNTY / "roster.xlsx").read_bytes(), "roster.xlsx")
    await office.do(import_roster, reading)
    players = await office.look(cast.join_telegram, world, account)
    await office.do(cast.enrol, world, account)
    players.invitation = await office.do(cast.invite_newcomer)
    return players


async def _rehearse(stage: Stage) -> None:
    """Play what happened before the curtain: the coordinator has imported the plan and bound the group."""
    coordinator, group = stage.cast.phones["coordinator"], stage.cast.group
    coordinator.send_document(PLAN_NAME, (COUNTY / "nodes.xlsx").read_bytes())
    await stage.quiet()
    coordinator.tap("确认导入")
    group.add_bot(stage.bot)
    await stage.quiet()
    group.send(coordinator.user, f"/bind@{USERNAME}")
    await stage.quiet()
    await stage.house.schedule.tick()
