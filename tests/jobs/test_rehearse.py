"""The rehearsal's stage: when it begins and ends, who is bound, and what of a running campaign it goes on from."""

from datetime import date, datetime

import pytest

from db import assignments, people
from db.words import Lifecycle, Refusal
from jobs import dispatch, rehearse, sign
from jobs.rules.notation.roster_reading import roster_view
from jobs.sheets.grid import grid_of
from jobs.sheets.plan import read_plan_grids
from tests.journeys.county import make_policy, moment, read_county_roster

POLICY = make_policy()
NOW = moment("2020-04-21 09:00")
MEETING_ON = date(2020, 4, 21)
HEADER = ["序号", "节点任务", "责任单位", "责任人", "完成时限"]
TWO_NODES = ([1, "制定方案", "德政镇", "党委书记", "5月6日前"], [2, "开展自查", "德政镇", "党委书记", "5月8日前"])


@pytest.fixture(scope="module")
def roster():
    return read_county_roster()


def ledger_of(roster, *rows, ref: date = MEETING_ON, now: datetime = NOW):
    grid = grid_of([HEADER, *(rows or TWO_NODES)], "计划")
    reading = read_plan_grids(
        [grid], "计划.xlsx", roster=roster_view(roster), ref=ref, end=None, today=ref, calendar=POLICY.calendar
    )
    return rehearse.of_sheets(roster, reading, POLICY, now)


def played(ledger, now: datetime = NOW) -> list[tuple[datetime, str, str]]:
    """Play to the end; tell when each message went out, to whom, and of what kind."""
    told: list[tuple[datetime, str, str]] = []

    def says(tx, row):
        told.append((POLICY.calendar.local(tx.now), tx.get(people.Person, row.person_id).name, row.key))
        return True

    for _ in rehearse.play(rehearse.set_stage(ledger, POLICY, now), POLICY, says):
        pass
    return told


def test_everybody_is_bound_and_reached(roster):
    ledger = ledger_of(roster)
    rehearse.set_stage(ledger, POLICY, NOW)
    with ledger.read(NOW) as tx:
        assert all(person.is_bound and person.unreachable_at is None for person in people.everybody(tx))


def test_a_draft_begins_in_the_next_working_hours(roster):
    stage = rehearse.set_stage(ledger_of(roster), POLICY, moment("2020-04-30 20:00"))
    assert stage.begins_at == moment("2020-05-06 08:30")


def test_a_plan_whose_own_first_day_is_to_come_begins_on_it(roster):
    stage = rehearse.set_stage(ledger_of(roster, ref=date(2020, 4, 27)), POLICY, NOW)
    assert stage.begins_at == moment("2020-04-27 08:30")


def test_a_plan_that_is_over_is_rehearsed_as_it_would_have_been(roster):
    stage = rehearse.set_stage(ledger_of(roster), POLICY, moment("2026-11-26 09:00"))
    assert stage.begins_at == moment("2020-04-21 08:30")


def test_it_ends_when_the_last_node_has_climbed_the_whole_ladder(roster):
    stage = rehearse.set_stage(ledger_of(roster), POLICY, NOW)
    assert stage.ends_at == moment("2020-05-14 18:00")  # 9 May is worked: 9, 11, 12, 13, 14


def test_without_a_plan_there_is_no_stage():
    with pytest.raises(Refusal) as refusal:
        rehearse.set_stage(rehearse.copies.blank(), POLICY, NOW)
    assert refusal.value.key == "rehearse-no-plan"


def test_a_published_campaign_goes_on_from_where_it_stands(roster):
    ledger = ledger_of(roster)
    with ledger.write(NOW) as tx:
        campaign = assignments.running_campaign(tx)
        dispatch.publish(tx, POLICY, campaign.id, None)
        secretary = people.by_name(tx, "德政镇书记")[0]
        for assignment in assignments.owned_by(tx, secretary.id, (Lifecycle.AWAITING_SIGN,)):
            sign.sign(tx, POLICY, assignment, secretary.id)
    told = played(ledger, moment("2020-04-22 09:00"))
    mine = [(at.date(), key) for at, name, key in told if name == "德政镇书记"]
    assert mine[0] == (date(2020, 4, 23), "bundle")  # 7 working days before 6 May, 26 April being one
    assert "dispatch" not in {key for _, _, key in told}


def test_nothing_goes_out_on_days_off_or_at_night(roster):
    assert all(POLICY.calendar.is_working_time(at) for at, _, _ in played(ledger_of(roster)))


def test_a_copy_leaves_the_office_as_it_is(roster):
    ledger = ledger_of(roster)
    rehearse.set_stage(rehearse.copy_of(ledger, NOW), POLICY, NOW)
    with ledger.read(NOW) as tx:
        assert assignments.running_campaign(tx).published_at is None
        assert not any(person.is_bound for person in people.everybody(tx))
