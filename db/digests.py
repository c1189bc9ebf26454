"""Digests: the counts each scope was last shown, and the groups that are told."""

from datetime import date
from typing import Any

from sqlmodel import col, select

from db.engine import Transaction
from db.models import DigestMark, Group


def last_mark(tx: Transaction, scope: str, before: date) -> dict[str, Any]:
    """Read the counts a scope was last shown before a day; empty when it never was."""
    query = (
        select(DigestMark)
        .where(DigestMark.scope == scope, col(DigestMark.on_day) < before)
        .order_by(col(DigestMark.on_day).desc())
    )
    mark = tx.exec(query).first()
    return mark.counts if mark else {}


def write_mark(tx: Transaction, scope: str, on_day: date, counts: dict[str, Any]) -> None:
    """Keep the counts shown on a day; a second digest of the day replaces them."""
    query = select(DigestMark).where(DigestMark.scope == scope, DigestMark.on_day == on_day)
    mark = tx.exec(query).first() or DigestMark(scope=scope, on_day=on_day)
    mark.counts = counts
    tx.add(mark)


def groups(tx: Transaction) -> list[Group]:
    """List the work groups that are bound."""
    return list(tx.exec(select(Group).where(col(Group.unbound_at).is_(None)).order_by(col(Group.id))).all())
