"""A `duban run` that ends by SIGKILL at an exact point: ``python -m tests.reliability.dying WHEN DUTY NTH run``.

Everything that is recorded goes through one door, ``Office.do``, so a point is a duty, its how-manieth call, and one of
three sides of its commit: before it was asked for, within its transaction, or after the commit.
"""

import os
import signal
import sys
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from jobs.office import Duty, Office


class When(StrEnum):
    """The side of the commit."""

    BEFORE = "before"
    WITHIN = "within"
    AFTER = "after"


Place = tuple[When, str, int]
"""Where points are chosen: a side of the commit of one of the first so many calls of a duty."""


@dataclass(frozen=True, slots=True)
class Point:
    """Where a life ends: ``nth`` counts the calls of the duty that had something to do, from 1."""

    when: When
    duty: str
    nth: int = 1

    @property
    def arguments(self) -> list[str]:
        """Name it on a command line."""
        return [self.when.value, self.duty, str(self.nth)]


def arm(point: Point) -> None:
    """Let every office of this process end the process at ``point``."""
    calls: Counter[str] = Counter()
    really = Office.do

    def strike(when: When) -> None:
        if when is point.when and calls[point.duty] >= point.nth:
            os.kill(os.getpid(), signal.SIGKILL)

    async def do(self: Office, duty: Duty[..., Any], *args: Any, **kwargs: Any) -> Any:
        if duty.__name__ != point.duty:
            return await really(self, duty, *args, **kwargs)
        if point.when is When.BEFORE:
            calls[point.duty] += 1
            strike(When.BEFORE)

        def watched(tx: Any, policy: Any, *args: Any, **kwargs: Any) -> Any:
            result = duty(tx, policy, *args, **kwargs)
            if result != [] and point.when is not When.BEFORE:  # a claim that found nothing is no point
                calls[point.duty] += 1
                tx.flush()
                strike(When.WITHIN)
            return result

        result = await really(self, watched, *args, **kwargs)
        strike(When.AFTER)
        return result

    Office.do = do  # type: ignore[method-assign]


if __name__ == "__main__":
    when, duty, nth, *arguments = sys.argv[1:]
    arm(Point(When(when), duty, int(nth)))
    from bot.cli import main

    sys.exit(main(arguments))
