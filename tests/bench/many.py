"""P8: many tokens at Telegram's limit, each with its own, sent for by one worker or several on one PostgreSQL."""

import os
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

from bot.sandbox.limiter import Model
from bot.schema import bring_up_to_date
from bot.settings import Settings
from db.engine import Ledger
from tests.bench import outgoing
from tests.bench.contest import Contestant
from tests.bench.figure import Figure, show
from tests.bench.limit import PACE
from tests.bench.phase import Spent
from tests.bench.server import postgres
from tests.bench.stand_in import BOT_ID, FIRST_CHAT, Message, Seen, StandIn
from tests.db.postgres import Server

WORKER = Contestant("worker", "tests.bench.contestants.worker")
EACH = 2
"""Messages to a chat, so that it is seen whether they come in order."""
GOAL_RATE, GOAL_RATE_OF_MANY, MANY = 0.95, 0.90, 64
PATIENCE_SECONDS = 300.0
SHAPES = ((1, 1), (8, 1), (8, 3), (32, 1), (32, 3), (64, 3))


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of so many messages of each of so many tokens."""

    tokens: int
    chats: int
    """Of each token."""
    seen: Seen
    spent: list[Spent]

    @property
    def rate(self) -> float:
        """Messages a second of all tokens while every one of them had something to send."""
        by_token: defaultdict[int, list[float]] = defaultdict(list)
        for one in self.seen.accepted:
            by_token[(one.chat_id - FIRST_CHAT) // self.chats].append(one.at)
        began = max(stamps[0] for stamps in by_token.values())
        ended = min(stamps[-1] for stamps in by_token.values())
        if len(by_token) < self.tokens or ended <= began:  # some were over before others began: over all
            began, ended = self.seen.accepted[0].at, self.seen.accepted[-1].at
        return sum(began < one.at <= ended for one in self.seen.accepted) / (ended - began)

    @property
    def astray(self) -> int:
        """Messages that are missing or came more than once."""
        different = len({one.words for one in self.seen.accepted})
        return self.tokens * self.chats * EACH - different + len(self.seen.accepted) - different

    @property
    def out_of_order(self) -> int:
        by_chat: defaultdict[int, list[Message]] = defaultdict(list)
        for one in self.seen.accepted:
            by_chat[one.chat_id].append(one)
        return sum(_number(a) > _number(b) for found in by_chat.values() for a, b in pairwise(found))

    @property
    def cpu_ms(self) -> float:
        """Milliseconds of the processor a message took all workers."""
        return 1000 * sum(one.cpu for one in self.spent) / len(self.seen.accepted)


def send(server: Server, tokens: int, workers: int, seconds: float) -> Sent:
    """Let workers send what is due for every token, as much as its limit lets through in so many seconds."""
    chats = int(seconds * PACE / EACH)
    url = _filled(server, f"many{tokens}x{workers}", tokens, chats)
    with StandIn(chats, Model.STRICT, bots=tokens) as telegram:
        running = [WORKER.start(telegram.base_url, url, tokens, PACE) for _ in range(workers)]
        for one in running:
            one.await_ready()
        telegram.await_accepted(tokens * chats * EACH, 3 * seconds + PATIENCE_SECONDS)
        spent = [one.spent() for one in running]
        return Sent(tokens, chats, telegram.seen(), spent)


def _filled(server: Server, name: str, tokens: int, chats: int) -> str:
    """Make a database in which every token has ``EACH`` messages to each of its chats due."""
    url = server.create(name)
    ledger = Ledger(url)
    bring_up_to_date(ledger, Settings(database={"url": url}, engine={"kind": "cluster"}))
    for number in range(tokens):
        for turn in range(EACH):
            outgoing.fill(
                ledger,
                chats,
                first_chat=FIRST_CHAT + number * chats,
                kind=f"due{number}.{turn}:",
                bot_id=BOT_ID + number,
            )
    ledger.close()
    return url


def _number(message: Message) -> int:
    return int(message.words.split()[-1])


def measure(shapes: tuple[tuple[int, int], ...] = SHAPES, seconds: float = 20.0) -> list[Figure]:
    """Send for so many tokens with so many workers, one shape after the other."""
    with postgres() as server:
        return (
            [figure for shape in shapes for figure in _told(send(server, *shape, seconds), shape[1])] if server else []
        )


def _told(sent: Sent, workers: int) -> list[Figure]:
    goal = GOAL_RATE_OF_MANY if sent.tokens >= MANY else GOAL_RATE
    what = f"{sent.tokens} token{'s' * (sent.tokens > 1)}, {workers} worker{'s' * (workers > 1)}"
    print(f"   {what}: {sent.rate:.0f}/s on {os.cpu_count()} processors, {len(sent.seen.accepted):,} messages")
    return [
        Figure(f"{what}: rate / limit", sent.rate / PACE / sent.tokens, goal, "", more_is_better=True),
        Figure(f"{what}: processor a send", sent.cpu_ms, None, "ms"),
        Figure(f"{what}: answers 429", sent.seen.refusals, 0, ""),
        Figure(f"{what}: lost or doubled", sent.astray, 0, ""),
        Figure(f"{what}: out of order", sent.out_of_order, 0, ""),
    ]


if __name__ == "__main__":
    raise SystemExit(show([measure]))
