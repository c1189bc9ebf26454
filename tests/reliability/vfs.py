"""A disk of our own under SQLite: what this process writes, syncs and unlinks passes through Python first.

It is a VFS in the very library that Python's sqlite3 uses, made of the one that is there: only opening, writing,
truncating, syncing and unlinking are put around, so the product's own ledger runs on it unchanged.
"""

import _sqlite3
import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, byref, c_char_p, c_int, c_int64, c_void_p, cast, string_at
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

OK, IOERR, FULL = 0, 10, 13
"""Result codes of SQLite."""


class Kind(Enum):
    OPEN = auto()
    WRITE = auto()
    TRUNCATE = auto()
    SYNC = auto()
    UNLINK = auto()


@dataclass(frozen=True, slots=True)
class Op:
    """One thing done to a file; ``at`` is where it is written or to how many bytes it is cut."""

    kind: Kind
    path: str
    at: int = 0
    content: bytes = b""


class Disk:
    """Lets everything happen; a trial overrides what it wants to see or to refuse."""

    def before(self, op: Op) -> int:
        """Return OK to let it happen, else the result code SQLite is told instead."""
        return OK

    def after(self, op: Op) -> None:
        """Learn that it has happened."""


_OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_UNLINK = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_CLOSE = CFUNCTYPE(c_int, c_void_p)
_WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
_TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
_SYNC = CFUNCTYPE(c_int, c_void_p, c_int)


class _Vfs(Structure):
    """``sqlite3_vfs`` of sqlite3.h, version 3."""

    _fields_ = (
        ("version", c_int), ("file_bytes", c_int), ("longest_path", c_int), ("following", c_void_p),
        ("name", c_char_p), ("own", c_void_p), ("open", _OPEN), ("unlink", _UNLINK), ("others", c_void_p * 14),
    )  # fmt: skip


class _Methods(Structure):
    """``sqlite3_io_methods`` of sqlite3.h, version 3."""

    _fields_ = (
        ("version", c_int), ("close", _CLOSE), ("read", c_void_p), ("write", _WRITE), ("truncate", _TRUNCATE),
        ("sync", _SYNC), ("others", c_void_p * 13),
    )  # fmt: skip


class _File(Structure):
    """``sqlite3_file``: whatever a VFS keeps of an open file begins with its methods."""

    _fields_ = (("methods", POINTER(_Methods)),)


_alive: list[object] = []
"""What C still points to; a registered VFS must outlive every file opened with it."""


@contextmanager
def mounted(disk: Disk) -> Iterator[None]:
    """Put ``disk`` under every database that this process opens meanwhile; close them all before the end."""
    sqlite = _library()
    wrapper = _Wrapper(cast(sqlite.sqlite3_vfs_find(None), POINTER(_Vfs)), disk)
    _alive.append(wrapper)
    assert sqlite.sqlite3_vfs_register(byref(wrapper.vfs), 1) == OK
    try:
        yield
    finally:
        sqlite.sqlite3_vfs_unregister(byref(wrapper.vfs))


def _library() -> Any:
    """Find the SQLite that Python's sqlite3 is linked with: a symbol is looked up in what the module depends on."""
    sqlite = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
    sqlite.sqlite3_vfs_find.restype = c_void_p
    return sqlite


class _Wrapper:
    """The VFS that is there, with a disk before its doors that write."""

    def __init__(self, plain: Any, disk: Disk) -> None:
        self._plain = plain
        self._disk = disk
        self._paths: dict[int, str] = {}
        self._methods: dict[int, _Methods] = {}
        """By the address of the methods they wrap."""
        self.vfs = _Vfs.from_buffer_copy(plain.contents)
        self.vfs.name = b"seen"
        self.vfs.open, self.vfs.unlink = _OPEN(self._open), _UNLINK(self._unlink)

    def _open(self, _vfs: int, path: int | None, file: int, flags: int, out_flags: int | None) -> int:
        code = self._plain.contents.open(cast(self._plain, c_void_p), path, file, flags, out_flags)
        if code == OK and path is not None:  # a file without a name is scratch paper
            opened = _File.from_address(file)
            self._paths[file] = string_at(path).decode()
            opened.methods = ctypes.pointer(self._around(opened.methods))
            self._disk.after(Op(Kind.OPEN, self._paths[file]))
        return code

    def _unlink(self, _vfs: int, path: int, is_synced: int) -> int:
        op = Op(Kind.UNLINK, string_at(path).decode(), is_synced)
        return self._do(op, lambda: self._plain.contents.unlink(cast(self._plain, c_void_p), path, is_synced))

    def _around(self, methods: Any) -> _Methods:
        """Make the methods of a file once for each kind of file that the VFS knows."""
        address = ctypes.addressof(methods.contents)
        if address in self._methods:
            return self._methods[address]
        plain, around = methods.contents, _Methods.from_buffer_copy(methods.contents)

        def close(file: int) -> int:
            self._paths.pop(file, None)
            return plain.close(file)

        def write(file: int, content: int, size: int, offset: int) -> int:
            op = Op(Kind.WRITE, self._paths[file], offset, string_at(content, size))
            return self._do(op, lambda: plain.write(file, content, size, offset))

        def truncate(file: int, size: int) -> int:
            return self._do(Op(Kind.TRUNCATE, self._paths[file], size), lambda: plain.truncate(file, size))

        def sync(file: int, flags: int) -> int:
            return self._do(Op(Kind.SYNC, self._paths[file]), lambda: plain.sync(file, flags))

        around.close, around.write = _CLOSE(close), _WRITE(write)
        around.truncate, around.sync = _TRUNCATE(truncate), _SYNC(sync)
        return self._methods.setdefault(address, around)

    def _do(self, op: Op, really: Callable[[], int]) -> int:
        code = self._disk.before(op) or really()
        if code == OK:
            self._disk.after(op)
        return code
