"""Contestant: the house's own sender on its own ledger. ``python -m … BASE_URL TOKEN ROWS PACE [DATABASE_URL]``."""

import asyncio
import gc
import sys
import tempfile
from pathlib import Path

from db.engine import Ledger
from tests.bench.outgoing import deliver, fill
from tests.bench.phase import phase, tell


def main(base_url: str, _token: str, rows: str, pace: str = "0", database: str = "") -> None:
    """Deliver so many due reminders, at a pace or as fast as it goes."""
    with tempfile.TemporaryDirectory(prefix="duban-bench-") as folder:
        ledger = Ledger(database or f"sqlite:///{Path(folder)}/duban.db")
        fill(ledger, int(rows))
        gc.collect()
        gc.freeze()  # as the application does
        with phase() as spent:
            asyncio.run(deliver(ledger, base_url, float(pace)))
        ledger.close()
    tell(spent)


if __name__ == "__main__":
    main(*sys.argv[1:])
