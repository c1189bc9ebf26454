"""P5: how long a reply waits for its answer while a broadcast goes out at the limit."""

import statistics
import tempfile
from pathlib import Path

from bot.sandbox.limiter import Model
from db.engine import Ledger
from tests.bench import county, outgoing
from tests.bench.answering import DUBAN
from tests.bench.figure import Figure, Rival, show
from tests.bench.stand_in import LATENCY_SECONDS, Message, Seen, Speech, StandIn

PACE = 30.0
EVERY_SECONDS = 0.5
"""Two a second: of the thirty that Telegram lets a token send, 27 of the broadcast leave room for no four."""
ALLOWED_SECONDS, GOAL_BULK = 0.15, 27.0
WARM_UP_SECONDS = 3.0
BULK = "help-board"
"""What the broadcast says: a text of the house without values; it is told apart from answers by its chats."""


def measure(seconds: int = 60) -> list[Figure]:
    """Broadcast for so long and let somebody report twice a second; judge by what the stand-in saw."""
    persons = county.chats()
    rows = int(seconds * PACE)
    speeches = county.replies(1 + int(seconds / EVERY_SECONDS) // len(county.replies(1)))
    with (
        tempfile.TemporaryDirectory(prefix="duban-bench-") as folder,
        StandIn(persons + rows, Model.STRICT) as telegram,
    ):
        path = county.copy_to(Path(folder))
        ledger = Ledger(f"sqlite:///{path}")
        outgoing.fill(ledger, rows, first_chat=outgoing.FIRST_CHAT + persons, key=BULK)
        ledger.close()
        running = DUBAN.start(telegram.base_url, path, PACE)
        running.await_ready()
        said = [Speech(one.person, one.words, EVERY_SECONDS) for one in speeches[: int(seconds / EVERY_SECONDS)]]
        telegram.speak([Speech(said[0].person, said[0].words, WARM_UP_SECONDS), *said[1:]])
        telegram.await_accepted(rows + len(said), 3 * seconds)
        running.spent()
        return _judge(telegram.seen(), persons)


def _judge(seen: Seen, persons: int) -> list[Figure]:
    first_bulk = outgoing.FIRST_CHAT + persons
    bulk = [one for one in seen.accepted if one.chat_id >= first_bulk]
    answers = [one for one in seen.accepted if one.chat_id < first_bulk]
    waits = sorted(waited(seen.said, answers))
    meanwhile = [one.at for one in bulk if seen.said[0].at <= one.at]
    rate = (len(meanwhile) - 1) / (meanwhile[-1] - meanwhile[0])
    p99 = waits[min(len(waits) - 1, len(waits) * 99 // 100)]
    floor = Rival("latency", LATENCY_SECONDS)
    return [
        Figure(
            f"{len(waits)} replies during a broadcast: p99", p99, LATENCY_SECONDS + ALLOWED_SECONDS, "s", floor=floor
        ),
        Figure(f"{len(waits)} replies during a broadcast: p50", statistics.median(waits), None, "s", floor=floor),
        Figure("the broadcast meanwhile", rate, GOAL_BULK, "/s", more_is_better=True),
        Figure("both together: answers 429", seen.refusals, 0, ""),
        Figure("replies not answered", len(seen.said) - len(waits), 0, ""),
    ]


def waited(said: list[Message], answers: list[Message]) -> list[float]:
    """Give each word the next answer in its chat that no earlier word took, and tell the seconds between."""
    by_chat: dict[int, list[float]] = {}
    for answer in answers:
        by_chat.setdefault(answer.chat_id, []).append(answer.at)
    found = []
    for word in said:
        later = by_chat.get(word.chat_id, [])
        if later:
            found.append(later.pop(0) - word.at)
    return found


if __name__ == "__main__":
    raise SystemExit(show([measure]))
