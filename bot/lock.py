"""The instance lock: one process at a time serves a SQLite ledger; the CLI works beside it without."""

import fcntl
import os
from pathlib import Path
from typing import Self

from bot.settings import Settings
from db.words import Refusal


class InstanceLock:
    """An advisory lock on a file beside the database; the kernel lets go of it when the process dies."""

    def __init__(self, settings: Settings) -> None:
        """Lock the ledger of ``settings``; a server has no lock yet: start one process only (docs/operations.md)."""
        url = settings.database.url
        self._path = Path(url.removeprefix("sqlite:///") + ".lock") if settings.database.is_sqlite else None
        self._descriptor: int | None = None

    def __enter__(self) -> Self:
        """Take the lock at once; raise Refusal "cli-already-running" when another process has it."""
        if self._path is None:
            return self
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise Refusal("cli-already-running", file=str(self._path)) from None
        self._descriptor = descriptor
        return self

    def __exit__(self, *_error: object) -> None:
        """Let go."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
