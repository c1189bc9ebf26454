"""No move but those of the table."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR, at

from db.words import Event, Lifecycle, Refusal
from jobs.rules.lifecycle import MOVES, guard_decline, is_possible, resumed, target
from jobs.rules.work import Work

DRAFT, AWAITING, WORKING, REVIEW, CLOSED, DECLINED, SUSPENDED, CANCELLED = Lifecycle
# PRODUCT.md's table, written a second time by hand: event → {from: to}.
PRODUCT = {
    Event.DISPATCH: {DRAFT: AWAITING},
    Event.SIGN: {AWAITING: WORKING},
    Event.DECLINE: {AWAITING: DECLINED, WORKING: DECLINED},
    Event.TRANSFER: {DECLINED: AWAITING},
    Event.UPHOLD: {DECLINED: AWAITING},
    Event.REPORT: {AWAITING: WORKING, WORKING: WORKING},
    Event.RAISE_PROBLEM: {AWAITING: WORKING, WORKING: WORKING},
    Event.RESOLVE_PROBLEM: {AWAITING: AWAITING, WORKING: WORKING, REVIEW: REVIEW},
    Event.REQUEST_EXTENSION: {WORKING: WORKING},
    Event.GRANT: {WORKING: WORKING},
    Event.REFUSE: {WORKING: WORKING},
    Event.SUBMIT: {WORKING: REVIEW},
    Event.WITHDRAW: {REVIEW: WORKING},
    Event.SEND_BACK: {REVIEW: WORKING},
    Event.CLOSE: {REVIEW: CLOSED},
    Event.END: dict.fromkeys((AWAITING, WORKING, REVIEW, DECLINED, SUSPENDED), CLOSED),
    Event.REOPEN: {CLOSED: WORKING},
    Event.SUSPEND: dict.fromkeys((AWAITING, WORKING, REVIEW), SUSPENDED),
    Event.RESUME: {SUSPENDED: WORKING},
    Event.CANCEL: dict.fromkeys((DRAFT, AWAITING, WORKING, REVIEW, DECLINED, SUSPENDED), CANCELLED),
    Event.DELEGATE: {AWAITING: AWAITING, WORKING: WORKING},
    Event.HAND_OVER: {state: state for state in (AWAITING, WORKING, REVIEW, DECLINED, SUSPENDED)},
    Event.ESCALATE: {AWAITING: AWAITING, WORKING: WORKING},
    Event.HOLD: {AWAITING: AWAITING, WORKING: WORKING},
    Event.ISSUE: {AWAITING: AWAITING, WORKING: WORKING},
    Event.FALL_SILENT: {WORKING: WORKING},
    Event.RESCHEDULE: {state: state for state in (AWAITING, WORKING, REVIEW, DECLINED, SUSPENDED)},
    Event.MARK_URGENT: {state: state for state in (DRAFT, AWAITING, WORKING, REVIEW, DECLINED, SUSPENDED)},
    Event.UNMARK_URGENT: {state: state for state in (DRAFT, AWAITING, WORKING, REVIEW, DECLINED, SUSPENDED)},
    Event.UNDO: {AWAITING: AWAITING, WORKING: WORKING},
}


@pytest.mark.parametrize(("state", "event"), list(product(Lifecycle, Event)))
def test_every_move_is_in_the_table_or_refused_by_name(state, event):
    expected = PRODUCT[event].get(state)
    assert is_possible(state, event) == (expected is not None)
    if expected is not None:
        assert target(state, event) is expected
        return
    with pytest.raises(Refusal) as refused:
        target(state, event)
    assert refused.value.key == "lifecycle-refused"
    assert refused.value.params == {"state": state.value, "event": event.value}


def test_every_move_says_who_may_make_it():
    assert all(move.rights for move in MOVES)


@given(st.lists(st.sampled_from(Event), max_size=30))
def test_no_path_closes_a_node_but_through_its_reviewer_or_its_rule(events):
    state = DRAFT
    for event in events:
        before = state
        if is_possible(state, event):
            state = target(state, event)
        if state is CLOSED and before is not CLOSED:
            assert event is Event.END or (before, event) == (REVIEW, Event.CLOSE)


def test_nothing_leads_out_of_a_cancelled_node():
    assert not any(is_possible(CANCELLED, event) for event in Event)


def test_a_resumed_node_returns_to_where_it_stood():
    work = Work(SUSPENDED)
    assert resumed(work) is AWAITING
    assert resumed(replace(work, signed_at=at("04-22"))) is WORKING
    assert resumed(replace(work, signed_at=at("04-22"), submitted_at=at("05-08"))) is REVIEW


def test_an_unsigned_node_may_be_declined_at_any_time():
    assert guard_decline(Work(AWAITING, published_at=at("04-21")), at("08-31"), CALENDAR) is None


def test_a_signed_node_may_be_declined_for_three_working_days():
    work = Work(WORKING, signed_at=at("04-30", "16:00"))
    guard_decline(work, at("05-08", "17:59"), CALENDAR)
    with pytest.raises(Refusal) as refused:
        guard_decline(work, at("05-09", "08:30"), CALENDAR)
    assert refused.value.key == "lifecycle-decline-late"


def test_a_closed_node_cannot_be_declined():
    with pytest.raises(Refusal):
        guard_decline(Work(CLOSED), at("05-08"), CALENDAR)
