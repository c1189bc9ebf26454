"""The fault campaign in its smallest form, within the suite: the same trials, a few seconds each."""

import asyncio
from datetime import date

import pytest

from tests.reliability import report
from tests.reliability.__main__ import campaign
from tests.reliability.finding import Finding
from tests.reliability.table import GROUPS, TRIALS
from tests.reliability.trial import Size

SEED = 20200421


@pytest.fixture(scope="module")
def found():
    """Everything that was found, of all trials side by side as ``make reliability`` runs them."""
    return asyncio.run(campaign(GROUPS, Size.SMALL, SEED))


@pytest.mark.parametrize("row", [row for trial in TRIALS for row in trial.rows.split()])
def test_nothing_is_lost_or_doubled(row, found):
    of_row = [finding for finding in found if finding.row == row]
    assert of_row
    assert [str(finding) for finding in of_row if not finding.is_met] == []


def test_the_page_of_a_full_run_shows_what_was_missed(tmp_path):
    page = tmp_path / "reliability.md"
    kept = Finding("R2", "200 kills", 0, 0, "none | at all")
    missed = Finding("R1", "200 kills", 3, 0, "2 copies", ("lost 3",))
    report.write([kept, missed], 7, 120.0, date(2020, 4, 21), page)
    lines = page.read_text(encoding="utf-8").splitlines()
    assert "| 2020-04-21 |" in page.read_text(encoding="utf-8")
    assert lines[-2:] == [
        "| R1 | 200 kills | 3 | 0 | 2 copies | MISSED: lost 3 |",
        "| R2 | 200 kills | 0 | 0 | none \\| at all | ok |",
    ]
