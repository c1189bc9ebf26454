"""R13 with three workers: a new version takes the place of the old one while people are written to and answer.

The new version is this program with one more migration, which the old one does not know. It adds what old programs can
leave alone to the tables they are busy with; for a moment it needs each of them for itself.

Not within ``make test``: its seven starts take too long. Its rules are tested there by tests/db/test_migrate.py.
"""

import asyncio
import random
import signal
from dataclasses import replace
from pathlib import Path

from db import migrate
from tests.bot.running import spawn
from tests.db.one_more import REVISION, one_more
from tests.reliability import reminders, replies
from tests.reliability.cluster import ROLES
from tests.reliability.finding import Finding, faults
from tests.reliability.three.crew import LEASE_SECONDS, WORKERS, Crew, Worker, crew
from tests.reliability.three.harm import LATENCY_SECONDS, PATIENCE_SECONDS, speak
from tests.reliability.trial import Trial

LAUNCHER = "tests.reliability.doomed"
ADD = (
    'for table in ("outbox", "inbox", "cards", "persons", "leases"):',
    '    op.add_column(table, sa.Column("weight", sa.Integer(), nullable=False, server_default="0"))',
)
STAY_SECONDS = 4.0
"""How long old and new work side by side in each mixture."""
PACE_PER_SECOND = 15


async def measure(seed: int, rows: int, acts: int, times: int) -> list[Finding]:
    """Upgrade a county at work from the old version to the new, ``times`` in all, each a county of its own."""
    found: list[Finding] = []
    for number in range(times):
        found += await _upgrade(seed + number, rows, acts)
    return found


async def _upgrade(seed: int, rows: int, count: int) -> list[Finding]:
    async with crew(LATENCY_SECONDS, LEASE_SECONDS) as site:
        site.environment["DUBAN_TELEGRAM__PACE_PER_SECOND"] = f"{PACE_PER_SECOND}"
        officials = replies.publish(site)
        await site.start(WORKERS)
        await site.quiet(PATIENCE_SECONDS)
        line = reminders.BadLine(seed, site)
        reminders.plant(site, rows, for_roster=False)
        todo = replies.acts(officials, count, random.Random(seed))
        speaking = asyncio.create_task(speak(todo, random.Random(seed)))
        ends = await _replace_all(site, one_more(site.folder, "Weigh everything", *ADD))
        await speaking
        tail = await site.settle(PATIENCE_SECONDS)
        sent = reminders.judge(site, line, rows, seed, tail, 0)
        said = replies.judge(site, officials, todo, seed, tail)
    done = (
        f"three workers, an upgrade and a kill of an old one beside it × {rows} reminders and {count} acts, seed {seed}"
    )
    badly = [code for code in ends if code]
    checks = (*sent.faults, *said.faults, *faults((not badly, f"ended with {badly}")))
    return [
        replace(
            sent, row="R13c", done=done, lost=sent.lost + said.lost, doubled=sent.doubled + said.doubled, faults=checks,
            worst=f"{sent.worst}; {said.worst}; {len(ends)} processes ended in order",
        )
    ]  # fmt: skip


async def _replace_all(site: Crew, migrations: Path) -> list[int | None]:
    """Migrate, kill an old worker and start it again, then put a new one in the place of each; return exit codes."""
    await asyncio.sleep(STAY_SECONDS)
    ends = [await _migrate(site, migrations)]
    await asyncio.sleep(STAY_SECONDS)
    await site.alive[0].stop(signal.SIGKILL)
    await site.bury()
    await site.start(1)
    for old in site.alive:
        ends.append(await _replace(site, old, migrations))
        await asyncio.sleep(STAY_SECONDS)
    return ends


async def _migrate(site: Crew, migrations: Path) -> int | None:
    child = await spawn(["0", str(migrations), "migrate"], site.environment, LAUNCHER)
    _, complaint = await child.communicate()
    assert child.returncode == 0, complaint.decode()
    ledger = site.ledger
    with ledger.engine.connect() as connection:
        assert migrate.revision(connection) == REVISION
    ledger.close()
    return child.returncode


async def _replace(site: Crew, old: Worker, migrations: Path) -> int | None:
    """Start a new one first, as an operator does who has the room, then end the old one."""
    await site.process().start("--roles", ROLES, launcher=(LAUNCHER, "0", str(migrations)))
    await old.stop()
    return old.child.returncode


TRIAL = Trial(
    "R13c", measure, small=None,
    quick={"rows": 300, "acts": 60, "times": 1}, full={"rows": 500, "acts": 100, "times": 3},
)  # fmt: skip
