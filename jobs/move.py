"""Duty: move a whole county into another database, and leave nothing to belief: counts and digests are compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from db import marks, migrate, moving
from db.engine import Ledger
from db.words import Refusal


@dataclass(frozen=True, slots=True)
class Moved:
    """A table that arrived as it was."""

    table: str
    rows: int


def move(source: Ledger, target: Ledger, now: datetime) -> Iterator[Moved]:
    """Copy every table in one transaction and yield it when it was found equal; all is there at the end or nothing.

    The source stays as it is. Raise Refusal "move-not-empty" when the target holds anything, "move-differs" when a
    table did not arrive as it was, "cli-not-migrated" when the source is of another schema.
    """
    if not migrate.is_current(source):
        raise Refusal("cli-not-migrated")
    migrate.upgrade(target)
    with source.read(now) as old, target.write(now) as new:
        marks.forget(new, migrate.OLDEST)  # said of the schema just made; the source says the same
        filled = moving.first_filled(new)
        if filled is not None:
            raise Refusal("move-not-empty", table=filled)
        for table in moving.tables():
            moving.copy(old, new, table)
            kept = moving.content(old, table)
            if moving.content(new, table) != kept:
                raise Refusal("move-differs", table=table.name)
            moving.count_on(new, table)
            yield Moved(table.name, kept.rows)
