"""Settings of one person: language, simple mode, the time of the morning's list, a rest at noon."""

import re
from datetime import time

from bot.texts.locale import LANGUAGES, locale
from bot.visit import Visit
from db.words import Refusal
from jobs import outbox, prefer

CLOCK_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:\uff1a.]([0-5]\d)(?!\d)")
MENUS = ("", "morning", "quiet")
FORGED = "visit-not-yours"
"""What is told of an argument that no button bears."""


def show(visit: Visit) -> None:
    """Show the present settings with a button for each other choice."""
    visit.show("settings")


def set_language(visit: Visit) -> None:
    """Speak the chosen language from now on."""
    if visit.argument not in LANGUAGES:
        raise Refusal(FORGED)
    prefer.speak(visit.tx, visit.me, visit.argument)
    visit.locale = locale(visit.argument)
    _redraw(visit, "")
    visit.note("settings-language-set")


def set_simple(visit: Visit) -> None:
    """Turn simple mode on or off."""
    if visit.argument not in ("on", "off"):
        raise Refusal(FORGED)
    prefer.be_simple(visit.tx, visit.me, is_simple=visit.argument == "on")
    _redraw(visit, "")
    visit.note(f"settings-simple-{visit.argument}")


def turn(visit: Visit) -> None:
    """Open the choice of a time, or go back."""
    if visit.argument not in MENUS:
        raise Refusal(FORGED)
    _redraw(visit, visit.argument)


def set_morning(visit: Visit) -> None:
    """Take a time for the list of the morning, or ask for another."""
    if visit.argument == "other":
        visit.ask("morning")
        visit.reply("settings-morning-how")
        return
    (at,) = _times(visit.argument, 1, FORGED)
    prefer.begin_at(visit.tx, visit.policy, visit.me, at)
    _redraw(visit, "")


def set_quiet(visit: Visit) -> None:
    """Take a rest, none, or ask for another."""
    if visit.argument == "other":
        visit.ask("quiet")
        visit.reply("settings-quiet-how")
        return
    begins_ends = None if visit.argument == "none" else _span(visit.argument, FORGED)
    prefer.rest(visit.tx, visit.policy, visit.me, begins_ends)
    _redraw(visit, "")


def morning_said(visit: Visit) -> None:
    """Take the time that was written; what is no such time is asked for again."""
    (at,) = _times(visit.text, 1, "settings-morning-how")
    prefer.begin_at(visit.tx, visit.policy, visit.me, at)
    visit.answered()
    show(visit)


def quiet_said(visit: Visit) -> None:
    """Take the rest that was written; what is none is asked for again."""
    prefer.rest(visit.tx, visit.policy, visit.me, _span(visit.text, "settings-quiet-how"))
    visit.answered()
    show(visit)


def _span(words: str, otherwise: str) -> tuple[time, time]:
    begins, ends = _times(words, 2, otherwise)
    return begins, ends


def _times(words: str, wanted: int, otherwise: str) -> list[time]:
    """Read exactly so many times of day, whatever stands between them; anything else is refused as ``otherwise``."""
    found = [time(int(hour), int(minute)) for hour, minute in CLOCK_TIME.findall(words)]
    if len(found) != wanted:
        raise Refusal(otherwise)
    return found


def _redraw(visit: Visit, menu: str) -> None:
    card = visit.card_of("settings")
    card.params = {**card.params, "menu": menu}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
