"""Where the ledgers of stories stand: in files, or on a PostgreSQL; every story is played on a copy of its own."""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlalchemy import make_url

from tests.db import postgres
from tests.journeys.disorder import newest_first


class Files:
    """Ledgers in files. What names a ledger, on every shelf, is its URL."""

    def __init__(self, folder: Path) -> None:
        """Keep in ``folder`` what copies are made of."""
        self._folder = folder

    def blank(self, name: str) -> str:
        """Make room for a ledger that copies are made of once nobody has it open."""
        return f"sqlite:///{self._folder / name}.db"

    @contextmanager
    def copy(self, ledger: str, folder: Path) -> Iterator[str]:
        """Lend a copy, ``duban.db`` in ``folder``."""
        shutil.copy(make_url(ledger).database, folder / "duban.db")
        yield f"sqlite:///{folder / 'duban.db'}"


class OnServer:
    """Ledgers on a server that others may be using too: all names are its own, and all goes again."""

    def __init__(self, databases: postgres.Databases) -> None:
        """Make the databases with a name that no other process chooses."""
        self._databases = databases
        token = secrets.token_hex(4)
        self._names = (f"duban-{token}-{number}" for number in count(1))
        self._originals: list[str] = []

    def blank(self, name: str) -> str:
        """Make a database that copies are made of once nobody has it open."""
        self._originals.append(f"{next(self._names)}-{name}")
        return self._databases.create(self._originals[-1])

    @contextmanager
    def copy(self, ledger: str, folder: Path) -> Iterator[str]:
        """Lend a copy, nothing of it in ``folder``, where nobody may rely on an order he did not ask for."""
        name = next(self._names)
        copied = self._databases.create(name, like=make_url(ledger).database)
        try:
            with newest_first():
                yield copied
        finally:
            self._databases.drop(name)

    def clear(self) -> None:
        """Drop what copies were made of."""
        for name in self._originals:
            self._databases.drop(name)


Shelf = Files | OnServer


@contextmanager
def on_server(databases: postgres.Databases) -> Iterator[OnServer]:
    """Stand on a server for a while."""
    shelf = OnServer(databases)
    try:
        yield shelf
    finally:
        shelf.clear()


@contextmanager
def chosen(where: str, folder: Path) -> Iterator[Shelf]:
    """Stand where the option ``--ledger`` says; raises Unavailable where there is no such server."""
    if where == "sqlite":
        yield Files(folder)
    elif where == "postgresql":
        with postgres.running() as server, on_server(server) as shelf:
            yield shelf
    else:
        with on_server(postgres.Databases(where)) as shelf:
            yield shelf
