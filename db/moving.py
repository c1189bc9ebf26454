"""Moving: every row of one database into another, and what proves that they hold the same."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Integer, Table, func, insert, select
from sqlmodel import SQLModel

from db import models  # noqa: F401 - its tables
from db.engine import Transaction
from db.words import Refusal

BATCH = 1_000
"""Rows that are in memory at once."""


@dataclass(frozen=True, slots=True)
class Content:
    """What a table holds: how many rows, and a digest of every value in the order of the keys."""

    rows: int
    digest: str


def tables() -> list[Table]:
    """List every table, each after those it refers to."""
    return SQLModel.metadata.sorted_tables


def first_filled(tx: Transaction) -> str | None:
    """Name a table that holds something; None in a new database."""
    for table in tables():
        if tx.connection().execute(select(table).limit(1)).first() is not None:
            return table.name
    return None


def content(tx: Transaction, table: Table) -> Content:
    """Count and digest the rows of a table; the same on every database that holds the same."""
    digest, count = hashlib.sha256(), 0
    for batch in _batches(tx, table):
        for row in batch:
            digest.update(json.dumps([_canonical(value) for value in row.values()], sort_keys=True).encode())
        count += len(batch)
    return Content(count, digest.hexdigest())


def copy(source: Transaction, target: Transaction, table: Table) -> None:
    """Copy a table's rows; raise Refusal "move-nul" for a character that PostgreSQL cannot keep."""
    statement = insert(table)
    for batch in _batches(source, table):
        if not _is_sqlite(target):
            _refuse_nul(table, batch)
        target.connection().execute(statement, batch)


def count_on(tx: Transaction, table: Table) -> None:
    """Let a server number new rows after those that were copied; SQLite does so by itself."""
    key = next(iter(table.primary_key.columns))
    if _is_sqlite(tx) or len(table.primary_key.columns) > 1 or not isinstance(key.type, Integer):
        return
    sequence = tx.connection().scalar(select(func.pg_get_serial_sequence(table.name, key.name)))
    last = tx.connection().scalar(select(func.max(key)))
    if sequence is not None and last is not None:
        tx.connection().scalar(select(func.setval(sequence, last)))


def _batches(tx: Transaction, table: Table) -> Iterator[list[dict[str, Any]]]:
    keys = [column.asc() for column in table.primary_key.columns]
    found = tx.connection().execute(select(table).order_by(*keys), execution_options={"yield_per": BATCH})
    for part in found.mappings().partitions(BATCH):
        yield [dict(row) for row in part]


def _is_sqlite(tx: Transaction) -> bool:
    return tx.get_bind().dialect.name == "sqlite"


def _canonical(value: object) -> object:
    """Write a value so that it reads the same from every database."""
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case bytes():
            return value.hex()
        case bool():
            return int(value)
    return value


def _refuse_nul(table: Table, batch: list[dict[str, Any]]) -> None:
    for row in batch:
        for name, value in row.items():
            if "\0" in json.dumps(value, ensure_ascii=False, default=str).replace("\\u0000", "\0"):
                raise Refusal("move-nul", table=table.name, column=name, row=str(next(iter(row.values()))))
