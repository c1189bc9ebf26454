"""R11: a disk that is full at any write, somebody else's lock, and many writers at once; nothing acknowledged is lost.

The whole bot runs on a stand-in of Telegram. The disk (``brittle``) begins to refuse in the very commit of a chosen
duty and is mended a while later; a lock is held by another connection. Meanwhile people go on reporting: what they said
must have its effect exactly once, soon after the fault is over and without anybody's help.
"""

import asyncio
import random
import sqlite3
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import Future
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from sqlmodel import select

from bot import desk
from bot.web import WELL, Ops
from db.engine import BUSY_TIMEOUT_MS, Ledger, Transaction
from db.messages import InboxState, OutboxState
from db.models import Inbox, Outbox, Report
from db.storage import StorageFailure
from jobs import claiming, delivery, intake, schedule
from jobs.clock import HandClock
from jobs.office import Duty, Office, P, R
from jobs.policy import Policy
from tests.reliability import writers
from tests.reliability.brittle import BREAKAGES, NO_SYNC, Breakage, BrittleDisk
from tests.reliability.finding import Finding, faults
from tests.reliability.polling import PollingCounty, polling, prepare, until
from tests.reliability.site import NOW, POLICY
from tests.reliability.trial import Trial
from tests.reliability.vfs import Disk, Op, mounted
from tests.reliability.workers import in_workers

DUTIES = tuple(
    duty.__name__
    for duty in (intake.store, desk.receive, claiming.claim, delivery.mark_onwire, delivery.settle_sent, schedule.mark)
)
"""What a full disk meets: each write in the life of an update and of a message, and the clock's own."""
SPARED = 2
"""A commit has at least two writes, of which the first may still succeed."""
LONGEST_SECONDS = 30.0
HELD_SECONDS = (0.1, 2.5)


