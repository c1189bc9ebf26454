"""Copies of a SQLite ledger made while it is written, and the log of what came after each.

A copy ``x.db`` with its log ``x.db-wal`` beside it is a SQLite database in WAL mode: SQLite itself puts them together.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.words import Refusal

PAGES_A_STEP = 256
STEP_PAUSE_SECONDS = 0.005
"""One megabyte, then a breath: the copy leaves the disk and the processor to the writer."""
BUSY_SECONDS = 10.0
HEADER_BYTES, FRAME_HEADER_BYTES = 32, 24
PAGE_SIZE, SALTS, FRAME_SALTS = slice(8, 12), slice(16, 24), slice(8, 16)
"""Where these stand in the headers of a WAL file and of its frames (SQLite file format, section 4)."""


class LogBeganAnew(Exception):
    """The log was emptied into the database and began anew: only a new copy holds what stood in it."""


def copy(ledger: Path, target: Path, *, is_hasty: bool = False) -> bytes:
    """Copy the ledger as it is at one instant into the empty file ``target``; others read and write on meanwhile.

    Return which log its changes stand in from then on, for ``copy_log``. A hasty copy takes no breath.
    """
    with closing(_open(ledger)) as live, closing(sqlite3.connect(target)) as made:
        made.execute("PRAGMA synchronous=OFF")
        with _instant(live):
            log = _log_header(ledger)
            breathe = None if is_hasty else (lambda *_: time.sleep(STEP_PAUSE_SECONDS))
            live.backup(made, pages=PAGES_A_STEP, progress=breathe)
    return log


def copy_log(ledger: Path, log: bytes, target: Path) -> None:
    """Copy the log as far as it is written; raise LogBeganAnew when it is not the one named any more.

    Frames that are not committed yet may be among the last; whoever opens copy and log leaves them out.
    """
    with _log_path(ledger).open("rb") as found, target.open("wb") as made:
        header = found.read(HEADER_BYTES)
        made.write(header)
        frame_bytes = FRAME_HEADER_BYTES + int.from_bytes(header[PAGE_SIZE])
        while (frame := found.read(frame_bytes))[FRAME_SALTS] == header[SALTS]:
            made.write(frame)
    if not log or not log == header == _log_header(ledger):
        raise LogBeganAnew


def log_state(ledger: Path) -> tuple[int, int]:
    """Tell when the log was written last, in a form to compare."""
    try:
        found = _log_path(ledger).stat()
    except FileNotFoundError:
        return 0, 0
    return found.st_size, found.st_mtime_ns


def absorb_log(copied: Path) -> None:
    """Put a copy and the log beside it together into the copy alone; raise Refusal when it is no database."""
    try:
        with closing(_open(copied)) as made:
            made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            made.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.DatabaseError as error:
        raise Refusal("backup-damaged", why=str(error)) from error


def set_aside(ledger: Path, kept: Path) -> None:
    """Keep a ledger and its log, what there is of them, under another name; the log goes: it fits no other ledger.

    The ledger itself stays where it is until another takes its place.
    """
    if ledger.exists():
        kept.hardlink_to(ledger)
    log = _log_path(ledger)
    if log.exists():
        log.replace(_log_path(kept))
    Path(f"{ledger}-shm").unlink(missing_ok=True)


def check_integrity(copied: Path) -> None:
    """Raise Refusal when SQLite finds a fault in a file, or when it is no database at all."""
    try:
        with closing(_open(copied)) as made:
            fault = str(made.execute("PRAGMA integrity_check(1)").fetchone()[0])
            stray = made.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.DatabaseError as error:
        raise Refusal("backup-damaged", why=str(error)) from error
    if fault != "ok" or stray:
        raise Refusal("backup-damaged", why=fault if fault != "ok" else f"{stray[0]}:{stray[1]}")


def _open(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
    connection.isolation_level = None
    return connection


@contextmanager
def _instant(live: sqlite3.Connection) -> Iterator[None]:
    """Hold a connection at one instant: what is written meanwhile is not seen, and the log it needs is kept."""
    live.execute("BEGIN")
    live.execute("SELECT count(*) FROM sqlite_master").fetchone()
    try:
        yield
    finally:
        live.execute("ROLLBACK")


def _log_path(ledger: Path) -> Path:
    return Path(f"{ledger}-wal")


def _log_header(ledger: Path) -> bytes:
    """Read what tells one log from the next: its salts are new whenever it begins anew. Empty when there is none."""
    try:
        with _log_path(ledger).open("rb") as found:
            return found.read(HEADER_BYTES)
    except FileNotFoundError:
        return b""
