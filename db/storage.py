"""What a storage cannot do: full, locked, away; told apart from the mistakes of a program."""

import sqlite3
from enum import StrEnum

from sqlalchemy import Engine, ExceptionContext, event
from sqlalchemy.exc import InterfaceError, OperationalError


class StorageFault(StrEnum):
    """Why nothing can be stored, by what there is to do about it."""

    FULL = "full"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DAMAGED = "damaged"
    FAILING = "failing"
    """The disk answers with an error: broken, over its quota, or gone with its files."""
    AWAY = "away"
    """A server that does not answer."""


class StorageFailure(Exception):
    """The storage cannot do it now. Nobody's mistake; the same may succeed later. The transaction is gone."""

    def __init__(self, fault: StorageFault, words: str) -> None:
        super().__init__(fault, words)
        self.fault = fault
        self.words = words

    def __str__(self) -> str:
        """Begin with the cause."""
        return f"{self.fault}: {self.words}"


_OF_SQLITE = {
    sqlite3.SQLITE_FULL: StorageFault.FULL,
    sqlite3.SQLITE_BUSY: StorageFault.LOCKED,
    sqlite3.SQLITE_LOCKED: StorageFault.LOCKED,
    sqlite3.SQLITE_PROTOCOL: StorageFault.LOCKED,
    sqlite3.SQLITE_READONLY: StorageFault.READ_ONLY,
    sqlite3.SQLITE_PERM: StorageFault.READ_ONLY,
    sqlite3.SQLITE_CORRUPT: StorageFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: StorageFault.DAMAGED,
    sqlite3.SQLITE_IOERR: StorageFault.FAILING,
    sqlite3.SQLITE_CANTOPEN: StorageFault.FAILING,
}
"""By the primary result code; any other one (no such table, a constraint) is a mistake of the program."""
_OF_SERVER = {
    "53100": StorageFault.FULL,
    "55P03": StorageFault.LOCKED,
    "40P01": StorageFault.LOCKED,
    "25006": StorageFault.READ_ONLY,
    "25P03": StorageFault.AWAY,
    "XX001": StorageFault.DAMAGED,
    "XX002": StorageFault.DAMAGED,
}
"""By the SQLSTATE of PostgreSQL."""


def name_failures(engine: Engine) -> None:
    """Have every failure of an engine's storage raised as StorageFailure, whatever was asked of it."""
    event.listen(engine, "handle_error", _name)


def _name(context: ExceptionContext) -> None:
    if context.is_pre_ping:
        return  # a connection that was cut is only replaced
    fault = _fault_of(context)
    if fault is not None:
        raise StorageFailure(fault, str(context.original_exception)) from context.original_exception


def _fault_of(context: ExceptionContext) -> StorageFault | None:
    error = context.original_exception
    if isinstance(error, sqlite3.Error):
        code = getattr(error, "sqlite_errorcode", None)  # the driver's own complaints have none
        return None if code is None else _OF_SQLITE.get(code & 0xFF)
    fault = _OF_SERVER.get(str(getattr(error, "sqlstate", None)))
    is_gone = isinstance(context.sqlalchemy_exception, OperationalError | InterfaceError)
    return fault or (StorageFault.AWAY if is_gone else None)
