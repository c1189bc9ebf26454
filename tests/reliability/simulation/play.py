"""Plays stories by seed and says what they came to."""

from collections.abc import Iterable
from dataclasses import dataclass

from db.messages import Lane
from tests.reliability.simulation import county, invariants
from tests.reliability.simulation.story import Story, Told
from tests.reliability.simulation.troubles import Scale, Scenario, scenario

FULL = Scale(days=24, members=20, crashes=52)
"""About a thousand reminders."""
SMALL = Scale(days=3, members=2, crashes=12, calm_days=1)
BULK = frozenset(lane for lane in Lane if lane.is_bulk)


@dataclass(frozen=True, slots=True)
class Outcome:
    """One story, or many together, in figures; ``broken`` names what did not hold, by seed."""

    stories: int = 0
    seconds: float = 0.0
    reminders: int = 0
    """Rows of the lanes escalation, reminder and digest."""
    messages: int = 0
    """Messages that arrived, repeated ones counted; without edits."""
    repeated: int = 0
    lost: int = 0
    crashes: int = 0
    struck: int = 0
    mishaps: int = 0
    most_copies: int = 0
    inversions: int = 0
    broken: tuple[tuple[int, str], ...] = ()

    def __add__(self, other: "Outcome") -> "Outcome":
        return Outcome(
            self.stories + other.stories, self.seconds + other.seconds, self.reminders + other.reminders,
            self.messages + other.messages, self.repeated + other.repeated, self.lost + other.lost,
            self.crashes + other.crashes, self.struck + other.struck, self.mishaps + other.mishaps,
            max(self.most_copies, other.most_copies), self.inversions + other.inversions, self.broken + other.broken,
        )  # fmt: skip


def draw(seed: int, scale: Scale) -> Scenario:
    """Draw the scenario of a seed."""
    return scenario(seed, scale, county.ACTIVE, county.BEGAN_AT, county.POLICY.calendar)


def play(played: Scenario) -> Told:
    """Play a scenario; see ``judge``."""
    return Story(played).play()


def judge(told: Told) -> Outcome:
    """Judge a story by every invariant."""
    records = invariants.read(told)
    copies = [len(arrivals) for _, arrivals in records.messages]
    return Outcome(
        stories=1,
        seconds=told.seconds,
        reminders=sum(row.lane in BULK and not row.is_edit for row in records.rows.values()),
        messages=sum(copies),
        repeated=sum(copies) - len(copies),
        lost=_count(invariants.what_is_called_sent_arrived, records),
        crashes=told.crashes,
        struck=told.struck,
        mishaps=len(told.chronicle.mishaps),
        most_copies=max(copies, default=0),
        inversions=_count(invariants.order_is_kept, records),
        broken=tuple((told.scenario.seed, words) for words in invariants.broken(records)),
    )


def _count(law: invariants.Law, records: invariants.Records) -> int:
    return len(list(law(records)))


def play_all(seeds: Iterable[int], scale: Scale) -> Outcome:
    """Play and judge the stories of some seeds."""
    return sum((judge(play(draw(seed, scale))) for seed in seeds), Outcome())
