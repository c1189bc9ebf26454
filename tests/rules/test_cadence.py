"""When the clock knocks."""

from dataclasses import replace
from datetime import datetime, time
from itertools import takewhile

import pytest
from hypothesis import given
from spring_2020 import CALENDAR, at, instants, works

from db.words import Lifecycle, StepKind
from jobs.rules.cadence import CadencePolicy, Step, next_step, steps
from jobs.rules.work import Work

POLICY = CadencePolicy()
SIGNED = Work(
    Lifecycle.IN_PROGRESS,
    published_at=at("04-21", "10:00"),
    signed_at=at("04-21", "11:00"),
    due_at=at("05-20", "18:00"),
)
UNSIGNED = replace(SIGNED, lifecycle=Lifecycle.AWAITING_SIGN, signed_at=None)


def knocks(work: Work, after: datetime, until: datetime) -> list[tuple[str, str, int]]:
    """List every knock in (after, until] as ("05-20 08:30", kind, days)."""
    heard = takewhile(lambda step: step.at <= until, steps(work, after, POLICY, CALENDAR))
    return [(f"{CALENDAR.local(step.at):%m-%d %H:%M}", step.kind.value, step.days) for step in heard]


def test_an_unsigned_card_is_asked_for_every_working_day():
    assert knocks(UNSIGNED, at("04-21", "10:00"), at("04-27", "18:00")) == [
        ("04-22 08:30", "unsigned", 1),
        ("04-23 08:30", "unsigned", 2),
        ("04-24 08:30", "unsigned", 3),
        ("04-26 08:30", "unsigned", 4),  # a Sunday made up for the May holiday
        ("04-27 08:30", "unsigned", 5),
    ]


def test_nobody_is_knocked_for_in_the_may_holiday():
    assert knocks(UNSIGNED, at("04-30", "09:00"), at("05-06", "08:30")) == [("05-06 08:30", "unsigned", 9)]


def test_a_silent_signed_node_is_asked_at_offsets_at_the_end_of_each_lease_and_every_day_when_late():
    assert knocks(SIGNED, SIGNED.signed_at, at("05-25", "18:00")) == [
        ("05-11 08:30", "due_soon", 7),  # the lease starts, silence is counted from here
        ("05-14 08:30", "silent", 3),
        ("05-15 08:30", "due_soon", 3),
        ("05-19 08:30", "silent", 6),  # graver than the offset of one day on the same morning
        ("05-20 08:30", "due_today", 0),
        ("05-20 10:00", "not_reported", 0),
        ("05-21 08:30", "overdue", 1),
        ("05-22 08:30", "overdue", 2),
        ("05-25 08:30", "overdue", 3),
    ]


def test_a_start_date_begins_the_lease_earlier():
    work = replace(SIGNED, starts_on=datetime(2020, 4, 23).date())  # noqa: DTZ001
    assert next_step(work, work.signed_at, POLICY, CALENDAR) == Step(at("04-27"), StepKind.SILENT, 3)


def test_a_node_signed_late_gets_a_whole_lease():
    work = replace(SIGNED, signed_at=at("05-14", "16:00"))
    assert ("05-19 08:30", "silent", 3) in knocks(work, work.signed_at, at("05-20", "18:00"))


def test_a_report_renews_the_lease_and_quiets_the_far_offsets():
    work = replace(SIGNED, heard_at=at("05-13", "09:00"))
    assert knocks(work, work.heard_at, at("05-20", "18:00")) == [
        ("05-18 08:30", "silent", 3),
        ("05-19 08:30", "due_soon", 1),
        ("05-20 08:30", "due_today", 0),
        ("05-20 10:00", "not_reported", 0),
    ]


def test_a_report_on_the_eve_spares_the_check_of_the_due_day():
    work = replace(SIGNED, heard_at=at("05-19", "15:00"))
    assert knocks(work, work.heard_at, at("05-20", "18:00")) == [("05-20 08:30", "due_today", 0)]


def test_a_report_on_a_late_node_buys_three_working_days():
    work = replace(SIGNED, heard_at=at("05-22", "15:00"))
    assert next_step(work, work.heard_at, POLICY, CALENDAR) == Step(at("05-27"), StepKind.OVERDUE, 5)


