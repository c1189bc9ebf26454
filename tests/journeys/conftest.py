"""The fixture of all stories: the demo county, imported once and copied for each story."""

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
from tests.journeys.shelf import Shelf
from tests.journeys.two_campaigns import begin_two


@pytest.fixture(scope="session")
def county_ledger(shelf: Shelf) -> str:
    """A ledger with the county's roster and the draft plan of its corner."""
    return record(shelf.blank("corner"), partial(import_county, townships=CORNER))


@pytest.fixture(scope="session")
def whole_county_ledger(shelf: Shelf) -> str:
    """A ledger with the county's roster and its draft plan."""
    return record(shelf.blank("county"), import_county)


@pytest.fixture(scope="session")
def small_county_ledger(shelf: Shelf) -> str:
    """A ledger with the county's roster and a draft plan of a few nodes, whose days cost little."""
    return record(shelf.blank("small"), import_small_county)


def record(url: str, imported: Callable[[Transaction, Policy], None]) -> str:
    """Have something imported into a blank ledger."""
    ledger = Ledger(url)
    migrate.upgrade(ledger)
    with ledger.write(moment("2020-04-21 08:00")) as tx:
        imported(tx, make_policy())
    ledger.close()
    return url


@pytest.fixture
async def county(request: pytest.FixtureRequest, shelf: Shelf, tmp_path: Path) -> AsyncIterator[County]:
    """The demo county's corner, or all of it, on the morning of its mobilisation meeting, nothing published yet."""
    whole = request.node.get_closest_marker("whole_county")
    ledger = request.getfixturevalue("whole_county_ledger" if whole else "county_ledger")
    async with living(shelf, ledger, tmp_path) as county:
        yield county


@pytest.fixture
async def small_county(shelf: Shelf, small_county_ledger: str, tmp_path: Path) -> AsyncIterator[County]:
    """The county with the few nodes of ``SMALL_PLAN`` only."""
    async with living(shelf, small_county_ledger, tmp_path) as county:
        yield county


@pytest.fixture
async def two(small_county: County) -> County:
    """The small county with a second campaign beside the first, see ``two_campaigns.py``."""
    await begin_two(small_county)
    return small_county


@asynccontextmanager
async def living(shelf: Shelf, ledger: str, folder: Path) -> AsyncIterator[County]:
    """Open a copy of a county, and see that all is said and nothing was done that Telegram forbids."""
    with shelf.copy(ledger, folder) as url:
        county = County(folder / "duban.db", url)
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
async def county_on_clocks(shelf: Shelf, county_ledger: str, tmp_path: Path, clocks: Clocks) -> AsyncIterator[County]:
    """The demo county as it runs in an office: by the clocks of its machine, which nobody steers."""
    with shelf.copy(county_ledger, tmp_path) as url:
        county = County(tmp_path / "duban.db", url)
        county.clock = clocks.clock()
        await county.open()
        yield county
        await county.close()
        county.check()
