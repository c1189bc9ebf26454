"""To whom each day of a node is charged."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR, at, instants

from db.words import Event, Lifecycle
from jobs.rules.turn import Moved, Span, Turn, Wait, days_charged, kept_waiting, spans, whose_turn
from jobs.rules.work import Work

WORK = Work(Lifecycle.IN_PROGRESS, signed_at=at("04-21"), due_at=at("05-20", "18:00"))
UNSIGNED = replace(WORK, lifecycle=Lifecycle.AWAITING_SIGN)


@pytest.mark.parametrize(
    ("work", "turn"),
    [
        (WORK, Turn.OFFICIAL),
        (UNSIGNED, Turn.OFFICIAL),
        (replace(UNSIGNED, waits_for_predecessor=True), Turn.OFFICIAL),
        (replace(WORK, lifecycle=Lifecycle.IN_REVIEW), Turn.REVIEWER),
        (replace(WORK, waits_for_predecessor=True), Turn.PREDECESSOR),
        (replace(WORK, waits_for_leader=True), Turn.LEADER),
        (replace(WORK, lifecycle=Lifecycle.DECLINED), Turn.LEADER),
        (replace(WORK, lifecycle=Lifecycle.CLOSED), Turn.NOBODY),
        (replace(WORK, lifecycle=Lifecycle.SUSPENDED), Turn.NOBODY),
    ],
)
def test_every_day_is_charged_to_one(work, turn):
    assert whose_turn(work) is turn


def moved(event, day, clock="08:30", **details):
    return Moved(at(day, clock), event, details)


PUBLISHED = [moved(Event.DISPATCH, "04-21"), moved(Event.SIGN, "04-21", "09:00")]
SUBMITTED = [*PUBLISHED, moved(Event.SUBMIT, "04-23", "17:00")]


def test_a_signature_does_not_begin_the_officials_time_anew():
    assert spans(PUBLISHED) == [Span(Turn.OFFICIAL, at("04-21"))]


def test_from_the_submission_on_it_is_the_reviewers_turn():
    assert spans(SUBMITTED)[-1] == Span(Turn.REVIEWER, at("04-23", "17:00"))


def test_what_is_closed_is_nobodys_turn():
    closed = spans([*SUBMITTED, moved(Event.CLOSE, "04-27")])
    assert closed[-1] == Span(Turn.NOBODY, at("04-27"))
    assert days_charged(closed, at("05-20"), CALENDAR) == {Turn.OFFICIAL: 3, Turn.REVIEWER: 2}


def test_a_problem_is_the_leaders_turn_until_it_is_resolved_or_taken_back():
    raised = [*PUBLISHED, moved(Event.RAISE_PROBLEM, "04-22")]
    assert spans(raised)[-1].turn is Turn.LEADER
    for ends in (moved(Event.RESOLVE_PROBLEM, "04-23"), moved(Event.UNDO, "04-23", problem_id=1)):
        assert spans([*raised, ends])[-1] == Span(Turn.OFFICIAL, at("04-23"))
    assert spans([*raised, moved(Event.UNDO, "04-23", report_id=1)])[-1].turn is Turn.LEADER


def test_what_waits_for_the_principals_consent_is_not_the_officials_turn():
    handed_up = [*PUBLISHED, moved(Event.HAND_UP, "04-22")]
    assert spans(handed_up)[-1] == Span(Turn.REVIEWER, at("04-22"))
    for ends in (moved(Event.TURN_BACK, "04-23"), moved(Event.UNDO, "04-23", handed_up=True)):
        assert spans([*handed_up, ends])[-1] == Span(Turn.OFFICIAL, at("04-23"))
    assert spans([*handed_up, moved(Event.SUBMIT, "04-23")])[-1] == Span(Turn.REVIEWER, at("04-22"))


def test_after_a_suspension_it_is_again_the_turn_of_whose_it_was():
    asleep = [*SUBMITTED, moved(Event.SUSPEND, "04-24"), moved(Event.RESUME, "05-06")]
    turns = [span.turn for span in spans(asleep)]
    assert turns == [Turn.OFFICIAL, Turn.REVIEWER, Turn.NOBODY, Turn.REVIEWER]


def test_what_a_coordinator_takes_back_is_again_the_turn_of_whose_it_was():
    for event in (Event.CLOSE, Event.SUSPEND, Event.CANCEL):
        undone = [*SUBMITTED, moved(event, "04-24"), moved(Event.UNDO, "05-06", back_to="in_review")]
        assert [span.turn for span in spans(undone)] == [Turn.OFFICIAL, Turn.REVIEWER, Turn.NOBODY, Turn.REVIEWER]


def test_while_a_predecessor_is_unfinished_no_day_is_the_officials():
    waits = kept_waiting([*SUBMITTED, moved(Event.CLOSE, "04-28")])
    assert waits == [Wait(at("04-21"), at("04-28"))]
    found = spans(PUBLISHED, waits)
    assert found[-1] == Span(Turn.OFFICIAL, at("04-28"))
    assert days_charged(found, at("04-29", "18:00"), CALENDAR) == {Turn.OFFICIAL: 2, Turn.PREDECESSOR: 6}


def test_the_last_of_several_predecessors_ends_the_waiting():
    waits = [Wait(at("04-21"), at("04-23")), Wait(at("04-21"), at("04-24"))]
    assert spans(PUBLISHED, waits)[-1] == Span(Turn.OFFICIAL, at("04-24"))


def test_a_reopened_predecessor_is_waited_for_again():
    again = [*SUBMITTED, moved(Event.CLOSE, "04-28"), moved(Event.REOPEN, "04-30")]
    assert kept_waiting(again) == [Wait(at("04-21"), at("04-28")), Wait(at("04-30"))]


def test_a_day_goes_to_whoever_had_most_of_its_working_hours():
    found = [Span(Turn.OFFICIAL, at("04-22", "08:30"), at("04-22", "17:00")), Span(Turn.REVIEWER, at("04-22", "17:00"))]
    assert days_charged(found, at("04-22", "20:00"), CALENDAR) == {Turn.OFFICIAL: 1}
    assert days_charged(found, at("04-23", "09:00"), CALENDAR) == {Turn.OFFICIAL: 1, Turn.REVIEWER: 1}


def test_holidays_and_nights_are_charged_to_nobody():
    found = [Span(Turn.OFFICIAL, at("05-01", "08:30"))]
    assert days_charged(found, at("05-06", "08:00"), CALENDAR) == {}


HISTORIES = st.lists(st.tuples(st.sampled_from(Event), instants), max_size=25)
WAITS = st.lists(st.tuples(instants, instants).map(lambda pair: Wait(min(pair), max(pair))), max_size=4)


@given(HISTORIES, WAITS, instants)
def test_no_working_day_is_charged_twice_and_no_two_neighbours_are_the_same(history, waits, now):
    moves = [Moved(when, event) for event, when in sorted(history, key=lambda pair: pair[1])]
    found = spans(moves, waits)
    for earlier, later in pairwise(found):
        assert earlier.until_at == later.from_at
        assert earlier.turn is not later.turn
    if found:
        since = CALENDAR.local_day(found[0].from_at)
        charged = sum(days_charged(found, now, CALENDAR).values())
        assert charged <= max(0, CALENDAR.workdays_between(since, CALENDAR.local_day(now))) + 1
