"""Small facts of the installation by name."""

from datetime import datetime

from db.engine import Transaction
from db.models import Mark


def read(tx: Transaction, name: str, default: str = "") -> str:
    """Read a mark."""
    mark = tx.get(Mark, name)
    return mark.value if mark else default


def write(tx: Transaction, name: str, value: str) -> None:
    """Set a mark."""
    tx.merge(Mark(name=name, value=value))


def instant(tx: Transaction, name: str) -> datetime | None:
    """Read a mark that holds an instant."""
    value = read(tx, name)
    return datetime.fromisoformat(value) if value else None
