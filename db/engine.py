"""The database: one writer, one transaction, one ``now``; SQLite here, PostgreSQL by its URL."""

import shutil
import sqlite3
from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, cast

from sqlalchemy import (
    URL,
    Connection,
    Engine,
    PoolProxiedConnection,
    Select,
    bindparam,
    event,
    inspect,
    make_url,
    select,
)
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm.util import identity_key
from sqlmodel import Session, create_engine

from db.storage import StorageFailure, StorageFault, name_failures
from db.words import Refusal

BUSY_TIMEOUT_MS = 10_000
WAL_TRIES = 100
IDLE_TIMEOUT_MS = 20_000
"""A server ends the transaction of a writer that is silent for so long: one put to sleep in it would hold up all."""
QUEUE_TIMEOUT_MS = 60_000
"""On a server more wait in one line: before a writer may stand an import, or a plan just published, of each process."""
LOSS = {
    "connect_timeout": "10", "keepalives_idle": "10", "keepalives_interval": "5", "keepalives_count": "4",
    "tcp_user_timeout": "30000",
}  # fmt: skip
"""A server that has not answered for 30 s, not even that it is there, is away; a system by itself waits two hours."""
WRITER_LOCK = 0x64756261
"""The advisory lock of whoever writes on a PostgreSQL server; any number would do, all processes must take the same."""
Row = TypeVar("Row")
Answer = TypeVar("Answer")


class Transaction(Session):
    """A unit of work with one fixed instant; everything in it happens at ``now`` or not at all."""

    now: datetime
    restore_id: int | None = None
    """What is queued may have been sent before the ledger was restored: it is held for this restore."""

    def __init__(self, engine: Engine, *, autoflush: bool = True) -> None:
        """Open on a database; rows stay readable after the commit."""
        super().__init__(engine, expire_on_commit=False, autoflush=autoflush)
        self._kept: dict[tuple[type[Any], int | str], Any] = {}
        self._answers: dict[tuple[str, Hashable], Any] = {}

    def get(self, model: type[Row], key: Any, **options: Any) -> Row | None:  # type: ignore[override] # noqa: ANN401
        """Load a row by its key as any session does, but through a statement that is built once: half the price."""
        if options or isinstance(key, tuple) or identity_key(model, key) in self.identity_map:
            return super().get(model, key, **options)
        return self.scalars(_by_id(model), {"key": key}).first()  # type: ignore[arg-type]

    def keep(self, model: type[Row], row_id: int | str) -> Row:
        """Load a row that is known to exist and hold on to it: the session itself forgets what nobody holds."""
        key = (model, row_id)
        if key not in self._kept:
            row = self.get(model, row_id)
            assert row is not None, key
            self._kept[key] = row
        return cast(Row, self._kept[key])

    def hold(self, model: type[Row], row_ids: Iterable[int | str]) -> None:
        """Load in one query what ``keep`` is about to be asked for row by row."""
        missing = {row_id for row_id in row_ids if (model, row_id) not in self._kept}
        if missing:
            for row in self.scalars(_by_ids(model), {"ids": list(missing)}):  # type: ignore[arg-type]
                self._kept[model, row.id] = row

    def once(self, name: str, key: Hashable, query: Callable[[], Answer]) -> Answer:
        """Ask a question of the roster once a transaction; ``forget_answers`` ends it when the roster changes."""
        if (name, key) not in self._answers:
            self._answers[name, key] = query()
        return cast(Answer, self._answers[name, key])

    def forget_answers(self) -> None:
        """Drop what ``once`` remembers."""
        self._answers.clear()

    def forget(self) -> None:
        """Let go of every row; what follows in the same transaction loads its own, and is held by nobody."""
        self.restore_id = None
        self._kept.clear()
        self.forget_answers()
        self.expunge_all()


@cache
def _by_id(model: type[Any]) -> Select[Any]:
    """Build the statement once a model; like any look by key it writes nothing first."""
    query = select(model).where(inspect(model).primary_key[0] == bindparam("key"))
    return query.execution_options(autoflush=False)


@cache
def _by_ids(model: type[Any]) -> Select[Any]:
    """Build the statement once a model: building costs three times as much as running it."""
    return select(model).where(inspect(model).primary_key[0].in_(bindparam("ids", expanding=True)))


