"""The fixed cast of the stand-in's own tests: one bot, one clerk, real python-telegram-bot in between."""

import io
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from PIL import Image
from telegram import Bot as Client

from bot.sandbox.accounts import Bot, User
from bot.sandbox.api import Api
from bot.sandbox.phone import Phone
from bot.sandbox.request import SandboxRequest
from bot.sandbox.world import Telegram

TOKEN = "1001:AAF-first"


@dataclass
class Hands:
    """The clocks of a test, moved by hand."""

    now: datetime = datetime(2020, 5, 6, 1, 0, tzinfo=UTC)
    seconds: float = 1000.0
    naps: list[float] = field(default_factory=list)

    def clock(self) -> datetime:
        return self.now

    def elapsed(self) -> float:
        return self.seconds

    def wait(self, seconds: float) -> None:
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)

    async def nap(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.wait(seconds)


@pytest.fixture(autouse=True)
def spans_are_spans(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library give spans as timedelta; otherwise every RetryAfter is a deprecation warning."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def world(hands: Hands) -> Telegram:
    return Telegram(hands.clock, elapsed=hands.elapsed)


@pytest.fixture
def account(world: Telegram) -> Bot:
    return world.add_bot(TOKEN, "duban_bot")


@pytest.fixture
def clerk(world: Telegram) -> User:
    return world.add_user("李干事", "13800000001")


@pytest.fixture
def phone(world: Telegram, clerk: User, account: Bot) -> Phone:
    phone = world.phone(clerk, account)
    phone.start()
    return phone


@pytest.fixture
def api(world: Telegram) -> Api:
    return Api(world)


@pytest.fixture
async def client(api: Api, account: Bot) -> AsyncIterator[Client]:
    request = SandboxRequest(api)
    async with Client(TOKEN, request=request, get_updates_request=request) as client:
        yield client


@pytest.fixture
def ask(api: Api, account: Bot) -> Callable[..., Awaitable[str]]:
    """Call a method and return only the server's description of what was wrong, empty if nothing was."""

    async def ask(method: str, **params: object) -> str:
        reply = await api.call(TOKEN, method, params)
        return str(reply.body.get("description", ""))

    return ask


@pytest.fixture
def picture() -> bytes:
    with io.BytesIO() as out:
        Image.new("RGB", (40, 30), "white").save(out, "PNG")
        return out.getvalue()
