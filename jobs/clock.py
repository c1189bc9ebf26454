"""The only reader of the system clock; business time may also come from a file."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """Where business time comes from."""

    def now(self) -> datetime:
        """Tell the business instant, aware, in UTC."""
        ...


def elapsed_now() -> datetime:
    """Tell the machine's own instant; pacing, retries, leases and timeouts go by it."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Machine:
    """The machine's own time; a simulator puts another in its place."""

    now: Callable[[], datetime] = elapsed_now
    """The machine's instant."""
    monotonic: Callable[[], float] = time.monotonic
    """Seconds that only ever run forward."""


MACHINE = Machine()


class SystemClock:
    """Business time is the machine's time."""

    def __init__(self, machine: Machine = MACHINE) -> None:
        """Go by ``machine``."""
        self._machine = machine

    def now(self) -> datetime:
        """Tell the machine's instant."""
        return self._machine.now()


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
