"""Names are replaced everywhere and alike, and nothing is left that could be dialled."""

import pytest

from jobs.rules.pseudonyms import Pseudonyms

NAMES = Pseudonyms(["张三", "德政镇书记"], ["德政镇", "东代固镇"])


def test_the_same_name_has_the_same_stand_in_wherever_it_stands():
    row = NAMES.hide({"text": "张三在德政镇", "slots": {"help_unit": ["德政镇"], "reason": "张三"}})
    person, place = row["slots"]["reason"], row["slots"]["help_unit"][0]
    assert row["text"] == f"{person}在{place}"
    assert "张三" not in str(row)


def test_a_place_is_still_known_for_a_place_and_two_are_two():
    one, other = NAMES.hide("德政镇"), NAMES.hide("东代固镇")
    assert one.endswith("镇")
    assert one != other


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
