"""The ripple of a changed deadline: nodes move only as far as they must, and never past the final date."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR

from jobs.rules.backplan import Task
from jobs.rules.ripple import Shift, ripple

FINAL = date(2020, 5, 29)


def day(text):
    return date.fromisoformat(f"2020-{text}")


CHAIN = (
    Task("8", 5, (), day("05-15")),
    Task("9", 3, ("8",), day("05-20")),
    Task("10", 2, ("9",), day("05-25")),
    Task("11", 2, ("10",), day("05-28")),
)


def moved(*args, **options):
    return {shift.no: shift.new_on for shift in ripple(*args, FINAL, CALENDAR, **options).moved}


def test_what_waits_for_a_later_node_moves_and_room_on_the_way_is_used_first():
    # Two days later: no. 9 was bound to the day, no. 10 had one day to spare, no. 11 one more.
    assert moved(CHAIN, "8", day("05-19")) == {"9": day("05-22"), "10": day("05-26")}


def test_a_node_that_had_no_date_gets_one():
    assert moved((Task("1", 2), Task("2", 3, ("1",), day("05-20"))), "1", day("05-15")) == {}


def test_what_has_time_enough_stays():
    assert moved(CHAIN, "10", day("05-26")) == {}


def test_what_would_pass_the_final_date_stays_and_is_named():
    found = ripple(CHAIN, "8", day("05-27"), FINAL, CALENDAR)
    assert found.moved == ()
    assert found.impossible == (Shift("9", day("05-20"), day("06-01")),)


def test_an_earlier_date_moves_nothing_but_what_is_counted_from_it():
    assert moved(CHAIN, "8", day("05-13")) == {}
    assert moved(CHAIN, "8", day("05-13"), followers={"9"}) == {"9": day("05-18")}


def test_a_finished_node_is_left_alone():
    assert moved(CHAIN, "8", day("05-19"), fixed={"9"}) == {}


def test_a_date_too_soon_after_a_predecessor_names_it_and_what_is_left():
    found = ripple(CHAIN, "9", day("05-18"), FINAL, CALENDAR)
    assert (found.waits_for, found.days_left) == ("8", 1)
    assert ripple(CHAIN, "9", day("05-21"), FINAL, CALENDAR).waits_for == ""


def test_what_was_late_before_is_not_blamed_on_the_change():
    # No. 21 wants five days and the plan leaves it two: it moves by the one day that no. 20 does.
    tasks = (Task("20", 3, (), day("05-18")), Task("21", 5, ("20",), day("05-20")))
    assert moved(tasks, "20", day("05-19")) == {"21": day("05-21")}


@st.composite
def feasible(draw):
    tasks = []
    for n in range(draw(st.integers(2, 12))):
        before = draw(st.sets(st.integers(0, n - 1), max_size=3)) if n else set()
        ready = max((tasks[k].due_on for k in before), default=day("04-20"))
        days = draw(st.integers(1, 4))
        due = CALENDAR.add_workdays(ready, days + draw(st.integers(0, 3)))
        tasks.append(Task(str(n), days, tuple(map(str, sorted(before))), due))
    return tasks


@given(feasible(), st.integers(0, 11), st.integers(0, 20))
def test_a_plan_that_could_be_done_still_can_after_the_ripple(tasks, n, days):
    changed = tasks[n % len(tasks)]
    new_on = changed.due_on + timedelta(days=days)
    far = day("12-31")
    found = ripple(tasks, changed.no, new_on, far, CALENDAR)
    assert found.impossible == ()
    dues = {task.no: task.due_on for task in tasks} | {one.no: one.new_on for one in found.moved} | {changed.no: new_on}
    for task in tasks:
        if task.no != changed.no:
            assert dues[task.no] >= task.due_on
            assert all(CALENDAR.workdays_between(dues[k], dues[task.no]) >= task.workdays for k in task.predecessors)
    for one in found.moved:  # none moves further than it must
        task = tasks[int(one.no)]
        assert any(CALENDAR.workdays_between(dues[k], one.new_on) == task.workdays for k in task.predecessors)
