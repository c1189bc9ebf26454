"""R4: years of the house on virtual time, with seeded faults and crashes at any await, judged by its invariants."""

import time

from tests.reliability.finding import Finding, faults
from tests.reliability.simulation.play import FULL, SMALL, Outcome, draw, judge, play
from tests.reliability.trial import Trial
from tests.reliability.workers import in_workers

YEAR_SECONDS = 365.25 * 86400
SHOWN = 3


async def measure(seed: int, stories: int, is_short: int, processes: int) -> list[Finding]:
    """Play ``stories`` stories from ``seed`` on; a short one is a few days of two officials."""
    began = time.monotonic()
    calls = [(seed + number, bool(is_short)) for number in range(stories)]
    found = sum(await in_workers(processes, live, calls), Outcome())
    return [_judge(found, seed, time.monotonic() - began)]


def live(seed: int, is_short: bool) -> Outcome:
    """Play and judge one story."""
    return judge(play(draw(seed, SMALL if is_short else FULL)))


def _judge(found: Outcome, seed: int, seconds: float) -> Finding:
    years = found.seconds / YEAR_SECONDS
    done = (
        f"{found.stories} stories of {found.reminders} reminders in all, {years:.2f} virtual years "
        f"({found.seconds / seconds:,.0f} × real time), {found.crashes} crashes ({found.struck} struck), "
        f"{found.mishaps} faults of Telegram, seeds {seed} to {seed + found.stories - 1}"
    )
    worst = f"{found.most_copies} copies, {found.inversions} inversions, {len(found.broken)} invariants broken"
    broken = [f"seed {number}: {law}" for number, law in found.broken[:SHOWN]]
    return Finding(
        "R4", done, found.lost, found.repeated, worst,
        faults((not found.lost, f"lost {found.lost}"), (not broken, "; ".join(broken))),
    )  # fmt: skip


TRIAL = Trial(
    "R4", measure,
    small={"stories": 2, "is_short": 1, "processes": 0}, quick={"stories": 20, "is_short": 1, "processes": 2},
    full={"stories": 40, "is_short": 0, "processes": 2},
)  # fmt: skip
"""The figure of 1,000 stories takes some four hours on two cores: 25 times ``full``, a night's work."""
