"""Stories of a recurring node: each occurrence is signed once with all, reported, reviewed and late by itself."""

from db.words import Lifecycle
from tests.journeys.answers import reviewers_of, signed_for

MONTHLY = "42"


async def reported(county):
    """Let the official report the nearest occurrence of the monthly report done."""
    official = await signed_for(county, MONTHLY, "德政镇")
    await county.settle(official.send("42已完成"))
    await county.settle(official.tap("准确"))
    if "已另行报送" in official.last.buttons:
        await county.settle(official.tap("已另行报送"))
    return official


def occurrences(county):
    return [county.assignment(MONTHLY, "德政镇", n) for n in (1, 2)]


async def test_one_occurrence_is_reported_and_the_next_stays_open_with_its_own_day(county):
    await reported(county)
    first, second = occurrences(county)
    assert (first.state, second.state) == (Lifecycle.IN_REVIEW, Lifecycle.IN_PROGRESS)
    assert first.due_on < second.due_on


async def test_the_next_is_what_the_number_means_once_the_first_is_closed(county):
    official = await reported(county)
    reviewer = reviewers_of(county, MONTHLY, "德政镇")[0]
    await county.settle(reviewer.send("/review"))
    await county.settle(reviewer.tap("同意办结"))
    first, second = occurrences(county)
    assert first.state is Lifecycle.CLOSED
    await county.settle(official.send("42已完成60%"))
    assert "识别为" in official.last_text
    assert county.assignment(MONTHLY, "德政镇", 2).heard_at == county.clock.now()
    assert second.state is Lifecycle.IN_PROGRESS
