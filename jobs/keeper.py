"""The keeper: makes the files of backups beside the writer, and says when it cannot."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path

import structlog

from db import vault
from jobs import backup
from jobs.backup import Latest, Store
from jobs.clock import elapsed_now
from jobs.office import Office
from jobs.watch import Watch

log = structlog.get_logger(__name__)
LOOK_SECONDS = 5.0
"""How often it looks whether a night's copy is due."""
AFRESH_SECONDS = 60.0
"""How often where nobody has committed anything."""


class Keeper:
    """Keeps the copies of one SQLite ledger; all its file work is done in a thread of its own."""

    def __init__(
        self, office: Office, ledger: Path, store: Store, elapsed: Callable[[], datetime] = elapsed_now
    ) -> None:
        """Keep copies of ``ledger`` in ``store``; the latest is named by the machine's instant."""
        self._office = office
        self._ledger = ledger
        self._store = store
        self._elapsed = elapsed
        self._latest = Latest(ledger, store)
        self._followed_at = 0.0
        self._due_at = Watch(office, backup.due_at, time.monotonic, AFRESH_SECONDS)
        self._working = asyncio.Lock()

    async def run(self) -> None:
        """Keep on until cancelled; a copy that fails is told, and tried again."""
        follow_seconds = self._store.follow.total_seconds()
        self._followed_at = time.monotonic()  # a process that keeps dying at once makes no copies
        await asyncio.to_thread(vault.sweep, self._store.folder)
        await asyncio.to_thread(vault.sweep, self._ledger.parent)
        while True:
            try:
                await self.catch_up()
                if follow_seconds and time.monotonic() - self._followed_at >= follow_seconds:
                    self._followed_at = time.monotonic()
                    await self._safely(lambda: asyncio.to_thread(self._latest.follow, self._elapsed()))
            except Exception:
                log.exception("keeping failed")  # the ledger does not answer; others say so too
            await asyncio.sleep(min(LOOK_SECONDS, follow_seconds or LOOK_SECONDS))

    async def catch_up(self) -> None:
        """Make the night's copy if one is due."""
        at = await self._due_at.look()
        if at is not None:
            await self._safely(lambda: self._make_nightly(at))

    async def _make_nightly(self, at: datetime) -> None:
        file = await asyncio.to_thread(backup.write_nightly, self._ledger, self._store, at)
        await self._office.do(backup.made)
        log.info("backup made", file=file.name)

    async def _safely(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do one thing at a time; what fails is told to the coordinators."""
        async with self._working:
            try:
                await work()
            except Exception as error:
                log.exception("backup failed")
                why = getattr(error, "strerror", None) or str(error)
                await self._office.do(backup.failed, f"{type(error).__name__}: {why}")
