"""P8: sending from PostgreSQL, beside a job engine as the sender; one process with one token, as fast as it goes."""

import statistics

from db import migrate
from db.engine import Ledger
from tests.bench.figure import Figure, Rival, median_of, show
from tests.bench.limit import DUBAN, Broadcast
from tests.bench.peers.environment import peers
from tests.bench.pending import claims
from tests.bench.pushing import conninfo, cpu_ms, push
from tests.bench.server import postgres

GOAL_SEND_MS, PEER_TIMES = 1.0, 4.0


def measure(rows: int = 1_000, runs: int = 5) -> list[Figure]:
    """Send all that is due in turns with the peer, each on a database of its own; claim without sending."""
    with postgres() as server:
        if server is None:
            return []
        ours: list[Broadcast] = []
        theirs: list[Broadcast] = []
        for number in range(runs):
            ours.append(push(DUBAN, rows, 0, server.create(f"ours{number}")))
            theirs += [push(peer, rows, 0, conninfo(server)) for peer in peers().durable]
        ledger = Ledger(server.create("claims"))
        migrate.upgrade(ledger)
        claimed = claims(ledger, rows)
        ledger.close()
    best = Rival("procrastinate", statistics.median(one.rate for one in theirs)) if theirs else None
    goal = PEER_TIMES * best.measured if best else None
    what = "PostgreSQL, one process"
    return [
        median_of(f"{what}: processor a send", cpu_ms(ours), GOAL_SEND_MS, "ms"),
        median_of(f"{what}: rate", [one.rate for one in ours], goal, "/s", more_is_better=True, peer=best),
        median_of(f"{what}: processor a claimed row", claimed, None, "µs"),
        Figure(f"{what}: lost or doubled", max(one.due - one.delivered + one.doubled for one in ours), 0, ""),
    ]


if __name__ == "__main__":
    raise SystemExit(show([measure]))
