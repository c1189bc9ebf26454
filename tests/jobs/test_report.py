"""Reporting as a duty: who may, on whose behalf, and what is kept."""

from datetime import timedelta

import pytest

from db import assignments, reports, timelines
from db.words import Event, Intent, Lifecycle, Refusal
from jobs import evidence, owning, report, retract, sign
from jobs.evidence import Attachment
from tests.journeys.answers import holder_of
from tests.journeys.conftest import county, county_ledger  # noqa: F401 - fixtures
from tests.journeys.county import make_policy

NO, UNIT = "3", "德政镇"
PHOTO = Attachment(1, "photo", "file-1")


@pytest.fixture
def desk(county):  # noqa: F811
    """Run a duty on a signed assignment: ``desk(duty)`` gives transaction, assignment and holder."""
    county.publish()
    holder = holder_of(county, NO, UNIT)
    found = county.assignment(NO, UNIT)
    county.office.do_now(lambda tx, policy: sign.sign(tx, policy, assignments.get(tx, found.id), holder.person_id))

    def run(duty):
        return county.office.do_now(lambda tx, policy: duty(tx, assignments.get(tx, found.id), holder.person_id))

    return run


def test_words_are_kept_verbatim_however_long_they_are(desk):
    words = "情况说明。" * 700

    def duty(tx, assignment, person_id):
        made = report.propose(tx, assignment, person_id, Intent.PROGRESS, words)
        report.take_effect(tx, make_policy(), made)
        return reports.last_effective(tx, assignment.id).words

    assert desk(duty) == words


def test_a_stranger_to_the_node_cannot_report_on_it(desk):
    def duty(tx, assignment, person_id):
        other = next(p for p in owning.coordinators(tx) if p.id != person_id)
        report.take_effect(tx, make_policy(), report.propose(tx, assignment, other.id, Intent.PROGRESS, "办理中"))

    with pytest.raises(Refusal, match="not-holder"):
        desk(duty)


def test_a_newer_proposal_takes_the_place_of_an_older_one(desk):
    def duty(tx, assignment, person_id):
        old = report.propose(tx, assignment, person_id, Intent.DONE, "完成")
        report.propose(tx, assignment, person_id, Intent.DONE, "已完成")
        return old.state

    assert desk(duty) == "replaced"


def test_taking_effect_twice_leaves_one_row_in_the_timeline(desk):
    def duty(tx, assignment, person_id):
        made = report.propose(tx, assignment, person_id, Intent.PROGRESS, "办理中")
        report.take_effect(tx, make_policy(), made)
        report.take_effect(tx, make_policy(), made)
        return [row.event for row in timelines.of_assignment(tx, assignment.id)].count(Event.REPORT)

    assert desk(duty) == 1


def test_the_first_file_that_was_waited_for_submits_and_later_ones_are_kept(desk):
    def duty(tx, assignment, person_id):
        made = report.take_effect(tx, make_policy(), report.propose(tx, assignment, person_id, Intent.DONE, "已完成"))
        before = assignment.state
        evidence.attach(tx, make_policy(), made, PHOTO)
        evidence.attach(tx, make_policy(), made, Attachment(1, "photo", "file-2"))
        return before, assignment.state, len(reports.evidence_of(tx, made.id))

    assert desk(duty) == (Lifecycle.IN_PROGRESS, Lifecycle.IN_REVIEW, 2)


def test_a_voice_note_alone_does_not_submit(desk):
    def duty(tx, assignment, person_id):
        made = report.take_effect(tx, make_policy(), report.propose(tx, assignment, person_id, Intent.DONE, "已完成"))
        evidence.attach(tx, make_policy(), made, Attachment(1, "voice", "file-3"))
        return assignment.state

    assert desk(duty) is Lifecycle.IN_PROGRESS


@pytest.mark.parametrize(
    ("minutes", "is_acted_on", "is_refused"), [(5, True, False), (30, False, False), (30, True, True)]
)
def test_a_report_stands_once_somebody_acted_on_it_and_ten_minutes_have_passed(desk, minutes, is_acted_on, is_refused):
    def duty(tx, assignment, person_id):
        made = report.propose(tx, assignment, person_id, Intent.PROGRESS, "办理中")
        report.take_effect(tx, make_policy(), made)
        tx.now = tx.now + timedelta(minutes=minutes - 1)
        if is_acted_on:
            other = next(p for p in owning.coordinators(tx) if p.id != person_id)
            report.moves.move(tx, make_policy(), assignment, Event.HOLD, other.id)
        tx.now = tx.now + timedelta(minutes=1)
        retract.retract(tx, make_policy(), made, person_id)
        return made.state

    if is_refused:
        with pytest.raises(Refusal, match="stale"):
            desk(duty)
    else:
        assert desk(duty) == "withdrawn"


def test_a_principal_who_reports_for_a_colleague_is_recorded_with_both_names(desk):
    def duty(tx, assignment, person_id):
        principal = owning.chain(tx, assignment).unit_head
        assignment.handler_id = next(p.id for p in owning.coordinators(tx))
        made = report.propose(tx, assignment, principal, Intent.PROGRESS, "办理中")
        report.take_effect(tx, make_policy(), made)
        row = timelines.of_assignment(tx, assignment.id)[0]
        return row.person_id == principal, row.details["for"] == assignment.handler_id

    assert desk(duty) == (True, True)
