"""P9: what an outgoing row and an assignment take on the disk, indexes included."""

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlmodel import SQLModel

from db.engine import Ledger, Transaction
from tests.bench.figure import Figure, show
from tests.bench.stock import BEFORE, LATE, furnish, hold, lay

GOAL_OUTBOX_BYTES = 400
GOAL_ASSIGNMENT_BYTES = 300


def measure(rows: int = 100_000) -> list[Figure]:
    """Let a file grow by so many rows of each."""
    assignment = _grown(rows, lambda tx: lay(tx, rows, first=1, when=LATE))
    message = _grown(rows, lambda tx: hold(tx, rows))
    return [
        Figure(f"an outgoing row of {rows:,}, indexes included", message, GOAL_OUTBOX_BYTES, "B"),
        Figure(f"an assignment of {rows:,}, indexes included", assignment, GOAL_ASSIGNMENT_BYTES, "B"),
    ]


def _grown(rows: int, write: Callable[[Transaction], None]) -> float:
    """Return by how many bytes a row the file grows."""
    with tempfile.TemporaryDirectory(prefix="duban-bench-") as folder:
        path = Path(folder) / "duban.db"
        ledger = Ledger(f"sqlite:///{path}")
        SQLModel.metadata.create_all(ledger.engine)
        with ledger.write(BEFORE) as tx:
            furnish(tx)
        before = _bytes(path)
        with ledger.write(BEFORE) as tx:
            write(tx)
        ledger.close()
        return (_bytes(path) - before) / rows


def _bytes(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(
            db.execute("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()").fetchone()[0]
        )


if __name__ == "__main__":
    raise SystemExit(show([measure]))
