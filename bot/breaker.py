"""Stops sending while Telegram is away, and says when to knock again."""

from collections.abc import Callable
from typing import Final

FAILURES_TO_OPEN: Final = 5
LONGEST_PROBE_SECONDS: Final = 60.0


class Breaker:
    """Opens after five failed calls in a row; then one probe at a time, at most a minute apart, closes it."""

    def __init__(self, elapsed: Callable[[], float]) -> None:
        """Start closed; ``elapsed`` tells seconds that nobody can set."""
        self._elapsed = elapsed
        self._failures = 0
        self._probes = 0
        self._probe_at = 0.0

    @property
    def is_open(self) -> bool:
        """Whether nothing should be sent."""
        return self._failures >= FAILURES_TO_OPEN

    @property
    def is_probe_due(self) -> bool:
        """Whether it is time to ask whether Telegram is back."""
        return self.is_open and self._elapsed() >= self._probe_at

    @property
    def probe_in_seconds(self) -> float:
        """How long nothing need be tried; 0 while closed or when a probe is due."""
        return max(0.0, self._probe_at - self._elapsed()) if self.is_open else 0.0

    def fail(self) -> None:
        """Count a call that got no answer; probes of an open breaker come at growing distance."""
        self._failures += 1
        if self.is_open:
            wait = min(LONGEST_PROBE_SECONDS, 2.0 ** min(self._probes, 10))
            self._probes += 1
            self._probe_at = self._elapsed() + wait

    def half_close(self) -> None:
        """Let calls through again after a good probe; the first failure opens it at once."""
        self._failures = min(self._failures, FAILURES_TO_OPEN - 1)

    def succeed(self) -> None:
        """Close: a call got an answer, even if it was a refusal."""
        self._failures = 0
        self._probes = 0
