"""The county's own roster and plan read exactly as their ground truth says."""

import json
from datetime import date, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from jobs.calendars import work_calendar
from jobs.rules.notation.plan_reading import PlanReading
from jobs.rules.notation.problems import SkipReason
from jobs.rules.notation.roster_reading import RosterReading, RosterView, roster_view
from jobs.sheets.contract_json import plan_json, roster_json
from jobs.sheets.plan import read_plan
from jobs.sheets.roster import read_roster

ROOT = Path(__file__).parents[2]
COUNTY = ROOT / "bot/sandbox/county"
TRUTH = ROOT / "tests/data"
ADDED = {"remark", "confidential"}
CALENDAR = work_calendar(ZoneInfo("Asia/Shanghai"), time(8, 30), time(18), {})


def say(key, params):
    return key


def truth(name):
    return json.loads((TRUTH / name).read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def roster() -> RosterReading:
    return read_roster((COUNTY / "roster.xlsx").read_bytes(), "roster.xlsx")


@pytest.fixture(scope="module")
def plan(roster) -> PlanReading:
    return read(roster_view(roster))


def read(view: RosterView, **options) -> PlanReading:
    data = (COUNTY / "nodes.xlsx").read_bytes()
    given = {"ref": None, "end": None, "today": date(2026, 11, 22)} | options
    return read_plan(data, "nodes.xlsx", roster=view, calendar=CALENDAR, **given)


@pytest.mark.parametrize("part", ["units", "persons", "vacancies", "pairing"])
def test_the_roster_equals_its_truth(roster, part):
    assert roster_json(roster, say)[part] == truth("expected_roster.json")[part]


def test_the_roster_has_nothing_to_refuse_or_to_warn_of(roster):
    assert roster.refused == ()
    assert roster.warnings == ()


def test_the_task_force_keeps_its_groups_and_duties(roster):
    rows = {(row.group, row.title): row.duty for row in roster.task_force}
    assert len(rows) == 11
    assert rows["机构编制组", "联络员"] == "机构编制节点审核"


@pytest.mark.parametrize("number", range(48))
def test_every_node_equals_its_truth_in_every_field(plan, number):
    node = plan_json(plan, say)["nodes"][number]
    assert {key: value for key, value in node.items() if key not in ADDED} == truth("expected_nodes.json")["nodes"][
        number
    ]


def test_the_plan_has_as_many_nodes_and_assignments_as_its_truth(plan):
    totals = truth("expected_nodes.json")["meta"]["totals"]
    assert (len(plan.nodes), plan.assignments) == (totals["nodes"], totals["assignments"]) == (48, 633)


def test_recurring_nodes_owe_as_many_occurrences_as_the_truth_counts(plan):
    owed = sum(
        len(node.executor_units) * len(node.deadline.recurrence.occurrences)
        for node in plan.nodes
        if node.deadline.recurrence
    )
    assert owed == truth("expected_nodes.json")["meta"]["totals"]["recurring_occurrence_assignments"]


def test_nothing_of_the_county_plan_is_refused_and_its_notes_are_skipped(plan):
    assert plan.refused == ()
    assert [(skipped.row, skipped.reason) for skipped in plan.skipped] == [
        (row, SkipReason.NOTE) for row in (52, 53, 54)
    ]
    assert plan.warnings == ()


def test_the_reference_date_stands_above_the_header_and_the_end_is_the_last_deadline(plan):
    assert (plan.title, plan.ref, plan.end) == (
        "魏县深化乡镇改革工作节点任务分解表",
        date(2020, 4, 21),
        date(2020, 8, 31),
    )


def test_a_given_end_marks_the_deadlines_beyond_it(roster):
    plan = read(roster_view(roster), end=date(2020, 8, 20))
    late = [node.no for node in plan.nodes if "after_campaign_end" in node.warnings]
    assert late == ["47", "48"]


def test_a_given_reference_date_wins_over_the_title(roster):
    plan = read(roster_view(roster), ref=date(2020, 4, 27))
    node = next(node for node in plan.nodes if node.no == "7")
    assert node.deadline.due == date(2020, 5, 7)


def test_nodes_that_must_not_go_into_groups_are_marked(plan):
    assert [node.no for node in plan.nodes if node.confidential] == ["2", "7", "15", "16"]
