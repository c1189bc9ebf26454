"""R10: the wall clock is set, the machine sleeps, summer time begins or ends, 2038 comes; every morning comes once."""

import asyncio
import random
import re
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.pacer import Pacer
from bot.texts.locale import locale
from jobs.calendars import work_calendar
from jobs.clock import Machine
from jobs.policy import Policy
from tests.journeys.county import make_policy
from tests.reliability.finding import Finding, faults
from tests.reliability.trial import Trial
from tests.reliability.virtual import District, in_virtual_time, living_by_strides, utc

HOUR, DAY = 3600.0, 86400.0
DAYS = 3
STRIDE_SECONDS = 600.0
"""Less than what makes a reminder late."""
REMINDED_ON = re.compile(r"^提醒 (\S+)")
VOUCH = "时间正确,继续发送"
CORRECTED_AFTER = 2 * HOUR
VOUCHED_AFTER = 1200.0


class Hands:
    """A machine on virtual time whose wall clock is set, and which sleeps."""

    def __init__(self, start: datetime, ahead_seconds: float) -> None:
        self._loop = asyncio.get_running_loop()
        self._start = start
        self.slept = 0.0
        self.ahead = ahead_seconds
        self.machine = Machine(now=self.now, monotonic=self._loop.time, wall=self.wall)

    def now(self) -> datetime:
        """Tell the true instant."""
        return self._start + timedelta(seconds=self._loop.time() + self.slept)

    def wall(self) -> datetime:
        """Tell what the wall clock says."""
        return self.now() + timedelta(seconds=self.ahead)


Act = Callable[[District, Hands], Awaitable[None]]


@dataclass(frozen=True)
class Case:
    """What is done to the clock in three days of reminders."""

    name: str
    act: str
    """A function of this module: what happens at a moment of chance; cases must travel to another process."""
    seconds: float = 0.0
    start: str = "2020-04-21T09:00:00+08:00"
    zone: str = "Asia/Shanghai"
    at: str = "08:30"


async def _corrected(place: District, hands: Hands, seconds: float) -> None:
    """Set the clock wrong; it is put right two hours later."""
    hands.ahead += seconds
    await asyncio.sleep(CORRECTED_AFTER)
    hands.ahead -= seconds


async def _put_right(place: District, hands: Hands, seconds: float) -> None:
    """Put a clock right that was wrong from the beginning; a coordinator vouches for it where one is asked."""
    hands.ahead -= seconds
    await asyncio.sleep(VOUCHED_AFTER)
    if seconds < 0:
        while not place.coordinator.last.button(VOUCH):  # noqa: ASYNC110 - asked in working hours only
            await asyncio.sleep(STRIDE_SECONDS)
        place.coordinator.tap(VOUCH)
        await place.deliver()


async def _asleep(place: District, hands: Hands, seconds: float) -> None:
    """Let the machine sleep."""
    hands.slept += seconds


async def _nothing(place: District, hands: Hands, seconds: float) -> None:
    """Leave the clock alone."""


ACTS = {"corrected": _corrected, "put_right": _put_right, "asleep": _asleep, "nothing": _nothing}
CASES = (
    Case("+1 day, corrected", "corrected", DAY),
    Case("behind by 1 day, put right", "put_right", -DAY),
    Case("8 h asleep", "asleep", 8 * HOUR),
    Case("Berlin, 02:30 missing", "nothing", 0, "2026-03-27T12:00:00+01:00", "Europe/Berlin", "02:30"),
    Case("2038", "nothing", 0, "2038-01-18T09:00:00+08:00"),
    Case("−1 day, corrected", "corrected", -DAY),
    Case("+1 h, corrected", "corrected", HOUR),
    Case("−1 h, corrected", "corrected", -HOUR),
    Case("ahead by 1 day, put right", "put_right", DAY),
    Case("behind by 1 h, put right", "put_right", -HOUR),
    Case("ahead by 1 h, put right", "put_right", HOUR),
    Case("Berlin, 02:30 twice", "nothing", 0, "2026-10-23T12:00:00+02:00", "Europe/Berlin", "02:30"),
    Case("New York, 02:30 missing", "nothing", 0, "2026-03-06T12:00:00-05:00", "America/New_York", "02:30"),
    Case("New York, 01:30 twice", "nothing", 0, "2026-10-30T12:00:00-04:00", "America/New_York", "01:30"),
    Case("Lord Howe, half an hour", "nothing", 0, "2026-10-02T12:00:00+10:30", "Australia/Lord_Howe", "02:10"),
)


