"""A PostgreSQL for a measure, out of its wheel; None where there can be none, with the reason."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.db.postgres import Server, Unavailable


@contextmanager
def postgres() -> Iterator[Server | None]:
    """Start a server in a temporary folder and stop it."""
    folder = Path(tempfile.mkdtemp(prefix="duban-pg-"))  # the path of a socket must be short
    try:
        server = Server(folder)
    except Unavailable as reason:
        print(f"   without PostgreSQL: {reason}")
        server = None
    try:
        yield server
    finally:
        if server is not None:
            server.stop()
        shutil.rmtree(folder, ignore_errors=True)
