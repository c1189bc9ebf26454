"""The digest on demand."""

from bot.visit import Visit
from db import campaigns
from jobs import digest


def show(visit: Visit) -> None:
    """Show where all campaigns stand now: in the county, or in a leader's pairs."""
    found = campaigns.published(visit.tx, visit.now)
    if not found:
        visit.reply("digest-none")
        return
    scope = digest.scope_of(visit.tx, visit.my_id, visit.roles)
    on = visit.policy.calendar.local_day(visit.now)
    visit.show("digest", (), **digest.params_of([one.id or 0 for one in found], on, scope))