class Ledger:
    """Opens transactions on one database.

    SQLite runs in WAL with synchronous=FULL (NORMAL lost commits in simulated power cuts) but for what may
    be lost, and every write begins IMMEDIATE (the driver's default lost concurrent read-modify-writes).
    PostgreSQL keeps the same two promises: writers, also those of other processes, come one after the
    other behind an advisory lock, and a reader sees one instant of the records.
    """

    def __init__(self, url: str) -> None:
        """Connect lazily to ``url`` (``sqlite:///path`` or ``postgresql+psycopg://…``).

        Raises Refusal "cli-no-driver" when the driver of a server's ledger is not installed.
        """
        self.url = make_url(url)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        if self.is_sqlite:
            self._prepare_file()
        else:
            self.url = self.url.update_query_dict({**LOSS, **self.url.query})
        self.engine = _sqlite_engine(url) if self.is_sqlite else _server_engine(self.url)
        name_failures(self.engine)
        self._has_witness = self.path is not None
        self._witness: PoolProxiedConnection | None = None
        """A connection that commits nothing, and so is told of what all others do."""

    @property
    def path(self) -> Path | None:
        """The database file, or None for a server or memory."""
        name = self.url.database
        return Path(name) if self.is_sqlite and name and name != ":memory:" else None

    @property
    def conninfo(self) -> str:
        """The address of a server as its own programs and drivers take it."""
        return self.url.set(drivername="postgresql").render_as_string(hide_password=False)

    def free_bytes(self) -> int | None:
        """Tell how much room the disk of the database has; None where it is not a file of this machine.

        Raises StorageFailure when the disk is gone.
        """
        if self.path is None:
            return None
        try:
            return shutil.disk_usage(self.path.parent).free
        except OSError as error:
            raise StorageFailure(StorageFault.FAILING, str(error)) from error

    def _prepare_file(self) -> None:
        if self.path is None:
            return
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.path.touch(mode=0o600, exist_ok=True)

    @contextmanager
    def write(self, now: datetime, *, is_beside: bool = False, is_synced: bool = True) -> Iterator[Transaction]:
        """Open a writing transaction; commit at the end, roll back on any error.

        On a server one that ``is_beside`` waits for no other writer: it must touch only what it has locked itself.
        One that is not ``is_synced`` outlives the process, but the machine only with the next one that is.
        """
        begin = "BESIDE" if is_beside and not self.is_sqlite else "IMMEDIATE"
        with Transaction(self.engine) as tx:
            tx.connection(execution_options={"begin": begin, "is_synced": is_synced})
            tx.now = now
            yield tx
            tx.commit()

    @contextmanager
    def read(self, now: datetime) -> Iterator[Transaction]:
        """Open a reading transaction; nothing of it is kept."""
        with Transaction(self.engine, autoflush=False) as tx:
            if not self.is_sqlite:
                tx.connection(execution_options={"isolation_level": "REPEATABLE READ"})
            tx.now = now
            yield tx
            tx.expunge_all()  # what was read outlives the session; closing it rolls back

    def commits_seen(self) -> int | None:
        """Tell a number that is another once anybody has committed, in some microseconds and without waiting.

        None where that cannot be told: on a server, in memory, or while the disk fails.
        """
        if not self._has_witness:
            return None
        try:
            if self._witness is None:
                self._witness = self.engine.raw_connection()
            return int(self._witness.cursor().execute("PRAGMA data_version").fetchone()[0])
        except (sqlite3.Error, SQLAlchemyError, StorageFailure):
            return None

    def close(self) -> None:
        """Let go of all connections."""
        if self._witness is not None:
            self._witness.close()
            self._witness = None
        self.engine.dispose()


def _sqlite_engine(url: str) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _tune)
    event.listen(engine, "begin", _begin)
    return engine


def _server_engine(url: URL) -> Engine:
    """Make an engine whose connections are tried before use: a server may have restarted in between."""
    try:
        engine = create_engine(url, pool_pre_ping=True)
    except ModuleNotFoundError as missing:
        raise Refusal("cli-no-driver", module=str(missing.name)) from missing
    event.listen(engine, "begin", _queue_writers)
    return engine


def _tune(connection: sqlite3.Connection, _record: object) -> None:
    """Set up a SQLite connection; transactions are begun by us, not by the driver."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}").close()
    _turn_to_wal(connection)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "temp_store=MEMORY"):
        connection.execute(f"PRAGMA {pragma}").close()


def _turn_to_wal(connection: sqlite3.Connection) -> None:
    """Switch the journal of a new file; when processes open it together SQLite lets a writer wait, but not for this."""
    for tries_left in range(WAL_TRIES - 1, -1, -1):
        try:
            connection.execute("PRAGMA journal_mode=WAL").close()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or not tries_left:
                raise
            connection.execute("BEGIN IMMEDIATE").close()
            connection.execute("COMMIT").close()
        else:
            return


def _begin(connection: Connection) -> None:
    """Begin as the session asked: IMMEDIATE for writers, deferred for readers."""
    options = connection.get_execution_options()
    _sync(connection, "FULL" if options.get("is_synced", True) else "NORMAL")
    connection.exec_driver_sql(f"BEGIN {options.get('begin', 'DEFERRED')}")


def _sync(connection: Connection, level: str) -> None:
    """Set how the next commit reaches the disk: FULL before it is over, NORMAL with the next one that is FULL."""
    if connection.info.setdefault("synchronous", "FULL") != level:
        connection.exec_driver_sql(f"PRAGMA synchronous={level}")
        connection.info["synchronous"] = level


def _queue_writers(connection: Connection) -> None:
    """Let a writer on a server wait for the one before it, as BEGIN IMMEDIATE does; readers wait for nobody."""
    options = connection.get_execution_options()
    mode = options.get("begin")
    is_awake = f"SET LOCAL idle_in_transaction_session_timeout = {IDLE_TIMEOUT_MS}"
    if not options.get("is_synced", True):
        is_awake += "; SET LOCAL synchronous_commit = off"
    if mode == "IMMEDIATE":
        wait = f"SET LOCAL lock_timeout = {QUEUE_TIMEOUT_MS}; SELECT pg_advisory_xact_lock({WRITER_LOCK})"
        connection.exec_driver_sql(f"{is_awake}; {wait}")
    elif mode == "BESIDE":
        connection.exec_driver_sql(f"{is_awake}; SET LOCAL lock_timeout = {BUSY_TIMEOUT_MS}")
