"""Publishing: the check before, the confirmation, and 现在发 or 次日8:30发 outside working hours."""

from bot import choice
from bot.visit import Visit
from db import assignments, campaigns
from db.models import Campaign
from db.words import Lifecycle, Refusal
from jobs import dispatch


def show(visit: Visit) -> None:
    """Show the findings of the check, who is not bound, and the buttons."""
    drafted = [one for one in campaigns.running(visit.tx) if _has_drafts(visit, one)]
    none = "publish-nothing" if campaigns.running(visit.tx) else "publish-no-plan"
    campaign = choice.among(visit, "publish", drafted, none)
    if campaign is not None:
        visit.show("publish", campaign_id=campaign.id)


def confirm(visit: Visit) -> None:
    """Publish at once; outside working hours the buttons ask when."""
    _publish_in_hours(visit, override="")


def ask_override(visit: Visit) -> None:
    """Ask why the plan is published although the check found something."""
    visit.ask("override", campaign_id=_draft_campaign(visit))
    visit.reply("publish-ask-override")


def override_given(visit: Visit) -> None:
    """Publish over the findings, the reason kept in the timeline of the nodes they are about."""
    if not visit.text:
        raise Refusal("publish-ask-override")
    visit.answered()
    _publish_in_hours(visit, override=visit.text)


def next_morning(visit: Visit) -> None:
    """Publish now, with the cards going out when the office opens."""
    _publish(visit, reason="", override=_override(visit))


def at_once(visit: Visit) -> None:
    """Ask for the reason that an urgent sending after hours needs."""
    visit.ask("publish", campaign_id=_draft_campaign(visit), override=_override(visit))
    visit.reply("publish-ask-reason")


def reason_given(visit: Visit) -> None:
    """Publish at any hour, the reason kept in the timeline."""
    if not visit.text:
        raise Refusal("publish-ask-reason")
    assert visit.dialog is not None
    override = str(visit.dialog.details.get("override", ""))
    visit.answered()
    _publish(visit, reason=visit.text, override=override)


def cancel(visit: Visit) -> None:
    """Leave everything a draft."""
    visit.reply("publish-cancelled")


def _override(visit: Visit) -> str:
    """Tell the reason that was given before the card asked when to send."""
    return str(visit.card.params.get("override", "")) if visit.card else ""


def _publish_in_hours(visit: Visit, override: str) -> None:
    if visit.policy.calendar.is_working_time(visit.now):
        _publish(visit, reason="", override=override)
    else:
        visit.show("publish-when", campaign_id=_draft_campaign(visit), override=override)


def _publish(visit: Visit, reason: str, override: str) -> None:
    campaign_id = _draft_campaign(visit)
    at = visit.now if reason else visit.policy.calendar.next_working_time(visit.now)
    sent = dispatch.publish(visit.tx, visit.policy, campaign_id, visit.my_id, at=at, reason=reason, override=override)
    unbound = dispatch.unbound_owners(visit.tx, campaign_id)
    visit.reply("publish-done", sent=sent, unbound=unbound, held="yes" if at > visit.now else "no")


def _draft_campaign(visit: Visit) -> int:
    """Name the campaign that the card or the question is about."""
    about = visit.card.params if visit.card else visit.dialog.details if visit.dialog else {}
    campaign = choice.of_id(visit, about.get("campaign_id", 0), "publish-no-plan")
    if not _has_drafts(visit, campaign):
        raise Refusal("publish-nothing")
    return campaign.id or 0


def _has_drafts(visit: Visit, campaign: Campaign) -> bool:
    return assignments.count(visit.tx, campaign.id or 0, (Lifecycle.DRAFT,)) > 0
