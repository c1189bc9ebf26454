"""The counts of a digest add up."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR, at, instants, works

from db.words import Lifecycle
from jobs.rules.tally import Tally, tally
from jobs.rules.work import Work

NOW = at("05-20", "17:30")
WORK = Work(Lifecycle.IN_PROGRESS, due_at=at("05-20", "18:00"))


def test_an_evening_is_counted_as_the_office_counts_it():
    items = [
        WORK,
        replace(WORK, due_at=at("05-20", "12:00")),
        replace(WORK, due_at=at("05-19", "18:00"), is_silent=True),
        replace(WORK, due_at=at("05-19", "18:00"), waits_for_predecessor=True),
        replace(WORK, due_at=at("05-21", "18:00"), lifecycle=Lifecycle.AWAITING_SIGN),
        replace(WORK, due_at=at("05-22", "18:00")),
        replace(WORK, due_at=None),
        replace(WORK, lifecycle=Lifecycle.CLOSED),
        replace(WORK, lifecycle=Lifecycle.IN_REVIEW),
        replace(WORK, lifecycle=Lifecycle.CANCELLED),
    ]
    counted = tally(items, NOW, CALENDAR)
    assert counted == Tally(
        done=1,
        in_review=1,
        overdue=2,
        due_today=1,
        waiting=1,
        not_yet_due=3,
        awaiting_sign=1,
        silent=1,
        due_tomorrow=1,
    )
    assert (counted.due, counted.total) == (5, 9)


def test_on_a_friday_tomorrow_reaches_to_monday():
    works_due = [replace(WORK, due_at=at(day, "18:00")) for day in ("05-23", "05-25", "05-26")]
    assert tally(works_due, at("05-22", "17:30"), CALENDAR).due_tomorrow == 2


@given(st.lists(works), instants)
def test_the_sums_hold_for_any_campaign(items, now):
    counted = tally(items, now, CALENDAR)
    in_force = [work for work in items if work.lifecycle.is_open or work.lifecycle in ("closed", "in_review")]
    assert counted.due == counted.done + counted.in_review + counted.overdue + counted.due_today
    assert counted.total == len(in_force)
    assert counted.due_tomorrow + counted.overdue + counted.due_today <= counted.total
    assert max(counted.silent, counted.awaiting_sign) <= sum(work.lifecycle.is_open for work in items)


@given(st.lists(works), st.lists(works), instants)
def test_units_add_up_to_the_county(these, those, now):
    parts = tally(these, now, CALENDAR) + tally(those, now, CALENDAR)
    assert parts == tally(these + those, now, CALENDAR)
