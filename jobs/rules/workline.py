"""The line of working days: each has a place, a whole number, so that adding and comparing days costs nothing."""

from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from jobs.rules.workdays import DAY, WorkCalendar

EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
"""The line ends here: what a hopeless plan would lay beyond is shown at its end."""


@dataclass
class WorkLine:
    """Working days in a row; place 0 is the first of those it was made over."""

    calendar: WorkCalendar
    days: list[date]
    zero: int = 0
    """Where place 0 stands in ``days``."""

    @classmethod
    def over(cls, calendar: WorkCalendar, days: Collection[date]) -> "WorkLine":
        """Make the line from the first to the last of some days."""
        first, last = calendar.previous_workday(min(days)), calendar.next_workday(max(days))
        span = (first + DAY * n for n in range((last - first).days + 1))
        return cls(calendar, [day for day in span if calendar.is_workday(day)])

    def place(self, day: date) -> int:
        """Tell the place of a day of the line; a day off has that of the working day before it."""
        return bisect_right(self.days, day) - 1 - self.zero

    def eve(self, day: date) -> int:
        """Tell the place of the last working day before ``day``."""
        return self.place(day - DAY)

    def day(self, place: int) -> date:
        """Name the working day of a place within reach."""
        return self.days[min(max(place + self.zero, 0), len(self.days) - 1)]

    def reach(self, low: int, high: int) -> None:
        """Lengthen the line so that it covers the places from ``low`` to ``high``."""
        earlier: list[date] = []
        day = self.days[0]
        while -self.zero - len(earlier) > low and day > EARLIEST:
            day = self.calendar.previous_workday(day - DAY)
            earlier.append(day)
        self.days[:0] = reversed(earlier)
        self.zero += len(earlier)
        while len(self.days) - 1 - self.zero < high and self.days[-1] < LATEST:
            self.days.append(self.calendar.next_workday(self.days[-1] + DAY))
