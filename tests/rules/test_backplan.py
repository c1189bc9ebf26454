"""Back-planning: the latest days, the slack, the critical chain; against a reckoning by hand and by brute force."""

from datetime import date, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR

from jobs.rules.backplan import Task, back_plan, in_order

BEGIN, FINAL = date(2020, 4, 21), date(2020, 5, 29)


def day(text):
    return date.fromisoformat(f"2020-{text}")


def plan(*tasks, begin=BEGIN, final=FINAL):
    return back_plan(tasks, begin, final, CALENDAR)


def place(found, no):
    return next(one for one in found.places if one.no == no)


def test_the_last_node_may_finish_on_the_final_day_and_the_one_before_it_the_day_before_that_begins():
    found = plan(Task("1", 2), Task("2", 3, ("1",)))
    assert place(found, "2").latest_finish_on == day("05-29")
    assert place(found, "2").latest_start_on == day("05-27")
    assert place(found, "1").latest_finish_on == day("05-26")
    assert place(found, "1").latest_start_on == day("05-25")


def test_days_off_do_not_count_and_made_up_days_do():
    # Final day 11 May 2020, a Monday; Saturday 9 May is made up for the holiday of 1-5 May.
    found = plan(Task("1", 4, due_on=day("05-11")), final=day("05-11"))
    assert place(found, "1").latest_start_on == day("05-07")


def test_slack_is_how_many_working_days_a_deadline_may_still_move():
    found = plan(Task("1", due_on=day("05-22")), Task("2", 2, ("1",), day("05-29")))
    assert (place(found, "1").slack, place(found, "2").slack) == (3, 0)


def test_a_deadline_on_a_day_off_counts_as_the_working_day_before():
    sunday = plan(Task("1", due_on=day("05-24")))
    friday = plan(Task("1", due_on=day("05-22")))
    assert place(sunday, "1").slack == place(friday, "1").slack == 5
    assert place(sunday, "1").finish_on == day("05-24")


def test_a_plan_that_cannot_hold_its_final_day_has_negative_slack():
    found = plan(Task("1", due_on=day("05-29")), Task("2", 3, ("1",), day("05-29")))
    assert place(found, "1").slack == -3
    assert found.critical == ("1", "2")


def test_the_critical_chain_is_bound_without_a_day_between():
    found = plan(
        Task("1", due_on=day("05-20")),
        Task("2", 3, ("1",), day("05-25")),
        Task("3", 1, ("1",), day("05-22")),
        Task("4", 4, ("2", "3"), day("05-29")),
    )
    assert found.critical == ("1", "2", "4")
    assert place(found, "3").slack == 1


def test_a_node_without_a_date_gets_the_latest_day_proposed_and_marked():
    found = plan(Task("1", 2), Task("2", 1, ("1",), day("05-29")))
    assert place(found, "1").is_proposed
    assert place(found, "1").finish_on == place(found, "1").latest_finish_on == day("05-28")
    assert not place(found, "2").is_proposed


def test_a_cycle_is_named_and_the_rest_is_planned():
    found = plan(Task("1", 1, ("3",)), Task("2", 1, ("1",)), Task("3", 1, ("2",)), Task("4", 1, ("3",)))
    assert [sorted(cycle) for cycle in found.cycles] == [["1", "2", "3"]]
    assert [one.no for one in found.places] == ["4"]


def test_a_cycle_is_named_in_the_order_of_the_work():
    _, cycles = in_order({"a": ["c"], "b": ["a"], "c": ["b"], "d": ["d"]})
    assert len(cycles) == 2
    for cycle in cycles:
        following = dict(zip(cycle, (*cycle[1:], cycle[0]), strict=True))
        assert all(no in {"a": ["c"], "b": ["a"], "c": ["b"], "d": ["d"]}[after] for no, after in following.items())


def test_a_predecessor_nobody_knows_counts_for_nothing():
    assert place(plan(Task("1", 1, ("99",))), "1").latest_finish_on == FINAL


def test_an_empty_plan_is_a_plan():
    assert plan().places == ()
    assert plan().critical == ()


def test_a_hopeless_plan_is_laid_out_all_the_same():
    chain = [Task(str(n), 300, (str(n - 1),)) for n in range(300)]
    assert plan(*chain).places[0].slack < 0


@st.composite
def networks(draw, most=9, dated=False):
    count = draw(st.integers(1, most))
    tasks = []
    for n in range(count):
        before = draw(st.sets(st.integers(0, n - 1), max_size=3)) if n else set()
        due = draw(st.none() | st.integers(0, 45).map(lambda k: BEGIN + timedelta(days=k))) if dated else None
        tasks.append(Task(str(n), draw(st.integers(1, 6)), tuple(map(str, sorted(before))), due))
    return tasks


@given(networks(most=30, dated=True))
def test_no_node_finishes_after_the_latest_start_of_one_that_waits_for_it(tasks):
    places = {one.no: one for one in plan(*tasks).places}
    for task in tasks:
        assert places[task.no].latest_finish_on <= FINAL
        assert all(places[no].latest_finish_on < places[task.no].latest_start_on for no in task.predecessors)


@given(networks(most=30), st.lists(st.integers(0, 3), min_size=30, max_size=30))
def test_slack_is_never_negative_in_a_plan_that_can_be_done(tasks, breaks):
    due: dict[str, date] = {}
    dated = []
    for task, pause in zip(tasks, breaks, strict=False):
        ready = max((due[no] for no in task.predecessors), default=BEGIN - timedelta(days=1))
        due[task.no] = CALENDAR.add_workdays(ready, task.workdays + pause)
        dated.append(Task(task.no, task.workdays, task.predecessors, due[task.no]))
    found = plan(*dated, final=max(due.values()))
    assert all(one.slack >= 0 for one in found.places)
    least = min(one.slack for one in found.places)
    assert all(place(found, no).slack == least for no in found.critical)


@given(networks())
def test_the_latest_days_are_what_trying_every_chain_finds(tasks):
    def last_day(no):
        """Walk back from the final day over every task that waits for this one."""
        waiting = [task for task in tasks if no in task.predecessors]
        return min((CALENDAR.add_workdays(last_day(task.no), -task.workdays) for task in waiting), default=FINAL)

    assert all(one.latest_finish_on == last_day(one.no) for one in plan(*tasks).places)


@given(st.dictionaries(st.sampled_from("abcdef"), st.sets(st.sampled_from("abcdef"))))
def test_cycles_are_found_where_there_are_cycles_and_nowhere_else(wanted):
    graph = {no: sorted(before & wanted.keys()) for no, before in wanted.items()}
    order, cycles = in_order(graph)
    inside = [no for cycle in cycles for no in cycle]
    assert sorted([*order, *inside]) == sorted(graph)
    seen = set(inside)
    for no in order:
        assert set(graph[no]) <= seen
        seen.add(no)
    reached = {(no, k) for no, before in graph.items() for k in before}
    for _ in graph:
        reached |= {(a, d) for (a, b), (c, d) in product(reached, reached) if b == c}
    assert all((no, no) in reached for no in inside)
    assert bool(cycles) == any((no, no) in reached for no in graph)
