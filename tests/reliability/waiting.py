"""Tells a stall of the program from a wait for a busy machine: seconds less those in line for a processor."""

import time
from dataclasses import dataclass, field
from pathlib import Path

TASKS = Path("/proc/self/task")


def seconds_in_line() -> float:
    """Add up how long the threads of this process have waited for a processor; 0 where the system does not say.

    On a machine at rest there is none, and every second counts.
    """
    waited = 0
    for task in TASKS.glob("*/schedstat"):
        try:
            waited += int(task.read_text().split()[1])
        except (OSError, IndexError):
            continue
    return waited / 1e9


@dataclass
class Stopwatch:
    """Measures what the program itself took since it was made."""

    began: float = field(default_factory=time.monotonic)
    spent: float = field(default_factory=time.process_time)
    in_line: float = field(default_factory=seconds_in_line)

    def elapsed(self) -> float:
        """Return the seconds on the wall."""
        return time.monotonic() - self.began

    def seconds(self) -> float:
        """Return the seconds on the wall without those in line, but no less than were spent on a processor.

        Threads in line at the same time count twice; what was computed, one after the other, was no waiting.
        """
        return max(time.process_time() - self.spent, self.elapsed() - (seconds_in_line() - self.in_line))
