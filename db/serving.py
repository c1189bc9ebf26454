"""Serving: the lock by which one process at a time works on a server's ledger."""

from sqlalchemy import Connection, func, select

from db.engine import Ledger

SERVING_LOCK = 0x64756262
"""The advisory lock of the process that serves; next to that of the writers, and as arbitrary."""


class ServerLock:
    """Held as long as its connection lasts, so a process that dies lets go of it."""

    def __init__(self, url: str) -> None:
        """Lock the ledger at ``url``."""
        self._ledger = Ledger(url)
        self._connection: Connection | None = None

    def take(self) -> bool:
        """Take the lock if nobody has it."""
        connection = self._ledger.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if not connection.scalar(select(func.pg_try_advisory_lock(SERVING_LOCK))):
            connection.close()
            self._ledger.close()
            return False
        self._connection = connection
        return True

    def release(self) -> None:
        """Let go."""
        if self._connection is not None:
            self._connection.close()
        self._ledger.close()
