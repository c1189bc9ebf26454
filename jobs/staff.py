"""Who carries out what the office is given: threads in a running program, nobody else in a simulated one."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Staff:
    """``writer`` works one piece after another, ``readers`` beside it."""

    writer: Executor
    readers: Executor


def threads() -> Staff:
    """Hire what a running program needs: a writer thread, and two that read meanwhile."""
    return Staff(ThreadPoolExecutor(1, thread_name_prefix="writer"), ThreadPoolExecutor(2, thread_name_prefix="reader"))


class InTurn(Executor):
    """Carries everything out in the event loop's own thread, each piece in a turn of its own, in order.

    Without threads the same run takes the same course every time: for the simulator and unit tests.
    Outside an event loop a piece is done at once.
    """

    def submit(self, piece: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        """Carry ``piece`` out in the next turn of the loop."""
        outcome: Future[R] = Future()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            _carry_out(outcome, lambda: piece(*args, **kwargs))
        else:
            loop.call_soon(_carry_out, outcome, lambda: piece(*args, **kwargs))
        return outcome


def in_turn() -> Staff:
    """Hire nobody: the caller's own thread does all the work."""
    return Staff(InTurn(), InTurn())


def _carry_out(outcome: Future[R], piece: Callable[[], R]) -> None:
    """Do a piece of work unless it was called off, as the threads of a pool do."""
    if not outcome.set_running_or_notify_cancel():
        return
    try:
        result = piece()
    except BaseException as error:
        outcome.set_exception(error)
    else:
        outcome.set_result(result)
