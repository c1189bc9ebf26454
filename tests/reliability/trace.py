"""What was written to a disk, in order, and what of it is left when the power goes at some point of it.

A file keeps everything up to its last completed sync. Of what was written after it any part may be there: nothing, the
first few writes, or single sectors in any order, the last write torn. A file that was made or unlinked may still be
missing or still be there until its folder was synced, which SQLite does with the first sync of a journal or WAL.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.reliability.vfs import Disk, Kind, Op

SECTORS = (512, 4096)
JOURNALS = ("-wal", "-journal")
SHARED_MEMORY_BYTES = 32768


class Recorder(Disk):
    """Keeps every operation: a write from its beginning, since it may be torn; a sync only when it is done."""

    def __init__(self) -> None:
        self.ops: list[Op] = []

    def before(self, op: Op) -> int:
        if op.kind in (Kind.WRITE, Kind.TRUNCATE):
            self.ops.append(op)
        return 0

    def after(self, op: Op) -> None:
        if op.kind not in (Kind.WRITE, Kind.TRUNCATE):
            self.ops.append(op)


@dataclass
class _Inode:
    """A file without its name: what is durable, and what is written since."""

    durable: bytearray = field(default_factory=bytearray)
    pending: list[Op] = field(default_factory=list)
    is_synced: bool = False

    def sync(self) -> None:
        for op in self.pending:
            _apply(self.durable, op)
        self.pending.clear()
        self.is_synced = True

    def survive(self, chance: random.Random) -> bytearray:
        """Choose what the disk holds after the power went."""
        left = bytearray(self.durable)
        for op in chance.choice((_nothing, _first, _scattered))(self.pending, chance):
            _apply(left, op)
        return left


class Platter:
    """A disk that is brought through a trace step by step and can lose its power between any two."""

    def __init__(self) -> None:
        self._durable_names: dict[str, _Inode] = {}
        self._pending_names: list[tuple[str, _Inode | None]] = []
        self._names: dict[str, _Inode] = {}

    def step(self, op: Op) -> None:
        """Do one operation."""
        match op.kind:
            case Kind.OPEN if op.path not in self._names:
                self._rename(op.path, _Inode())
            case Kind.UNLINK if op.path in self._names:
                self._rename(op.path, None)
                if op.at:
                    self._sync_folder()
            case Kind.WRITE | Kind.TRUNCATE:
                self._names[op.path].pending.append(op)
            case Kind.SYNC:
                file = self._names[op.path]
                if op.path.endswith(JOURNALS) and not file.is_synced:
                    self._sync_folder()
                file.sync()

    def lose_power(self, chance: random.Random) -> dict[str, bytes]:
        """Tell what could be found afterwards, by path; the platter itself goes on as if nothing had been."""
        names = dict(self._durable_names)
        for path, inode in self._pending_names[: chance.randint(0, len(self._pending_names))]:
            _name(names, path, inode)
        return {path: bytes(inode.survive(chance)) for path, inode in names.items()}

    def _rename(self, path: str, inode: _Inode | None) -> None:
        _name(self._names, path, inode)
        self._pending_names.append((path, inode))

    def _sync_folder(self) -> None:
        self._durable_names = dict(self._names)
        self._pending_names.clear()


def cuts(ops: Sequence[Op], positions: Sequence[int], chance: random.Random) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Cut the power once the first n operations have begun, for every n of ``positions`` (in ascending order)."""
    platter, done = Platter(), 0
    for position in positions:
        for op in ops[done:position]:
            platter.step(op)
        done = position
        yield position, platter.lose_power(chance)


def lay_down(files: dict[str, bytes], folder: Path, chance: random.Random) -> None:
    """Write what was found into a folder, with rubbish for the shared memory that SQLite must not trust."""
    for path, content in files.items():
        (folder / Path(path).name).write_bytes(content)
        if path.endswith("-wal"):
            (folder / Path(path).name.replace("-wal", "-shm")).write_bytes(chance.randbytes(SHARED_MEMORY_BYTES))


def _name(names: dict[str, _Inode], path: str, inode: _Inode | None) -> None:
    if inode is None:
        names.pop(path, None)
    else:
        names[path] = inode


def _apply(content: bytearray, op: Op) -> None:
    """Do a write or a truncation; a hole before a write reads as zeros."""
    if op.kind is Kind.TRUNCATE:
        content[op.at :] = bytes(max(0, op.at - len(content)))
        return
    if len(content) < op.at:
        content.extend(bytes(op.at - len(content)))
    content[op.at : op.at + len(op.content)] = op.content


def _nothing(_pending: list[Op], _chance: random.Random) -> list[Op]:
    return []


def _first(pending: list[Op], chance: random.Random) -> list[Op]:
    """Keep the first few, and of the last of them a beginning."""
    kept = pending[: chance.randint(0, len(pending))]
    if kept and kept[-1].kind is Kind.WRITE:
        last = kept[-1]
        kept[-1] = Op(last.kind, last.path, last.at, last.content[: chance.randint(0, len(last.content))])
    return kept


def _scattered(pending: list[Op], chance: random.Random) -> list[Op]:
    """Keep about half of the sectors, in any order: of two writes to one place the earlier may be what is left."""
    sector = chance.choice(SECTORS)
    pieces = [piece for op in pending for piece in _sectors(op, sector) if chance.random() < 0.5]
    chance.shuffle(pieces)
    return pieces


def _sectors(op: Op, sector: int) -> Iterator[Op]:
    """Part a write at the borders of sectors."""
    if op.kind is Kind.TRUNCATE:
        yield op
        return
    at, end = op.at, op.at + len(op.content)
    while at < end:
        border = min(end, (at // sector + 1) * sector)
        yield Op(op.kind, op.path, at, op.content[at - op.at : border - op.at])
        at = border
