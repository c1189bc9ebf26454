"""The check before publishing: a table of what it finds, and of what it proposes instead."""

from dataclasses import replace
from datetime import date

import pytest
from spring_2020 import CALENDAR

from jobs.rules.durations import Step, workdays_of
from jobs.rules.plancheck import Code, Load, Plan, findings


def day(text):
    return date.fromisoformat(f"2020-{text}")


PLAN = Plan((), today=day("04-21"), begin_on=day("04-21"), end_on=day("08-31"), calendar=CALENDAR)


def check(*steps, **changes):
    return findings(replace(PLAN, steps=steps, **changes))


def only(found):
    assert len(found) == 1, found
    return found[0]


def test_a_plan_that_can_be_done_finds_nothing():
    assert check(Step("1", due_on=day("04-24")), Step("2", ("1",), due_on=day("05-08"))) == []


@pytest.mark.parametrize(
    ("code", "steps", "number", "proposed"),
    [
        # Sunday 31 May: the Friday before.
        (Code.DUE_ON_NON_WORKING_DAY, [Step("11", due_on=day("05-31"))], "11", "05-29"),
        # Its predecessor takes that Friday: the Monday after.
        (
            Code.DUE_ON_NON_WORKING_DAY,
            [Step("10", due_on=day("05-29")), Step("11", ("10",), due_on=day("05-31"))],
            "11",
            "06-01",
        ),
        (Code.ALREADY_PAST, [Step("1", due_on=day("04-20"))], "1", "04-22"),
        (Code.AFTER_CAMPAIGN_END, [Step("9", due_on=day("09-01"))], "9", "08-31"),
        # The predecessor ends on 15 May; own work from 11 to 14 May is four days.
        (
            Code.PREDECESSOR_DUE_LATER,
            [Step("8", due_on=day("05-15")), Step("9", ("8",), day("05-11"), day("05-14"))],
            "9",
            "05-21",
        ),
        # 18-29 May is ten working days by the sheet's own start, and the predecessor leaves five.
        (
            Code.SHORTER_THAN_DURATION,
            [Step("8", due_on=day("05-22")), Step("9", ("8",), day("05-18"), day("05-29"))],
            "9",
            "06-05",
        ),
        (
            Code.SHORTER_THAN_DURATION,
            [Step("8", due_on=day("05-20")), Step("9", ("8",), due_on=day("05-22"), follows_workdays=5)],
            "9",
            "05-27",
        ),
        # The sheet says ten working days: its own start on Monday 18 May leaves five.
        (
            Code.SHORTER_THAN_DURATION,
            [Step("9", starts_on=day("05-18"), due_on=day("05-22"), duration_workdays=10)],
            "9",
            "05-29",
        ),
        # Without a start it counts from the beginning of the campaign: 21 to 24 April is four.
        (Code.SHORTER_THAN_DURATION, [Step("1", due_on=day("04-24"), duration_workdays=5)], "1", "04-26"),
        # A predecessor that ends later than its own start leaves three.
        (
            Code.SHORTER_THAN_DURATION,
            [Step("8", due_on=day("05-19")), Step("9", ("8",), day("05-18"), day("05-22"), duration_workdays=5)],
            "9",
            "05-26",
        ),
    ],
)
def test_each_finding_comes_with_a_day_that_would_do(code, steps, number, proposed):
    found = only([one for one in check(*steps) if one.code == code])
    assert (found.numbers, found.facts["proposed"]) == ((number,), day(proposed))


def test_a_duration_that_its_dates_leave_room_for_finds_nothing():
    assert check(Step("9", starts_on=day("05-18"), due_on=day("05-29"), duration_workdays=10)) == []
    assert check(Step("8", due_on=day("05-15")), Step("9", ("8",), due_on=day("05-29"), duration_workdays=3)) == []


def test_what_is_proposed_for_a_deadline_is_found_no_more():
    steps = [Step("8", due_on=day("05-22")), Step("9", ("8",), day("05-18"), day("05-29"))]
    found = only(check(*steps))
    later = replace(steps[1], starts_on=day("05-25"), due_on=found.facts["proposed"])
    assert check(steps[0], later) == []


def test_nodes_that_wait_for_each_other_are_named():
    found = check(Step("1", ("2",), due_on=day("05-08")), Step("2", ("1",), due_on=day("05-11")))
    assert [sorted(one.numbers) for one in found if one.code == Code.CYCLE] == [["1", "2"]]


def test_too_much_on_one_day_is_spread_to_an_earlier_day_with_room():
    full = Load(day("05-27"), ("20", "21", "22", "23"), "王镇长")
    heavy = Load(day("05-29"), ("1", "2", "3", "4", "5"), "王镇长", persons=21)
    tuesday = Load(day("05-28"), ("7", "8", "9", "10"), "王镇长")
    found = only(check(loads=[full, heavy, tuesday]))
    assert (found.code, found.numbers, found.facts["count"]) == (Code.TOO_MANY_DUE, ("1", "2", "3", "4", "5"), 5)
    assert (found.facts["moved"], found.facts["proposed"]) == (("5",), day("05-26"))


def test_where_no_earlier_day_has_room_none_is_proposed():
    heavy = Load(day("04-22"), ("1", "2", "3", "4", "5"), "王镇长")
    assert only(check(loads=[heavy])).facts["proposed"] is None


def test_how_much_is_too_much_is_the_offices_own_affair():
    assert check(loads=[Load(day("05-29"), ("1", "2", "3"), "王镇长")], due_a_day=3) == []
    assert check(loads=[Load(day("05-29"), ("1", "2", "3"), "王镇长")], due_a_day=2)


def test_a_plan_beyond_the_holiday_calendar_is_warned_of():
    calendar = replace(CALENDAR, covered_until=day("12-31"))
    found = only(check(Step("1", due_on=date(2021, 1, 4)), calendar=calendar, end_on=date(2021, 2, 1)))
    assert (found.code, found.facts["until"]) == (Code.CALENDAR_UNCOVERED, day("12-31"))
    assert check(Step("1", due_on=day("05-08")), calendar=calendar) == []


def test_the_gravest_finding_stands_first():
    codes = [one.code for one in check(Step("1", due_on=day("05-31")), Step("2", due_on=day("04-20")))]
    assert codes == [Code.ALREADY_PAST, Code.DUE_ON_NON_WORKING_DAY]


@pytest.mark.parametrize(
    ("step", "days"),
    [
        (Step("9", starts_on=day("05-18"), due_on=day("05-22")), 5),
        (Step("9", ("8",), due_on=day("05-22")), 5),  # from the predecessor of 15 May on
        (Step("9", ("8",), day("05-15"), day("05-22")), 5),  # starts when its predecessor is done
        (Step("9", due_on=day("04-24")), 4),  # from the beginning on
        (Step("9", ("7",), due_on=day("04-24")), 2),  # shared with a predecessor that has no date
        (Step("9", ("8",), due_on=day("05-22"), follows_workdays=3), 3),
        (Step("9", ("8",), due_on=day("05-08")), 1),
        (Step("9", ("8",)), 1),
        (Step("9", ("8",), day("05-15"), day("05-22"), follows_workdays=3, duration_workdays=8), 8),
        (Step("9", ("8",), duration_workdays=8), 8),
    ],
)
def test_how_long_a_node_takes_is_read_from_its_dates(step, days):
    assert workdays_of(step, {"7": None, "8": day("05-15")}, day("04-21"), CALENDAR) == days
