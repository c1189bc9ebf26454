"""The roster as it stands (名册): counts, lists by what is missing, one unit with what can be done for each post."""

from bot.argument import number
from bot.visit import Visit
from db import units
from db.words import Refusal
from jobs import finding, outbox, rename
from jobs.readiness import Filter

CARD = "roster-readiness"


def show(visit: Visit) -> None:
    """Show how ready the units are, or one unit that is named."""
    if visit.text:
        seats, _ = finding.seats_called(visit.tx, visit.text)
        visit.show(CARD, filter=Filter.ALL.value, unit_id=seats[0].unit.id, page=0)
        return
    visit.show(CARD, filter=Filter.ALL.value, page=0)


def narrow(visit: Visit) -> None:
    """Show only what is of one kind, or all again."""
    if visit.argument not in set(Filter):
        raise Refusal("visit-not-yours")
    _redraw(visit, filter=visit.argument, unit_id=None, page=0)


def open_unit(visit: Visit) -> None:
    """Show every post of one unit."""
    _redraw(visit, unit_id=_unit_id(visit), page=0)


def ask_name(visit: Visit) -> None:
    """Ask what a unit is called from now on (更名)."""
    unit = next(unit for unit in units.all_units(visit.tx) if unit.id == _unit_id(visit))
    visit.ask("rename", unit_id=unit.id)
    visit.reply("rename-to-what", unit=unit.name)


def named(visit: Visit) -> None:
    """Give the unit the name that was written; the former one stays known."""
    assert visit.dialog is not None
    unit_id, before = rename.rename(visit.tx, visit.policy, int(visit.dialog.details["unit_id"]), visit.text)
    visit.answered()
    visit.reply("rename-done", before=before, after=visit.text.strip())
    visit.show(CARD, filter=Filter.ALL.value, unit_id=unit_id, page=0)


def _unit_id(visit: Visit) -> int:
    unit_id = number(visit)
    if all(unit.id != unit_id for unit in units.all_units(visit.tx)):
        raise Refusal("visit-not-yours")
    return unit_id


def _redraw(visit: Visit, **params: object) -> None:
    card = visit.card_of(CARD)
    card.params = {**card.params, **params}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)
