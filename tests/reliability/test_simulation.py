"""The simulation tells the same story for the same seed, and finds the bugs that real bots have."""

import pytest

from tests.reliability.simulation import mutants
from tests.reliability.simulation.play import SMALL, draw, judge, play

SEED = 1
FOUND_BY = {mutants.confirm_before_storing: 3}
"""The seed whose story finds a bug that ``SEED`` does not: this one needs a crash in the one await between the two."""


def test_the_same_seed_tells_the_same_story():
    first, second, other = (play(draw(seed, SMALL)).chronicle.fingerprint for seed in (SEED, SEED, SEED + 1))
    assert first == second
    assert first != other


@pytest.mark.parametrize("mutant", mutants.MUTANTS)
def test_a_planted_bug_breaks_its_invariant(mutant):
    with mutant():
        broken = judge(play(draw(FOUND_BY.get(mutant, SEED), SMALL))).broken
    assert any(mutants.MUTANTS[mutant] in words for _, words in broken)
