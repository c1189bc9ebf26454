"""The load that messages lay on people: how many a day, on whom, and whether rest was respected."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from jobs.rules.workdays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Sent:
    """A message that went out: when, and to whom (a person's id, None for a group)."""

    at: datetime
    person_id: int | None


@dataclass(frozen=True, slots=True)
class PersonDay:
    """The messages of one person on one day."""

    person_id: int
    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Load:
    """Messages counted; days are the office's."""

    total: int
    on_days_off: int
    outside_hours: int
    """On working days, but outside working hours."""
    by_day: dict[date, int]
    by_person: dict[int, dict[date, int]]

    @property
    def busiest_day(self) -> tuple[date, int] | None:
        """The day with most messages, the first of several; None when there was none."""
        return max(self.by_day.items(), key=lambda found: found[1], default=None)

    def heaviest(self, among: Iterable[int] | None = None) -> PersonDay | None:
        """Find the most messages one person (of some, if any are named) got on one day; the first of several."""
        wanted = self.by_person if among is None else [one for one in among if one in self.by_person]
        days = (PersonDay(one, day, count) for one in wanted for day, count in self.by_person[one].items())
        return max(days, key=lambda found: (found.count, -found.day.toordinal()), default=None)

    @property
    def totals(self) -> dict[int, int]:
        """The messages of each person in all."""
        return {person_id: sum(days.values()) for person_id, days in self.by_person.items()}


def load_of(sent: Iterable[Sent], calendar: WorkCalendar) -> Load:
    """Count messages by day and by person, and those that disturbed somebody's rest."""
    by_day: Counter[date] = Counter()
    by_person: dict[int, Counter[date]] = {}
    on_days_off = outside_hours = 0
    for one in sent:
        day = calendar.local_day(one.at)
        by_day[day] += 1
        if one.person_id is not None:
            by_person.setdefault(one.person_id, Counter())[day] += 1
        if not calendar.is_workday(day):
            on_days_off += 1
        elif not calendar.is_working_time(one.at):
            outside_hours += 1
    persons = {person_id: dict(sorted(days.items())) for person_id, days in by_person.items()}
    return Load(by_day.total(), on_days_off, outside_hours, dict(sorted(by_day.items())), persons)
