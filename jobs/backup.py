"""Backups: the duty that says when one is due, and the files they become."""

import errno
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from db import backups, marks, vault
from db.engine import Transaction
from db.vault import Key
from jobs.alarm import alarm
from jobs.policy import Policy

DUE = "backup_due"
"""The mark that a night's copy is to be made; the keeper takes it away."""
NIGHTLY, LATEST = "nightly", "latest"
ENCRYPTED = ".age"
LIVES_KEPT = 3
"""Of how many earlier processes the latest copy stays."""
SPARE_BYTES = 64 * 2**20
"""Copies must never take the room in which the ledger itself grows."""


@dataclass(frozen=True, slots=True)
class Store:
    """Where copies lie, how many nights are kept, how closely the latest follows, and whether they are encrypted."""

    folder: Path
    keep: int
    follow: timedelta
    key: Key | None

    def file(self, kind: str, at: datetime) -> Path:
        """Name a copy by its kind and instant: ``nightly-20200421T183000Z.db``, ``….db.age`` when encrypted."""
        return self.folder / f"{kind}-{at.astimezone(UTC):%Y%m%dT%H%M%SZ}.db{ENCRYPTED if self.key else ''}"

    def copies(self, kind: str = "*") -> list[Path]:
        """List the copies, the oldest instant first."""
        found = (path for ending in ("db", f"db{ENCRYPTED}") for path in self.folder.glob(f"{kind}-*Z.{ending}"))
        return sorted(found, key=lambda path: path.name.partition("-")[2])


def log_of(copy: Path) -> Path:
    """Name the log that belongs to a copy: ``x.db-wal``, ``x.db-wal.age``."""
    ending = ENCRYPTED if copy.name.endswith(ENCRYPTED) else ""
    return copy.with_name(f"{copy.name.removesuffix(ENCRYPTED)}-wal{ending}")


def last_written_at(copy: Path) -> datetime:
    """Tell at which machine's instant a copy, or the log that follows it, was written last."""
    written = [path.stat().st_mtime for path in (copy, log_of(copy)) if path.exists()]
    return datetime.fromtimestamp(max(written, default=0), UTC)


# --- duties -------------------------------------------------------------------------------------


def come_due(tx: Transaction, policy: Policy, at: datetime) -> None:
    """Note that the night's copy is due; the keeper makes its file beside the writer."""
    marks.write(tx, DUE, at.isoformat())


def made(tx: Transaction, policy: Policy) -> None:
    """Note that the copy that was due is made."""
    marks.write(tx, DUE, "")


def failed(tx: Transaction, policy: Policy, why: str) -> None:
    """Tell the coordinators, once a day, that no copy can be made."""
    alarm(tx, policy, "alarm-backup", "backup", {"why": why})


def due_at(tx: Transaction) -> datetime | None:
    """Tell for which night a copy is to be made."""
    return marks.instant(tx, DUE)


# --- files --------------------------------------------------------------------------------------


def write(ledger: Path, target: Path, key: Key | None, *, is_hasty: bool = False) -> bytes:
    """Copy the ledger into ``target``, encrypted where there is a key; return which log goes on from there.

    Raises OSError when the disk has not enough room for it.
    """
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    need = ledger.stat().st_size * (2 if key else 1) + SPARE_BYTES
    if shutil.disk_usage(target.parent).free < need:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
    logs: list[bytes] = []
    vault.store(
        lambda path: logs.append(backups.copy(ledger, path, is_hasty=is_hasty)), target, key, workshop=ledger.parent
    )
    return logs[0]


def write_nightly(ledger: Path, store: Store, at: datetime) -> Path:
    """Make the copy of a night and let go of the oldest beyond what is kept."""
    target = store.file(NIGHTLY, at)
    write(ledger, target, store.key)
    for old in store.copies(NIGHTLY)[: -store.keep]:
        old.unlink()
    return target


class Latest:
    """The copy that follows the ledger: whole when its log began anew, else only the log, which is all that changed."""

    def __init__(self, ledger: Path, store: Store) -> None:
        """Follow ``ledger`` into the folder of ``store``."""
        self._ledger = ledger
        self._store = store
        self._copy: Path | None = None
        self._log = b""
        self._state: tuple[int, int] | None = None

    def follow(self, at: datetime) -> None:
        """Bring the copy up to the ledger as it is; cheap when nothing was written."""
        state = backups.log_state(self._ledger)
        if state == self._state:
            return
        if self._copy is None or not self._follow_log(self._copy):
            self._begin_anew(at)
        self._state = state

    def _follow_log(self, copy: Path) -> bool:
        read = partial(backups.copy_log, self._ledger, self._log)
        try:
            vault.store(read, log_of(copy), self._store.key, workshop=self._ledger.parent)
        except (backups.LogBeganAnew, FileNotFoundError):
            return False
        return True

    def _begin_anew(self, at: datetime) -> None:
        """Make a new copy, then remove the one before it: a log fits only the copy it began with.

        What earlier processes left stays a while: this one may have been started on a ledger that was lost.
        """
        fresh, before = self._store.file(LATEST, at), self._copy
        self._copy = None
        log_of(fresh).unlink(missing_ok=True)
        self._log = write(self._ledger, fresh, self._store.key)
        self._copy = fresh
        others = [copy for copy in self._store.copies(LATEST) if copy not in (fresh, before)]
        for old in [*others[:-LIVES_KEPT], *([before] if before not in (None, fresh) else [])]:
            old.unlink(missing_ok=True)
            log_of(old).unlink(missing_ok=True)
