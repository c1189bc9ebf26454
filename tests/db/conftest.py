"""Databases on a PostgreSQL, for a single test each."""

from collections.abc import Iterator

import pytest

from db import migrate
from db.engine import Ledger
from tests.db.postgres import Server
from tests.journeys.county import import_county, make_policy, moment

BEFORE = moment("2020-04-21 08:00")


@pytest.fixture(scope="session")
def county_database(server: Server) -> str:
    """The name of a migrated database with the county's roster and draft plan, for copies of it."""
    ledger = Ledger(server.create("county"))
    migrate.upgrade(ledger)
    with ledger.write(BEFORE) as tx:
        import_county(tx, make_policy())
    ledger.close()
    return "county"


@pytest.fixture
def url(server: Server, county_database: str) -> Iterator[str]:
    """A copy of the county, for one test."""
    yield server.create("copy", like=county_database)
    server.drop("copy")


@pytest.fixture
def ledger(url: str) -> Iterator[Ledger]:
    ledger = Ledger(url)
    yield ledger
    ledger.close()


@pytest.fixture
def empty(server: Server) -> Iterator[Ledger]:
    ledger = Ledger(server.create("empty"))
    yield ledger
    ledger.close()
    server.drop("empty")
