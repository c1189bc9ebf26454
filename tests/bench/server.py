"""A PostgreSQL for a measure, out of its wheel; None where there is no such wheel, with the reason."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tests.db.postgres import Server, Unavailable, running


@contextmanager
def postgres() -> Iterator[Server | None]:
    """Run a server for a while."""
    with ExitStack() as stack:
        try:
            server = stack.enter_context(running())
        except Unavailable as reason:
            print(f"   without PostgreSQL: {reason}")
            server = None
        yield server
