"""Help: the commands a person may give, made from the table of routes."""

from bot.visit import Visit


def show(visit: Visit) -> None:
    """List the commands of the person's rights, a line each."""
    visit.reply("help", roles=sorted(visit.roles))


def not_understood(visit: Visit) -> None:
    """Say what one can do instead."""
    visit.reply("help-not-understood")


def ignore(visit: Visit) -> None:
    """Take note of an event that asks for no answer."""
