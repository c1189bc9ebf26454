"""R3: the power goes below SQLite; what was acknowledged is there, and only whole commits are.

A county is set up, published, signed and reported on a recorded disk (``vfs``, ``trace``), then the power is cut at
random points of the record. What a commit leaves is known: a digest of all tables is taken within each transaction
just before its COMMIT. What the real ledger finds after a cut must be one of these states, and none older than the
last commit that somebody was told of; nobody is told of deliveries, which are committed without a sync. With
``synchronous=NORMAL`` or ``OFF`` for all of it the same must go wrong: these are the controls.
"""

import asyncio
import random
import sqlite3
import tempfile
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Connection, event

from db import migrate
from db.engine import Ledger
from db.storage import StorageFailure
from jobs.office import Office, Work
from tests.journeys.county import County, import_county
from tests.reliability.digest import digest
from tests.reliability.finding import Finding, faults
from tests.reliability.trace import Recorder, cuts, lay_down
from tests.reliability.trial import Trial
from tests.reliability.vfs import Kind, mounted
from tests.reliability.workers import in_workers

OFFICIALS = ("德政镇书记", "大马村乡书记", "德政镇镇长", "大马村乡乡长", "魏城镇书记")
WEAKER = ("NORMAL", "OFF")
CONTROL_GOES_WRONG = 0.5
"""The part of its cuts that a control must come out of with a loss; anything less would prove nothing."""


class Verdict(StrEnum):
    """What was found after a cut."""

    WHOLE = "whole"
    LOST = "lost"
    HALF = "half"
    CORRUPT = "corrupt"


@dataclass
class Witness:
    """Knows what each commit leaves behind, and at which point of the trace it was begun and acknowledged."""

    recorder: Recorder = field(default_factory=Recorder)
    states: list[str] = field(default_factory=lambda: [digest(sqlite3.connect(":memory:"))])
    begun: list[int] = field(default_factory=lambda: [0])
    told: list[tuple[int, int]] = field(default_factory=lambda: [(0, 0)])
    """Points of the trace, each with the number of the newest state that somebody knows of from then on."""

    def watch(self, ledger: Ledger) -> Ledger:
        """Take the digest of every commit of a ledger from now on."""
        event.listen(ledger.engine, "commit", self._see_commit)
        return ledger

    def acknowledge(self) -> None:
        """Note that somebody is told of the newest commit; one that wrote nothing tells nothing, and syncs nothing."""
        if self.states[-2:-1] != self.states[-1:]:
            self.told.append((len(self.recorder.ops), len(self.states) - 1))

    def allowed(self, position: int) -> range:
        """Name the states that may be found when the power goes at a point of the trace."""
        told = self.told[bisect_right(self.told, (position, len(self.states))) - 1][1]
        return range(told, bisect_right(self.begun, position))

    def point(self, chance: random.Random) -> int:
        """Choose a point of the trace: some acknowledgement, and then anywhere up to the next one.

        So a commit of many pages is hit no more often than a small one.
        """
        number = chance.randrange(len(self.told))
        following = self.told[number + 1 : number + 2] or [(len(self.recorder.ops), 0)]
        return chance.randint(self.told[number][0], following[0][0])

    def _see_commit(self, connection: Connection) -> None:
        self.begun.append(len(self.recorder.ops))
        self.states.append(digest(connection.connection.driver_connection))


class WatchedOffice(Office):
    """Tells a witness of every duty whose caller hears that it is safe."""

    witness: Witness

    def _queue(self, work: Work) -> Future:
        if work.is_synced:
            work.outcome.add_done_callback(self._acknowledge)
        return super()._queue(work)

    def _acknowledge(self, outcome: Future) -> None:
        if outcome.exception() is None:
            self.witness.acknowledge()


