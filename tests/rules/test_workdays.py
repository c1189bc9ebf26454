"""Working days and hours of the office, against the State Council's arrangement."""

import json
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.calendars import work_calendar

ZONE = ZoneInfo("Asia/Shanghai")
CALENDAR = work_calendar(ZONE, time(8, 30), time(18), {})
TRUTH = json.loads((Path(__file__).parents[1] / "data/workdays.json").read_text(encoding="utf-8"))
DAYS = st.dates(date(2019, 1, 1), date(2027, 12, 31))


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


def test_every_day_of_two_years_is_worked_as_the_state_council_arranged():
    off = {date.fromisoformat(day) for day in TRUTH["days_off_on_weekdays"]}
    made_up = {date.fromisoformat(day) for day in TRUTH["workdays_on_weekends"]}
    day = date(2020, 1, 1)
    while day.year < 2022:
        assert CALENDAR.is_workday(day) is (day in made_up or (day.weekday() < 5 and day not in off)), day
        day += timedelta(days=1)


def test_the_calendar_says_how_far_it_reaches():
    assert CALENDAR.covered_until >= date(2026, 12, 31)


def test_beyond_its_range_only_weekends_are_off():
    assert CALENDAR.is_workday(date(2090, 10, 2))
    assert not CALENDAR.is_workday(date(2090, 10, 1) + timedelta(days=6))


@pytest.mark.parametrize(("day", "is_worked"), [(date(2020, 5, 7), False), (date(2020, 5, 10), True)])
def test_the_office_overrides_the_library(day, is_worked):
    assert CALENDAR.is_workday(day) is not is_worked
    assert work_calendar(ZONE, time(8, 30), time(18), {day: is_worked}).is_workday(day) is is_worked


@given(DAYS, st.integers(0, 60))
def test_counting_forward_undoes_adding(day, count):
    assert CALENDAR.workdays_between(day, CALENDAR.add_workdays(day, count)) == count


@given(DAYS, st.integers(1, 60))
def test_counting_back_undoes_subtracting_from_a_worked_day(day, count):
    day = CALENDAR.next_workday(day)
    assert CALENDAR.workdays_between(day, CALENDAR.add_workdays(day, -count)) == -count


@given(DAYS, st.integers(1, 60))
def test_an_added_day_is_always_worked(day, count):
    assert CALENDAR.is_workday(CALENDAR.add_workdays(day, count))
    assert CALENDAR.is_workday(CALENDAR.add_workdays(day, -count))


@given(DAYS, st.integers(0, 30), st.integers(0, 30))
def test_adding_in_two_steps_is_adding_at_once(day, first, second):
    stepwise = CALENDAR.add_workdays(CALENDAR.add_workdays(day, first), second)
    assert stepwise == CALENDAR.add_workdays(day, first + second)


@given(DAYS, DAYS, DAYS)
def test_spans_of_working_days_add_up(first, second, third):
    one, two, three = sorted((first, second, third))
    whole = CALENDAR.workdays_between(one, three)
    assert whole == CALENDAR.workdays_between(one, two) + CALENDAR.workdays_between(two, three)
    assert CALENDAR.workdays_between(three, one) == -whole


@given(DAYS)
def test_the_next_and_the_previous_workday_enclose_a_day_without_work_between(day):
    before, after = CALENDAR.previous_workday(day), CALENDAR.next_workday(day)
    assert before <= day <= after
    assert CALENDAR.is_workday(before)
    assert CALENDAR.is_workday(after)
    assert (before == day == after) is CALENDAR.is_workday(day)
    assert CALENDAR.workdays_between(before, after) == (0 if before == after else 1)


@given(st.dates(date(2020, 1, 1), date(2021, 12, 31)), st.times())
def test_the_next_working_time_is_the_nearest_one(day, clock):
    instant = datetime.combine(day, clock, tzinfo=UTC)
    found = CALENDAR.next_working_time(instant)
    assert found >= instant
    assert CALENDAR.is_working_time(found)
    assert found == instant or not CALENDAR.is_working_time(found - timedelta(seconds=1))


@pytest.mark.parametrize(
    ("instant", "expected"),
    [
        ("2020-04-30 17:59", "2020-04-30 17:59"),
        ("2020-04-30 18:00", "2020-05-06 08:30"),
        ("2020-05-08 19:00", "2020-05-09 08:30"),
        ("2020-05-11 07:00", "2020-05-11 08:30"),
    ],
)
def test_what_is_held_back_goes_out_at_the_next_opening(instant, expected):
    assert CALENDAR.next_working_time(at(instant)) == at(expected)


def test_a_deadline_without_a_time_ends_with_the_office_day():
    assert CALENDAR.close_of(date(2020, 5, 15)) == at("2020-05-15 18:00")


@pytest.mark.parametrize(
    ("zone", "day", "clock", "instant"),
    [
        ("Europe/Berlin", "2026-03-29", "02:30", "01:30"),  # missing: as late as the clocks were put forward
        ("Europe/Berlin", "2026-10-25", "02:30", "00:30"),  # twice: the first
        ("Europe/Berlin", "2026-03-29", "08:30", "06:30"),
        ("Europe/Berlin", "2026-10-25", "08:30", "07:30"),
        ("Australia/Lord_Howe", "2026-10-04", "02:10", "15:40"),
    ],
)
def test_where_summer_time_begins_or_ends_every_hour_of_the_day_comes_once(zone, day, clock, instant):
    calendar = work_calendar(ZoneInfo(zone), time(8, 30), time(18), {})
    found = calendar.at(date.fromisoformat(day), time.fromisoformat(clock))
    assert f"{found:%H:%M}" == instant
    assert found.tzinfo is UTC
