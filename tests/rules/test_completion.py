"""A node is done when its rule says so."""

import pytest

from db.words import Completion
from jobs.rules.completion import is_choosable, is_complete

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


def test_all_units_suffice_where_the_lead_unit_does_not_carry_it():
    assert is_complete(Completion.LEAD, UNITS, UNITS, {9})


def test_the_lead_units_rule_needs_a_lead_unit_that_carries_the_node():
    assert is_choosable(Completion.LEAD, UNITS, LEADS)
    assert not is_choosable(Completion.LEAD, UNITS, {9})
    assert is_choosable(Completion.ANY, UNITS, set())
