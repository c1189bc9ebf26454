"""Does the same for many at once, but only so many abreast: a thousand tokens must not knock at the same moment."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Final, TypeVar

T = TypeVar("T")
ABREAST: Final = 16
"""With an answer in 80 ms that is 200 calls a second, each to another bot."""


async def abreast(work: Callable[[T], Awaitable[None]], things: Iterable[T], most: int = ABREAST) -> None:
    """Do ``work`` for all of the things, ``most`` at a time; the first that fails is raised and ends the others."""
    waiting = iter(things)

    async def take_turns() -> None:
        for thing in waiting:
            await work(thing)

    workers = [asyncio.ensure_future(take_turns()) for _ in range(most)]
    try:
        await asyncio.gather(*workers)
    finally:
        for worker in workers:
            worker.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
