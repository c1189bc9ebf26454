"""Small facts of the installation by name."""

from datetime import datetime

from sqlalchemy import bindparam, delete
from sqlmodel import col, select

from db.engine import Transaction
from db.models import Mark

_VALUE = select(Mark.value).where(Mark.name == bindparam("name"))
"""Asked with every claim, and built once: building costs three times as much as running."""


def read(tx: Transaction, name: str, default: str = "") -> str:
    """Read a mark."""
    value = tx.exec(_VALUE, params={"name": name}).first()
    return default if value is None else value


def write(tx: Transaction, name: str, value: str) -> None:
    """Set a mark."""
    tx.merge(Mark(name=name, value=value))


def forget(tx: Transaction, name: str) -> None:
    """Remove a mark."""
    tx.connection().execute(delete(Mark).where(col(Mark.name) == name))


def instant(tx: Transaction, name: str) -> datetime | None:
    """Read a mark that holds an instant."""
    value = read(tx, name)
    return datetime.fromisoformat(value) if value else None
