"""The call list: whom only the telephone reaches."""

from bot.visit import Visit


def show(visit: Visit) -> None:
    """List the posts to be telephoned with what they owe."""
    visit.reply("calls")
