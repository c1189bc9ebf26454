"""A window of time that slides: how many events it has room for, and when it has room again."""

import bisect
import math
from dataclasses import dataclass, field


@dataclass(slots=True)
class Window:
    """At most ``size`` events in any ``seconds``; size 0 knows no limit."""

    size: int
    seconds: float
    stamps: list[float] = field(default_factory=list)

    def free_at(self, now: float, held: int = 0) -> float:
        """Tell when the next event fits, where ``held`` more are to come; never later than ``now`` if it fits now."""
        while self.stamps and self.stamps[0] + self.seconds <= now:
            del self.stamps[0]
        room = self.size - held
        if not self.size or len(self.stamps) < room:
            return now
        return self.stamps[-room] + self.seconds if room > 0 else math.inf

    def take(self, now: float) -> None:
        """Count an event."""
        if self.size:
            self.stamps.append(now)

    def postpone(self, stamp: float, seconds: float) -> None:
        """Count an event later than it was taken at first."""
        if stamp in self.stamps:
            self.stamps.remove(stamp)
            bisect.insort(self.stamps, stamp + seconds)
