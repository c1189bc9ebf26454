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
TIMED = 3


@pytest.fixture(scope="module")
def found():
    """Everything that was found; those that mostly wait do so beside those that work, and the timed ones come last."""
    return asyncio.run(_everything())


async def _everything():
    (waiting, *working), timed = GROUPS[:-TIMED], GROUPS[-TIMED:]
    beside = await asyncio.gather(campaign([waiting], Size.SMALL, SEED), campaign(working, Size.SMALL, SEED))
    return [*beside[0], *beside[1], *await campaign(timed, Size.SMALL, SEED)]


@pytest.mark.parametrize("row", [row for trial in TRIALS if trial.small for row in trial.rows.split()])
def test_nothing_is_lost_or_doubled(row, found):
    of_row = [finding for finding in found if finding.row == row]
    assert of_row
    assert [str(finding) for finding in of_row if not finding.is_met] == []


def test_the_page_shows_the_last_full_run_of_each_row_and_what_it_missed(tmp_path):
    page = tmp_path / "reliability.md"
    report.write([Finding("R2", "20 kills", 1, 0, "bad", ("lost 1",)), Finding("R10", "steps", 0, 0, "none")],
                 date(2020, 4, 20), page)  # fmt: skip
    report.write([Finding("R2", "200 kills", 0, 0, "none | at all"), Finding("R1", "kills", 3, 0, "x", ("lost 3",))],
                 date(2020, 4, 21), page)  # fmt: skip
    report.write([Finding("R10", f"steps of {zone}", 0, 0, "none") for zone in ("Berlin", "New York")],
                 date(2020, 4, 20), page)  # fmt: skip
    lines = [line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("| R")]
    assert [line.split(" | ")[0] for line in lines] == ["| R1", "| R2", "| R10", "| R10"]
    assert "| 3 | 0 | x | MISSED: lost 3 | 2020-04-21," in lines[0]
    assert "| 200 kills | 0 | 0 | none \\| at all | ok | 2020-04-21," in lines[1]
    assert "Berlin" in lines[2]
    assert "New York" in lines[3]
