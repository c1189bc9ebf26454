"""What holds for every test: the log is written as plain lines."""

import pytest
import structlog


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
