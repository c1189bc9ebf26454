"""Copies of the records in memory, to be played with: what becomes of them is lost with them."""

from sqlalchemy import insert, select
from sqlmodel import SQLModel

from db import models  # noqa: F401 - its tables
from db.engine import Ledger, Transaction

NOT_COPIED = frozenset({"inbox", "plan_drafts", "dialogs", "claims", "invitations", "guess_tallies"})
"""What people sent, and what lets them in: the course of a campaign does not depend on it."""


def blank() -> Ledger:
    """Open an empty ledger in memory, for the calling thread alone."""
    ledger = Ledger("sqlite://")
    SQLModel.metadata.create_all(ledger.engine)
    return ledger


def copy_all(source: Transaction, target: Transaction) -> None:
    """Copy the rows of every table that matters into an empty ledger."""
    for table in SQLModel.metadata.sorted_tables:
        if table.name in NOT_COPIED:
            continue
        rows = [dict(row) for row in source.connection().execute(select(table)).mappings()]
        if rows:
            target.connection().execute(insert(table), rows)
