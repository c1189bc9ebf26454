"""A node is done when its rule says so."""

import pytest

from db.words import Completion
from jobs.rules.completion import is_choosable, is_complete
from jobs.rules.notation.completions import read_completion

UNITS, LEADS = {1, 2, 3}, {2}


@pytest.mark.parametrize(
    ("done", "rules"),
    [
        (set(), set()),
        ({1}, {"any"}),
        ({2}, {"any", "lead"}),
        ({1, 3}, {"any"}),
        ({1, 2, 3}, {"all", "any", "lead"}),
    ],
)
def test_each_rule_is_met_by_its_units(done, rules):
    assert {rule for rule in Completion if is_complete(rule, done, UNITS, LEADS)} == rules


@pytest.mark.parametrize(
    ("cell", "rule"),
    [
        ("任一单位办结即可", Completion.ANY),
        ("一家完成即可", Completion.ANY),
        ("牵头单位办结", Completion.LEAD),
        ("各单位均办结", Completion.ALL),
        ("全部", Completion.ALL),
        ("", None),
        ("/", None),
    ],
)
def test_a_sheet_says_by_which_units_a_node_closes(cell, rule):
    assert read_completion(cell) is rule


@pytest.mark.parametrize("cell", ["5月底前", "任一单位,牵头单位除外全部办结"])
def test_what_names_no_rule_or_two_is_not_guessed(cell):
    assert read_completion(cell).code == "bad_completion"


def test_all_units_suffice_where_the_lead_unit_does_not_carry_it():
    assert is_complete(Completion.LEAD, UNITS, UNITS, {9})


def test_the_lead_units_rule_needs_a_lead_unit_that_carries_the_node():
    assert is_choosable(Completion.LEAD, UNITS, LEADS)
    assert not is_choosable(Completion.LEAD, UNITS, {9})
    assert is_choosable(Completion.ANY, UNITS, set())
