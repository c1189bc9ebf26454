"""Working days and hours: the calendar every deadline, offset and ladder step counts in."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, eq=False)  # a calendar is a key of what is counted in it: to compare days is dear
class WorkCalendar:
    """The working days of a country and the working hours of an office.

    A day in ``days_off`` is never worked, a day in ``make_up_days`` always is (调休); otherwise
    Monday to Friday. Instants are aware; local days are days in ``zone``.
    """

    zone: ZoneInfo
    days_off: frozenset[date] = frozenset()
    make_up_days: frozenset[date] = frozenset()
    opens: time = time(8, 30)
    closes: time = time(18, 0)
    covered_until: date | None = field(default=None)
    """Last day the holiday tables reach; beyond it only Monday-Friday is known."""

    def is_workday(self, day: date) -> bool:
        """Tell whether the office works on ``day``."""
        if day in self.make_up_days:
            return True
        return day.weekday() < 5 and day not in self.days_off

    def add_workdays(self, day: date, count: int) -> date:
        """Walk ``count`` working days from ``day`` (day 0); negative walks back.

        With ``count`` 0 the day itself is returned, worked or not.
        """
        step = DAY if count > 0 else -DAY
        for _ in range(abs(count)):
            day += step
            while not self.is_workday(day):
                day += step
        return day

    def workdays_between(self, start: date, end: date) -> int:
        """Count the working days in (start, end]; negative when ``end`` lies before ``start``."""
        if end < start:
            return -self.workdays_between(end, start)
        days = (start + DAY * n for n in range(1, (end - start).days + 1))
        return sum(1 for day in days if self.is_workday(day))

    def next_workday(self, day: date) -> date:
        """Return ``day`` itself if it is worked, else the first working day after it."""
        while not self.is_workday(day):
            day += DAY
        return day

    def previous_workday(self, day: date) -> date:
        """Return ``day`` itself if it is worked, else the last working day before it."""
        while not self.is_workday(day):
            day -= DAY
        return day

    def local(self, instant: datetime) -> datetime:
        """Show an aware instant on the office's wall clock."""
        return instant.astimezone(self.zone)

    def local_day(self, instant: datetime) -> date:
        """Name the office's day at an aware instant."""
        return self.local(instant).date()

    def at(self, day: date, clock: time) -> datetime:
        """Make the instant (UTC) of a wall-clock time on ``day``.

        Where summer time begins or ends a wall-clock time may be missing or come twice: a missing one is taken as
        late as the clocks were put forward, of two the first. So every day has every time exactly once.
        """
        return datetime.combine(day, clock, tzinfo=self.zone).astimezone(UTC)

    def close_of(self, day: date) -> datetime:
        """Return the close of business, the default time of a deadline without one."""
        return self.at(day, self.closes)

    def is_working_time(self, instant: datetime) -> bool:
        """Tell whether bulk messages may go out now."""
        local = self.local(instant)
        return self.is_workday(local.date()) and self.opens <= local.time() < self.closes

    def next_working_time(self, instant: datetime) -> datetime:
        """Return ``instant`` if it is in working hours, else the next opening."""
        if self.is_working_time(instant):
            return instant
        local = self.local(instant)
        day = local.date() if local.time() < self.opens else local.date() + DAY
        return self.at(self.next_workday(day), self.opens)
