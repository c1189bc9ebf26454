"""Backup files: written whole or not at all, private to their owner, encrypted where there is a key.

The encrypted form is age (age-encryption.org/v1), so that any age program with the key can open it.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pyrage

from db.words import Refusal

MAGIC = b"age-encryption.org/"
PRIVATE = 0o600
UNFINISHED = ".unfinished"


@dataclass(frozen=True, slots=True)
class Key:
    """What backups are encrypted for, and opened with."""

    identity: pyrage.x25519.Identity = field(repr=False)

    @classmethod
    def of(cls, text: str) -> "Key":
        """Read ``AGE-SECRET-KEY-1…``; raise Refusal when it is none."""
        try:
            return cls(pyrage.x25519.Identity.from_str(text.strip()))
        except pyrage.IdentityError as error:
            raise Refusal("backup-bad-key") from error


class _Pieces:
    """A file that is read piece by piece in Python, so that other threads get their turn in between."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")

    def read(self, size: int = -1) -> bytes:
        return self._file.read(size)

    def close(self) -> None:
        self._file.close()


def new_key() -> str:
    """Make a key."""
    return str(pyrage.x25519.Identity.generate())


@contextmanager
def place(target: Path) -> Iterator[Path]:
    """Give a private place beside ``target`` to write to; at the end it becomes ``target``, at once and on the disk.

    After an error nothing of it is left.
    """
    with plain(target.with_name(f".{target.name}{UNFINISHED}")) as unfinished:
        yield unfinished
        sync(unfinished)
        unfinished.replace(target)
        sync(target.parent)


def store(made: Callable[[Path], None], target: Path, key: Key | None, workshop: Path) -> None:
    """Have ``made`` write a file and keep it as ``target``; what is to be encrypted lies plain in ``workshop`` only."""
    with place(target) as unfinished:
        if key is None:
            made(unfinished)
            return
        with plain(workshop / f".{target.name}.plain{UNFINISHED}") as written:
            made(written)
            _pour(pyrage.encrypt_io, written, unfinished, [key.identity.to_public()])


def fetch(file: Path, target: Path, key: Key | None) -> None:
    """Write what a backup file holds to ``target``; raise Refusal when it is encrypted and the key does not fit."""
    with file.open("rb") as found:
        is_encrypted = found.read(len(MAGIC)) == MAGIC
    target.unlink(missing_ok=True)
    target.touch(mode=PRIVATE)
    if not is_encrypted:
        shutil.copyfile(file, target)
        return
    if key is None:
        raise Refusal("backup-no-key", file=str(file))
    try:
        _pour(pyrage.decrypt_io, file, target, [key.identity])
    except pyrage.DecryptError as error:
        raise Refusal("backup-wrong-key", file=str(file)) from error
    except OSError as error:
        if error.errno is not None:
            raise
        raise Refusal("backup-damaged", why=str(error)) from error  # not of the system: of age, a piece does not fit


@contextmanager
def plain(path: Path) -> Iterator[Path]:
    """Lend a private file that is gone at the end."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.touch(mode=PRIVATE)
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Remove what a process that died left half written."""
    for path in folder.glob(f".*{UNFINISHED}*"):
        path.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Have the disk keep a file, or the names in a folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _pour(work: Callable[..., None], source: Path, target: Path, keys: list[object]) -> None:
    pieces = _Pieces(source)
    try:
        with target.open("wb") as written:
            work(pieces, written, keys)
    finally:
        pieces.close()
