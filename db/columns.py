"""Columns: rows written without making records of them, where nothing reads the records again in the transaction.

On the way of every reply and knock that costs a quarter, of many rows at once a tenth. Such a row is in the database
at once, and in no session.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from sqlalchemy import Insert, insert
from sqlmodel import SQLModel

from db.engine import Transaction

Row = Mapping[str, object]
"""The columns of a row by name; what is not named has the default of the model."""


def write(tx: Transaction, model: type[SQLModel], rows: Sequence[Row]) -> None:
    """Write rows, which must all name the same columns."""
    if rows:
        tx.connection().execute(_into(model), rows)


def write_one(tx: Transaction, model: type[SQLModel], row: Row) -> int:
    """Write a row and return its number."""
    key = tx.connection().execute(_into(model), row).inserted_primary_key
    assert key is not None
    return int(key[0])


@cache
def _into(model: type[SQLModel]) -> Insert:
    return insert(model.__table__)  # type: ignore[attr-defined]
