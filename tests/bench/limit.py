"""P1: a broadcast at Telegram's limit, against both models of the limiter: what arrives, how fast, how often 429."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bot.sandbox.limiter import Model
from tests.bench.contest import Contestant
from tests.bench.figure import Figure, Rival, show
from tests.bench.peers.environment import peers
from tests.bench.phase import Spent
from tests.bench.stand_in import Seen, StandIn

PACE = 30.0
GOAL_RATE = 0.97
DUBAN = Contestant("duban", "tests.bench.contestants.push")
PATIENCE_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Broadcast:
    """What became of so many due messages."""

    due: int
    seen: Seen
    spent: Spent

    @property
    def delivered(self) -> int:
        return len({message.words for message in self.seen.accepted})

    @property
    def doubled(self) -> int:
        return sum(count - 1 for count in Counter(message.words for message in self.seen.accepted).values())

    @property
    def rate(self) -> float:
        """Messages a second, from the first to the last."""
        if len(self.seen.accepted) < 2:
            return 0.0
        span = self.seen.accepted[-1].at - self.seen.accepted[0].at
        return (len(self.seen.accepted) - 1) / span if span else 0.0


def broadcast(contestant: Contestant, model: Model, due: int) -> Broadcast:
    """Let a contestant send ``due`` messages, one a chat, through one limiter."""
    with StandIn(due, model) as telegram:
        running = contestant.start(telegram.base_url, due, PACE)
        spent = running.spent(due / PACE * 2 + PATIENCE_SECONDS)
        return Broadcast(due, telegram.seen(), spent)


def measure(due: tuple[int, ...] = (1_000, 10_000), peers_due: int = 1_000) -> list[Figure]:
    """Broadcast through both limiters side by side: who waits for slots needs little of the machine."""
    rivals = _rivals(peers_due)
    found = [figure for rows in due for figure in _ours(rows, rivals)]
    return found + [figure for each in rivals for figure in _told(each)]


@dataclass(frozen=True, slots=True)
class _Peer:
    name: str
    model: Model
    sent: Broadcast


def _through_both(contestant: Contestant, due: int) -> dict[Model, Broadcast]:
    with ThreadPoolExecutor(len(Model)) as side_by_side:
        sent = side_by_side.map(lambda model: broadcast(contestant, model, due), Model)
        return dict(zip(Model, sent, strict=True))


def _rivals(due: int) -> list[_Peer]:
    return [
        _Peer(peer.name, model, sent)
        for peer in peers().at_the_limit
        for model, sent in _through_both(peer, due).items()
    ]


def _ours(due: int, rivals: list[_Peer]) -> list[Figure]:
    found = []
    for model, sent in _through_both(DUBAN, due).items():
        name = f"{due:,} due, limiter {model.value}"
        best = max(_all_delivered(rivals, model), key=lambda peer: peer.sent.rate, default=None)
        peer = Rival(best.name, best.sent.rate / PACE) if best else None
        found += [
            Figure(f"{name}: rate / limit", sent.rate / PACE, GOAL_RATE, "", more_is_better=True, peer=peer),
            Figure(f"{name}: answers 429", sent.seen.refusals, 0, ""),
            Figure(f"{name}: lost or doubled", due - sent.delivered + sent.doubled, 0, ""),
        ]
    return found


def _all_delivered(rivals: list[_Peer], model: Model) -> list[_Peer]:
    """Name the peers that lost nothing through a limiter: a rate of what is left is none."""
    return [peer for peer in rivals if peer.model is model and peer.sent.delivered == peer.sent.due]


def _told(peer: _Peer) -> list[Figure]:
    name = f"{peer.name}, {peer.sent.due:,} due, limiter {peer.model.value}"
    return [
        Figure(f"{name}: rate / limit", peer.sent.rate / PACE, None, ""),
        Figure(f"{name}: delivered", peer.sent.delivered, None, ""),
        Figure(f"{name}: answers 429", peer.sent.seen.refusals, None, ""),
    ]


if __name__ == "__main__":
    raise SystemExit(show([measure]))
