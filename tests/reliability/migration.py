"""R13: kill -9 within `duban migrate` and `duban import`: all of it or nothing, and the next start completes it.

A database at an older revision, filled by SQL, is brought up by the real command with one more migration, which
rebuilds its two largest tables. Half of the kills come from outside at random moments, half are placed just before a
random statement (a commit is one). What is left is looked at in a copy, so that the next start has to recover it.
"""

import asyncio
import random
import sqlite3
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alembic import command

from db import migrate
from db.engine import Ledger
from tests.db.one_more import one_more
from tests.journeys.county import COUNTY
from tests.reliability.commands import Course, Home
from tests.reliability.digest import digest, schema
from tests.reliability.finding import Finding, faults
from tests.reliability.trial import Trial

OLD_REVISION = "0002"
"""Who and what is there; conversations and queues are still to come."""
REBUILD = (
    'for table in ("nodes", "assignments"):',
    '    with op.batch_alter_table(table, recreate="always") as batch:',
    '        batch.add_column(sa.Column("weight", sa.Integer(), nullable=False, server_default="0"))',
    '    op.execute(f"UPDATE {table} SET weight = id")',
)
SHEETS = (("roster", "roster.xlsx"), ("plan", "nodes.xlsx"))
SAMPLES = {"INTEGER": "1", "BIGINT": "1", "BOOLEAN": "0", "JSON": "'[]'", "DATE": "'2020-04-21'"}
STAMP = "'2020-04-21 01:00:00.000000'"
START_KILLS = 0.25
"""The part of the kills from outside that may hit a process still starting."""
LONGEST_CHAIN = 4
"""Kills in a row before a start is left to complete."""


class Found(StrEnum):
    """What a kill left."""

    OLD = "old"
    NEW = "new"
    LOST = "lost"
    """Rows are missing."""
    MIXED = "mixed"
    """Neither what was nor what was to be."""
    UNFINISHED = "unfinished"
    """The next start did not complete it."""


Judge = Callable[[sqlite3.Connection], Found]


@dataclass(frozen=True, slots=True)
class Attempt:
    """A command to be killed: where it starts from, how it goes undisturbed, how to tell what is left of it."""

    home: Home
    original: Path
    course: Course
    judge: Judge

    async def kill(self, count: int, chance: random.Random, *, from_outside: bool) -> Counter[Found]:
        """Kill it ``count`` times, now and then several times in a row, and have a start complete it after each row."""
        found: Counter[Found] = Counter()
        while count:
            self.home.lay(self.original)
            for _ in range(min(chance.randint(1, LONGEST_CHAIN), count)):
                await self._kill_once(chance, from_outside=from_outside and chance.random() < 0.5)
                count -= 1
                left = await self._look()
                found[left] += 1
                if left is not Found.OLD:
                    break
            await self.home.complete()
            found[Found.UNFINISHED] += await self._look() is not Found.NEW
        return found

    async def _kill_once(self, chance: random.Random, *, from_outside: bool) -> None:
        if not from_outside:
            await self.home.die_at(chance.randint(1, self.course.statements))
        elif chance.random() < START_KILLS:
            await self.home.die_after(chance.uniform(0, self.course.seconds), of_writing=False)
        else:
            await self.home.die_after(chance.uniform(0, self.course.writing_seconds), of_writing=True)

    async def _look(self) -> Found:
        return await asyncio.to_thread(self._look_now)

    def _look_now(self) -> Found:
        with self.home.look() as connection:
            return self.judge(connection)


# --- migrations