@dataclass(frozen=True)
class Lived:
    """What reached people in one case: mornings without a reminder, and reminders too many."""

    case: Case
    lost: int
    doubled: int
    reminders: int


async def measure(seed: int, cases: int, officials: int) -> list[Finding]:
    """Live through the first ``cases`` of the list with ``officials`` people who never answer."""
    lived = await in_virtual_time(_live_all, seed, cases, officials)
    lost, doubled = sum(one.lost for one in lived), sum(one.doubled for one in lived)
    bad = [one for one in lived if one.lost or one.doubled]
    names = "; ".join(one.case.name for one in lived)
    return [
        Finding(
            "R10", f"{len(lived)} clocks ({names}), {sum(one.reminders for one in lived)} reminders, seed {seed}",
            lost, doubled, f"{len(bad)} clocks with a fault",
            faults(*((False, f"{one.case.name}: lost {one.lost}, doubled {one.doubled}") for one in bad)),
        )
    ]  # fmt: skip


async def _live_all(seed: int, cases: int, officials: int) -> list[Lived]:
    return [await _live(case, random.Random(f"{seed}:{case.name}"), officials) for case in CASES[:cases]]


async def _live(case: Case, chance: random.Random, officials: int) -> Lived:
    loop, policy = asyncio.get_running_loop(), policy_of(case)
    is_wrong_at_first = case.act == "put_right"
    hands = Hands(utc(case.start) - timedelta(seconds=loop.time()), case.seconds if is_wrong_at_first else 0.0)
    with tempfile.TemporaryDirectory(prefix="duban-reliability-") as folder:
        place = District(Path(folder), policy, hands.machine, lambda: Pacer(elapsed=loop.time), seed=0)
        began_on = policy.calendar.local_day(hands.wall())
        with place.ledger.write(hands.wall()) as tx:
            place.found(tx, officials, 1, began_on + timedelta(days=60))
        await place.open()
        async with living_by_strides(place.house, STRIDE_SECONDS):
            ends_at = loop.time() + DAYS * DAY - (case.seconds if case.act == "asleep" else 0)
            await asyncio.sleep(_moment(case, chance))
            await ACTS[case.act](place, hands, case.seconds)
            await asyncio.sleep(ends_at - loop.time())
        await place.close()
        place.ledger.close()
        return _judge(case, place, policy, began_on, policy.calendar.local_day(hands.now()))


def _moment(case: Case, chance: random.Random) -> float:
    """Choose when it happens; where a coordinator must vouch, in working hours, so that no morning passes meanwhile."""
    if case.act == "put_right":
        return chance.randrange(DAYS - 1) * DAY + chance.uniform(HOUR, 6 * HOUR)
    return chance.uniform(0, (DAYS - 1) * DAY)


def policy_of(case: Case) -> Policy:
    """Make the policy of a case; away from China every day is worked, round the clock."""
    policy, at = make_policy(), time.fromisoformat(case.at)
    if case.zone == "Asia/Shanghai":
        return policy
    first = datetime.fromisoformat(case.start).date()
    every_day = {first + timedelta(days=n): True for n in range(90)}
    calendar = work_calendar(ZoneInfo(case.zone), time(0), time(23, 59), every_day)
    return replace(policy, calendar=calendar, cadence=replace(policy.cadence, at=at))


def _judge(case: Case, place: District, policy: Policy, began_on: date, ended_on: date) -> Lived:
    """Expect one reminder for each working morning from the day after the beginning to the last day."""
    days = [began_on + timedelta(days=n) for n in range(1, (ended_on - began_on).days + 1)]
    mornings = {locale("zh").day(day) for day in days if policy.calendar.is_workday(day)}
    lost = doubled = reminders = 0
    for phone in place.officials:
        found = Counter(match[1] for text in phone.texts if (match := REMINDED_ON.match(text)))
        lost += len(mornings - found.keys())
        doubled += sum(count - 1 for count in found.values())
        reminders += found.total()
    return Lived(case, lost, doubled, reminders)


TRIAL = Trial(
    "R10", measure,
    small={"cases": 2, "officials": 2}, quick={"cases": len(CASES), "officials": 5},
    full={"cases": len(CASES), "officials": 50},
)  # fmt: skip
