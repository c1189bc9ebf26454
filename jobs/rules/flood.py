"""How much one user may say: a burst, then one a second (SECURITY: flood)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FloodPolicy:
    """``burst`` at once after a silence, then ``per_second`` on and on."""

    per_second: float = 1.0
    burst: int = 20


def admit(rested_at: float, now: float, policy: FloodPolicy) -> float | None:
    """Admit one more and return the second at which the user is rested again; None when it is over the cap.

    ``rested_at`` is what the last admission returned; whoever is rested may say a whole burst.
    """
    then = max(rested_at, now) + 1 / policy.per_second
    return then if then - now <= policy.burst / policy.per_second else None
