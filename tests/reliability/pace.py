"""R8: a broadcast at full pace through a Telegram that fails; how long after its slot each message is there."""

import asyncio
import multiprocessing
import random
import tempfile
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sqlmodel import select
from telegram import Bot

from bot.deliver import Sender
from bot.message import Message
from bot.pacer import Pacer
from bot.request import AiohttpRequest
from bot.sandbox.api import Api, Reply
from bot.sandbox.faults import ConnectionLost
from bot.sandbox.limiter import Limiter
from bot.sandbox.server import serve
from bot.sandbox.world import Telegram
from db import migrate
from db.engine import Ledger, Transaction
from db.messages import Lane, OutboxState, Outgoing
from db.models import Outbox
from jobs import delivery
from jobs import outbox as posting
from jobs.clock import HandClock
from jobs.office import Office
from tests.bench.pulse import NAP_SECONDS, heartbeat
from tests.journeys.county import make_policy
from tests.reliability.finding import Finding, faults
from tests.reliability.trial import Trial

TOKEN = "700005:AAE-token-of-a-bot-at-full-pace-0001"
BOT_ID = 700005
FIRST_CHAT = 500_000_001
NOON = datetime(2020, 4, 21, 4, 0, tzinfo=UTC)
LATENCY_SECONDS = 0.08
SERVER_ERRORS, RESETS, LOST_ANSWERS, LIMITS = 0.02, 0.01, 0.015, 0.02
RETRY_AFTER = 1
ANSWER_EVERY_SECONDS = 0.25
SLOT_SECONDS, ANSWER_SECONDS, LATE_SECONDS = 2.0, 1.0, 60.0
ON_TIME = 0.9999
PATIENCE_SECONDS = 120.0


@dataclass
class Truth:
    """What a Telegram of its own process saw: when each message was accepted first, and what it did to which."""

    accepted: dict[str, float] = field(default_factory=dict)
    copies: int = 0
    doubtful: set[str] = field(default_factory=set)
    """Whose sender cannot know whether they came."""
    limited: set[str] = field(default_factory=set)
    naps: list[float] = field(default_factory=list)
    """How late its own naps ended: what others on the machine took from everybody."""


class Failing:
    """Fails as RELIABILITY.md has it; the first try of which message does depends on the seed only."""

    def __init__(self, seed: int, truth: Truth) -> None:
        self.seed = seed
        self.truth = truth
        self._tried: set[str] = set()

    async def before_call(self, _token: str, method: str, params: Mapping[str, Any]) -> Reply | None:
        """Refuse, or lose before anything is done."""
        words = str(params.get("text", "")).rpartition("\n")[2]
        if method != "sendMessage" or words in self._tried:
            return None
        self._tried.add(words)
        fate = random.Random(f"{self.seed}:{words}").random()
        if fate < LIMITS:
            self.truth.limited.add(words)
            parameters = {"retry_after": RETRY_AFTER}
            body = {"ok": False, "error_code": 429, "description": f"Too Many Requests: retry after {RETRY_AFTER}"}
            return Reply(429, {**body, "parameters": parameters}, {"Retry-After": str(RETRY_AFTER)})
        if fate < LIMITS + SERVER_ERRORS + RESETS + LOST_ANSWERS:
            self.truth.doubtful.add(words)
        if fate < LIMITS + SERVER_ERRORS:
            return Reply(502, {"ok": False, "error_code": 502, "description": "Bad Gateway"})
        if fate < LIMITS + SERVER_ERRORS + RESETS:
            raise ConnectionLost
        return None

    async def before_reply(self, _token: str, method: str, reply: Reply) -> Reply:
        """Note what was accepted; lose the answer to some."""
        result = reply.body.get("result")
        if method != "sendMessage" or not isinstance(result, dict):
            return reply
        words = str(result.get("text", "")).rpartition("\n")[2]
        is_first = words not in self.truth.accepted
        self.truth.accepted.setdefault(words, time.monotonic())
        self.truth.copies += 1
        if is_first and words in self.truth.doubtful:
            raise ConnectionLost
        return reply


def stand_in(seed: int, chats: int, line: Connection) -> None:
    """Serve Telegram in a process of its own until told to stop; then report what it saw."""

    async def run() -> None:
        world, truth = Telegram(lambda: NOON, limiter=Limiter()), Truth()
        account = world.add_bot(TOKEN, "duban_bot")
        for number in range(chats):
            world.phone(world.add_user(f"{number}"), account).start()
        api, failing = Api(world, latency=LATENCY_SECONDS), Failing(seed, truth)
        api.before_call, api.before_reply = failing.before_call, failing.before_reply
        beat = asyncio.create_task(heartbeat(truth.naps))
        async with await serve(api) as served:
            line.send(served.base_url)
            while not line.poll():  # noqa: ASYNC110 - another process decides
                await asyncio.sleep(0.1)
        beat.cancel()
        line.send(truth)

    asyncio.run(run())


class NotingPacer(Pacer):
    """A pacer that notes when each chat was given its first slot."""

    def __init__(self) -> None:
        super().__init__()
        self.slots: dict[int, float] = {}

    @asynccontextmanager
    async def slot(self, lane_rank: int, chat_id: int, is_group: bool) -> AsyncIterator[None]:
        async with super().slot(lane_rank, chat_id, is_group):
            self.slots.setdefault(chat_id, time.monotonic())
            yield


def _words(_tx: Transaction, row: Outbox) -> Message:
    return Message(row.params["words"])


