"""Settings of one person: language, simple mode, the time of the morning's list, a rest at noon."""

import re
from datetime import time

from bot.texts.locale import LANGUAGES, locale
from bot.visit import Visit
from db.words import Refusal
from jobs import outbox, prefer

CLOCK_TIME = re.compile(r"(?<!\d)([01]?\d|2[0-3])[:\uff1a.]([0-5]\d)(?!\d)")
MENUS = ("", "morning", "quiet")


def show(visit: Visit) -> None:
    """Show the present settings with a button for each other choice."""
    visit.show("settings")


def set_language(visit: Visit) -> None:
    """Speak the chosen language from now on."""
    if visit.argument not in LANGUAGES:
        raise Refusal("visit-not-yours")
    prefer.speak(visit.tx, visit.me, visit.argument)
    visit.locale = locale(visit.argument)
    _redraw(visit, "")
    visit.note("settings-language-set")


def set_simple(visit: Visit) -> None:
    """Turn simple mode on or off."""
    if visit.argument not in ("on", "off"):
        raise Refusal("visit-not-yours")
    prefer.be_simple(visit.tx, visit.me, is_simple=visit.argument == "on")
    _redraw(visit, "")
    visit.note(f"settings-simple-{visit.argument}")


def turn(visit: Visit) -> None:
    """Open the choice of a time, or go back."""
    if visit.argument not in MENUS:
        raise Refusal("visit-not-yours")
    _redraw(visit, visit.argument)


def set_morning(visit: Visit) -> None:
    """Take a time for the list of the morning, or ask for another."""
    if visit.argument == "other":
        visit.ask("morning")
        visit.reply("settings-morning-how")
        return
    (at,) = _times(visit.argument, 1)
    prefer.begin_at(visit.tx, visit.policy, visit.me, at)
    _redraw(visit, "")


def set_quiet(visit: Visit) -> None:
    """Take a rest, none, or ask for another."""
    if visit.argument == "other":
        visit.ask("quiet")
        visit.reply("settings-quiet-how")
        return
    begins_ends = None if visit.argument == "none" else _span(visit.argument)
    prefer.rest(visit.tx, visit.policy, visit.me, begins_ends)
    _redraw(visit, "")


def morning_said(visit: Visit) -> None:
    """Take the time that was written; what is no such time is asked for again."""
    (at,) = _times(visit.text, 1)
    prefer.begin_at(visit.tx, visit.policy, visit.me, at)
    visit.answered()
    show(visit)


def quiet_said(visit: Visit) -> None:
    """Take the rest that was written; what is none is asked for again."""
    prefer.rest(visit.tx, visit.policy, visit.me, _span(visit.text))
    visit.answered()
    show(visit)


def _span(words: str) -> tuple[time, time]:
    begins, ends = _times(words, 2)
    return begins, ends


def _times(words: str, wanted: int) -> list[time]:
    """Read exactly so many times of day, whatever stands between them."""
    found = [time(int(hour), int(minute)) for hour, minute in CLOCK_TIME.findall(words)]
    if len(found) != wanted:
        raise Refusal("settings-morning-how" if wanted == 1 else "settings-quiet-how")
    return found


def _redraw(visit: Visit, menu: str) -> None:
    card = visit.card_of("settings")
    card.params = {**card.params, "menu": menu}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
