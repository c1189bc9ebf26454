"""Commands of `duban` on a database of their own, killed on the way: from outside, or just before a statement."""

import asyncio
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.bot.running import FIRST_MORNING, spawn
from tests.reliability.doomed import SAID

NEVER = 0


@dataclass(frozen=True, slots=True)
class Course:
    """How a command went that nobody killed."""

    statements: int
    seconds: float
    writing_seconds: float
    """From its first write to its end."""


class Home:
    """A folder with a database and a clock that stands, and a command that is given there."""

    def __init__(self, folder: Path, command: tuple[str, ...], migrations: Path | None = None) -> None:
        folder.mkdir()
        self.database = folder / "duban.db"
        self._command = [str(migrations or "-"), *command]
        self._environment = {
            "DUBAN_DATABASE__URL": f"sqlite:///{self.database}",
            "DUBAN_CLOCK__SOURCE": f"file:{folder / 'clock'}",
            "DUBAN_TELEGRAM__BASE_URL": "http://127.0.0.1:9/bot",
        }
        (folder / "clock").write_text(FIRST_MORNING)

    def lay(self, original: Path) -> None:
        """Begin anew with a copy of a database."""
        for file in self._files():
            file.unlink()
        shutil.copy(original, self.database)

    @contextmanager
    def look(self) -> Iterator[sqlite3.Connection]:
        """Open a copy of what is there: opening it itself would recover it before the next start has to."""
        copy = self.database.parent / "seen"
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        for file in self._files():
            shutil.copy(file, copy)
        with closing(sqlite3.connect(copy / self.database.name)) as connection:
            yield connection

    async def complete(self) -> Course:
        """Let the command come to its end."""
        began, child = time.monotonic(), await self._start(NEVER)
        ending = asyncio.create_task(child.communicate())
        await self._written(ending)
        wrote = time.monotonic()
        complaint = (await ending)[1].decode()
        assert child.returncode == 0, complaint
        ended = time.monotonic()
        return Course(int(complaint.rsplit(SAID, 1)[1]), ended - began, ended - wrote)

    async def die_at(self, statement: int) -> None:
        """Give the command to one that kills itself just before a statement."""
        await (await self._start(statement)).communicate()

    async def die_after(self, seconds: float, *, of_writing: bool) -> None:
        """Kill the command some seconds after its start, or after it began to write."""
        child = await self._start(NEVER)
        ending = asyncio.ensure_future(child.communicate())
        if of_writing:
            await self._written(ending)
        await asyncio.wait([ending], timeout=seconds)
        if child.returncode is None:
            child.kill()
        await ending

    async def _start(self, statement: int) -> asyncio.subprocess.Process:
        return await spawn([str(statement), *self._command], self._environment, "tests.reliability.doomed")

    async def _written(self, ending: asyncio.Task) -> None:
        """Wait until something is written, or the command has ended without."""
        before = self._written_bytes()
        while not ending.done() and self._written_bytes() == before:  # noqa: ASYNC110 - another process decides
            await asyncio.sleep(0.005)

    def _written_bytes(self) -> tuple[int, ...]:
        return tuple(stat for file in self._files() for stat in (file.stat().st_size, file.stat().st_mtime_ns))

    def _files(self) -> list[Path]:
        return [file for file in self.database.parent.glob("duban.db*") if not file.name.endswith((".lock", "-shm"))]
