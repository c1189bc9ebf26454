"""Small facts of the installation by name."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, update
from sqlmodel import col, select

from db.engine import Transaction
from db.models import Mark

_VALUE = select(Mark.value).where(Mark.name == bindparam("name"))
"""Asked with every claim, and built once: building costs three times as much as running."""

_UPDATE = update(Mark.__table__).where(col(Mark.name) == bindparam("of")).values(value=bindparam("to"))  # type: ignore[attr-defined]


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


def write_all(tx: Transaction, values: Mapping[str, str]) -> None:
    """Set any number of marks in three statements; no other process sets them meanwhile."""
    known = set(tx.exec(select(Mark.name).where(col(Mark.name).in_(list(values)))).all())
    pairs = [{"of": name, "to": value} for name, value in values.items() if name in known]
    fresh = [{"name": name, "value": value} for name, value in values.items() if name not in known]
    if pairs:
        tx.connection().execute(_UPDATE, pairs)
    if fresh:
        tx.connection().execute(insert(Mark.__table__), fresh)  # type: ignore[attr-defined]


def beginning_with(tx: Transaction, start: str) -> dict[str, str]:
    """Map the rest of the name of every mark that begins with ``start`` to its value."""
    found = tx.exec(select(Mark.name, Mark.value).where(col(Mark.name).startswith(start, autoescape=True)))
    return {name.removeprefix(start): value for name, value in found}


def instant(tx: Transaction, name: str) -> datetime | None:
    """Read a mark that holds an instant."""
    value = read(tx, name)
    return datetime.fromisoformat(value) if value else None
