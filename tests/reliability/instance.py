"""R14: a second process on the same database refuses to start, and at once."""

import resource
import time
from dataclasses import dataclass

from tests.bot.running import spawn
from tests.reliability.finding import Finding, faults
from tests.reliability.site import county
from tests.reliability.trial import Trial

LONGEST_SECONDS = 2.0
BUSY = 1.5
"""From so many times its own processor time on, a try was kept waiting by others on the machine."""


@dataclass(frozen=True, slots=True)
class Refused:
    """How one second instance ended: seconds on the wall, seconds of the processor, exit code."""

    wall: float
    cpu: float
    code: int | None

    @property
    def seconds(self) -> float:
        """What it would have taken on a machine of its own."""
        return self.cpu if self.wall > BUSY * self.cpu else self.wall


async def measure(seed: int, tries: int) -> list[Finding]:
    """Start a second instance several times beside a running one; judge the slowest refusal; no chance is in it."""
    async with county(0) as site:
        first = await site.process().start()
        ended = [await second(site.process().environment) for _ in range(tries)]
        site.processes[1:] = []
        await first.stop()
    return [judge("R14", f"{tries} second instances", ended)]


def judge(row: str, done: str, ended: list[Refused]) -> Finding:
    """Judge the slowest refusal."""
    slowest = max(one.seconds for one in ended)
    admitted = sum(one.code != 1 for one in ended)
    is_busy = any(one.seconds < one.wall for one in ended)
    was_busy = " (busy machine: the processor's seconds are judged)" if is_busy else ""
    worst = (
        f"{max(one.wall for one in ended):.2f} s on the wall, {max(one.cpu for one in ended):.2f} s of the processor"
    )
    return Finding(
        row, done, 0, 0, f"{admitted} let in, refused after {worst}{was_busy}",
        faults((not admitted, f"{admitted} let in"), (slowest <= LONGEST_SECONDS, f"{slowest:.2f} s > 2 s")),
    )  # fmt: skip


async def second(environment: dict[str, str]) -> Refused:
    """Start an instance that is to be refused, and wait for its end."""
    began, spent = time.monotonic(), _children_seconds()
    child = await spawn(["run"], environment)
    await child.communicate()
    return Refused(time.monotonic() - began, _children_seconds() - spent, child.returncode)


def _children_seconds() -> float:
    """Add up the processor time of the children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


TRIAL = Trial("R14", measure, small={"tries": 1}, quick={"tries": 5}, full={"tries": 20})
