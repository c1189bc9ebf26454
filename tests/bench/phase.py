"""What a stretch of work took its process; a contestant's last line tells it. Peers run this in their environments."""

import asyncio
import json
import os
import resource
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

SYNC_FILE = "DUBAN_BENCH_SYNCS"
"""Names the file in which ``syncs.c`` counts what this process has the disk confirm."""


READY = "ready"


@dataclass(slots=True)
class Spent:
    """Seconds of the processor (all threads) and of the wall, and disk syncs (-1: not counted)."""

    cpu: float = 0.0
    wall: float = 0.0
    syncs: int = -1
    peak_mib: float = 0.0


@contextmanager
def phase() -> Iterator[Spent]:
    """Measure what is done inside."""
    spent = Spent()
    syncs, cpu, wall = _syncs(), time.process_time(), time.perf_counter()
    yield spent
    spent.cpu, spent.wall = time.process_time() - cpu, time.perf_counter() - wall
    spent.syncs = _syncs() - syncs if syncs >= 0 else -1
    spent.peak_mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def until_done() -> None:
    """Say that all is ready for the work of others, and wait until whoever started this process says it is done."""
    print(READY, flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)


def tell(spent: Spent) -> None:
    """Print it as the last line."""
    print(json.dumps(asdict(spent)), flush=True)


def _syncs() -> int:
    name = os.environ.get(SYNC_FILE)
    return struct.unpack("=Q", Path(name).read_bytes())[0] if name else -1
