"""What holds for every test: the log is written as plain lines, and where the ledgers of stories stand."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
import structlog

from tests.db.postgres import Server, Unavailable, running
from tests.journeys.shelf import Shelf, chosen


def pytest_addoption(parser: pytest.Parser) -> None:
    where = "where the ledgers of stories stand: sqlite, postgresql (one out of its wheel), or the URL of a PostgreSQL"
    parser.addoption("--ledger", default="sqlite", metavar="WHERE", help=where)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out on a server what tells of a file, and say why; in the suite's own run nothing is left out."""
    if config.getoption("--ledger") == "sqlite":
        return
    for item in items:
        if mark := item.get_closest_marker("sqlite_only"):
            item.add_marker(pytest.mark.skip(reason=mark.args[0]))


@pytest.fixture(scope="session", autouse=True)
def plain_log():
    """Write log lines plainly; a console's colours and framed tracebacks take seconds of a story each."""
    structlog.configure(
        processors=[
            structlog.stdlib.add_log_level,
            structlog.processors.format_exc_info,
            structlog.processors.KeyValueRenderer(key_order=["level", "event"]),
        ]
    )


@pytest.fixture(scope="session")
def shelf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """The shelf that ``--ledger`` asks for, one a process."""
    with chosen(request.config.getoption("--ledger"), tmp_path_factory.mktemp("ledgers")) as shelf:
        yield shelf


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One PostgreSQL a process, out of its wheel.

    Where there is no wheel for this Python what needs the server is left out and says why; one that does not start
    fails the tests.
    """
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running())
        except Unavailable as reason:
            pytest.skip(str(reason))
        yield server
