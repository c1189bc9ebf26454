"""P2: a durable push as fast as it goes, beside the library alone and beside peers; processor time and disk syncs."""

import statistics
from collections import defaultdict
from collections.abc import Sequence
from itertools import count

from tests.bench.contest import Contestant, in_turns
from tests.bench.figure import Figure, Rival, median_of, show
from tests.bench.limit import DUBAN, PACE, Broadcast
from tests.bench.peers.environment import peers
from tests.bench.server import postgres
from tests.bench.stand_in import StandIn
from tests.bench.syncs import counted
from tests.db.postgres import Server

FLOOR = Contestant("PTB on aiohttp", "tests.bench.contestants.bare_push")
SLOW_MS = 5
FLOOR_TIMES, PEER_PART = 3.0, 1 / 3
GOAL_SYNCS, GOAL_SYNCS_PACED = 0.1, 1.1
Runs = dict[str, list[Broadcast]]
_number = count()


def push(contestant: Contestant, rows: int, *arguments: object, slowed_ms: int = 0, latency: float = 0.0) -> Broadcast:
    """Let a contestant push so many messages to a Telegram that knows no limit, its disk syncs counted."""
    with StandIn(rows, latency=latency) as telegram:
        running = contestant.start(telegram.base_url, rows, *arguments, environment=counted(slowed_ms))
        spent = running.spent()
        return Broadcast(rows, telegram.seen(), spent)


def pushes(contestants: Sequence[Contestant], rows: int, runs: int, server: Server | None) -> Runs:
    """Let all push in turns; a peer that needs a server's database gets a new one each time."""
    found: Runs = defaultdict(list)
    for one in in_turns(contestants, runs):
        databases = [conninfo(server)] if one in peers().durable and server else []
        found[one.name].append(push(one, rows, 0, *databases))
    return found


def conninfo(server: Server) -> str:
    """Make a database for a peer and name it as its driver does."""
    name = f"peer{next(_number)}"
    server.create(name)
    return f"host={server.folder} user=postgres dbname={name}"


def cpu_ms(runs: Sequence[Broadcast]) -> list[float]:
    """Tell the processor's milliseconds a push that arrived took, run by run."""
    return [1000 * run.spent.cpu / run.delivered for run in runs if run.delivered]


def measure(rows: int = 1_000, runs: int = 5, paced: int = 300) -> list[Figure]:
    """Push in turns; then paced, for the syncs; then on a disk that takes 5 ms to confirm."""
    with postgres() as server:
        durable = peers().durable if server else ()
        found = pushes([FLOOR, DUBAN, *durable, *peers().unpaced], rows, runs, server)
    ours, floor = cpu_ms(found[DUBAN.name]), statistics.median(cpu_ms(found[FLOOR.name]))
    best = _best({peer.name: cpu_ms(found[peer.name]) for peer in durable})
    goal = min([FLOOR_TIMES * floor, *([PEER_PART * best.measured] if best else [])])
    figures = [median_of("push: processor", ours, goal, "ms", floor=Rival(FLOOR.name, floor), peer=best)]
    figures += _rates(found)
    figures += _syncs("push, unpaced: disk syncs", found[DUBAN.name], GOAL_SYNCS)
    figures += _syncs("push, paced: disk syncs", [push(DUBAN, paced, PACE)], GOAL_SYNCS_PACED)
    slow = [push(DUBAN, rows, 0, slowed_ms=SLOW_MS) for _ in range(2)]
    rate = Rival("its own disk", statistics.median(run.rate for run in found[DUBAN.name]))
    slowed = median_of(f"push on a {SLOW_MS} ms disk", [run.rate for run in slow], None, "/s", floor=rate)
    return [*figures, slowed, *_lost(found)]


def _best(costs: dict[str, list[float]]) -> Rival | None:
    medians = [Rival(name, statistics.median(runs)) for name, runs in costs.items() if runs]
    return min(medians, key=lambda rival: rival.measured, default=None)


def _rates(found: Runs) -> list[Figure]:
    return [median_of(f"push, {name}: rate", [run.rate for run in runs], None, "/s") for name, runs in found.items()]


def _syncs(what: str, runs: Sequence[Broadcast], goal: float) -> list[Figure]:
    counts = [run.spent.syncs / run.due for run in runs if run.spent.syncs >= 0]
    return [median_of(what, counts, goal, "")] if counts else []


def _lost(found: Runs) -> list[Figure]:
    """Tell what each has lost or doubled in its worst run; ours must nothing."""
    return [
        Figure(
            f"push, {name}: lost or doubled of {runs[0].due:,}",
            max(run.due - run.delivered + run.doubled for run in runs),
            0 if name == DUBAN.name else None, "",
        )
        for name, runs in found.items()
    ]  # fmt: skip


if __name__ == "__main__":
    raise SystemExit(show([measure]))
