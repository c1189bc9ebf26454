"""A wire between a process and a server, that can fall silent or be cut."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

CHUNK = 65_536
Ends = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Wire:
    """A port in front of a server; what is held arrives once it is released, as after a loss of packets."""

    def __init__(self, reach: Callable[[], Awaitable[Ends]]) -> None:
        """Carry to whatever ``reach`` connects to."""
        self._reach = reach
        self._flow = _flowing()
        self._is_cut = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._writers: list[asyncio.StreamWriter] = []
        self._server: asyncio.Server

    async def open(self) -> int:
        """Listen, and return the port."""
        self._server = await asyncio.start_server(self._join, "127.0.0.1", 0)
        return int(self._server.sockets[0].getsockname()[1])

    def hold(self) -> None:
        """Carry nothing, on the connections there are and on those that come."""
        self._flow.clear()

    def cut(self) -> None:
        """End every connection, and refuse those that come."""
        self._is_cut = True
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    def release(self) -> None:
        """Carry again, what was held first."""
        self._is_cut = False
        self._flow.set()

    def freeze(self, seconds: float) -> None:
        """Carry nothing for ever on the connections there are, nor on those that come within ``seconds``."""
        self.hold()
        asyncio.get_running_loop().call_later(seconds, self._begin_anew)

    def _begin_anew(self) -> None:
        self._flow = _flowing()

    async def close(self) -> None:
        """End every connection for good."""
        self._server.close()
        self.cut()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_cut:
            writer.transport.abort()
            return
        self._writers.append(writer)
        task = asyncio.create_task(self._carry_both(reader, writer, self._flow))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _carry_both(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, flow: asyncio.Event
    ) -> None:
        await flow.wait()
        try:
            behind_reader, behind_writer = await self._reach()
        except OSError:
            writer.transport.abort()
            return
        self._writers.append(behind_writer)
        await asyncio.gather(_carry(reader, behind_writer, flow), _carry(behind_reader, writer, flow))


async def _carry(source: asyncio.StreamReader, sink: asyncio.StreamWriter, flow: asyncio.Event) -> None:
    """Carry one way, the end too."""
    with suppress(ConnectionError):
        while chunk := await source.read(CHUNK):
            await flow.wait()
            sink.write(chunk)
            await sink.drain()
    await flow.wait()
    sink.close()


def _flowing() -> asyncio.Event:
    flow = asyncio.Event()
    flow.set()
    return flow
