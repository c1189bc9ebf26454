"""Publishing: the check before, the confirmation, and 现在发 or 次日8:30发 outside working hours."""

from bot.visit import Visit
from db import assignments
from db.models import Campaign
from db.words import Refusal
from jobs import dispatch


def show(visit: Visit) -> None:
    """Show the findings of the check, who is not bound, and the buttons."""
    visit.show("publish", campaign_id=_draft_campaign(visit))


def confirm(visit: Visit) -> None:
    """Publish at once; outside working hours the buttons ask when."""
    calendar = visit.policy.calendar
    if not calendar.is_working_time(visit.now):
        visit.show("publish-when", campaign_id=_draft_campaign(visit))
        return
    _publish(visit, reason="")


def next_morning(visit: Visit) -> None:
    """Publish now, with the cards going out when the office opens."""
    _publish(visit, reason="")


def at_once(visit: Visit) -> None:
    """Ask for the reason that an urgent sending after hours needs."""
    _draft_campaign(visit)
    visit.ask("publish")
    visit.reply("publish-ask-reason")


def reason_given(visit: Visit) -> None:
    """Publish at any hour, the reason kept in the timeline."""
    if not visit.text:
        raise Refusal("publish-ask-reason")
    visit.answered()
    _publish(visit, reason=visit.text)


def cancel(visit: Visit) -> None:
    """Leave everything a draft."""
    visit.reply("publish-cancelled")


def _publish(visit: Visit, reason: str) -> None:
    campaign_id = _draft_campaign(visit)
    at = visit.now if reason else visit.policy.calendar.next_working_time(visit.now)
    sent = dispatch.publish(visit.tx, visit.policy, campaign_id, visit.my_id, at=at, reason=reason)
    unbound = dispatch.unbound_owners(visit.tx, campaign_id)
    visit.reply("publish-done", sent=sent, unbound=unbound, held="yes" if at > visit.now else "no")


def _draft_campaign(visit: Visit) -> int:
    campaign: Campaign | None = assignments.running_campaign(visit.tx)
    if campaign is None or campaign.id is None:
        raise Refusal("publish-no-plan")
    if campaign.published_at is not None:
        raise Refusal("publish-nothing")
    return campaign.id
