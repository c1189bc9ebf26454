"""The facts of one assignment that the rules look at, free of tables and sessions."""

from dataclasses import dataclass
from datetime import date, datetime

from db.words import Lifecycle
from jobs.rules.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Work:
    """One assignment as the clock, the ladder and the lamp see it; every instant is aware."""

    lifecycle: Lifecycle
    published_at: datetime | None = None
    due_at: datetime | None = None
    """None is an ongoing node (长期): signed, never late."""
    starts_on: date | None = None
    signed_at: datetime | None = None
    heard_at: datetime | None = None
    """Instant of the last report."""
    handed_up_at: datetime | None = None
    """Since then it waits for the unit's principal (书记把关), and the official's clock stands still."""
    submitted_at: datetime | None = None
    level: int = 0
    """Escalation level of the present round, 0-3."""
    is_silent: bool = False
    """久未反馈: the lease ran out and nothing was heard since."""
    waits_for_predecessor: bool = False
    waits_for_leader: bool = False
    """A problem raised is with a leader or a department that was named."""
    is_urgent: bool = False
    held_until: datetime | None = None
    """暂缓上报: until then the level does not rise."""

    def due_day(self, calendar: WorkCalendar) -> date | None:
        """Name the office's day of the deadline, worked or not."""
        return None if self.due_at is None else calendar.local_day(self.due_at)

    def is_past_due(self, now: datetime) -> bool:
        """Tell whether the deadline has passed and the official still owes something."""
        is_owed = self.lifecycle.is_open and not self.is_handed_in
        return is_owed and self.due_at is not None and now > self.due_at

    @property
    def is_handed_in(self) -> bool:
        """Whether it lies with somebody who must agree to it: the reviewer, or the unit's principal before him."""
        return self.lifecycle is Lifecycle.IN_REVIEW or (self.lifecycle.is_open and self.handed_up_at is not None)
