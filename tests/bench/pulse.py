"""The pulse of an event loop: how late its naps end, beside a process that does nothing else as a control."""

import asyncio
import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection

NAP_SECONDS = 0.001


async def heartbeat(gaps: list[float]) -> None:
    """Note how late each of a row of 1 ms naps ended."""
    while True:
        began = time.perf_counter()
        await asyncio.sleep(NAP_SECONDS)
        gaps.append(time.perf_counter() - began - NAP_SECONDS)


@contextmanager
def control() -> Iterator[None]:
    """Nap in another process meanwhile, and print its longest delay: that much is the machine's, not ours."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_nap, args=(theirs,))
    process.start()
    ours.recv()
    try:
        yield
    finally:
        ours.send("stop")
        print(f"   meanwhile a process that only naps was late by up to {1000 * ours.recv():.1f} ms")
        process.join()


def _nap(line: Connection) -> None:
    async def run() -> None:
        gaps: list[float] = []
        beat = asyncio.create_task(heartbeat(gaps))
        line.send("ready")
        while not line.poll():  # noqa: ASYNC110 - another process decides
            await asyncio.sleep(0.05)
        beat.cancel()
        line.send(max(gaps))

    asyncio.run(run())
