"""A cluster: a PostgreSQL of its own, the demo county on it, and any number of `duban run` processes."""

import asyncio
import signal
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from threading import Lock

from bot.schema import bring_up_to_date
from bot.settings import Settings
from db.engine import Ledger
from tests.bot.running import Process
from tests.db.postgres import Server, running
from tests.journeys.county import import_county, make_policy
from tests.reliability.site import NOW, Site

ROLES = "front,desk,clock,sender"
ONE_MIGRATION = Lock()
"""Alembic knows one migration a process; trials that run side by side make their counties in threads."""


class Cluster(Site):
    """A site whose processes share one PostgreSQL."""

    def __init__(self, folder: Path, url: str, latency: float = 0.0, lease_seconds: float = 60.0) -> None:
        super().__init__(folder, latency)
        self.url = url
        self.lease_seconds = lease_seconds

    async def open(self) -> None:
        """Serve the stand-in."""
        await super().open()
        self.environment |= {
            "DUBAN_DATABASE__URL": self.url,
            "DUBAN_ENGINE__KIND": "cluster",
            "DUBAN_ENGINE__LEASE_SECONDS": str(self.lease_seconds),
        }

    async def start(self, count: int, roles: str = ROLES, **settings: str) -> list[Process]:
        """Start processes at once and wait until all of them are well."""
        started = [self.process(**settings) for _ in range(count)]
        await asyncio.gather(*(process.start("--roles", roles) for process in started))
        return started

    async def stop(self, processes: Sequence[Process] | None = None) -> list[float]:
        """End processes (all) as an operator does, at once; return the seconds each took."""
        among = self.processes if processes is None else processes
        running = [one for one in among if one.child.returncode is None]
        return await asyncio.gather(*(process.stop(signal.SIGTERM) for process in running))

    async def all_done(self, processes: Sequence[Process]) -> None:
        """Wait until every one of the processes says that everything due is done."""
        await asyncio.gather(*(process.until(self.is_done) for process in processes))


def make_county(server: Server, name: str) -> str:
    """Make a migrated database with the county's roster and draft plan, with what a cluster needs; return its URL."""
    url = server.create(name)
    ledger = Ledger(url)
    with ONE_MIGRATION:
        bring_up_to_date(ledger, Settings(database={"url": url}, engine={"kind": "cluster"}))
    with ledger.write(NOW) as tx:
        import_county(tx, make_policy())
    ledger.close()
    return url


@asynccontextmanager
async def cluster(latency: float = 0.0, lease_seconds: float = 60.0) -> AsyncIterator[Cluster]:
    """Open a county on a server of its own, not published, with no process yet; nothing of it is left behind."""
    with running() as server:
        site = Cluster(server.folder, make_county(server, "county"), latency, lease_seconds)
        await site.open()
        try:
            yield site
        finally:
            await site.close()
