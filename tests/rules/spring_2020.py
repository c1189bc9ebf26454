"""The office of the rule tests: the working days of spring 2020 and any assignment that may occur in it."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from db.words import Lifecycle
from jobs.rules.work import Work
from jobs.rules.workdays import WorkCalendar

CALENDAR = WorkCalendar(
    zone=ZoneInfo("Asia/Shanghai"),
    days_off=frozenset(
        {date(2020, 4, 6), date(2020, 5, 1), date(2020, 5, 4), date(2020, 5, 5), date(2020, 6, 25), date(2020, 6, 26)}
    ),
    make_up_days=frozenset({date(2020, 4, 26), date(2020, 5, 9), date(2020, 6, 28)}),
)


def at(day: str, clock: str = "08:30") -> datetime:
    """Make an instant of 2020 from "05-20" and "18:00"."""
    return CALENDAR.at(date.fromisoformat(f"2020-{day}"), time.fromisoformat(clock))


instants = st.integers(0, 150 * 24 * 12).map(lambda steps: at("04-01", "00:00") + timedelta(minutes=5 * steps))
days = instants.map(CALENDAR.local_day)
works = st.builds(
    Work,
    lifecycle=st.sampled_from(Lifecycle),
    published_at=st.none() | instants,
    due_at=st.none() | instants,
    starts_on=st.none() | days,
    signed_at=st.none() | instants,
    heard_at=st.none() | instants,
    submitted_at=st.none() | instants,
    level=st.integers(0, 3),
    is_silent=st.booleans(),
    waits_for_predecessor=st.booleans(),
    waits_for_leader=st.booleans(),
    is_urgent=st.booleans(),
    held_until=st.none() | instants,
)
