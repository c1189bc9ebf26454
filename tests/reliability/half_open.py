"""R16 on real sockets: a line that stays open and carries nothing any more, under a real ``duban run``."""

import asyncio
import time
from contextlib import suppress
from urllib.parse import urlsplit, urlunsplit

from sqlmodel import select

from db.models import Report
from tests.reliability.replies import Official, publish
from tests.reliability.site import NOW, Site, county

PATIENCE_SECONDS = 180.0
CHUNK = 65_536


class Wire:
    """A port in front of the stand-in; once frozen, its connections stay open and carry nothing any more."""

    def __init__(self, host: str, port: int) -> None:
        self._behind = (host, port)
        self._thaws_at = 0.0
        self._pumps: set[asyncio.Task[None]] = set()
        self._writers: list[asyncio.StreamWriter] = []
        self._server: asyncio.Server

    async def open(self) -> int:
        """Listen, and return the port."""
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    async def freeze(self, seconds: float) -> None:
        """Carry nothing any more on the connections there are, nor on those that come within ``seconds``."""
        self._thaws_at = time.monotonic() + seconds
        for pump in self._pumps:
            pump.cancel()
        await asyncio.gather(*self._pumps, return_exceptions=True)

    async def close(self) -> None:
        """End every connection."""
        self._server.close()
        await self.freeze(0.0)
        for writer in self._writers:
            writer.close()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        if time.monotonic() < self._thaws_at:
            return
        behind_reader, behind_writer = await asyncio.open_connection(*self._behind)
        self._writers.append(behind_writer)
        for source, sink in ((reader, behind_writer), (behind_reader, writer)):
            pump = asyncio.create_task(_carry(source, sink))
            self._pumps.add(pump)
            pump.add_done_callback(self._pumps.discard)


async def _carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while chunk := await source.read(CHUNK):
            sink.write(chunk)
            await sink.drain()
        sink.close()


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
    wire = Wire(behind.hostname or "", behind.port or 0)
    netloc = f"127.0.0.1:{await wire.open()}"
    for name in ("DUBAN_TELEGRAM__BASE_URL", "DUBAN_TELEGRAM__BASE_FILE_URL"):
        site.environment[name] = urlunsplit(urlsplit(site.environment[name])._replace(netloc=netloc))
    return wire


async def _freeze(site: Site, wire: Wire, official: Official, seconds: int) -> float:
    await _recorded(site, official)
    began = time.monotonic()
    await wire.freeze(seconds)
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
