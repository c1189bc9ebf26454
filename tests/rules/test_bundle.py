"""What a bundled message shows in full."""

from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR, at, instants

from db.words import Lamp
from jobs.rules.bundle import Line, bundle

NOW = at("04-30", "09:00")


def line(number: int, due: str | None) -> Line:
    return Line(number, str(number), None if due is None else at(due, "18:00"), Lamp.IDLE)


def test_only_near_nodes_are_shown_nearest_first():
    # Over the holiday and the made-up Saturday, 18 May is the tenth working day after 30 April 2020.
    lines = [line(1, "05-19"), line(2, "05-18"), line(3, "05-08"), line(4, None), line(5, "05-15")]
    shown = bundle(lines, NOW, CALENDAR)
    assert [one.plan_no for one in shown.full] == ["3", "5", "2"]
    assert (shown.rest_count, shown.rest_earliest_on) == (2, at("05-19").date())


def test_at_most_eight_lines_are_shown():
    shown = bundle([line(number, "05-08") for number in range(24, 0, -1)], NOW, CALENDAR)
    assert [one.plan_no for one in shown.full] == [str(number) for number in range(1, 9)]
    assert (shown.rest_count, shown.rest_earliest_on) == (16, at("05-08").date())


def test_late_nodes_come_first():
    shown = bundle([line(1, "05-06"), line(2, "04-24")], NOW, CALENDAR)
    assert [one.plan_no for one in shown.full] == ["2", "1"]


def test_ongoing_nodes_are_counted_without_a_date():
    shown = bundle([line(1, None)], NOW, CALENDAR)
    assert (shown.full, shown.rest_count, shown.rest_earliest_on) == ((), 1, None)


@given(st.lists(st.none() | instants), instants)
def test_no_node_is_lost(dues, now):
    lines = [Line(number, str(number), due, Lamp.IDLE) for number, due in enumerate(dues)]
    shown = bundle(lines, now, CALENDAR)
    assert len(shown.full) + shown.rest_count == len(lines)
    assert len(shown.full) <= 8
