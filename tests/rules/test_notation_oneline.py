"""A node in one line: unit, matter and deadline in any order, and what is refused rather than guessed."""

from datetime import date, time

import pytest
from spring_2020 import CALENDAR

from db.words import Role, UnitKind
from jobs.rules.notation.oneline import read_line, read_units
from jobs.rules.notation.roster_reading import UnitRow
from jobs.rules.notation.units import UnitNames

TODAY = date(2020, 4, 21)
NAMES = UnitNames(
    [
        UnitRow(1, "魏城镇", UnitKind.TOWN, ("魏城",)),
        UnitRow(2, "德政镇", UnitKind.TOWN, ("德政",)),
        UnitRow(3, "边马乡", UnitKind.TOWNSHIP, ("边马",)),
        UnitRow(1, "县财政局", UnitKind.DEPARTMENT, ("财政局",)),
        UnitRow(2, "县信访局", UnitKind.DEPARTMENT, ("信访局",)),
    ]
)
TOWNSHIPS = ("魏城镇", "德政镇", "边马乡")


def line(text):
    return read_line(text, NAMES, TODAY, CALENDAR)


@pytest.mark.parametrize(
    ("text", "units", "title", "day", "hour"),
    [
        ("各乡镇 5月20日前报送人员底册", TOWNSHIPS, "报送人员底册", "05-20", None),
        ("报送人员底册 信访局 5月20日前", ("县信访局",), "报送人员底册", "05-20", None),
        ("5月20日前 德政镇 报送人员底册", ("德政镇",), "报送人员底册", "05-20", None),
        ("请各乡镇于5月20日下班前报送人员底册", TOWNSHIPS, "报送人员底册", "05-20", "18:00"),
        ("德政镇、魏城镇5月20日18:00前报《底册》，盖章", ("德政镇", "魏城镇"), "报《底册》，盖章", "05-20", "18:00"),
        ("德政镇和财政局下周五前核对经费", ("德政镇", "县财政局"), "核对经费", "05-01", None),
        ("各乡镇(魏城镇除外)5个工作日内完成摸底", ("德政镇", "边马乡"), "完成摸底", "04-27", None),
        ("明天下午5点前德政镇报送会议材料", ("德政镇",), "报送会议材料", "04-22", "17:00"),
        ("单位：德政镇\n事项：报送底册\n时限：5月20日（星期三）前", ("德政镇",), "报送底册", "05-20", None),
        ("德政镇5月8日至5月10日值班表 5月6日前报送", ("德政镇",), "5月8日至5月10日值班表，报送", "05-06", None),
        ("德政镇5月20日前将底册报财政局", ("德政镇",), "将底册报财政局", "05-20", None),
    ],
)
def test_a_line_is_read_in_any_order(text, units, title, day, hour):
    found = line(text)
    assert found.problems == ()
    assert (found.units, found.title) == (units, title)
    assert found.due_on == date.fromisoformat(f"2020-{day}")
    assert found.hour == (time.fromisoformat(hour) if hour else None)


def test_a_post_behind_the_unit_is_who_answers():
    assert line("各乡镇组织委员 5月20日前完成摸底").roles == (Role.ORGANISER,)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("各乡镇报送底册", {"no_date"}),
        ("5月20日前", {"no_unit", "no_title"}),
        ("有关部门5月20日前核对经费", {"vague_unit"}),
        ("魏城镇等3个乡镇5月20日前报送底册", {"open_list"}),
        ("德政镇、县民生局5月20日前报送底册", {"unknown_unit"}),
        ("县民生局、德政镇 5月20日前报送底册", {"unknown_unit"}),
        ("德政真5月20日前报送底册", {"unknown_unit"}),
        ("边马镇5月20日前报送底册", {"unknown_unit"}),
        ("德政镇4月1日前报送底册", {"past_date"}),
        ("德政镇5月初报送底册", {"vague_date"}),
        ("德政镇4月30日、5月8日前各报一次", {"several_dates"}),
        ("德政镇5月20日25:00前报送底册", {"bad_time"}),
    ],
)
def test_what_is_unclear_is_a_problem_and_never_a_guess(text, codes):
    assert {one.code for one in line(text).problems} == codes


def test_a_long_matter_is_kept_whole_beside_its_title():
    matter = "按照会议要求，对辖区内事业单位人员逐一核对，形成人员底册和编制台账，经主要负责人签字后报送县委编办备案"
    found = line(f"德政镇5月20日前{matter}")
    assert len(found.title) <= 40
    assert found.content == matter


def test_units_said_anew_are_units_only():
    assert read_units("财政局、德政镇", NAMES).units == ("县财政局", "德政镇")
    assert read_units("德政镇报底册", NAMES).problems != ()
