"""The ledger on demand (/export)."""

from bot import choice
from bot.visit import Visit
from db import campaigns


def ledger(visit: Visit) -> None:
    """Send the ledger as a table."""
    found = campaigns.running(visit.tx)
    if len(found) < 2:
        visit.reply("ledger")
    elif (campaign := choice.among(visit, "export", found, "ledger-none")) is not None:
        visit.reply("ledger", campaign_id=campaign.id)
