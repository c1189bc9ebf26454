"""A line that goes silent: a call ends in time, a new connection is another line."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from bot.request import AiohttpRequest, Ambiguous, Unsent


@asynccontextmanager
async def silent_server():
    """Accept every connection, read what comes, and never say a word."""
    connections = []

    async def listen(reader, writer):
        connections.append(writer)
        await reader.read()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1], connections
    finally:
        for writer in connections:
            writer.close()
        server.close()
        await server.wait_closed()


async def test_a_connection_that_is_accepted_and_silent_is_given_up_in_time():
    request = AiohttpRequest(connections=2)
    async with silent_server() as (port, connections):
        for _ in range(2):
            with pytest.raises(Ambiguous):
                await request.do_request(f"http://127.0.0.1:{port}/bot", "POST", read_timeout=0.1)
        await request.shutdown()
        assert len(connections) == 2  # a connection that kept silent is not used again


async def test_a_line_that_nobody_answers_is_known_for_unsent():
    async with silent_server() as (port, _):
        pass
    request = AiohttpRequest()
    with pytest.raises(Unsent):
        await request.do_request(f"http://127.0.0.1:{port}/bot", "POST", read_timeout=1)
    await request.shutdown()
