"""P4: replies that are stored, take effect and are answered, beside a bare handler that answers; and on a slow disk."""

import statistics
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from tests.bench import county
from tests.bench.contest import Contestant
from tests.bench.figure import Figure, Rival, median_of, show
from tests.bench.phase import Spent
from tests.bench.stand_in import LATENCY_SECONDS, Seen, Speech, StandIn
from tests.bench.syncs import counted

DUBAN = Contestant("duban", "tests.bench.contestants.desk")
FLOOR = Contestant("PTB handler", "tests.bench.contestants.bare_update")
GOAL_RATE, GOAL_SYNCS, GOAL_SLOW = 300.0, 0.2, 0.8
FLOOR_TIMES = 8.0
SLOW_MS = 5
PATIENCE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Heard:
    """What became of so many replies."""

    said: int
    seen: Seen
    spent: Spent

    @property
    def rate(self) -> float:
        """Answers a second, from the first word to the last answer."""
        return len(self.seen.accepted) / (self.seen.accepted[-1].at - self.seen.said[0].at)

    @property
    def unanswered(self) -> int:
        return self.said - len(self.seen.accepted)

    @property
    def cpu_ms(self) -> float:
        return 1000 * self.spent.cpu / self.said


def hear(contestant: Contestant, speeches: list[Speech], slowed_ms: int = 0) -> Heard:
    """Let everybody speak at once, and wait until all are answered."""
    telegram = StandIn(county.chats(), latency=LATENCY_SECONDS)
    with tempfile.TemporaryDirectory(prefix="duban-bench-") as folder, telegram:
        ledger = county.copy_to(Path(folder))
        running = contestant.start(telegram.base_url, ledger, 0, environment=counted(slowed_ms))
        running.await_ready()
        telegram.speak(speeches)
        telegram.await_accepted(len(speeches), PATIENCE_SECONDS)
        spent = running.spent()
        return Heard(len(speeches), telegram.seen(), spent)


def measure(each: int = 8, runs: int = 3) -> list[Figure]:
    """Hear everybody who answers for something ``each`` times, in turns with the floor and on a slow disk."""
    speeches = county.replies(each)
    found: defaultdict[str, list[Heard]] = defaultdict(list)
    for _ in range(runs):
        found["floor"].append(hear(FLOOR, speeches))
        found["ours"].append(hear(DUBAN, speeches))
        found["slow"].append(hear(DUBAN, speeches, SLOW_MS))
    floor = Rival(FLOOR.name, statistics.median(one.cpu_ms for one in found["floor"]))
    bare = Rival(FLOOR.name, statistics.median(one.rate for one in found["floor"]))
    rates, slow = ([one.rate for one in found[name]] for name in ("ours", "slow"))
    kept = [slowed / rate for slowed, rate in zip(slow, rates, strict=True)]
    syncs = [one.spent.syncs / one.said for one in found["ours"] if one.spent.syncs >= 0]
    many = f"{len(speeches):,} replies"
    return [
        median_of(f"{many}: answered at 80 ms", rates, GOAL_RATE, "/s", more_is_better=True, floor=bare),
        median_of("a reply: processor", [one.cpu_ms for one in found["ours"]], FLOOR_TIMES * floor.measured, "ms",
                  floor=floor),
        *([median_of("a reply: disk syncs", syncs, GOAL_SYNCS, "")] if syncs else []),
        *([median_of(f"replies: rate kept on a {SLOW_MS} ms disk", kept, GOAL_SLOW, "", more_is_better=True)]
          if syncs else []),
        Figure(f"{many}: not answered", max(one.unanswered for one in found["ours"] + found["slow"]), 0, ""),
    ]  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(show([measure]))
