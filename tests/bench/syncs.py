"""Counts a process's fsyncs, and slows them down, by a library that is loaded before the C library."""

import shutil
import struct
import subprocess
import tempfile
from functools import cache
from pathlib import Path

from tests.bench.phase import SYNC_FILE

SOURCE = Path(__file__).with_suffix(".c")


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    return tempfile.TemporaryDirectory(prefix="duban-bench-syncs-")


@cache
def _library() -> Path | None:
    """Compile the library once a run; None where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        print("   fsyncs are not counted: there is no C compiler")
        return None
    library = Path(_folder().name) / "syncs.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", library, SOURCE, "-ldl"], check=True)
    return library


def counted(slowed_ms: int = 0) -> dict[str, str]:
    """Return the environment in which fsyncs are counted and take ``slowed_ms`` longer; empty if it cannot be."""
    library = _library()
    if library is None:
        return {}
    with tempfile.NamedTemporaryFile(dir=_folder().name, delete=False) as counter:
        counter.write(struct.pack("=Q", 0))
    return {"LD_PRELOAD": str(library), SYNC_FILE: counter.name, "DUBAN_BENCH_SYNC_MS": str(slowed_ms)}
