"""The turnstile before the inbox: counts who comes how often; what is over the cap is the intake's to judge."""

import time
from collections.abc import Callable
from typing import Final

from jobs.rules.flood import FloodPolicy, admit

REMEMBERED: Final = 10_000
"""Users kept in mind before those are forgotten who have long been silent."""


class Turnstile:
    """Lets every user through as often as the policy says; a process remembers its own users only."""

    def __init__(self, policy: FloodPolicy | None = None, elapsed: Callable[[], float] = time.monotonic) -> None:
        """Count by ``elapsed`` seconds, which no clock of the office moves."""
        self._policy = policy or FloodPolicy()
        self._elapsed = elapsed
        self._rested_at: dict[int, float] = {}
        self._most = REMEMBERED

    def admits(self, user_id: int) -> bool:
        """Count one more of a user; tell whether it is within the cap."""
        now = self._elapsed()
        then = admit(self._rested_at.get(user_id, now), now, self._policy)
        if then is None:
            return False
        self._rested_at[user_id] = then
        if len(self._rested_at) > self._most:
            self._rested_at = {user: at for user, at in self._rested_at.items() if at > now}
            self._most = max(REMEMBERED, 2 * len(self._rested_at))
        return True
