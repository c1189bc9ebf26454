"""Settings of one person: the language."""

from bot.texts.locale import locale
from bot.visit import Visit
from db.words import Refusal
from jobs import outbox


def show(visit: Visit) -> None:
    """Show the present settings with a button for each other choice."""
    visit.show("settings")


def set_language(visit: Visit) -> None:
    """Speak the chosen language from now on."""
    if visit.argument not in ("zh", "en"):
        raise Refusal("visit-not-yours")
    visit.me.language = visit.argument
    visit.tx.add(visit.me)
    visit.locale = locale(visit.argument)
    assert visit.card is not None
    outbox.refresh_card(visit.tx, visit.card)
    visit.note("settings-language-set")
