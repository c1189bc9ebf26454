"""Names are replaced everywhere and alike, and nothing is left that could be dialled."""

import pytest

from jobs.rules.pseudonyms import Pseudonyms, is_office

NAMES = Pseudonyms(["张三", "德政镇书记"], [["德政镇"], ["东代固镇"], ["县委编办", "编办"], ["县政务服务中心"]])


def test_the_same_name_has_the_same_stand_in_wherever_it_stands():
    row = NAMES.hide({"text": "张三在德政镇", "slots": {"help_unit": ["德政镇"], "reason": "张三"}})
    person, place = row["slots"]["reason"], row["slots"]["help_unit"][0]
    assert row["text"] == f"{person}在{place}"
    assert "张三" not in str(row)


def test_a_place_is_still_known_for_a_place_and_two_are_two():
    one, other = NAMES.hide("德政镇"), NAMES.hide("东代固镇")
    assert one.endswith("镇")
    assert one != other


def test_a_department_has_the_same_letters_under_its_short_name():
    assert NAMES.hide("县委编办") == NAMES.hide("编办")
    assert NAMES.hide("请编办协调").endswith("办协调")


def test_a_unit_keeps_what_it_is_known_for_a_unit_by():
    assert NAMES.hide("县政务服务中心").endswith("中心")


@pytest.mark.parametrize(
    ("name", "is_one"), [("气象局", True), ("县城投公司", True), ("领导", False), ("张主任", False)]
)
def test_an_office_is_known_by_the_end_of_its_name(name, is_one):
    assert is_office(name) is is_one


def test_of_two_names_that_overlap_the_longer_one_is_replaced():
    assert not NAMES.hide("德政镇书记").endswith("书记")


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("13812345678", "00000000000"),
        ("0310-3512345", "000000000000"),
        ("130434198001011234", "000000000000000000"),
        ("13043419800101123X", "000000000000000000"),
        ("20200520前完成60%", "20200520前完成60%"),
        ("22个村", "22个村"),
    ],
)
def test_numbers_that_lead_to_a_person_are_blanked_and_others_stay(text, hidden):
    assert NAMES.hide(text) == hidden


def test_without_names_everything_stays():
    assert Pseudonyms([], []).hide("3完成80%") == "3完成80%"
