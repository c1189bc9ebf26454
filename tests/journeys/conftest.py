"""The fixture of all stories: the demo county, imported once and copied for each story."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from db import migrate
from db.engine import Ledger, Transaction
from jobs.policy import Policy
from tests.clocks import Clocks
from tests.journeys.county import CORNER, START, County, import_county, import_small_county, make_policy, moment
from tests.journeys.two_campaigns import begin_two


@pytest.fixture(scope="session")
def county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the county's roster and the draft plan of its corner."""
    return record(tmp_path_factory.mktemp("corner"), partial(import_county, townships=CORNER))


@pytest.fixture(scope="session")
def whole_county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the county's roster and its draft plan."""
    return record(tmp_path_factory.mktemp("county"), import_county)


@pytest.fixture(scope="session")
def small_county_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the county's roster and a draft plan of a few nodes, whose days cost little."""
    return record(tmp_path_factory.mktemp("small"), import_small_county)


def record(folder: Path, imported: Callable[[Transaction, Policy], None]) -> Path:
    """Make a database and have something imported into it."""
    path = folder / "county.db"
    ledger = Ledger(f"sqlite:///{path}")
    migrate.upgrade(ledger)
    with ledger.write(moment("2020-04-21 08:00")) as tx:
        imported(tx, make_policy())
    ledger.close()
    return path


@pytest.fixture
async def county(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[County]:
    """The demo county's corner, or all of it, on the morning of its mobilisation meeting, nothing published yet."""
    whole = request.node.get_closest_marker("whole_county")
    async with living(request.getfixturevalue("whole_county_file" if whole else "county_file"), tmp_path) as county:
        yield county


@pytest.fixture
async def small_county(small_county_file: Path, tmp_path: Path) -> AsyncIterator[County]:
    """The county with the few nodes of ``SMALL_PLAN`` only."""
    async with living(small_county_file, tmp_path) as county:
        yield county


@pytest.fixture
async def two(small_county: County) -> County:
    """The small county with a second campaign beside the first, see ``two_campaigns.py``."""
    await begin_two(small_county)
    return small_county


@asynccontextmanager
async def living(file: Path, folder: Path) -> AsyncIterator[County]:
    """Open a copy of a county, and see that all is said and nothing was done that Telegram forbids."""
    shutil.copy(file, folder / "duban.db")
    county = County(folder / "duban.db")
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
