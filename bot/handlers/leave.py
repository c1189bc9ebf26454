"""Leave and deputies: 请假 from /settings for oneself, from a handover or the roster by a coordinator for others."""

from datetime import date

from bot.argument import number
from bot.visit import Visit
from db.models import Deputy, Person
from db.words import Refusal
from jobs import leave, outbox
from jobs.rules.reading.spans import span_named
from jobs.rules.rights import Right, allows

CARD = "leave"


def ask(visit: Visit) -> None:
    """Ask from when to when; without a number it is one's own leave, else somebody's whom a coordinator names."""
    person_id = _whose(visit, number(visit) if visit.argument else visit.my_id)
    visit.ask("leave", person_id=person_id)
    visit.reply("leave-when", name=_name(visit, person_id))


def days_given(visit: Visit) -> None:
    """Take the days, and ask who stands in."""
    assert visit.dialog is not None
    named = span_named(visit.text, visit.policy.calendar.local_day(visit.now), visit.policy.calendar)
    if named is None:
        raise Refusal("leave-no-days", words=visit.text[:40])
    first, last = named
    leave.check_days(visit.tx, visit.policy, first, last)
    person_id = _whose(visit, int(visit.dialog.details["person_id"]))
    visit.answered()
    visit.show(CARD, person_id=person_id, first=first.isoformat(), last=last.isoformat())


def ask_deputy(visit: Visit) -> None:
    """Offer whom to name as the standing deputy (AB角)."""
    person_id = _whose(visit, number(visit) if visit.argument else visit.my_id)
    visit.show(CARD, person_id=person_id)


def choose(visit: Visit) -> None:
    """Take who was tapped as deputy, for the leave of the card or for good; the first choice stays."""
    card, deputy_id = visit.card_of(CARD), number(visit)
    person_id = _whose(visit, int(card.params["person_id"]))
    if "deputy_id" not in card.params:
        if all(one.id != deputy_id for one in leave.candidates(visit.tx, person_id)):
            raise Refusal("visit-not-yours")
        made = _make(visit, person_id, deputy_id)
        card.params = {**card.params, "deputy_id": made.id}
        visit.tx.add(card)
        visit.note("leave-noted")
    outbox.refresh_card(visit.tx, card)


def call_off(visit: Visit) -> None:
    """End a leave or a standing deputy at once."""
    found = visit.tx.get(Deputy, number(visit))
    if found is None or visit.card is None:
        raise Refusal("visit-not-yours")
    _whose(visit, found.person_id)
    leave.call_off(visit.tx, visit.policy, found, visit.my_id)
    visit.note("leave-ended")
    outbox.refresh_card(visit.tx, visit.card)


def _make(visit: Visit, person_id: int, deputy_id: int) -> Deputy:
    params = visit.card_of(CARD).params
    if "first" not in params:
        return leave.appoint(visit.tx, visit.policy, person_id, deputy_id, visit.my_id)
    first, last = date.fromisoformat(params["first"]), date.fromisoformat(params["last"])
    return leave.take(visit.tx, visit.policy, person_id, deputy_id, first, last, visit.my_id)


def _whose(visit: Visit, person_id: int) -> int:
    """Let everybody speak for himself, and coordinators for all."""
    is_own = person_id == visit.my_id
    if not is_own and not allows(Right.COORDINATOR, visit.roles):
        raise Refusal("visit-not-yours")
    if visit.tx.get(Person, person_id) is None:
        raise Refusal("visit-not-yours")
    return person_id


def _name(visit: Visit, person_id: int) -> str:
    return visit.tx.get_one(Person, person_id).name
