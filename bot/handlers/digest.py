"""The digest on demand."""

from bot.visit import Visit
from db import assignments
from jobs import digest


def show(visit: Visit) -> None:
    """Show where things stand now: the county, or a leader's pairs."""
    campaign = assignments.running_campaign(visit.tx)
    if campaign is None or campaign.published_at is None or campaign.published_at > visit.now:
        visit.reply("digest-none")
        return
    scope = digest.scope_of(visit.tx, visit.my_id, visit.roles)
    on = visit.policy.calendar.local_day(visit.now)
    visit.show("digest", campaign_id=campaign.id, on=on.isoformat(), leader_id=scope.leader_id)
