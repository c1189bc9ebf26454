"""When a meeting begins by the words of its notice, who is reminded of it, and what a venue line says."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from db.words import Answer, Refusal
from jobs.rules import meetings, venues
from jobs.rules.meetings import Whom
from jobs.rules.venues import Venue, VenueLine
from tests.rules.spring_2020 import CALENDAR

SHANGHAI = ZoneInfo("Asia/Shanghai")
NOW = datetime(2020, 4, 21, 9, 0, tzinfo=SHANGHAI)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("4月22日15:00在县委礼堂召开改革推进会", "2020-04-22 15:00"),
        ("定于4月22日(星期三)下午3点召开推进会", "2020-04-22 15:00"),
        ("明天上午9点半开会", "2020-04-22 09:30"),
        ("请于4月21日12:00前报名,4月23日14:30开会", "2020-04-23 14:30"),
        ("本周五 15时 专班碰头", "2020-04-24 15:00"),
        ("4月22日下午召开推进会", None),
        ("近期召开推进会", None),
        ("4月20日15:00开会", None),
    ],
)
def test_a_meeting_begins_on_the_first_day_named_with_an_hour(words, begins):
    assert meetings.begins(words, NOW, CALENDAR) == (at(begins) if begins else None)


@pytest.mark.parametrize(
    ("meets_at", "morning", "whom"),
    [
        ("2020-04-22 15:00", "2020-04-20 08:30", set()),
        ("2020-04-22 15:00", "2020-04-21 08:30", {Whom.SILENT}),
        ("2020-04-22 15:00", "2020-04-22 08:30", {Whom.SILENT, Whom.COMING}),
        ("2020-04-22 09:00", "2020-04-21 08:30", {Whom.SILENT, Whom.COMING}),  # the morning would come too late
        ("2020-04-22 09:00", "2020-04-22 08:30", {Whom.SILENT}),
        ("2020-04-25 15:00", "2020-04-24 08:30", {Whom.SILENT, Whom.COMING}),  # a meeting on a Saturday
        ("2020-04-27 15:00", "2020-04-26 08:30", {Whom.SILENT}),  # a Sunday that is worked
        ("2020-04-22 08:00", "2020-04-22 08:30", set()),
    ],
)
def test_the_silent_are_asked_twice_and_who_comes_is_told_once(meets_at, morning, whom):
    assert meetings.reminded(at(meets_at), at(morning), CALENDAR) == whom


def test_who_is_on_leave_is_left_in_peace():
    assert meetings.group_of(Answer.ON_LEAVE) is None
    assert meetings.group_of(Answer.SUBSTITUTED) is Whom.COMING


def test_what_was_said_on_the_telephone_is_unit_answer_and_the_rest():
    assert meetings.read_answer("德政镇 替会 李镇长") == ("德政镇", Answer.SUBSTITUTED, "李镇长")
    assert meetings.read_answer("德政镇参加") == ("德政镇", Answer.ATTENDING, "")
    for unclear in ("德政镇", "德政镇 请假"):
        with pytest.raises(Refusal):
            meetings.read_answer(unclear)


def test_a_venue_line_names_the_venue_and_its_units():
    assert venues.read_venues("主会场 县委礼堂:各部门\n\n分会场: 各乡镇") == [
        VenueLine("主会场 县委礼堂", "各部门"),
        VenueLine("分会场", "各乡镇"),
    ]


def test_only_one_venue_may_be_for_the_rest():
    assert venues.read_venues("县委礼堂") == [VenueLine("县委礼堂", None)]
    with pytest.raises(Refusal):
        venues.read_venues("主会场\n分会场")


def test_a_unit_sits_where_it_is_named_and_else_with_the_rest():
    seats = [Venue("分会场", (1, 2)), Venue("主会场", None)]
    assert [venues.venue_of(unit_id, seats) for unit_id in (1, 2, 3)] == ["分会场", "分会场", "主会场"]
    assert venues.venue_of(3, seats[:1]) == ""
