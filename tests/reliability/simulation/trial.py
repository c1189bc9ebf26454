"""R4: years of the house by seed, on virtual time, crashes between any two awaits, a Telegram that fails."""

from collections.abc import Sequence
from datetime import timedelta

from tests.reliability.finding import Finding, faults
from tests.reliability.simulation.play import Outcome, play_all
from tests.reliability.simulation.troubles import Scale
from tests.reliability.trial import Trial
from tests.reliability.workers import in_workers

SHARE = 4
"""Seeds of one call of a worker: few, so that both processors are busy to the end."""
YEAR_SECONDS = timedelta(days=365.25).total_seconds()


async def measure(
    seed: int, seeds: int, days: int, members: int, crashes: int, calm_days: int, processes: int
) -> list[Finding]:
    """Play ``seeds`` stories from the one of ``seed`` on; judge by every invariant, order included."""
    scale = Scale(days, members, crashes, calm_days)
    last = seed + seeds
    shares = [(range(first, min(first + SHARE, last)), scale) for first in range(seed, last, SHARE)]
    found = sum(await in_workers(processes, play_all, shares), Outcome())
    return [_judge(found, seed)]


def _judge(found: Outcome, seed: int) -> Finding:
    done = (
        f"{found.stories} seeds from {seed}, {found.seconds / YEAR_SECONDS:.1f} virtual years, "
        f"{found.reminders} reminders, {found.messages} messages, {found.crashes} crashes ({found.struck} struck), "
        f"{found.mishaps} calls that fared badly"
    )
    seeds = sorted({broken for broken, _ in found.broken})
    worst = (
        f"{found.most_copies} copies, {found.repeated} repeated and marked, {found.inversions} inversions, "
        f"{len(found.broken)} broken invariants"
    )
    return Finding("R4", done, found.lost, _doubled(found), worst, faults((not seeds, _replay(seeds, found.broken))))


def _doubled(found: Outcome) -> int:
    return sum(words.startswith("copies_are_explained") for _, words in found.broken)


def _replay(seeds: Sequence[int], broken: Sequence[tuple[int, str]]) -> str:
    first = next((words for _, words in broken), "")
    return f"seeds {seeds[:10]}: {first} (python -m tests.reliability.simulation SEED shows the shortest trace)"


TRIAL = Trial(
    "R4", measure,
    small={"seeds": 1, "days": 3, "members": 2, "crashes": 12, "calm_days": 1, "processes": 1},
    quick={"seeds": 4, "days": 24, "members": 20, "crashes": 52, "calm_days": 3, "processes": 2},
    full={"seeds": 16, "days": 24, "members": 20, "crashes": 52, "calm_days": 3, "processes": 2},
)  # fmt: skip
"""The figure of 1,000 seeds takes hours: a night's work, see ``__main__`` and docs/decisions/0008."""
