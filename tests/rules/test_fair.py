"""When somebody who had to wait for others may be called late."""

from hypothesis import given
from spring_2020 import CALENDAR, at, instants

from jobs.rules.fair import fair_due

DUE = at("05-20", "18:00")


def test_who_waited_for_nobody_is_late_after_his_deadline():
    assert fair_due(DUE, None, CALENDAR) == DUE


def test_a_predecessor_finished_long_before_changes_nothing():
    assert fair_due(DUE, at("05-13"), CALENDAR) == DUE


def test_after_a_late_predecessor_one_working_day_is_left():
    assert fair_due(DUE, at("05-20", "17:00"), CALENDAR) == at("05-21", "18:00")
    assert fair_due(DUE, at("05-22", "17:00"), CALENDAR) == at("05-25", "18:00")


@given(due_at=instants, freed_at=instants)
def test_fairness_never_takes_time_away(due_at, freed_at):
    assert fair_due(due_at, freed_at, CALENDAR) >= due_at
