"""The stand-in of Telegram in a process of its own: it limits, it lets people speak, and it says what it saw."""

import asyncio
import multiprocessing
import time
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import Any, Self

from bot.sandbox.api import Api, Reply
from bot.sandbox.limiter import Limiter, Model
from bot.sandbox.server import serve
from bot.sandbox.world import Telegram

BOT_ID = 110201543
TOKEN = f"{BOT_ID}:" + "B" * 35
FIRST_CHAT = 500_000_001
LATENCY_SECONDS = 0.08
NOON = datetime(2020, 4, 21, 2, 0, tzinfo=UTC)
LOOK_SECONDS = 0.01


@dataclass(frozen=True, slots=True)
class Message:
    """A message Telegram accepted: when (seconds of the monotonic clock), to whom, and its words."""

    at: float
    chat_id: int
    words: str


@dataclass(slots=True)
class Seen:
    """What the stand-in saw: the truth about a run, whatever the program claims."""

    accepted: list[Message] = field(default_factory=list)
    refusals: int = 0
    """Answers 429."""
    said: list[Message] = field(default_factory=list)
    """What people said."""
    offences: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Speech:
    """What one person says, ``after`` so many seconds from the word before."""

    person: int
    words: str
    after: float = 0.0


class _Patient(Api):
    """Takes a parameter of old that Telegram still does, and that a peer sends; the sandbox refuses it."""

    async def call(self, token: str, method: str, params: Mapping[str, Any] | None = None, *others: Any) -> Reply:
        known = {name: value for name, value in (params or {}).items() if name != "disable_web_page_preview"}
        return await super().call(token, method, known, *others)


def token_of(number: int) -> str:
    """Tell the token of the ``number``-th bot, from 0; its id is ``BOT_ID`` + ``number``."""
    return f"{BOT_ID + number}:" + "B" * 35


class StandIn(AbstractContextManager["StandIn"]):
    """A Telegram with ``chats`` persons who started the bot; the n-th has the chat ``FIRST_CHAT`` + n.

    With several ``bots`` each has as many persons, one bot's after the other's.
    """

    def __init__(self, chats: int, model: Model | None = None, latency: float = LATENCY_SECONDS, bots: int = 1) -> None:
        self._arguments = (chats, model, latency, bots)

    def __enter__(self) -> Self:
        self._line, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        self._process = context.Process(target=_live, args=(theirs, *self._arguments))
        self._process.start()
        self.base_url: str = self._line.recv()
        return self

    def __exit__(self, *_exc: object) -> None:
        if self._process.is_alive():
            self.seen()

    def speak(self, speeches: Sequence[Speech]) -> None:
        """Let people speak from now on."""
        self._line.send(list(speeches))

    def accepted(self) -> int:
        """Tell how many messages were accepted so far."""
        self._line.send("count")
        return int(self._line.recv())

    def await_accepted(self, count: int, patience: float) -> bool:
        """Wait until so many messages were accepted; tell whether they were in time."""
        deadline = time.monotonic() + patience
        while (there := self.accepted()) < count and time.monotonic() < deadline:
            time.sleep(2 * LOOK_SECONDS)
        return there >= count

    def seen(self) -> Seen:
        """End it and return what it saw."""
        self._line.send("stop")
        seen: Seen = self._line.recv()
        self._process.join()
        return seen


def _live(line: Connection, chats: int, model: Model | None, latency: float, bots: int) -> None:
    asyncio.run(_serve(line, chats, model, latency, bots))


async def _serve(line: Connection, chats: int, model: Model | None, latency: float, bots: int) -> None:
    world = Telegram(lambda: NOON, limiter=Limiter(model) if model else None)
    accounts = [world.add_bot(token_of(number), f"duban{number or ''}_bot") for number in range(bots)]
    phones = [world.phone(world.add_user(f"{n}"), account) for account in accounts for n in range(chats)]
    for phone in phones:
        phone.start()
    for account in accounts:
        account.updates.clear()
    seen, speaking = Seen(), set()

    async def speak(speeches: Sequence[Speech]) -> None:
        for one in speeches:
            await asyncio.sleep(one.after)
            phone = phones[one.person]
            seen.said.append(Message(time.monotonic(), phone.user.id, one.words))
            phone.send(one.words)

    async with await serve(_Patient(world, latency=latency)) as served:
        line.send(served.base_url)
        while (order := await _order(line)) != "stop":
            if order == "count":
                line.send(sum(one.method == "sendMessage" for one in world.log))
            else:
                speaking.add(asyncio.create_task(speak(order)))
    for task in speaking:
        task.cancel()
    seen.accepted = [
        Message(one.at, one.chat_id or 0, one.text or "") for one in world.log if one.method == "sendMessage"
    ]
    seen.refusals = world.limiter.refusals if world.limiter else 0
    seen.offences = world.offences
    line.send(seen)


async def _order(line: Connection) -> object:
    while not line.poll():  # noqa: ASYNC110 - another process decides
        await asyncio.sleep(LOOK_SECONDS)
    return line.recv()
