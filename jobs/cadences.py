"""When the duties of the clock are due: at each knock, on working days, at night, at the hour."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Protocol

from db import assignments, handovers, seals, sending
from db.engine import Transaction
from jobs.policy import Policy


class Cadence(Protocol):
    """When a duty is due."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the first instant strictly after ``after``, or None while there is none."""
        ...


class EachStep:
    """Whenever an assignment's next knock is due."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the earliest knock; one that was missed is due at once."""
        at = assignments.next_step_at(tx)
        return None if at is None else max(at, after + timedelta(microseconds=1))


class EachUnsignedHandover:
    """Whenever a new holder's time to sign is up."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the earliest such instant; one that was missed is due at once."""
        at = handovers.next_look_at(tx)
        return None if at is None else max(at, after + timedelta(microseconds=1))


@dataclass(frozen=True)
class EachWorkday:
    """At a time of every working day; the time is read from the policy."""

    at: Callable[[Policy], time]

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the next such instant."""
        calendar = policy.calendar
        day = calendar.local_day(after)
        if calendar.is_workday(day) and calendar.at(day, self.at(policy)) > after:
            return calendar.at(day, self.at(policy))
        return calendar.at(calendar.add_workdays(day, 1), self.at(policy))


class EachNight:
    """At the time of the backup, every day; never where nobody keeps copies."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the next such instant."""
        if policy.backup_at is None:
            return None
        today = policy.calendar.local_day(after)
        tonight = policy.calendar.at(today, policy.backup_at)
        return tonight if tonight > after else policy.calendar.at(today + timedelta(days=1), policy.backup_at)


class EachRelease:
    """Whenever a message may go out that was held until then, e.g. by somebody's own hours."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the earliest such instant."""
        return sending.next_held_at(tx, after)


class EachHour:
    """At the full hour after a move that no chain binds yet."""

    def next(self, tx: Transaction, policy: Policy, after: datetime) -> datetime | None:
        """Name the hour after the oldest unsealed move; one that was missed is due at once."""
        at = seals.oldest_unsealed_at(tx)
        if at is None:
            return None
        hour = at.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        return max(hour, after + timedelta(microseconds=1))
