"""The limited child process: bytes on stdin, cells as JSON on stdout; it knows neither the office nor its secrets."""

import json
import resource
import sys
from collections.abc import Mapping, Sequence

_MEMORY_BYTES = 600 * 1024 * 1024
CPU_SECONDS = 10
"""Twice what the fullest allowed sheet takes (5,000 rows of 50 texts: 5 s)."""


def limit(cpu_seconds: int = CPU_SECONDS, written_bytes: int = 0) -> None:
    """Give up the right to more memory, time and bytes in files on disk."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (written_bytes, written_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def answer(data: bytes) -> Mapping[str, object]:
    """Read the sheets, or say which text refuses the file; whatever a reader stumbles over is not a sheet."""
    from jobs.sheets.cells import Unreadable  # noqa: PLC0415
    from jobs.sheets.formats import read_any  # noqa: PLC0415 - only under the limits

    try:
        return {"sheets": read_any(data)}
    except Unreadable as error:
        return {"refused": error.key, "params": error.params}
    except MemoryError:
        return {"refused": "sheets-too-heavy", "params": {}}
    except Exception:  # openpyxl and xlrd raise anything on a broken file; there is one thing to say
        return {"refused": "sheets-not-a-sheet", "params": {}}


def main(_arguments: Sequence[str] = ()) -> None:
    """Serve one file."""
    data = sys.stdin.buffer.read()
    limit()
    sys.stdout.write(json.dumps(answer(data), ensure_ascii=False))


if __name__ == "__main__":
    main()
