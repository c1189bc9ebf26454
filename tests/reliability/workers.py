"""Runs what keeps a processor busy in processes of its own, so that other trials go on meanwhile."""

import asyncio
import logging
import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

import structlog

R = TypeVar("R")


async def in_workers(processes: int, work: Callable[..., R], calls: Sequence[tuple]) -> list[R]:
    """Call ``work`` once with each tuple of arguments, in one or two ``processes``; the results keep their order.

    With none it is done here, beside the loop: for what takes no longer than a process needs to start.
    """
    if not processes:
        return [await asyncio.to_thread(work, *call) for call in calls]
    loop = asyncio.get_running_loop()
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=spawn, initializer=_be_quiet) as pool:
        return await asyncio.gather(*(loop.run_in_executor(pool, work, *call) for call in calls))


def _be_quiet() -> None:
    """Keep the product's log out of what the campaign prints."""
    logging.disable()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
