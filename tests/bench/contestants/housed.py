"""What contestants with a whole house have in common: to serve by it until all is done, and to measure only that."""

import asyncio
import gc
from collections.abc import Sequence

from bot.house import House
from tests.bench.phase import Spent, phase, until_done


async def served(house: House, roles: Sequence[str]) -> Spent:
    """Carry the roles until told that all is done, and close the house; its start is over and not measured."""
    gc.collect()
    gc.freeze()  # as the application does
    with phase() as spent:
        running = [asyncio.create_task(task) for task in house.tasks(roles)]
        await until_done()
    for task in running:
        task.cancel()
    await asyncio.gather(*running, return_exceptions=True)
    await house.close()
    return spent
