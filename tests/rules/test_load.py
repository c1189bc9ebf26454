"""The load of messages: counted by the office's days, and honest about rest."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from jobs.calendars import work_calendar
from jobs.rules.load import PersonDay, Sent, load_of

SHANGHAI = ZoneInfo("Asia/Shanghai")
CALENDAR = work_calendar(SHANGHAI, time(8, 30), time(18, 0), {})


def sent(text: str, person_id: int | None = 1) -> Sent:
    return Sent(datetime.fromisoformat(text).replace(tzinfo=SHANGHAI), person_id)


def test_a_message_before_dawn_in_utc_counts_on_the_day_of_the_office():
    load = load_of([sent("2020-04-21 00:30")], CALENDAR)
    assert load.by_day == {date(2020, 4, 21): 1}


def test_a_day_off_and_a_late_hour_are_told_apart():
    load = load_of([sent("2020-05-01 09:00"), sent("2020-04-21 18:00"), sent("2020-04-21 17:59")], CALENDAR)
    assert (load.total, load.on_days_off, load.outside_hours) == (3, 1, 1)


def test_a_make_up_saturday_is_no_day_off():
    load = load_of([sent("2020-04-26 09:00")], CALENDAR)
    assert load.on_days_off == 0


def test_the_heaviest_day_of_one_person_is_found_among_all_or_some():
    messages = [sent("2020-04-21 09:00"), sent("2020-04-22 09:00", 2), sent("2020-04-22 17:30", 2)]
    load = load_of(messages, CALENDAR)
    assert load.heaviest() == PersonDay(2, date(2020, 4, 22), 2)
    assert load.heaviest([1]) == PersonDay(1, date(2020, 4, 21), 1)
    assert load.totals == {1: 1, 2: 2}
    assert load.busiest_day == (date(2020, 4, 22), 2)


def test_a_group_is_counted_but_is_nobody():
    load = load_of([sent("2020-04-21 17:30", None)], CALENDAR)
    assert (load.total, load.by_person, load.heaviest()) == (1, {}, None)


def test_silence_has_no_peak():
    load = load_of([], CALENDAR)
    assert (load.total, load.busiest_day, load.heaviest()) == (0, None, None)
