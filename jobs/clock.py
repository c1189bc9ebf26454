"""The only reader of the system clock; business time may also come from a file."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Protocol

LONGEST_LEAP: Final = timedelta(minutes=10)
"""A clock that is further ahead of what has really elapsed is not believed without a person's word."""
NO_LEAP: Final = timedelta(0)
ONE_MOMENT: Final = timedelta(seconds=1)
_SINCE_BOOT: Final = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class Clock(Protocol):
    """Where business time comes from."""

    def now(self) -> datetime:
        """Tell the business instant, aware, in UTC."""
        ...


def wall_now() -> datetime:
    """Read the machine's wall clock, which anybody may set."""
    return datetime.now(UTC)


def up_seconds() -> float:
    """Tell how long the machine has been up, its sleep included: nobody can set that.

    Where no such clock exists (outside Linux) sleep is left out, and looks like a leap of the wall clock.
    """
    return time.clock_gettime(_SINCE_BOOT)


class ElapsedClock:
    """Tells instants that go on evenly: the wall clock as it was at the start, and what really elapsed since."""

    def __init__(self, wall: Callable[[], datetime] = wall_now, up: Callable[[], float] = up_seconds) -> None:
        """Start now."""
        self._up = up
        self._up_since = wall() - timedelta(seconds=up())

    def __call__(self) -> datetime:
        """Tell the instant."""
        return self._up_since + timedelta(seconds=self._up())


elapsed_now = ElapsedClock()
"""The instant by which retries and leases of this process go; no step of the wall clock moves it."""


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine's own time; a simulator puts another in its place."""

    now: Callable[[], datetime] = elapsed_now
    """The machine's instant, which goes on evenly, sleep included."""
    monotonic: Callable[[], float] = time.monotonic
    """Seconds that only ever run forward, sleep left out."""
    wall: Callable[[], datetime] | None = None
    """What the wall clock says, if that is not what ``now`` tells."""


MACHINE = Machine(wall=wall_now)


class SystemClock:
    """Business time is the wall clock's, unless that leaps ahead of what really elapsed.

    Sleep of the machine is no leap. While a leap is doubted, time goes on evenly from before it. A clock set back
    is followed at once, and what brings it back to where it was is no leap either.
    """

    def __init__(self, machine: Machine = MACHINE) -> None:
        """Believe what the wall clock of ``machine`` says now."""
        self._even = machine.now
        self._wall = machine.wall or machine.now
        self._ahead = NO_LEAP
        """How far the wall clock is rightly ahead of the even one."""
        self.believe()

    def now(self) -> datetime:
        """Tell the wall clock's instant, or the even one while a leap is doubted."""
        wall, even = self._read()
        leap = wall - even - self._ahead
        if leap > LONGEST_LEAP:
            return even + self._ahead
        if leap >= -LONGEST_LEAP:  # small corrections of a time server must not add up to a leap
            self._ahead = wall - even
        return wall

    @property
    def wall(self) -> datetime:
        """What the wall clock says, believed or not."""
        return self._wall()

    @property
    def leap(self) -> timedelta:
        """How far the wall clock is ahead of what is believed; zero while nothing is in doubt."""
        wall, even = self._read()
        leap = wall - even - self._ahead
        return leap if leap > LONGEST_LEAP else NO_LEAP

    def believe(self) -> None:
        """Follow the wall clock from now on: somebody has said that it is right."""
        self.doubt(NO_LEAP)

    def doubt(self, leap: timedelta) -> None:
        """Go on doubting a leap that an earlier process met."""
        wall, even = self._read()
        self._ahead = wall - even - leap

    def _read(self) -> tuple[datetime, datetime]:
        """Read both clocks as of one moment, even if the machine falls asleep in between."""
        while True:
            before, wall, after = self._even(), self._wall(), self._even()
            if after - before < ONE_MOMENT:
                return wall, after


class FileClock:
    """Business time is the instant written in a file (ISO 8601); several processes share it."""

    def __init__(self, path: Path) -> None:
        """Read ``path`` at once, so that a missing or unreadable clock fails at the start."""
        self._path = path
        self._now = parse_instant(path.read_text(encoding="ascii").strip())

    def now(self) -> datetime:
        """Tell the file's instant.

        Read anew each time: it is one line, and neither its size nor the stamp of a coarse file system
        betrays every change. While a writer has it empty, half written or renamed away, the last instant stands.
        """
        with suppress(OSError, ValueError):
            self._now = parse_instant(self._path.read_text(encoding="ascii").strip())
        return self._now


class HandClock:
    """Business time is set by hand; the demo and the journeys move it."""

    def __init__(self, now: datetime) -> None:
        """Start at the aware instant ``now``."""
        self._now = now.astimezone(UTC)

    def now(self) -> datetime:
        """Tell the instant that was set last."""
        return self._now

    def set(self, now: datetime) -> None:
        """Move to the aware instant ``now``."""
        self._now = now.astimezone(UTC)

    def advance(self, span: timedelta) -> None:
        """Move by ``span``."""
        self._now += span


def parse_instant(text: str) -> datetime:
    """Read an aware ISO 8601 instant; ValueError names what was found otherwise."""
    instant = datetime.fromisoformat(text)
    if instant.tzinfo is None:
        raise ValueError(f"instant without a zone: {text!r}")
    return instant.astimezone(UTC)


def open_clock(source: str) -> Clock:
    """Open the clock a setting names: ``system`` or ``file:PATH``."""
    if source == "system":
        return SystemClock()
    return FileClock(Path(source.removeprefix("file:")))
