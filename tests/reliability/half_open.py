"""R16 on real sockets: a line that stays open and carries nothing any more, under a real ``duban run``."""

import asyncio
import time
from functools import partial
from urllib.parse import urlsplit, urlunsplit

from sqlmodel import select

from db.models import Report
from tests.reliability.replies import Official, publish
from tests.reliability.site import NOW, Site, county
from tests.reliability.wire import Wire

PATIENCE_SECONDS = 180.0


async def heard_again_after(frozen_seconds: list[int]) -> list[float]:
    """Freeze the line of a process, new connections for so long too; tell when something said meanwhile was recorded.

    Seconds from the freezing, one for each of ``frozen_seconds``.
    """
    if not frozen_seconds:
        return []
    async with county(0) as site:
        wire = await _put_between(site)
        official = publish(site)[0]
        process = await site.process().start()
        await process.until(site.is_done)
        official.sign()
        took = [await _freeze(site, wire, official, seconds) for seconds in frozen_seconds]
        await process.stop()
        await wire.close()
    return took


async def _put_between(site: Site) -> Wire:
    """Let processes of the site reach the stand-in by a wire."""
    behind = urlsplit(site.environment["DUBAN_TELEGRAM__BASE_URL"])
    wire = Wire(partial(asyncio.open_connection, behind.hostname, behind.port))
    netloc = f"127.0.0.1:{await wire.open()}"
    for name in ("DUBAN_TELEGRAM__BASE_URL", "DUBAN_TELEGRAM__BASE_FILE_URL"):
        site.environment[name] = urlunsplit(urlsplit(site.environment[name])._replace(netloc=netloc))
    return wire


async def _freeze(site: Site, wire: Wire, official: Official, seconds: int) -> float:
    await _recorded(site, official)
    began = time.monotonic()
    wire.freeze(seconds)
    official.report(len(official.said))
    await _recorded(site, official)
    return time.monotonic() - began


async def _recorded(site: Site, official: Official) -> None:
    """Wait until everything an official said is recorded."""
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not set(official.said) <= _words(site):  # noqa: ASYNC110 - only the database knows
            await asyncio.sleep(0.2)


def _words(site: Site) -> set[str]:
    ledger = site.ledger
    with ledger.read(NOW) as tx:
        found = set(tx.exec(select(Report.words)).all())
    ledger.close()
    return found
