"""The roster as it stands: who is bound and who is not, by unit."""

from bot.visit import Visit


def show(visit: Visit) -> None:
    """Show how ready the units are, with the names of those who are not bound."""
    visit.reply("roster-readiness")
