"""Numbers of nodes given out between, and of a plan that a sheet numbers anew."""

from jobs.rules.numbering import following, is_extra, renumbered


def test_the_first_is_lin_1_whatever_numbers_the_plan_has():
    assert following(["1", "1.10", "45"]) == "临1"


def test_a_number_is_never_given_twice():
    assert following(["临1", "3", "临12"]) == "临13"


def test_only_such_numbers_are_missed_by_no_sheet():
    assert is_extra("临3")
    assert not is_extra("3")
    assert not is_extra("临时")


def test_two_nodes_of_a_sheet_may_change_places():
    assert renumbered(["1", "2"], {"1": "2", "2": "1"}, {"1", "2"}) == {"1": "2", "2": "1"}


def test_a_node_the_sheet_has_no_more_makes_room_for_who_takes_its_number():
    assert renumbered(["1", "2", "2*"], {"1": "2", "2*": "2*"}, {"2", "2*"}) == {"1": "2", "2": "2**", "2*": "2*"}


def test_a_node_the_sheet_has_no_more_keeps_a_number_that_nobody_takes():
    assert renumbered(["1", "2", "临1"], {"1": "1"}, {"1"}) == {"1": "1", "2": "2", "临1": "临1"}