class AimedOffice(Office):
    """Breaks the disk once a duty of the chosen name has been carried out, so that its commit is refused."""

    def __init__(self, ledger: Ledger, clock: HandClock, disk: BrittleDisk) -> None:
        self.aim: tuple[str, Breakage, int] | None = None
        self.refused: Counter[str] = Counter()
        """How often a duty heard of a storage that failed, by its name."""
        self._disk = disk
        super().__init__(ledger, clock, POLICY)

    def submit(self, duty: Duty[P, R], *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        name = getattr(duty, "__name__", "")

        def aimed(tx: Transaction, policy: Policy) -> R:
            result = duty(tx, policy, *args, **kwargs)
            if self.aim and self.aim[0] == name and result != []:  # a claim of nothing writes nothing
                self._disk.break_(*self.aim[1:])
                self.aim = None
            return result

        work = super().submit(aimed)
        work.add_done_callback(lambda ended: self._count(name, ended))
        return work

    def _count(self, name: str, ended: Future) -> None:
        if isinstance(ended.exception(), StorageFailure):
            self.refused[name] += 1


class BrittleCounty(PollingCounty):
    """A county on a disk that can be broken."""

    office: AimedOffice

    def __init__(self, database: Path, disk: BrittleDisk) -> None:
        super().__init__(database)
        self._disk = disk

    def make_office(self) -> Office:
        return AimedOffice(Ledger(self.url), self.clock, self._disk)

    @asynccontextmanager
    async def full_disk(self, duty: str, breakage: Breakage, spared: int) -> AsyncIterator[Callable[[], bool]]:
        """Break the disk within the next commit of a duty; tell whether it has refused something."""
        self._disk.refusals = 0
        self.office.aim = (duty, breakage, spared)
        try:
            yield lambda: self._disk.refusals > 0
        finally:
            self._disk.mend()

    @asynccontextmanager
    async def foreign_lock(self) -> AsyncIterator[Callable[[], bool]]:
        """Write from another connection and do not come to an end."""
        with closing(sqlite3.connect(self.database, isolation_level=None)) as other:
            other.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
            other.execute("BEGIN IMMEDIATE")
            yield lambda: True
            other.execute("ROLLBACK")


class Rack(Disk):
    """Gives every folder a disk of its own."""

    def __init__(self) -> None:
        self._disks: dict[Path, BrittleDisk] = {}

    def of(self, folder: Path) -> BrittleDisk:
        return self._disks.setdefault(folder, BrittleDisk())

    def before(self, op: Op) -> int:
        return self.of(Path(op.path).parent).before(op)


@dataclass
class Tally:
    """What came of the faults of some counties."""

    met: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    said: int = 0
    lost: int = 0
    doubled: int = 0
    given_up: int = 0
    """Updates set aside and messages dead, though nothing was wrong with them."""
    confirmed: int = 0
    """Faults in which Telegram was told that something was taken that could not be stored."""
    called_well: int = 0
    """Faults in which the health report said that all was well."""
    resumed: list[float] = field(default_factory=list)
    """Seconds from the end of each fault until nothing was left to do."""

    async def endure(self, county: BrittleCounty, strike: AbstractAsyncContextManager, seconds: float) -> None:
        """Let somebody speak into a fault, somebody else while it lasts for some seconds more, and see it over."""
        refused = county.office.refused.total()
        async with strike as is_met:

            async def is_struck() -> bool:
                return is_met()

            county.clock.advance(timedelta(seconds=1))
            county.speak()
            await until(is_struck)
            county.speak()
            await asyncio.sleep(seconds)
            self.met += 1
            self.confirmed += not county.account.updates.pending()
            if county.office.refused.total() > refused:
                self.called_well += (await Ops(county.house, ()).health()).storage == WELL
        self.resumed.append(await county.quiet())

    def judge(self, county: BrittleCounty) -> None:
        """Count what is recorded and what was answered, once the bot is closed."""
        ledger = Ledger(county.url)
        with ledger.read(NOW) as tx:
            assert tx.connection().exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
            kept = Counter((one.person_id, one.words) for one in tx.exec(select(Report)))
            self.given_up += sum(one.state is not InboxState.DONE for one in tx.exec(select(Inbox)))
            self.given_up += sum(one.state is OutboxState.DEAD for one in tx.exec(select(Outbox)))
        ledger.close()
        self.refused += county.office.refused
        echoed = county.echoes()
        for phone, person_id, words in county.said:
            found = (kept[person_id, words], echoed[phone.user.id, words])
            self.said += 1
            self.lost += 0 in found
            self.doubled += max(found) > 1


Ordeal = tuple[Callable[[BrittleCounty], AbstractAsyncContextManager], float]
"""What brings a fault about in a county and ends it, and how many seconds it is held once it was met."""


def full_disks(count: int, chance: random.Random) -> list[Ordeal]:
    """Fill the disk in the commit of every kind of duty in turn."""
    found: list[Ordeal] = []
    for duty in islice(cycle(DUTIES), count):
        breakage = chance.choice(BREAKAGES)
        spared = 0 if breakage is NO_SYNC else chance.randrange(SPARED)
        strike = partial(BrittleCounty.full_disk, duty=duty, breakage=breakage, spared=spared)
        found.append((strike, chance.uniform(*HELD_SECONDS)))
    return found


def foreign_locks(count: int, seconds: float) -> list[Ordeal]:
    """Let somebody else be writing all the time."""
    return [(BrittleCounty.foreign_lock, seconds)] * count


def endure(seed: int, disks: int, locks: int, lock_seconds: float, counties: int) -> Tally:
    """Have all faults dealt out to some counties side by side, each on a disk of its own."""
    tally, rack, chance = Tally(), Rack(), random.Random(seed)
    ordeals = full_disks(disks, chance) + foreign_locks(locks, lock_seconds)
    with tempfile.TemporaryDirectory(prefix="duban-storage-") as folder, mounted(rack):
        imported = prepare(Path(folder))
        homes = [Path(folder) / f"{number}" for number in range(counties)]
        for home in homes:
            home.mkdir()

        async def live_side_by_side() -> None:
            lives = [BrittleCounty(home / "duban.db", rack.of(home)) for home in homes]
            await asyncio.gather(*(_live(tally, one, imported, ordeals[n::counties]) for n, one in enumerate(lives)))

        asyncio.run(live_side_by_side())
    return tally


async def _live(tally: Tally, county: BrittleCounty, imported: Path, ordeals: Sequence[Ordeal]) -> None:
    async with polling(county, imported):
        for strike, seconds in ordeals:
            await tally.endure(county, strike(county), seconds)
    tally.judge(county)


async def measure(
    seed: int, disks: int, locks: int, lock_seconds: int, counties: int, additions: int, processes: int
) -> list[Finding]:
    """Break what storage there is, then let many write at once."""
    [tally] = await in_workers(1, endure, [(seed, disks, locks, lock_seconds, counties)])
    return [_finding(tally, disks, locks, lock_seconds, seed), await writers.measure(additions, processes)]


def _finding(tally: Tally, disks: int, locks: int, lock_seconds: int, seed: int) -> Finding:
    refused = ", ".join(f"{name} {tally.refused[name]}" for name in DUTIES)
    slowest = max(tally.resumed)
    return Finding(
        "R11", f"{disks} full disks and {locks} locks of {lock_seconds} s ({refused} refused) × {tally.said} reports, "
        f"seed {seed}", tally.lost, tally.doubled,
        f"resumed after {slowest:.1f} s, {tally.given_up} given up, {tally.confirmed} faults with something confirmed, "
        f"{tally.called_well} called well",
        faults(
            (not tally.lost, f"lost {tally.lost}"), (not tally.doubled, f"doubled {tally.doubled}"),
            (not tally.given_up, f"{tally.given_up} given up"), (not tally.confirmed, f"{tally.confirmed} confirmed"),
            (not tally.called_well, f"{tally.called_well} called well"),
            (slowest <= LONGEST_SECONDS, f"resumed after {slowest:.1f} s > {LONGEST_SECONDS:.0f} s"),
            (tally.met == disks + locks, "not every fault was met"),
            (all(tally.refused[name] for name in DUTIES), "not every kind of duty met one"),
        ),
    )  # fmt: skip


TRIAL = Trial(
    "R11", measure,
    small={"disks": 6, "locks": 1, "lock_seconds": 2, "counties": 2, "additions": 200, "processes": 0},
    quick={"disks": 30, "locks": 4, "lock_seconds": 15, "counties": 4, "additions": 2000, "processes": 2},
    full={"disks": 100, "locks": 20, "lock_seconds": 30, "counties": 10, "additions": 10_000, "processes": 2},
)  # fmt: skip
