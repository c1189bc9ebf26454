"""What goes wrong in one story: drawn from its seed, and kept as a list from which single troubles can be left out."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from jobs.rules.workdays import WorkCalendar

BOOT_CRASHES = 0.3
"""The part of the crashes after which the next life dies too, recovery included."""
RINGS = (
    (timedelta(hours=8, minutes=30), 0.15),
    (timedelta(hours=9), 0.6),
    (timedelta(hours=17, minutes=30), 0.7),
)
"""When the clock rings, with the share of crashes up to it; the rest meets people at their phones."""
BURST_SECONDS, GLANCE_SECONDS = 2.5, 0.6
MOST_AWAITS = 400


class Act(StrEnum):
    """What a person does with the phone."""

    SIGN = "sign"
    REPORT = "report"
    NO_NEWS = "no news"
    CONFIRM = "confirm"
    WANDER = "wander"
    ASK = "ask"
    SWAP = "swap posts"
    BLOCK = "block"
    RETURN = "return"


HABITS = {Act.SIGN: 6, Act.REPORT: 10, Act.NO_NEWS: 5, Act.CONFIRM: 4, Act.WANDER: 5, Act.ASK: 2, Act.SWAP: 1}
BLOCKS_A_DAY = 0.08


class Away(StrEnum):
    """How a span is bad for everybody."""

    REFUSED = "connections refused"
    SILENT = "no answers"
    BROKEN = "502 to everything"
    LIMITED = "429 to everything"
    FULL = "disk full"


LONGEST_SECONDS = {Away.FULL: 120.0, Away.LIMITED: 600.0}


@dataclass(frozen=True, order=True, slots=True)
class Crash:
    """The process dies ``awaits`` steps after ``at`` and is started again ``down`` seconds later.

    When there is no process at that time, the next one dies that many steps after its birth.
    """

    at: float
    awaits: int
    down: float


@dataclass(frozen=True, order=True, slots=True)
class Deed:
    """Somebody does something; ``number`` tells words apart."""

    at: float
    who: int
    act: Act
    number: int


@dataclass(frozen=True, order=True, slots=True)
class Outage:
    """From ``at`` on, for a while, nothing goes as it should."""

    at: float
    seconds: float
    away: Away


@dataclass(frozen=True, order=True, slots=True)
class Mishap:
    """One call fares badly; ``call`` names it by method, chat and its number there."""

    call: str


Trouble = Crash | Deed | Outage | Mishap


@dataclass(frozen=True, slots=True)
class Scale:
    """How big a story is; in its last ``calm_days`` nothing bad happens any more, so that all can come to rest."""

    days: int
    members: int
    crashes: int
    calm_days: int = 3


@dataclass(frozen=True, slots=True)
class Scenario:
    """A story to be played: its seed, its scale, what befalls it.

    ``has_mishaps``: whether calls fare badly as the seed has it, besides those that are named.
    """

    seed: int
    scale: Scale
    troubles: tuple[Trouble, ...]
    has_mishaps: bool = True


class Days:
    """The working days of a story, as seconds from its beginning."""

    def __init__(self, began_at: datetime, days: int, calendar: WorkCalendar) -> None:
        first = calendar.local_day(began_at)
        every = (first + timedelta(days=number) for number in range(days))
        self.days = [day for day in every if calendar.is_workday(day)]
        self._began_at, self._calendar = began_at, calendar

    def at(self, day: date, since_midnight: timedelta) -> float:
        """Tell when it is that late on a day."""
        return (self._calendar.at(day, time()) + since_midnight - self._began_at).total_seconds()


def scenario(seed: int, scale: Scale, persons: int, began_at: datetime, calendar: WorkCalendar) -> Scenario:
    """Draw the troubles of a seed; the first ``persons`` of the county do something."""
    chance = random.Random(f"troubles:{seed}")
    days = Days(began_at, scale.days - scale.calm_days, calendar)
    deeds = sorted(_deeds(chance, days, persons))
    troubles: list[Trouble] = [*deeds, *_outages(chance, days, scale)]
    while sum(isinstance(one, Crash) for one in troubles) < scale.crashes:
        troubles += _crashes(chance, days, deeds)
    return Scenario(seed, scale, tuple(sorted(troubles, key=lambda one: (one.at, str(one)))))


def _crashes(chance: random.Random, days: Days, deeds: list[Deed]) -> Iterator[Crash]:
    """Draw a crash at a busy moment, and sometimes another one while the process is just back."""
    draw = chance.random()
    hour = next((hour for hour, share in RINGS if draw < share), None)
    if hour is None and deeds:
        moment = chance.choice(deeds).at + chance.uniform(0, GLANCE_SECONDS)
    else:
        moment = days.at(chance.choice(days.days), hour or RINGS[0][0]) + chance.uniform(0, BURST_SECONDS)
    crash = Crash(moment, _awaits(chance), _down(chance))
    yield crash
    if chance.random() < BOOT_CRASHES:
        yield Crash(crash.at + 0.001, _awaits(chance), _down(chance))


def _awaits(chance: random.Random) -> int:
    """Draw how many awaits pass before a crash: as often few as many, since the first ones are the boot's."""
    return int(MOST_AWAITS ** chance.random())


def _down(chance: random.Random) -> float:
    """Draw how long nobody starts the process again: mostly a supervisor does at once, seldom a person does."""
    draw = chance.random()
    if draw < 0.95:
        return chance.uniform(0.5, 3)
    return chance.uniform(60, 7200) if draw < 0.995 else chance.uniform(7200, 80_000)


def _outages(chance: random.Random, days: Days, scale: Scale) -> Iterator[Outage]:
    """Draw spans, about one in four days, that begin shortly before the clock rings; seldom one lasts a day."""
    for _ in range(max(1, scale.days // 4 + chance.randrange(-2, 3))):
        seconds = chance.choice((30, 120, 600, 3600)) * chance.uniform(0.5, 1.5)
        hour, _ = chance.choice(RINGS)
        begins = days.at(chance.choice(days.days), hour) + chance.uniform(-300, 10)
        away = chance.choice(tuple(Away))
        yield Outage(begins, min(seconds, LONGEST_SECONDS.get(away, seconds)), away)
    if chance.random() < 0.02:
        begins = days.at(chance.choice(days.days), RINGS[0][0])
        yield Outage(begins, 86_400, chance.choice((Away.REFUSED, Away.SILENT)))


def _deeds(chance: random.Random, days: Days, persons: int) -> Iterator[Deed]:
    """Draw who looks at the phone on which day, all within a few minutes, and what is done there."""
    number = 0
    for day in days.days:
        session = days.at(day, timedelta(hours=9, minutes=chance.randrange(480)))
        for _ in range(chance.randrange(5)):
            number += 1
            act = chance.choices(tuple(HABITS), tuple(HABITS.values()))[0]
            yield Deed(session + chance.uniform(0, 90), chance.randrange(persons), act, number)
        if chance.random() < BLOCKS_A_DAY:
            who = chance.randrange(persons)
            yield Deed(session, who, Act.BLOCK, number)
            yield Deed(session + chance.uniform(60, 4 * 86_400), who, Act.RETURN, number)