class RecordedCounty(County):
    """A county on a recorded disk; with ``synchronous`` set, weaker than the product's."""

    def __init__(self, database: Path, witness: Witness, synchronous: str | None) -> None:
        super().__init__(database)
        self._witness = witness
        self._synchronous = synchronous

    def make_office(self) -> Office:
        office = WatchedOffice(self.open_ledger(), self.clock, self.policy)
        office.witness = self._witness
        return office

    def open_ledger(self) -> Ledger:
        ledger = self._witness.watch(Ledger(self.url))
        if self._synchronous:
            event.listen(ledger.engine, "connect", self._weaken)
            event.listen(ledger.engine, "before_cursor_execute", self._keep_weak, retval=True)
        return ledger

    def _weaken(self, connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA synchronous={self._synchronous}").close()

    def _keep_weak(self, _connection, _cursor, statement: str, parameters: object, *_more: object):
        is_level = statement.startswith("PRAGMA synchronous=")
        return f"PRAGMA synchronous={self._synchronous}" if is_level else statement, parameters

    def set_up(self) -> None:
        """Make the database and import roster and plan, each in a commit of its own."""
        ledger = self.open_ledger()
        migrate.upgrade(ledger)
        self._witness.acknowledge()
        with ledger.write(self.clock.now()) as tx:
            import_county(tx, self.policy)
        self._witness.acknowledge()
        ledger.close()


@dataclass(frozen=True, slots=True)
class Story:
    """What a county lives through before the power goes."""

    acts: int
    mornings: int


async def _live(county: RecordedCounty, story: Story, chance: random.Random) -> None:
    """Let a county be published, answered with some restarts in between, and reminded."""
    await county.open()
    phones = [county.phone(name) for name in OFFICIALS]
    county.publish()
    await county.settle()
    for phone in phones:
        phone.tap("全部签收")
    for number in range(story.acts):
        chance.choice(phones).send(f"第4项完成{number % 90 + 10}%")
        if chance.random() < 0.7:
            await county.settle()
        if chance.random() < 0.05:
            await county.restart()
    for day in range(story.mornings):
        await county.advance_to(f"2020-04-{22 + day} 08:31")
    await county.close()


def record(folder: Path, synchronous: str | None, story: Story, seed: int) -> Witness:
    """Live through a story on a recorded disk."""
    witness = Witness()
    county = RecordedCounty(folder / "duban.db", witness, synchronous)
    with mounted(witness.recorder):
        county.set_up()
        asyncio.run(_live(county, story, random.Random(seed)))
    return witness


@dataclass(frozen=True, slots=True)
class Tally:
    """What the cuts of one record came to."""

    commits: int
    syncs: int
    verdicts: Counter[Verdict]


def judge(seed: int, synchronous: str | None, story: Story, count: int) -> Tally:
    """Record a story and cut the power ``count`` times."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="duban-power-") as folder:
        witness = record(Path(folder), synchronous, story, seed)
    ops = witness.recorder.ops
    positions = sorted(witness.point(chance) for _ in range(count))
    verdicts: Counter[Verdict] = Counter()
    for position, files in cuts(ops, positions, chance):
        with tempfile.TemporaryDirectory(prefix="duban-power-") as folder:
            lay_down(files, Path(folder), chance)
            verdicts[_verdict(Path(folder), witness, position)] += 1
    return Tally(len(witness.states) - 1, sum(op.kind is Kind.SYNC for op in ops), verdicts)


def _verdict(folder: Path, witness: Witness, position: int) -> Verdict:
    """Let the real ledger find what is left, judge it, and see that work can go on."""
    ledger = Ledger(f"sqlite:///{folder}/duban.db")
    try:
        with ledger.engine.connect() as connection:
            found = connection.connection.driver_connection
            if found.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                return Verdict.CORRUPT
            state = digest(found)
        migrate.upgrade(ledger)
    except (StorageFailure, sqlite3.DatabaseError):
        return Verdict.CORRUPT
    finally:
        ledger.close()
    allowed = witness.allowed(position)
    if state in witness.states[allowed.start : allowed.stop]:
        return Verdict.WHOLE
    return Verdict.LOST if state in witness.states[: allowed.start] else Verdict.HALF


async def measure(
    seed: int, power_cuts: int, lives: int, acts: int, mornings: int, controls: int, control_cuts: int, processes: int
) -> list[Finding]:
    """Cut the power ``power_cuts`` times in ``lives`` records, and ``control_cuts`` times in each control."""
    names, story = WEAKER[:controls], Story(acts, mornings)
    real = [(seed + life, None, story, power_cuts // lives) for life in range(lives)]
    tallies = await in_workers(processes, judge, real + [(seed, name, story, control_cuts) for name in names])
    return [_finding(tallies[:lives], dict(zip(names, tallies[lives:], strict=True)), seed)]


def _finding(real: Sequence[Tally], weaker: dict[str, Tally], seed: int) -> Finding:
    found = sum((tally.verdicts for tally in real), Counter())
    lost, half, corrupt = found[Verdict.LOST], found[Verdict.HALF], found[Verdict.CORRUPT]
    controls = "; ".join(f"with {name} {_said(tally.verdicts)}" for name, tally in weaker.items())
    too_good = [name for name, tally in weaker.items() if _share_gone_wrong(tally.verdicts) < CONTROL_GOES_WRONG]
    done = (
        f"{found.total()} power cuts in {sum(tally.commits for tally in real)} commits with "
        f"{sum(tally.syncs for tally in real)} syncs, seed {seed}"
    )
    return Finding(
        "R3", done, lost, 0, f"{corrupt} corrupt, {half} half commits; control: {controls}",
        faults(
            (not lost, f"{lost} cuts lost acknowledged commits"), (not corrupt, f"{corrupt} corrupt"),
            (not half, f"{half} with half a commit"), (not too_good, f"the cuts do no harm with {too_good}"),
        ),
    )  # fmt: skip


def _share_gone_wrong(verdicts: Counter[Verdict]) -> float:
    return 1 - verdicts[Verdict.WHOLE] / verdicts.total()


def _said(verdicts: Counter[Verdict]) -> str:
    wrong = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in Verdict if verdict is not Verdict.WHOLE)
    return f"{wrong} of {verdicts.total()}"


TRIAL = Trial(
    "R3", measure,
    small={"power_cuts": 20, "lives": 1, "acts": 3, "mornings": 0, "controls": 1, "control_cuts": 10, "processes": 1},
    quick={"power_cuts": 100, "lives": 1, "acts": 20, "mornings": 1, "controls": 1, "control_cuts": 50, "processes": 2},
    full={"power_cuts": 500, "lives": 4, "acts": 60, "mornings": 2, "controls": 2, "control_cuts": 200, "processes": 2},
)  # fmt: skip
