"""R14: a second process on the same database refuses to start, and at once."""

import time

from tests.bot.running import spawn
from tests.reliability.finding import Finding, faults
from tests.reliability.site import county

TRIES = 5
LONGEST_SECONDS = 2.0


async def measure() -> list[Finding]:
    """Start a second instance several times beside a running one; judge the slowest refusal."""
    async with county(0) as site:
        first = await site.process().start()
        tries = [await _second(site.process().environment) for _ in range(TRIES)]
        site.processes[1:] = []
        await first.stop()
    slowest = max(seconds for seconds, _ in tries)
    admitted = sum(code != 1 for _, code in tries)
    return [
        Finding(
            "R14", f"{TRIES} second instances", 0, 0, f"{admitted} let in, refused after {slowest:.2f} s",
            faults((not admitted, f"{admitted} let in"), (slowest <= LONGEST_SECONDS, f"{slowest:.2f} s > 2 s")),
        )
    ]  # fmt: skip


async def _second(environment: dict[str, str]) -> tuple[float, int | None]:
    began = time.monotonic()
    child = await spawn(["run"], environment)
    await child.communicate()
    return time.monotonic() - began, child.returncode
