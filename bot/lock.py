"""The instance lock: one process at a time serves a ledger; the CLI works beside it without."""

import fcntl
import os
from pathlib import Path
from typing import Protocol, Self

from bot.settings import Settings
from db.words import Refusal


class _Lock(Protocol):
    is_held_by_sharers: bool

    def take(self) -> bool: ...
    def release(self) -> None: ...


class InstanceLock:
    """Held by whoever serves a ledger; it is let go of when the process dies."""

    def __init__(self, settings: Settings, *, is_shared: bool = False) -> None:
        """Lock the ledger of ``settings``: a file beside a SQLite one, a lock of the server's own elsewhere.

        The processes of a cluster share it (``is_shared``), and keep out whoever wants it alone.
        """
        self._place = settings.database.place
        self._lock: _Lock
        if settings.database.is_sqlite:
            self._lock = _FileLock(Path(f"{self._place}.lock"))
        else:
            from db.serving import ServerLock  # noqa: PLC0415 - SQLAlchemy; a second instance on a file refuses at once

            self._lock = ServerLock(settings.database.url, is_shared=is_shared)
        self._is_shared = is_shared

    def __enter__(self) -> Self:
        """Take the lock at once; raise a Refusal that says what kind of process has it."""
        if not self._lock.take():
            raise Refusal(self._in_the_way(), file=self._place)
        return self

    def _in_the_way(self) -> str:
        if self._is_shared:
            return "cli-embedded-running"
        return "cli-cluster-running" if self._lock.is_held_by_sharers else "cli-already-running"

    def __exit__(self, *_error: object) -> None:
        """Let go."""
        self._lock.release()


class _FileLock:
    """An advisory lock on a file; the kernel lets go of it when the process dies."""

    is_held_by_sharers = False

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def take(self) -> bool:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            return False
        self._descriptor = descriptor
        return True

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
