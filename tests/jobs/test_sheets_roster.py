"""Rosters of other shapes, and what is refused in them."""

import pytest

from db.words import Refusal, Role, UnitKind
from jobs.rules.notation.roster_reading import UnitRow
from jobs.sheets.contract_json import roster_json
from jobs.sheets.grid import grid_of
from jobs.sheets.roster import read_roster_grids

HEADER = ("序号", "单位", "职务", "姓名", "联系电话", "备注")
KNOWN = (UnitRow(1, "魏城镇", UnitKind.TOWN, ("魏城",)), UnitRow(1, "县财政局", UnitKind.DEPARTMENT, ("财政局",)))


def read(*rows, known=()):
    return read_roster_grids([grid_of([HEADER, *rows], "名册")], "名册.xlsx", known)


def person(number, unit="魏城镇", post="党委书记", name=None, phone=None):
    return (number, unit, post, name or f"人{number}", phone or 15404340000 + number, None)


def codes(reading):
    return [(refused.row, refused.code) for refused in reading.refused]


def test_one_flat_sheet_defines_its_units_in_order():
    reading = read(
        person(1), person(2, post="党委副书记、镇长"), person(3, "边马乡", "乡长"), person(4, "县财政局", "局长")
    )
    assert codes(reading) == []
    assert [(unit.order, unit.name, unit.kind) for unit in reading.units] == [
        (1, "魏城镇", UnitKind.TOWN),
        (2, "边马乡", UnitKind.TOWNSHIP),
        (1, "县财政局", UnitKind.DEPARTMENT),
    ]
    assert [held.role for found in reading.persons for held in found.posts] == [
        Role.SECRETARY,
        Role.HEAD,
        Role.HEAD,
        Role.CHIEF,
    ]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ((2, None, "镇长", "人2", 15404340002, None), "missing_unit"),
        ((2, "魏城镇", "镇长", None, 15404340002, None), "missing_name"),
        ((2, "魏城镇", None, "人2", 15404340002, None), "missing_post"),
        ((2, "魏城镇", "镇长", "=人2", 15404340002, None), "bad_name"),
        ((2, "魏城镇", "镇长", "人2", "1540434", None), "bad_phone"),
        ((2, "魏城镇", "镇长", "人2", 15404340001, None), "duplicate_phone"),
        ((2, "魏城镇", "党委书记", "人2", 15404340002, None), "duplicate_post"),
        ((2, "魏成镇", "镇长", "人2", 15404340002, None), "unknown_unit"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_and_the_first_stays(row, code):
    reading = read(person(1), row, known=KNOWN)
    assert codes(reading) == [(3, code)]
    assert [found.name for found in reading.persons] == ["人1"]


def test_a_close_spelling_is_suggested_but_never_matched():
    (refused,) = read(person(1, "魏成镇"), known=KNOWN).refused
    assert refused.words["suggestion"] == "魏城镇"


def test_a_short_name_of_a_known_unit_is_that_unit():
    reading = read(person(1, "财政局", "局长"), known=KNOWN)
    assert reading.persons[0].posts[0].unit == "县财政局"


def test_a_short_name_in_a_later_row_is_the_unit_above():
    reading = read(person(1), person(2, "魏城", "镇长"))
    assert [unit.name for unit in reading.units] == ["魏城镇"]
    assert reading.persons[1].posts[0].unit == "魏城镇"


def test_what_is_no_township_cannot_stand_among_the_townships():
    header = ("乡镇", "职务", "姓名", "联系电话")
    rows = (("魏城镇", "党委书记", "人1", 15404340001), ("魏城真", "镇长", "人2", 15404340002))
    (refused,) = read_roster_grids([grid_of([header, *rows])], "名册.xlsx").refused
    assert (refused.code, refused.params["suggestion"]) == ("unknown_unit", "魏城镇")


def test_same_phone_and_name_is_one_person_with_two_posts():
    reading = read(person(1), person(2, "县财政局", "局长", name="人1", phone="154 0434 0001"))
    assert [[held.unit for held in found.posts] for found in reading.persons] == [["魏城镇", "县财政局"]]


def test_a_vacant_post_names_the_secretary_as_acting():
    reading = read(person(1), (2, "魏城镇", "组织委员", "空缺", None, None))
    (gap,) = reading.vacancies
    assert (gap.unit, gap.role, gap.acting) == ("魏城镇", Role.ORGANISER, "人1")


def test_two_deputies_are_two_persons():
    reading = read(person(1, post="副镇长"), person(2, post="副镇长"))
    assert (len(reading.persons), codes(reading)) == (2, [])


def test_a_person_without_phone_is_taken_and_noticed():
    reading = read((1, "魏城镇", "镇长", "人1", None, None))
    assert reading.persons[0].phone is None
    assert [notice.code for notice in reading.warnings] == ["no_phone"]


def test_a_former_name_is_an_alias():
    reading = read((1, "魏城镇", "党委书记", "人1", 15404340001, "原魏城乡,已撤乡设镇"))
    assert reading.units[0].aliases == ("魏城", "魏城乡")


def test_pairings_that_differ_are_noticed_and_the_leaders_sheet_counts():
    towns = grid_of(
        [("乡镇", "职务", "姓名", "联系电话", "包联县领导"), ("魏城镇", "党委书记", "人1", 15404340001, "县长")]
    )
    leaders = grid_of(
        [("姓名", "职务", "所属班子", "联系电话", "包联乡镇"), ("县委书记", "县委书记", "县委", 15404340002, "魏城镇")]
    )
    reading = read_roster_grids([towns, leaders], "名册.xlsx")
    assert reading.pairing == {"魏城镇": "县委书记"}
    assert [notice.code for notice in reading.warnings] == ["pairing_differs"]


def test_a_sheet_without_a_roster_is_refused():
    with pytest.raises(Refusal) as caught:
        read_roster_grids([grid_of([("早餐", "午餐")])], "菜单.xlsx")
    assert caught.value.key == "sheets-no-roster"


def test_refused_rows_are_written_with_sheet_code_and_message():
    written = roster_json(read((1, "魏城镇", "镇长", None, None, None)), lambda key, words: key)
    assert written["refused"] == [
        {"row": 2, "no": "1", "code": "missing_name", "message": "sheets-refused-missing-name", "sheet": "名册"}
    ]
