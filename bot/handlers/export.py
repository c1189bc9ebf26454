"""The ledger on demand (/export)."""

from bot.visit import Visit


def ledger(visit: Visit) -> None:
    """Send the ledger as a table."""
    visit.reply("ledger")
