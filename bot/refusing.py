"""Says no: why a visit was refused, and to whom it may be said how a matter stands."""

import structlog

from bot import handed_over
from bot.visit import Visit
from db import assignments, cards, timelines
from db.models import Assignment, Person
from db.words import Refusal
from jobs import outbox, owning

log = structlog.get_logger(__name__)


def explain(visit: Visit, refusal: Refusal) -> None:
    """Say no: in the tap itself, and as a message that stays unless the card itself will say it."""
    log.info("refused", key=refusal.key)
    if refusal.key == "stale":
        assignment = assignments.get(visit.tx, int(str(refusal.params["assignment_id"])))
        if _may_know(visit, assignment):
            _explain_stale(visit, assignment)
            return
        refusal = Refusal("visit-not-yours")
    if (passed := handed_over.reason_of(visit, refusal)) is not None:
        handed_over.explain(visit, passed)
        return
    if visit.update.callback_query is not None:
        visit.alert(refusal.key, **refusal.params)
        if visit.person is None or not visit.is_private:
            return
    visit.reply(refusal.key, **refusal.params)


def _may_know(visit: Visit, assignment: Assignment) -> bool:
    """Tell whether a no may say how an assignment stands: the card shows it, or the person may read it."""
    shown = cards.items_of(visit.tx, visit.card.id) if visit.card else []
    is_shown = any(item.assignment_id == assignment.id for item in shown)
    return is_shown or owning.may_see(visit.tx, assignment, visit.my_id)


def _explain_stale(visit: Visit, assignment: Assignment) -> None:
    """Say who did what when (此件已由…) and draw the card anew; nothing else changes."""
    last = timelines.last_human(visit.tx, assignment.id or 0)
    who = visit.tx.get(Person, last.person_id) if last and last.person_id else None
    explain = visit.alert if visit.update.callback_query is not None else visit.reply
    explain(
        "stale",
        who=who.name if who else visit.locale.say("product-name"),
        when=visit.locale.moment(last.at if last else visit.now, visit.policy.calendar.zone),
        what=visit.locale.say(f"event-{last.event}") if last else "",
        state=visit.locale.say(f"state-{assignment.state}"),
    )
    if visit.card is not None:
        outbox.refresh_card(visit.tx, visit.card)
