"""What a glance shows."""

from dataclasses import replace

import pytest
from hypothesis import given
from spring_2020 import CALENDAR, at, instants, works

from db.words import Lamp, Lifecycle
from jobs.rules.lamp import lamp
from jobs.rules.work import Work

WORK = Work(Lifecycle.IN_PROGRESS, signed_at=at("04-21"), due_at=at("05-20", "18:00"))


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        (at("05-08", "12:00"), Lamp.IDLE),
        (at("05-11", "08:30"), Lamp.ON_TRACK),
        (at("05-14", "23:59"), Lamp.ON_TRACK),
        (at("05-15", "00:00"), Lamp.DUE_SOON),
        (at("05-20", "18:00"), Lamp.DUE_SOON),
        (at("05-20", "18:01"), Lamp.OVERDUE),
    ],
)
def test_the_lamp_follows_the_deadline(now, shown):
    assert lamp(WORK, now, CALENDAR) is shown


def test_who_has_submitted_is_never_red():
    assert lamp(replace(WORK, lifecycle=Lifecycle.IN_REVIEW), at("06-30"), CALENDAR) is Lamp.IN_REVIEW


def test_who_handed_it_up_to_his_principal_is_never_red():
    assert lamp(replace(WORK, handed_up_at=at("05-19")), at("06-30"), CALENDAR) is Lamp.IN_REVIEW


def test_a_closed_node_is_done_however_late():
    assert lamp(replace(WORK, lifecycle=Lifecycle.CLOSED), at("06-30"), CALENDAR) is Lamp.DONE


def test_behind_an_unfinished_predecessor_the_lamp_is_fair():
    assert lamp(replace(WORK, waits_for_predecessor=True), at("05-21"), CALENDAR) is Lamp.WAITING


def test_an_unsigned_node_far_from_its_deadline_has_not_begun():
    assert lamp(replace(WORK, lifecycle=Lifecycle.AWAITING_SIGN), at("05-12"), CALENDAR) is Lamp.IDLE


def test_silence_turns_the_lamp_yellow():
    assert lamp(replace(WORK, is_silent=True), at("05-14"), CALENDAR) is Lamp.DUE_SOON


def test_a_report_before_the_lease_already_shows_work_under_way():
    assert lamp(replace(WORK, heard_at=at("04-24")), at("04-27"), CALENDAR) is Lamp.ON_TRACK


def test_an_ongoing_node_is_on_track_once_signed():
    assert lamp(replace(WORK, due_at=None), at("08-31"), CALENDAR) is Lamp.ON_TRACK


@given(work=works, now=instants)
def test_red_is_only_for_who_is_late_by_himself(work, now):
    is_red = lamp(work, now, CALENDAR) is Lamp.OVERDUE
    assert is_red == (work.is_past_due(now) and not work.waits_for_predecessor)