def fill(connection: sqlite3.Connection, rows: int) -> None:
    """Fill a database of the old revision: ``rows`` nodes, an assignment each, and what they refer to."""
    with connection:
        for table in ("units", "persons", "posts", "campaigns"):
            _insert(connection, table, 1)
        _insert(connection, "nodes", rows)
        _insert(connection, "assignments", rows, node_id="n")
        _insert(connection, "reports", rows // 10, assignment_id="n")


def _insert(connection: sqlite3.Connection, table: str, rows: int, **given: str) -> None:
    """Insert rows 1 to n; what must have a value gets one of its type, or words that hold the number."""
    values = {}
    for _, name, kind, is_required, _, is_key in connection.execute(f"PRAGMA table_info({table})"):
        if is_key or is_required:
            words = STAMP if kind.startswith("DATETIME") else SAMPLES.get(kind, f"'{name} ' || n")
            values[name] = given.get(name, "n" if is_key else words)
    numbers = f"WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < {rows})"
    connection.execute(
        f"{numbers} INSERT INTO {table} ({', '.join(values)}) SELECT {', '.join(values.values())} FROM t"
    )


def _old_database(folder: Path, rows: int) -> Path:
    path = folder / "old.db"
    ledger = Ledger(f"sqlite:///{path}")
    with ledger.engine.begin() as connection:
        command.upgrade(migrate._config(connection), OLD_REVISION)
    ledger.close()
    with closing(sqlite3.connect(path)) as connection:
        fill(connection, rows)
    return path


async def _migration(folder: Path, number: int, old: Path, migrations: Path) -> Attempt:
    """Prepare the kills of `duban migrate` by one run that nobody kills."""
    home = Home(folder / f"migration{number}", ("migrate",), migrations)
    home.lay(old)
    course = await home.complete()
    with closing(sqlite3.connect(old)) as before, home.look() as after:
        schemas = {schema(before): Found.OLD, schema(after): Found.NEW}
        columns: defaultdict[str, list[str]] = defaultdict(list)
        for table, what, *of_it in schema(before):
            if what == "column" and table != "alembic_version":
                columns[table].append(of_it[1])

    def judge(connection: sqlite3.Connection) -> Found:
        connection.execute("ATTACH ? AS old", (str(old),))
        for table, names in columns.items():
            wanted = ", ".join(names)
            missing = f"SELECT {wanted} FROM old.{table} EXCEPT SELECT {wanted} FROM main.{table}"
            if connection.execute(f"SELECT count(*) FROM ({missing})").fetchone() != (0,):
                return Found.LOST
        return schemas.get(schema(connection), Found.MIXED)

    return Attempt(home, old, course, judge)


# --- imports


async def _import(folder: Path, original: Path, what: str, sheet: str) -> Attempt:
    """Prepare the kills of `duban import` by one run that nobody kills; the clock stands, so all write the same."""
    home = Home(folder / what, ("import", what, str(COUNTY / sheet)))
    home.lay(original)
    course = await home.complete()
    with closing(sqlite3.connect(original)) as before, home.look() as after:
        sums = {digest(before): Found.OLD, digest(after): Found.NEW}
    return Attempt(home, original, course, lambda connection: sums.get(digest(connection), Found.MIXED))


async def _imports(folder: Path) -> list[Attempt]:
    """Prepare the kills of the imports, each onto what the one before it leaves."""
    original = folder / "empty.db"
    ledger = Ledger(f"sqlite:///{original}")
    migrate.upgrade(ledger)
    ledger.close()
    found = []
    for what, sheet in SHEETS:
        found.append(await _import(folder, original, what, sheet))
        original = folder / f"{what}.db"
        with found[-1].home.look() as connection:
            connection.execute("VACUUM INTO ?", (str(original),))
    return found


async def measure(seed: int, rows: int, kills: int, import_kills: int, side_by_side: int) -> list[Finding]:
    """Kill migrations of ``rows`` nodes and as many assignments, then imports of the demo county."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="duban-migration-") as name:
        folder = Path(name)
        old, migrations = _old_database(folder, rows), one_more(folder, "Rebuild the largest tables", *REBUILD)
        attempts = [await _migration(folder, number, old, migrations) for number in range(side_by_side)]
        migrated = await _together(attempts, kills // side_by_side, chance, from_outside=True)
        imports = await _imports(folder) if import_kills else []
        imported = await _together(imports, import_kills // len(SHEETS), chance, from_outside=False)
    what = f"within duban migrate × {rows} nodes and {rows} assignments, {attempts[0].course.seconds:.0f} s undisturbed"
    told = [_finding(migrated, f"{what}, seed {seed}")]
    if imports:
        told.append(_finding(imported, f"just before a statement of duban import roster and plan, seed {seed}"))
    return told


async def _together(
    attempts: list[Attempt], kills: int, chance: random.Random, *, from_outside: bool
) -> Counter[Found]:
    works = (one.kill(kills, random.Random(chance.random()), from_outside=from_outside) for one in attempts)
    return sum(await asyncio.gather(*works), Counter())


def _finding(found: Counter[Found], what: str) -> Finding:
    kills = found.total() - found[Found.UNFINISHED]
    bad = {kind: found[kind] for kind in (Found.LOST, Found.MIXED, Found.UNFINISHED)}
    return Finding(
        "R13", f"{kills} kill -9 {what}", found[Found.LOST], 0,
        f"{found[Found.OLD]} left the old state, {found[Found.NEW]} the new, {found[Found.MIXED]} neither; "
        f"{found[Found.UNFINISHED]} not completed by the next start",
        faults(*((not count, f"{count} {kind}") for kind, count in bad.items())),
    )  # fmt: skip


TRIAL = Trial(
    "R13", measure,
    small={"rows": 2000, "kills": 1, "import_kills": 0, "side_by_side": 1},
    quick={"rows": 20_000, "kills": 10, "import_kills": 6, "side_by_side": 2},
    full={"rows": 100_000, "kills": 50, "import_kills": 40, "side_by_side": 2},
)  # fmt: skip
