"""Serving: the lock by which one process works on a server's ledger, or all of a cluster; what those keep beside it."""

from sqlalchemy import Connection, func, inspect, select

from db.engine import Ledger

SERVING_LOCK = 0x64756262
"""The advisory lock of the process that serves; next to that of the writers, and as arbitrary."""


class ServerLock:
    """Held as long as its connection lasts, so a process that dies lets go of it."""

    def __init__(self, url: str, *, is_shared: bool) -> None:
        """Lock the ledger at ``url``, alone or with others who share it."""
        self._ledger = Ledger(url)
        self._is_shared = is_shared
        self._connection: Connection | None = None
        self.is_held_by_sharers = False
        """Whether those who share the lock were in the way of one who wanted it alone."""

    def take(self) -> bool:
        """Take the lock if nobody has it whom it keeps out."""
        alone, shared = func.pg_try_advisory_lock(SERVING_LOCK), func.pg_try_advisory_lock_shared(SERVING_LOCK)
        connection = self._ledger.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        if not connection.scalar(select(shared if self._is_shared else alone)):
            self.is_held_by_sharers = not self._is_shared and bool(connection.scalar(select(shared)))
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


def has_table(ledger: Ledger, schema: str, table: str) -> bool:
    """Tell whether a server has a table in a schema beside the ledger's."""
    return inspect(ledger.engine).has_table(table, schema=schema)


def make_schema(ledger: Ledger, schema: str, statements: str) -> None:
    """Make a schema beside the ledger's and carry ``statements`` out in it, all or nothing."""
    with ledger.engine.connect().execution_options(begin="IMMEDIATE") as connection, connection.begin():
        connection.exec_driver_sql(f'CREATE SCHEMA IF NOT EXISTS "{schema}"')
        connection.exec_driver_sql(f'SET LOCAL search_path = "{schema}"')
        connection.exec_driver_sql(statements.replace("%", "%%"))
