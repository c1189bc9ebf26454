"""Getting in: /start with a code, the own contact, a stranger."""

from bot.visit import Visit


def start(visit: Visit) -> None:
    """Greet, redeem a code, or tell a stranger that an invitation is needed."""
    stranger(visit)


def contact(visit: Visit) -> None:
    """Check the contact that was shared."""
    stranger(visit)


def stranger(visit: Visit) -> None:
    """Say one neutral line and nothing of the campaign."""
    visit.reply("visit-stranger")
