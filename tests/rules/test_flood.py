"""One user may say a burst, then one a second; silence gives the burst back, and no more than the burst."""

import pytest

from jobs.rules.flood import FloodPolicy, admit


def admitted(instants, policy=None):
    rested_at, count = 0.0, 0
    for now in instants:
        then = admit(rested_at, now, policy or FloodPolicy())
        if then is not None:
            rested_at, count = then, count + 1
    return count


@pytest.mark.parametrize(
    ("instants", "count"),
    [
        ([100.0] * 1000, 20),
        ([100 + n / 100 for n in range(1001)], 30),
        ([100 + n for n in range(1000)], 1000),
        ([100.0] * 30 + [110.0] * 30, 30),
        ([100.0] * 30 + [9_999.0] * 30, 40),
    ],
    ids=["at once", "ten seconds long", "one a second", "after ten seconds of silence", "after a long silence"],
)
def test_a_burst_then_one_a_second(instants, count):
    assert admitted(instants) == count


def test_an_office_may_set_another_cap():
    assert admitted([0.0] * 100, FloodPolicy(per_second=10, burst=5)) == 5
