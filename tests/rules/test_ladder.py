"""How high a knock raises, and who hears of it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spring_2020 import CALENDAR, at, instants, works

from db.words import Lifecycle, StepKind
from jobs.rules.cadence import CadencePolicy, Step, next_step
from jobs.rules.ladder import Capacity, Chain, LadderPolicy, Told, hold_until, level_after, level_alone, recipients
from jobs.rules.work import Work

POLICY = LadderPolicy()
WORK = Work(Lifecycle.IN_PROGRESS)
HANDLER, HEAD, SECRETARY, ZHANG, LI, PAIRED, TASK_FORCE = range(1, 8)
CHAIN = Chain(HEAD, HANDLER, SECRETARY, (ZHANG, LI), PAIRED, TASK_FORCE)


def step(kind: StepKind, days: int = 0) -> Step:
    return Step(at("05-21"), kind, days)


def told(level: int, chain: Chain, knock: Step) -> list[int]:
    return [one.person_id for one in recipients(level, chain, knock)]


@pytest.mark.parametrize(
    ("kind", "days", "level"),
    [
        (StepKind.UNSIGNED, 1, 1),
        (StepKind.UNSIGNED, 2, 2),
        (StepKind.UNSIGNED, 9, 2),
        (StepKind.DUE_SOON, 7, 1),
        (StepKind.DUE_TODAY, 0, 1),
        (StepKind.SILENT, 3, 2),
        (StepKind.NOT_REPORTED, 0, 2),
        (StepKind.OVERDUE, 1, 3),
        (StepKind.OVERDUE, 3, 3),
    ],
)
def test_each_knock_has_its_slip(kind, days, level):
    assert level_after(step(kind, days), WORK, POLICY) == level


def test_an_urgent_node_starts_yellow():
    assert level_after(step(StepKind.DUE_SOON, 7), replace(WORK, is_urgent=True), POLICY) == 2


@pytest.mark.parametrize("kind", [StepKind.DUE_SOON, StepKind.DUE_TODAY])
def test_behind_an_unfinished_predecessor_only_a_missing_signature_climbs(kind):
    waiting = replace(WORK, waits_for_predecessor=True, is_urgent=True)
    assert level_after(step(kind, 1), waiting, POLICY) == 0
    assert level_after(step(StepKind.UNSIGNED, 2), waiting, POLICY) == 2


def test_a_hold_keeps_the_level_until_it_ends():
    held = replace(WORK, level=2, held_until=at("05-21", "12:00"))
    assert level_after(step(StepKind.OVERDUE, 1), held, POLICY) == 2
    assert level_after(Step(at("05-22"), StepKind.OVERDUE, 2), held, POLICY) == 3


def test_what_climbed_before_is_spoken_of_as_gravely_as_its_knock_alone():
    climbed = replace(WORK, level=3, held_until=at("05-21", "12:00"))
    assert level_alone(step(StepKind.DUE_SOON, 3), climbed, POLICY) == 1
    assert level_alone(step(StepKind.DUE_SOON, 3), replace(climbed, is_urgent=True), POLICY) == 2


def test_a_hold_lasts_half_a_working_day():
    assert hold_until(at("05-20", "10:00"), POLICY, CALENDAR) == at("05-20", "14:45")
    assert hold_until(at("05-22", "17:00"), POLICY, CALENDAR) == at("05-25", "12:15")


@given(work=works, after=instants)
def test_a_level_never_falls_without_an_answer(work, after):
    knock = next_step(work, after, CadencePolicy(), CALENDAR)
    if knock is not None:
        assert work.level <= level_after(knock, work, POLICY) <= 3


def test_a_blue_reminder_goes_to_the_handler_alone():
    assert recipients(1, CHAIN, step(StepKind.DUE_SOON, 3)) == (Told(HANDLER, Capacity.RESPONSIBLE),)


def test_the_accountable_post_joins_its_handler_one_working_day_before_the_deadline():
    assert told(1, CHAIN, step(StepKind.DUE_SOON, 1)) == [HANDLER, HEAD]
    assert told(1, CHAIN, step(StepKind.DUE_TODAY)) == [HANDLER, HEAD]


def test_without_a_handler_the_accountable_post_is_responsible():
    assert recipients(1, Chain(HEAD), step(StepKind.UNSIGNED, 1)) == (Told(HEAD, Capacity.RESPONSIBLE),)


def test_yellow_adds_the_unit_head_and_the_coordinators():
    assert told(2, CHAIN, step(StepKind.SILENT, 3)) == [HANDLER, HEAD, SECRETARY, ZHANG, LI]


def test_red_adds_the_paired_leader():
    assert told(3, CHAIN, step(StepKind.OVERDUE, 1)) == [HANDLER, HEAD, SECRETARY, ZHANG, LI, PAIRED]


def test_three_days_late_reaches_the_leader_of_the_task_force():
    assert told(3, CHAIN, step(StepKind.OVERDUE, 3))[-1] == TASK_FORCE


def test_a_leader_who_is_also_the_unit_head_is_told_once_as_unit_head():
    chain = Chain(HEAD, None, SECRETARY, (ZHANG,), SECRETARY, TASK_FORCE)
    assert recipients(3, chain, step(StepKind.OVERDUE, 1)) == (
        Told(HEAD, Capacity.RESPONSIBLE),
        Told(SECRETARY, Capacity.UNIT_HEAD),
        Told(ZHANG, Capacity.COORDINATOR),
    )


def test_a_vacant_post_passes_its_reminder_to_the_next_rung():
    assert told(1, Chain(None, None, SECRETARY, (ZHANG,)), step(StepKind.UNSIGNED, 1)) == [SECRETARY, ZHANG]
    assert told(3, replace(CHAIN, paired_leader=None), step(StepKind.OVERDUE, 1))[-1] == TASK_FORCE


people = st.none() | st.integers(1, 5)
chains = st.builds(Chain, people, people, people, st.tuples(st.integers(1, 5)) | st.just(()), people, people)


@given(level=st.integers(0, 3), chain=chains, kind=st.sampled_from(StepKind), days=st.integers(0, 9))
def test_nobody_is_told_twice_and_somebody_always_is(level, chain, kind, days):
    heard = told(level, chain, step(kind, days))
    assert len(heard) == len(set(heard))
    if chain.task_force_leader is not None:
        assert heard


@given(chain=chains, kind=st.sampled_from(StepKind), days=st.integers(0, 9))
def test_a_higher_slip_leaves_nobody_out_whom_a_lower_one_told(chain, kind, days):
    lower, higher = (set(told(level, chain, step(kind, days))) for level in (2, 3))
    assert lower <= higher
