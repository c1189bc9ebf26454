"""A figure is judged by its goal and its growth, and the page keeps the rows that were not measured anew."""

from dataclasses import replace
from datetime import date

import pytest

from tests.bench import report
from tests.bench.figure import Figure, Growth, Rival, summary
from tests.bench.measure import Measure
from tests.bench.overtaking import waited
from tests.bench.stand_in import Message

FLAT, STEEP = Growth(0.01, 0.05), Growth(0.4, 0.05)
TICK = Figure("empty tick", 0.1, 0.2, "ms", row="P3")


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0])
def test_the_exponent_is_that_of_the_power_the_costs_grow_by(power):
    costs = {size: 3 * size**power for size in (1_000, 55_000, 3_000_000)}
    assert Growth.over(costs, 0.05).exponent == pytest.approx(power)


def test_what_is_cheap_and_grows_is_missed():
    assert replace(TICK, growth=FLAT).is_met
    assert not replace(TICK, growth=STEEP).is_met


def test_what_passes_its_goal_is_missed_and_a_rate_must_reach_its_own():
    assert not replace(TICK, measured=0.3).is_met
    assert not Figure("rate", 0.9, 0.97, "", more_is_better=True).is_met
    assert Figure("rate", 0.98, 0.97, "", more_is_better=True).is_met


def test_a_line_tells_how_many_times_the_floor_and_the_peer_it_is():
    cells = replace(TICK, floor=Rival("raw SQL", 0.05), peer=Rival("other", 0.4)).cells
    assert cells[4:8] == ("raw SQL 0.05", "2.00", "other 0.4", "0.25")


def test_what_has_no_goal_is_told_and_never_missed():
    assert summary([Figure("a peer", 5, None, "")]) == 0
    assert summary([TICK, replace(TICK, measured=1)]) == 1


def test_a_measure_that_breaks_off_is_missed_and_the_others_go_on():
    def break_off():
        raise RuntimeError

    [figure] = Measure("P4", break_off).figures(is_quick=True)
    assert (figure.row, figure.is_met) == ("P4", False)


def test_a_run_of_some_rows_leaves_the_others_on_the_page(tmp_path):
    page = tmp_path / "performance.md"
    report.write([TICK, Figure("row", 390, 400, "B", row="P9", raw=(389, 391))], date(2026, 1, 1), page)
    report.write([replace(TICK, measured=0.15)], date(2026, 2, 2), page)
    text = page.read_text(encoding="utf-8")
    assert "| P3 | empty tick | ≤ 0.2 | 0.15 ms |" in text
    assert "0.1 ms" not in text
    assert "| P9 | row | ≤ 400 | 390 B |" in text
    assert "| P9 | row | 389 · 391 |" in text
    assert "Not taken in full yet: P1 P2 P4 P5 P6 P7 P8." in text


def test_each_word_waits_for_the_answer_after_the_one_before():
    said = [Message(0.0, 1, "a"), Message(1.0, 1, "b"), Message(1.0, 2, "c")]
    answers = [Message(0.1, 1, "a!"), Message(1.3, 1, "b!")]
    assert waited(said, answers) == pytest.approx([0.1, 0.3])
