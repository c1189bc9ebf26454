"""A person's own hours: held until they allow it, never before the office opens, never beyond the day."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

import pytest

from jobs.calendars import work_calendar
from jobs.rules.personal import PersonalHours, free_at, is_morning, is_quiet

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = work_calendar(SHANGHAI, time(8, 30), time(18, 0), {})
LATE_RISER = PersonalHours(morning_at=time(9, 30))
NAPPER = PersonalHours(quiet_from=time(12), quiet_until=time(14))


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2020-04-22 {clock}").replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("hours", "now", "free"),
    [
        (PersonalHours(), "08:30", "08:30"),
        (LATE_RISER, "08:30", "09:30"),
        (LATE_RISER, "09:30", "09:30"),
        (LATE_RISER, "17:30", "17:30"),
        (NAPPER, "11:59", "11:59"),
        (NAPPER, "12:00", "14:00"),
        (NAPPER, "13:59", "14:00"),
        (NAPPER, "14:00", "14:00"),
        (PersonalHours(time(12), time(12), time(14)), "10:00", "14:00"),
    ],
)
def test_a_message_waits_for_the_hours_of_its_reader(hours, now, free):
    assert free_at(at(now), hours, CALENDAR) == at(free)


def test_hours_that_the_office_no_longer_keeps_hold_nothing():
    early_closing = work_calendar(SHANGHAI, time(8, 30), time(12, 0), {})
    assert free_at(at("11:55"), PersonalHours(quiet_from=time(11, 30), quiet_until=time(13)), early_closing) == at(
        "11:55"
    )


@pytest.mark.parametrize(
    ("wanted", "allowed"), [("08:00", False), ("08:30", True), ("09:45", True), ("12:00", True), ("12:01", False)]
)
def test_the_list_of_the_morning_comes_in_the_morning_of_the_office(wanted, allowed):
    assert is_morning(time.fromisoformat(wanted), time(8, 30), CALENDAR) is allowed


@pytest.mark.parametrize(
    ("begins", "ends", "allowed"),
    [
        ("12:00", "14:00", True),
        ("12:00", "15:00", True),
        ("12:00", "15:01", False),
        ("14:00", "12:00", False),
        ("07:00", "09:00", False),
        ("16:00", "17:30", True),
        ("16:00", "17:31", False),
    ],
)
def test_a_rest_lies_in_working_hours_and_is_over_before_the_digest(begins, ends, allowed):
    assert is_quiet(time.fromisoformat(begins), time.fromisoformat(ends), time(17, 30), CALENDAR) is allowed
