"""The end of a campaign: asked first, done once, taken back within a day."""

from bot import choice
from bot.visit import Visit
from db import campaigns
from db.words import Refusal
from jobs import archive as duties

CARD = "archive"


def show(visit: Visit) -> None:
    """Show what would be archived; of a campaign that was just archived, the way back."""
    last, under_way = campaigns.latest(visit.tx), campaigns.published(visit.tx)
    if last is not None and last.archived_at is not None:
        raise Refusal("archive-already", campaign=last.title)
    found = choice.among(visit, "archive", under_way, "archive-nothing")
    if found is not None:
        visit.show(CARD, campaign_id=found.id)


def confirm(visit: Visit) -> None:
    """Archive, and hand over the two tables that stay."""
    campaign_id = int(visit.card_of(CARD).params["campaign_id"])
    duties.archive(visit.tx, visit.policy, campaign_id)
    visit.settle(CARD, "archive-done", by=visit.me.name)
    visit.reply("ledger", campaign_id=campaign_id)
    visit.reply("trail", campaign_id=campaign_id)


def drop(visit: Visit) -> None:
    """Leave the campaign running."""
    visit.settle(CARD, "archive-dropped")


def undo(visit: Visit) -> None:
    """Take the archiving back."""
    card = visit.card_of(CARD)
    duties.reopen(visit.tx, visit.policy, int(card.params["campaign_id"]))
    card.params = {"campaign_id": card.params["campaign_id"]}
    visit.settle(CARD, "archive-undone", by=visit.me.name)
