"""Bring the schema of a ledger up to date, all of it or nothing, and tell whether it is.

Alembic is imported where a migration is taken: with its templates and dialects it takes more memory than two hundred
idle bots, and a ledger that is up to date needs none of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Column, Connection, MetaData, String, Table, delete, insert, inspect, select
from sqlmodel import col

from db import models
from db.engine import Ledger
from db.models import Mark
from db.storage import StorageFailure, StorageFault

if TYPE_CHECKING:
    from alembic.config import Config

TRIES = 10
OLDEST = "oldest_revision"
"""Mark: the oldest revision whose programs may work on the ledger as it is."""
FOLDER = Path(__file__).parent / "migrations"
_TAKEN = Table("alembic_version", MetaData(), Column("version_num", String))


def upgrade(ledger: Ledger) -> None:
    """Take every migration that is still to be taken, in one transaction; processes beside wait their turn.

    On a server others may be at work. Where they and the migration come to wait for each other the server ends one of
    them; if it was the migration nothing of it is left, and it is taken again.
    """
    if is_current(ledger):
        return
    for tries_left in range(TRIES - 1, -1, -1):
        try:
            _take_all(ledger)
        except StorageFailure as failure:
            if ledger.is_sqlite or failure.fault is not StorageFault.LOCKED or not tries_left:
                raise
        else:
            return


def _take_all(ledger: Ledger) -> None:
    from alembic import command  # noqa: PLC0415 - see above

    with _writing(ledger) as connection:
        command.upgrade(_config(connection), "head")
        _note_oldest(connection)


def is_current(ledger: Ledger) -> bool:
    """Tell whether no migration is left to be taken."""
    with ledger.engine.connect() as connection:
        return revision(connection) == known()[-1]


def is_workable(ledger: Ledger) -> bool:
    """Tell whether this program may work on a ledger: up to date, or newer by what leaves older programs their own.

    Each upgrade notes the oldest revision whose programs may go on: that of the last migration that is ``BREAKING``.
    """
    with ledger.engine.connect() as connection:
        taken = revision(connection)
        if taken in known() or taken is None:
            return taken == known()[-1]
        oldest: str | None = connection.scalar(select(col(Mark.value)).where(col(Mark.name) == OLDEST))
        return oldest in known()


def is_newer(ledger: Ledger) -> bool:
    """Tell whether a ledger has taken migrations this program does not know."""
    with ledger.engine.connect() as connection:
        taken = revision(connection)
        return taken is not None and taken not in known()


def _note_oldest(connection: Connection) -> None:
    """Note from which revision on a program may work with what was upgraded just now."""
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - see above

    steps = ScriptDirectory.from_config(_config(connection)).walk_revisions()
    oldest = next(one.revision for one in steps if one.down_revision is None or getattr(one.module, "BREAKING", False))
    connection.execute(delete(Mark).where(col(Mark.name) == OLDEST))
    connection.execute(insert(Mark).values(name=OLDEST, value=oldest))


def is_known(ledger: Ledger) -> bool:
    """Tell whether a database is a ledger that this program, or one before it, has made."""
    with ledger.engine.connect() as connection:
        return revision(connection) in known()


def revision(connection: Connection) -> str | None:
    """Name the newest migration a database has taken; None before the first."""
    if not inspect(connection).has_table(_TAKEN.name):
        return None
    taken: str | None = connection.scalar(select(_TAKEN.c.version_num))
    return taken


def known() -> list[str]:
    """List the migrations of this program, oldest first; each file begins with the name of its own."""
    return sorted(path.name.partition("_")[0] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def draft(ledger: Ledger, message: str, tables: frozenset[str] | None = None) -> None:
    """Write a new migration from what models and database differ in (in ``tables`` only); for developers."""
    with _writing(ledger) as connection:
        from alembic import command  # noqa: PLC0415 - see above

        config = _config(connection)
        config.attributes["tables"] = tables
        number = len(known()) + 1
        command.revision(config, message, autogenerate=True, rev_id=f"{number:04}")


def differences(ledger: Ledger) -> list[object]:
    """List what models and database differ in; empty when the migrations tell the whole story."""
    with ledger.engine.connect() as connection:
        from alembic.autogenerate import compare_metadata  # noqa: PLC0415 - see above
        from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - see above

        options = {"compare_type": True, "target_metadata": models.Unit.metadata}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), models.Unit.metadata))


@contextmanager
def _writing(ledger: Ledger) -> Iterator[Connection]:
    with ledger.engine.connect().execution_options(begin="IMMEDIATE") as connection:
        if not ledger.is_sqlite:
            with connection.begin():
                yield connection
            return
        with _references_unwatched(connection), connection.begin():
            before = _broken_references(connection)
            yield connection
            if broken := _broken_references(connection) - before:
                first = min(broken, key=str)
                raise ValueError(f"the migration leaves {len(broken)} references without a row, first {first}")


def _broken_references(connection: Connection) -> set[tuple[str, int, str]]:
    """List what refers to a row that is not there: table, row, the table referred to."""
    return {(row[0], row[1], row[2]) for row in connection.exec_driver_sql("PRAGMA foreign_key_check")}


@contextmanager
def _references_unwatched(connection: Connection) -> Iterator[None]:
    """Let tables that others refer to be rebuilt: SQLite changes most of a table by copying and dropping it.

    While it watches the references it refuses to drop a table whose rows are referred to, and a transaction cannot
    switch that off (https://sqlite.org/lang_altertable.html#otheralter).
    """
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys=ON")


def _config(connection: Connection) -> "Config":
    from alembic.config import Config  # noqa: PLC0415 - see above

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER))
    return config
