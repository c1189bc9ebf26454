"""Numbers of nodes given out between."""

from jobs.rules.numbering import following, is_extra


def test_the_first_is_lin_1_whatever_numbers_the_plan_has():
    assert following(["1", "1.10", "45"]) == "临1"


def test_a_number_is_never_given_twice():
    assert following(["临1", "3", "临12"]) == "临13"


def test_only_such_numbers_are_missed_by_no_sheet():
    assert is_extra("临3")
    assert not is_extra("3")
    assert not is_extra("临时")