def test_a_deadline_on_a_sunday_is_called_on_the_friday_before():
    work = replace(SIGNED, due_at=at("05-24", "18:00"), heard_at=at("05-20", "17:00"))
    assert knocks(work, at("05-20", "17:00"), at("05-26", "08:30")) == [
        ("05-21 08:30", "due_soon", 1),
        ("05-22 08:30", "due_today", 0),
        ("05-22 10:00", "not_reported", 0),
        ("05-25 08:30", "overdue", 1),
        ("05-26 08:30", "overdue", 2),
    ]


def test_a_card_unsigned_and_late_is_called_late():
    assert next_step(UNSIGNED, at("05-20", "18:00"), POLICY, CALENDAR) == Step(at("05-21"), StepKind.OVERDUE, 1)


def test_who_waits_for_a_predecessor_is_reminded_of_the_date_but_never_blamed():
    work = replace(SIGNED, waits_for_predecessor=True)
    assert {kind for _, kind, _ in knocks(work, work.signed_at, at("08-31"))} == {"due_soon", "due_today"}


def test_what_waits_for_the_principals_consent_never_rings():
    assert next_step(replace(SIGNED, handed_up_at=at("05-11")), at("05-11"), POLICY, CALENDAR) is None


def test_an_ongoing_node_is_asked_for_its_signature_only():
    ongoing = replace(UNSIGNED, due_at=None)
    assert next_step(ongoing, at("04-21", "10:00"), POLICY, CALENDAR) == Step(at("04-22"), StepKind.UNSIGNED, 1)
    assert next_step(replace(SIGNED, due_at=None), at("04-21", "11:00"), POLICY, CALENDAR) is None


def test_nothing_rings_before_publishing():
    work = replace(UNSIGNED, published_at=at("05-18", "09:00"))
    assert next_step(work, at("04-01"), POLICY, CALENDAR) == Step(at("05-19"), StepKind.UNSIGNED, 1)


@pytest.mark.parametrize(("hour", "is_asked"), [("09:59", True), ("10:00", False)])
def test_a_report_is_fresh_from_the_hour_of_the_check_on_the_day_before(hour, is_asked):
    work = replace(SIGNED, heard_at=at("05-19", hour))
    assert (("05-20 10:00", "not_reported", 0) in knocks(work, work.heard_at, at("05-20", "18:00"))) == is_asked


@given(work=works, after=instants)
def test_a_finished_or_frozen_node_is_left_alone(work, after):
    if not work.lifecycle.is_open:
        assert next_step(work, after, POLICY, CALENDAR) is None


@given(work=works, after=instants)
def test_every_knock_is_strictly_later_and_on_a_working_morning(work, after):
    step = next_step(work, after, POLICY, CALENDAR)
    if step is not None:
        assert step.at > after
        assert CALENDAR.is_working_time(step.at)
        assert CALENDAR.local(step.at).time() == (time(10) if step.kind is StepKind.NOT_REPORTED else time(8, 30))
        assert step.days >= 0


@given(work=works, after=instants, later=instants)
def test_asking_earlier_never_misses_a_knock_found_later(work, after, later):
    after, later = sorted((after, later))
    early, late = (next_step(work, instant, POLICY, CALENDAR) for instant in (after, later))
    if late is not None:
        assert early is not None
        assert early.at <= late.at
    assert early == late or (early is not None and early.at <= later)


@given(work=works, after=instants)
def test_an_open_node_with_a_deadline_of_its_own_is_never_forgotten(work, after):
    if work.lifecycle.is_open and work.due_at is not None and not work.waits_for_predecessor:
        assert next_step(work, after, POLICY, CALENDAR) is not None


@pytest.mark.parametrize("offsets", [(), (5,), (10, 2, 0)])
def test_the_offsets_are_the_offices_choice(offsets):
    policy = CadencePolicy(offsets=offsets, lease_days=99)
    after, seen = SIGNED.signed_at, []
    while (step := next_step(SIGNED, after, policy, CALENDAR)) is not None and step.kind is not StepKind.OVERDUE:
        after = step.at
        seen += [step.days] if step.kind is not StepKind.NOT_REPORTED else []
    assert tuple(seen) == offsets
