"""The back-plan: its picture and list, and a changed deadline that shows its ripple before it is confirmed."""

from datetime import date
from typing import Any

from bot import choice
from bot.visit import Visit
from db import campaigns
from db.models import Campaign, Node
from db.words import Refusal
from jobs import outbox, reschedule
from jobs.rules.redating import read_redating
from jobs.rules.ripple import Ripple, Shift


def show(visit: Visit) -> None:
    """Show picture and list; with words (/backplan 12 改到 5月20日), what the change would do."""
    campaign = choice.among(visit, "backplan", campaigns.running(visit.tx), "publish-no-plan")
    if campaign is None:
        return
    if visit.text:
        _preview(visit, campaign, visit.text)
        return
    visit.reply("backplan-picture", campaign_id=campaign.id)
    visit.show("backplan", campaign_id=campaign.id, page=0)
    visit.ask("redate", campaign_id=campaign.id)


def turn(visit: Visit) -> None:
    """Switch the list between all nodes and the critical chain, in place."""
    card = visit.card_of("backplan")
    card.params = {**card.params, "is_critical": not card.params.get("is_critical"), "page": 0}
    visit.tx.add(card)
    outbox.refresh_card(visit.tx, card)


def ask_day(visit: Visit) -> None:
    """Ask for the new deadline of the node whose card is shown (/node N)."""
    node = visit.tx.get(Node, int(visit.card_of("board-node").params["node_id"]))
    if node is None:
        raise Refusal("visit-not-yours")
    visit.ask("redate", campaign_id=node.campaign_id, no=node.no)
    visit.reply("redate-ask", no=node.no, title=node.title)


def said(visit: Visit) -> None:
    """Take number and day, or the day alone where the node is known."""
    assert visit.dialog is not None
    no = str(visit.dialog.details.get("no", ""))
    campaign = choice.of_id(visit, visit.dialog.details["campaign_id"], "publish-no-plan")
    visit.answered()
    _preview(visit, campaign, f"{no} {visit.text}" if no else visit.text)


def confirm(visit: Visit) -> None:
    """Change the deadline and all that moves with it."""
    _apply(visit, with_ripple=True)


def confirm_one(visit: Visit) -> None:
    """Change this one deadline and leave the others."""
    _apply(visit, with_ripple=False)


def drop(visit: Visit) -> None:
    """Leave the plan as it is."""
    visit.settle("redate", "redate-dropped")


def _preview(visit: Visit, campaign: Campaign, text: str) -> None:
    calendar = visit.policy.calendar
    wanted = read_redating(text, calendar.local_day(visit.now), calendar)
    if wanted is None:  # no Refusal: the question is dropped, so that the next words are heard as any others
        visit.reply("redate-not-read", words=text[:40])
        return
    shift, found = reschedule.ask(visit.tx, visit.policy, campaign, wanted.no, wanted.new_on)
    visit.show("redate", campaign_id=campaign.id, **_shown(shift, found))


def _apply(visit: Visit, *, with_ripple: bool) -> None:
    card = visit.card_of("redate")
    params, campaign = card.params, visit.tx.get(Campaign, int(card.params["campaign_id"]))
    if "result" in params or campaign is None or campaign.archived_at is not None:  # a second tap is harmless
        outbox.refresh_card(visit.tx, card)
        return
    old = _read(params["shift"])
    shift, found = reschedule.ask(visit.tx, visit.policy, campaign, old.no, old.new_on)
    now = _shown(shift, found)
    if any(params[name] != value for name, value in now.items()):
        card.params = {**params, **now}
        visit.tx.add(card)
        outbox.refresh_card(visit.tx, card)
        visit.alert("redate-changed")
        return
    shifts = [shift, *(found.moved if with_ripple else ())]
    told = reschedule.change(visit.tx, visit.policy, campaign, shifts, visit.my_id)
    visit.settle("redate", "redate-done", count=len(shifts), told=told, who=visit.me.name)


def _shown(shift: Shift, found: Ripple) -> dict[str, Any]:
    """Put what a preview shows into values that outlive the transaction."""
    return {
        "shift": _written(shift),
        "moved": [_written(one) for one in found.moved],
        "impossible": [_written(one) for one in found.impossible],
        "waits_for": found.waits_for,
        "days_left": found.days_left,
    }


def _written(shift: Shift) -> list[str]:
    return [shift.no, shift.old_on.isoformat(), shift.new_on.isoformat()]


def _read(written: list[str]) -> Shift:
    return Shift(written[0], date.fromisoformat(written[1]), date.fromisoformat(written[2]))
