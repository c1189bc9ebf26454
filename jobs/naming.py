"""Looking: what campaigns, and nodes by their plan numbers, are called while several campaigns run side by side."""

from db import campaigns
from db.engine import Transaction
from db.models import Campaign, Node
from jobs.rules.short_names import short_names


def names(tx: Transaction) -> dict[int, str]:
    """Map the campaigns under way to short names that tell them apart; empty where only one runs."""
    return tx.once("campaign names", None, lambda: _names(campaigns.published(tx)))


def title(campaign: Campaign) -> str:
    """Give a campaign's title; a sheet without one leaves the campaign its number."""
    return campaign.title or f"#{campaign.id}"


def called(tx: Transaction, node: Node) -> str:
    """Give a node's plan number, with its campaign's name where several run: both may have a node 3."""
    name = names(tx).get(node.campaign_id)
    return f"{node.no}·{name}" if name else node.no


def _names(found: list[Campaign]) -> dict[int, str]:
    if len(found) < 2:
        return {}
    short = short_names([title(one) for one in found])
    return {one.id or 0: name for one, name in zip(found, short, strict=True)}
