"""A trial: one or more rows of the fault campaign, in three sizes."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tests.reliability.finding import Finding


class Size(StrEnum):
    """How much of a trial is done: within ``make test``, with ``QUICK=1``, or all of it."""

    SMALL = "small"
    QUICK = "quick"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Trial:
    """What is done to the bot: ``measure(seed=…, **size)`` does it and returns what was found, a Finding a row.

    ``full`` holds the figures of the product's table; the small form takes a few seconds and must find the
    same kind of fault. What cannot be done in so little time has none, and its module says why.
    """

    rows: str
    measure: Callable[..., Awaitable[Sequence[Finding]]]
    small: Mapping[str, int] | None
    quick: Mapping[str, int]
    full: Mapping[str, int]

    async def run(self, size: Size, seed: int) -> list[Finding]:
        """Do it in the given size."""
        by_size = {Size.SMALL: self.small, Size.QUICK: self.quick, Size.FULL: self.full}
        chosen = by_size[size]
        return [] if chosen is None else list(await self.measure(seed=seed, **chosen))
