"""The story of a signature: a lease, not a promise for ever, and never asked about before it begins."""

from datetime import timedelta

from jobs import moves
from jobs.rules.cadence import lease_starts_on
from tests.journeys.answers import leave_one, node_card, signed_for

NO, UNIT = "14", "德政镇"


async def signed_alone(county):
    """Let the plan be this one node, signed; hand over the phone, and the day on which the lease begins."""
    leave_one(county, NO, UNIT)
    official = await signed_for(county, NO, UNIT)
    work = moves.work_of(county.assignment(NO, UNIT))
    return official, lease_starts_on(work, county.policy.cadence.lease_begins_days, county.policy.calendar)


async def test_a_signed_node_is_never_asked_about_before_its_lease_begins(county):
    official, begins_on = await signed_alone(county)
    count = len(official.received)
    await county.advance_to(f"{begins_on - timedelta(days=1)} 20:00")
    assert len(official.received) == count


async def test_silence_in_the_lease_revives_reminders_and_a_report_renews_it(county):
    official, begins_on = await signed_alone(county)
    calendar, lease = county.policy.calendar, county.policy.cadence.lease_days
    silent_on = calendar.add_workdays(begins_on, lease)
    await county.advance_to(f"{silent_on} 09:00")
    assert "久未反馈" in official.last_text
    assert county.assignment(NO, UNIT).is_silent
    await county.settle(official.tap("暂无新进展", await node_card(county, official, NO, UNIT)))
    assert not county.assignment(NO, UNIT).is_silent
    count = len(official.received)
    await county.advance_to(f"{calendar.add_workdays(silent_on, lease - 1)} 09:00")
    asked = [message.shown for message in official.received[count:] if "久未反馈" in message.shown]
    assert asked == []
