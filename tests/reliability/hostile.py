"""R9: forged taps over all roles against the written policy, updates no Telegram ever sent, floods."""

import asyncio
import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from bot import logs
from tests.journeys.county import TOKEN
from tests.reliability.finding import Finding, faults
from tests.reliability.front_desk import Desk, Tally
from tests.reliability.leaks import SecretReader
from tests.reliability.pressing import forged
from tests.reliability.swing import county_in_swing
from tests.reliability.taking import flooded, guessed, mutated
from tests.reliability.trial import Trial

LONGEST_SECONDS = 1.0
LONGEST_BEHIND_A_FLOOD = 2.0
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Share:
    """What one worker does."""

    seed: int
    forged: int
    mutated: int
    flood: int
    guesses: int


@dataclass
class Found:
    """What workers found."""

    forged: Tally = field(default_factory=Tally)
    mutated: Tally = field(default_factory=Tally)
    flooded: Tally = field(default_factory=Tally)
    guessed: Tally = field(default_factory=Tally)
    leaks: list[str] = field(default_factory=list)
    lines: int = 0
    """Of log, all of them read for secrets."""

    def add(self, other: "Found") -> None:
        """Put another worker's findings to this one."""
        self.forged.add(other.forged)
        self.mutated.add(other.mutated)
        self.flooded.add(other.flooded)
        self.guessed.add(other.guessed)
        self.leaks += other.leaks
        self.lines += other.lines


def work(share: Share) -> Found:
    """Do a share in a process of its own; its log at DEBUG is read for secrets as it is written."""
    reader = SecretReader([TOKEN])
    logs.set_up(reader, "DEBUG", is_json=True)
    found = asyncio.run(_work(share, reader))
    found.leaks, found.lines = reader.found, reader.lines
    return found


async def _work(share: Share, reader: SecretReader) -> Found:
    found = Found()
    with tempfile.TemporaryDirectory(prefix="duban-hostile-") as folder:
        async with county_in_swing(Path(folder)) as county:
            desk = Desk(county)
            reader.watch(person["phone"] for person in desk.facts.tables["persons"].values())
            found.forged = await forged(desk, share.seed, share.forged)
            found.mutated = await mutated(desk, share.seed, share.mutated)
            found.guessed = await guessed(desk, share.seed, share.guesses)
            found.flooded = await flooded(desk, share.flood)
            desk.close()
    return found


async def measure(seed: int, forged: int, mutated: int, flood: int, guesses: int, workers: int) -> list[Finding]:
    """Share the forgeries and mutations out to worker processes; judge by what the database noted of them."""
    shares = [Share(seed + n, forged // workers, mutated // workers, flood, guesses // workers) for n in range(workers)]
    loop, found = asyncio.get_running_loop(), Found()
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        for done in await asyncio.gather(*(loop.run_in_executor(pool, work, share) for share in shares)):
            found.add(done)
    return [judge(found, forged, mutated, guesses, seed)]


def judge(found: Found, forged: int, mutated: int, guesses: int, seed: int) -> Finding:
    """Say what became of it all."""
    taps, odd, flood = found.forged, found.mutated, found.flooded
    slowest = max(taps.slowest, odd.slowest)
    return Finding(
        "R9",
        f"{forged} forged taps and commands ({taps.allowed} within the policy, {sum(taps.effects.values())} moves), "
        f"{mutated} mutated updates ({odd.refused} set aside), {guesses} guesses, floods, seed {seed}",
        len(odd.faults), len(taps.breaches) + len(odd.breaches),
        f"{len(taps.breaches)} breaches, {len(taps.faults)} failures, {slowest:.2f} s for a chat, "
        f"{flood.slowest:.1f} s behind a flood, {odd.alarms} alarms a day, {found.lines} lines of log",
        faults(
            (not taps.breaches, f"breaches: {_some(taps.breaches)}"),
            (not odd.breaches, f"misdirected: {_some(odd.breaches)}"),
            (not taps.faults, f"failures: {_some(taps.faults)}"),
            (not odd.faults, f"bad updates: {_some(odd.faults)}"),
            (not flood.faults, f"flood: {_some(flood.faults)}"),
            (not found.guessed.faults, f"guesses: {_some(found.guessed.faults)}"),
            (slowest <= LONGEST_SECONDS, f"a chat stood still for {slowest:.2f} s"),
            (flood.slowest <= LONGEST_BEHIND_A_FLOOD, f"{flood.slowest:.1f} s behind a flood"),
            (not found.leaks, f"in the log: {_some(found.leaks)}"),
        ),
    )  # fmt: skip


def _some(found: list[str]) -> str:
    return f"{len(found)}, e.g. " + " / ".join(found[:SHOWN])


TRIAL = Trial(
    "R9", measure,
    small={"forged": 150, "mutated": 150, "flood": 50, "guesses": 150, "workers": 1},
    quick={"forged": 4_000, "mutated": 4_000, "flood": 500, "guesses": 5_000, "workers": 2},
    full={"forged": 100_000, "mutated": 100_000, "flood": 1_000, "guesses": 100_000, "workers": 2},
)  # fmt: skip