async def measure(seed: int, rows: int) -> list[Finding]:
    """Send ``rows`` reminders at full pace, and four answers a second meanwhile."""
    answers = max(4, int(rows / 30 / ANSWER_EVERY_SECONDS))
    ours, theirs = multiprocessing.Pipe()
    context = multiprocessing.get_context("spawn")
    server = context.Process(target=stand_in, args=(seed, rows + answers, theirs))
    server.start()
    loop = asyncio.get_running_loop()
    base_url = await loop.run_in_executor(None, ours.recv)
    with tempfile.TemporaryDirectory(prefix="duban-reliability-") as folder:
        ledger = Ledger(f"sqlite:///{Path(folder)}/duban.db")
        migrate.upgrade(ledger)
        with ledger.write(NOON) as tx:
            for number in range(rows):
                _post(tx, number, Lane.REMINDER)
        slots, asked = await _broadcast(ledger, base_url, rows, answers)
        ledger.close()
    ours.send("stop")
    truth: Truth = await loop.run_in_executor(None, ours.recv)
    server.join()
    return [_judge(truth, slots, asked, rows, seed)]


def _post(tx: Transaction, number: int, lane: Lane) -> None:
    to = posting.Address(BOT_ID, FIRST_CHAT + number)
    posting.post(tx, to, lane, Outgoing("r8", {"words": f"r8-{number}"}), f"r8:{number}")


async def _broadcast(
    ledger: Ledger, base_url: str, rows: int, answers: int
) -> tuple[dict[int, float], dict[int, float]]:
    """Send all; return when each message had its slot, and when each answer was asked for."""
    office, request, pacer = Office(ledger, HandClock(NOON), make_policy()), AiohttpRequest(), NotingPacer()
    epoch = await office.do(delivery.open_epoch)
    bot = Bot(TOKEN, base_url=base_url, request=request, get_updates_request=request)
    sender = Sender(office, bot, pacer, _words, epoch=epoch)
    running = asyncio.create_task(sender.run())
    asked: dict[int, float] = {}
    for number in range(rows, rows + answers):
        await asyncio.sleep(ANSWER_EVERY_SECONDS)
        asked[number] = time.monotonic()
        await office.do(lambda tx, _policy, number=number: _post(tx, number, Lane.ANSWER))
        sender.wake()
    with suppress(TimeoutError):
        async with asyncio.timeout(rows / 20 + PATIENCE_SECONDS):
            while await office.look(_is_busy):  # noqa: ASYNC110 - only the database knows
                await asyncio.sleep(0.2)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await request.shutdown()
    office.close()
    return {chat - FIRST_CHAT: at for chat, at in pacer.slots.items()}, asked


def _is_busy(tx: Transaction) -> bool:
    """Tell whether a message waits whose first try was not doubtful; the others come after half a minute (R1)."""
    live = Outbox.state.in_((OutboxState.READY, OutboxState.CLAIMED, OutboxState.ONWIRE))
    return tx.exec(select(Outbox.id).where(live, Outbox.ambiguities == 0).limit(1)).first() is not None


def _judge(truth: Truth, slots: dict[int, float], asked: dict[int, float], rows: int, seed: int) -> Finding:
    accepted = {_number(words): at for words, at in truth.accepted.items()}
    doubtful = {_number(words) for words in truth.doubtful}
    failed = doubtful | {_number(words) for words in truth.limited}
    sound = {number: at for number, at in accepted.items() if number not in failed}
    slot = _percentile([at - slots[number] for number, at in sound.items() if number < rows], 0.99)
    answer = _percentile([at - asked[number] for number, at in sound.items() if number >= rows], 0.99)
    clear = [at - slots[number] for number, at in accepted.items() if number not in doubtful]
    on_time = sum(wait <= LATE_SECONDS for wait in clear) / len(clear)
    lost = rows + len(asked) - len(accepted.keys() | doubtful)
    unexplained = truth.copies - len(accepted) - len(doubtful & accepted.keys())
    taken = _taken(truth.naps, 0.99)
    return Finding(
        "R8", f"{rows} reminders and {len(asked)} answers, {len(failed)} failed at first, seed {seed}", lost,
        max(0, unexplained),
        f"slot to acceptance p99 {slot:.2f} s, answers p99 {answer:.2f} s, {on_time:.2%} of the unambiguous within "
        f"60 s; others on the machine took up to {taken:.2f} s at p99",
        faults(
            (not lost, f"lost {lost}"), (unexplained <= 0, f"{unexplained} copies of what nobody doubted"),
            (slot <= SLOT_SECONDS + taken, f"slot to acceptance p99 {slot:.2f} s"),
            (answer <= ANSWER_SECONDS + taken, f"answers p99 {answer:.2f} s"),
            (on_time >= ON_TIME, f"{on_time:.3%} on time"),
        ),
    )  # fmt: skip


def _number(words: str) -> int:
    return int(words.partition("-")[2])


def _percentile(figures: list[float], part: float) -> float:
    """Read a percentile off figures."""
    ordered = sorted(figures)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def _taken(naps: list[float], part: float) -> float:
    """Tell how long somebody who comes at any moment waits for the machine, at a percentile of the moments."""
    left = (1 - part) * (sum(naps) + NAP_SECONDS * len(naps))
    for late in sorted(naps, reverse=True):
        left -= late
        if left < 0:
            return late
    return 0.0


TRIAL = Trial("R8", measure, small={"rows": 120}, quick={"rows": 900}, full={"rows": 10_000})
