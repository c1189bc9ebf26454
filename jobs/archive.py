"""Duty: end a campaign (归档): nothing of it rings or moves any more, everything of it can still be read."""

from dataclasses import dataclass
from datetime import timedelta

from db import assignments, campaigns, groups
from db.engine import Transaction
from db.models import Campaign, Group
from db.words import Lifecycle, Refusal
from jobs import moves
from jobs.policy import Policy

REVERSIBLE_FOR = timedelta(hours=24)
OPEN = (*assignments.UNFINISHED, Lifecycle.DECLINED, Lifecycle.SUSPENDED)


@dataclass(frozen=True, slots=True)
class Standing:
    """What would be archived, in assignments."""

    closed: int
    open: int
    cancelled: int
    drafts: int


def standing(tx: Transaction, campaign: Campaign) -> Standing:
    """Count what a campaign has come to."""
    assert campaign.id is not None
    return Standing(
        closed=assignments.count(tx, campaign.id, (Lifecycle.CLOSED,)),
        open=assignments.count(tx, campaign.id, OPEN),
        cancelled=assignments.count(tx, campaign.id, (Lifecycle.CANCELLED,)),
        drafts=assignments.count(tx, campaign.id, (Lifecycle.DRAFT,)),
    )


def archive(tx: Transaction, policy: Policy, campaign_id: int) -> Campaign:
    """End a published campaign: its clock stops, what it had not sent yet is dropped, its cards change nothing more.

    The work groups that heard of nothing else are let go. Raise Refusal "archive-nothing" when it is not published,
    "archive-already" when it ended before.
    """
    campaign = tx.get(Campaign, campaign_id)
    if campaign is None or campaign.published_at is None:
        raise Refusal("archive-nothing")
    if campaign.archived_at is not None:
        raise Refusal("archive-already", campaign=campaign.title)
    ending = groups_ending_with(tx, campaign_id)
    campaigns.withdraw_messages(tx, campaign_id)
    campaigns.stop_clock(tx, campaign_id)
    campaign.archived_at = tx.now
    tx.add(campaign)
    tx.flush()
    for group in ending:
        group.unbound_at = tx.now
        tx.add(group)
    return campaign


def groups_ending_with(tx: Transaction, campaign_id: int) -> list[Group]:
    """List the work groups that will hear of nothing once a campaign is over: its own, and with the last one all."""
    others = [one for one in campaigns.running(tx) if one.id != campaign_id]
    found = groups.hearing_only_of(tx, campaign_id)
    return found if others else [*found, *groups.hearing_only_of(tx, None)]


def reopen(tx: Transaction, policy: Policy, campaign_id: int) -> Campaign:
    """Take an archiving back within a day: the clock goes on as of now; groups are bound anew by hand.

    Raise Refusal "archive-too-late" afterwards, "archive-nothing" when it is not archived.
    """
    campaign = tx.get(Campaign, campaign_id)
    if campaign is None or campaign.archived_at is None:
        raise Refusal("archive-nothing")
    if tx.now - campaign.archived_at > REVERSIBLE_FOR:
        raise Refusal("archive-too-late", campaign=campaign.title)
    campaign.archived_at = None
    tx.add(campaign)
    tx.flush()
    for assignment in assignments.of_campaign(tx, campaign_id, assignments.UNFINISHED):
        moves.replan(tx, policy, assignment)
    return campaign
