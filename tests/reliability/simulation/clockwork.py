"""An event loop whose time passes at once: no waiting, no sockets, no threads, and the same order every time."""

import heapq
import itertools
import math
from collections.abc import Callable
from datetime import datetime, timedelta

from jobs.clock import Machine
from tests.reliability.virtual import VirtualLoop

NEVER = math.inf


class Clockwork(VirtualLoop):
    """A virtual machine's time; the house runs in tasks on it, the world outside by appointments.

    A stroke falls between two awaits: ``strike_after(n, stroke)`` calls ``stroke`` before the n-th step from now.
    """

    def __init__(self, began_at: datetime) -> None:
        self.began_at = began_at
        self.steps = 0
        self.leap: Callable[[float], float] | None = None
        """Asked before time passes: given the seconds until the next timer, how many shall pass instead?"""
        self._strike_at = NEVER
        self._stroke: Callable[[], None]
        self._appointments: list[tuple[float, int]] = []
        self._kept: set[int] = set()
        self._numbers = itertools.count()
        super().__init__()

    def now(self) -> datetime:
        """Tell the instant."""
        return self.began_at + timedelta(seconds=self.time())

    @property
    def machine(self) -> Machine:
        """This loop's time, as the house takes it."""
        return Machine(self.now, self.time)

    def call_soon(self, callback, *args, context=None):
        """Take a step of a task; every one of them may be its last."""
        return super().call_soon(self._step, callback, *args, context=context)

    def call_soon_threadsafe(self, callback, *args, context=None):
        """There are no threads, so nobody has to be woken."""
        return self.call_soon(callback, *args, context=context)

    def appoint(self, at: float, act: Callable[[], None]) -> None:
        """Let the world outside ``act`` at an instant, whatever becomes of the house."""
        number = next(self._numbers)
        heapq.heappush(self._appointments, (at, number))
        self.call_at(at, self._keep, number, act)

    def next_appointment(self) -> float:
        """Tell when the world acts next."""
        while self._appointments and self._appointments[0][1] in self._kept:
            self._kept.discard(heapq.heappop(self._appointments)[1])
        return self._appointments[0][0] if self._appointments else NEVER

    def strike_after(self, steps: int, stroke: Callable[[], None]) -> None:
        """Let a stroke fall that many steps from now."""
        self._strike_at, self._stroke = self.steps + steps, stroke

    def _step(self, callback, *args) -> None:
        self.steps += 1
        if self.steps >= self._strike_at:
            self._strike_at = NEVER
            self._stroke()
        callback(*args)

    def _keep(self, number: int, act: Callable[[], None]) -> None:
        self._kept.add(number)
        act()

    def pass_by(self, seconds: float) -> None:
        """Let time pass, as far as ``leap`` says."""
        super().pass_by(self.leap(seconds) if self.leap else seconds)
