"""The fixture of all stories: the demo county, imported once and copied for each story."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from db import migrate
from db.engine import Ledger
from tests.clocks import Clocks
from tests.journeys.county import START, County, import_county, import_small_county, make_policy, moment


@pytest.fixture(scope="session")
def county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the county's roster and its draft plan."""
    path = tmp_path_factory.mktemp("county") / "county.db"
    ledger = Ledger(f"sqlite:///{path}")
    migrate.upgrade(ledger)
    with ledger.write(moment("2020-04-21 08:00")) as tx:
        import_county(tx, make_policy())
    ledger.close()
    return path


@pytest.fixture
async def county(county_file: Path, tmp_path: Path) -> AsyncIterator[County]:
    """The demo county on the morning of its mobilisation meeting, nothing published yet."""
    database = tmp_path / "duban.db"
    shutil.copy(county_file, database)
    county = County(database)
    await county.open()
    yield county
    await county.settle()
    await county.close()
    county.check()


@pytest.fixture(scope="session")
def small_county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the county's roster and a draft plan of a few nodes, whose days cost little."""
    path = tmp_path_factory.mktemp("small") / "county.db"
    ledger = Ledger(f"sqlite:///{path}")
    migrate.upgrade(ledger)
    with ledger.write(moment("2020-04-21 08:00")) as tx:
        import_small_county(tx, make_policy())
    ledger.close()
    return path


@pytest.fixture
async def small_county(small_county_file: Path, tmp_path: Path) -> AsyncIterator[County]:
    """The county with the few nodes of ``SMALL_PLAN`` only."""
    shutil.copy(small_county_file, tmp_path / "duban.db")
    county = County(tmp_path / "duban.db")
    await county.open()
    yield county
    await county.settle()
    await county.close()
    county.check()


@pytest.fixture
def clocks() -> Clocks:
    """The clocks of a machine, on the same morning."""
    return Clocks(moment(START))


@pytest.fixture
async def county_on_clocks(county_file: Path, tmp_path: Path, clocks: Clocks) -> AsyncIterator[County]:
    """The demo county as it runs in an office: by the clocks of its machine, which nobody steers."""
    shutil.copy(county_file, tmp_path / "duban.db")
    county = County(tmp_path / "duban.db")
    county.clock = clocks.clock()
    await county.open()
    yield county
    await county.close()
    county.check()
