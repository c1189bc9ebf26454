"""The story of a whole campaign, 2020-04-21 to 2020-08-31, on the fast clock: what everybody gets, and when."""

from collections import Counter
from datetime import date

import pytest

from db.messages import OutboxState
from db.words import Event, Lifecycle
from tests.journeys.decency import Officials, bulk, complaints, live

LAST_DAY = date(2020, 8, 31)


@pytest.mark.whole_county
async def test_a_whole_campaign_is_decent_from_the_first_day_to_the_last(county):
    seen = await live(county, Officials(county), LAST_DAY)
    found = [*complaints(county, seen), *_too_little(seen), *_left_undone(seen), *_unbearable_totals(county, seen)]
    assert found == []


def _too_little(seen):
    """Guard against a campaign that is decent since nothing happens."""
    sent = sum(row.state is OutboxState.SENT for row in seen["rows"])
    if sent <= 3000:
        yield f"only {sent} messages"
    closed = {entry.assignment_id for entry in seen["timeline"] if entry.event is Event.CLOSE}
    if len(closed) <= 400:
        yield f"only {len(closed)} were closed"


def _left_undone(seen):
    """Of the 38 kept up for good nobody expects that they are closed."""
    states = Counter(a.state for a in seen["assignments"].values())
    if states[Lifecycle.CLOSED] <= 0.9 * (sum(states.values()) - 38):
        yield f"assignments ended as {dict(states)}"


def _unbearable_totals(county, seen):
    """Count what came unasked: reviewers are called by work that arrives, everybody else by the clock alone."""
    day_of = county.policy.calendar.local_day
    unasked = [row for row in bulk(seen) if row.person_id and row.key != "review"]
    a_day = Counter((row.person_id, day_of(row.created_at)) for row in unasked)
    in_all = Counter(row.person_id for row in unasked)
    if max(a_day.values()) > 3:
        yield f"{max(a_day.values())} messages for one person on one day"
    if sum(count > 1 for count in a_day.values()) >= 0.4 * len(a_day):
        yield "more than one message on too many days"
    secretaries = [p.id for p in seen["persons"].values() if p.name.endswith(("镇书记", "乡书记"))]
    if len(secretaries) != 21:
        yield f"{len(secretaries)} secretaries"
    yield from (f"{in_all[one]} messages for secretary {one}" for one in secretaries if not 20 <= in_all[one] <= 140)
    reviews = Counter((row.person_id, day_of(row.created_at)) for row in bulk(seen) if row.key == "review")
    if max(reviews.values()) > 10:
        yield f"{max(reviews.values())} reviews for one person on one day"
