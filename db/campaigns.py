"""Campaigns: which run, and what ends with one."""

from datetime import datetime

from sqlalchemy import ColumnElement, SQLColumnExpression, delete, update
from sqlmodel import col, select

from db.engine import Transaction
from db.messages import Lane, OutboxState
from db.models import Assignment, Campaign, CardItem, Outbox

_RUNNING = select(Campaign).where(col(Campaign.archived_at).is_(None)).order_by(col(Campaign.id))
"""Asked with every reply, and built once: building costs three times as much as running."""
UNSENT = (OutboxState.READY, OutboxState.BLOCKED, OutboxState.HELD)


def running(tx: Transaction) -> list[Campaign]:
    """List the campaigns that are not archived, oldest first; a draft is one of them."""
    return list(tx.exec(_RUNNING).all())


def published(tx: Transaction, at: datetime | None = None) -> list[Campaign]:
    """List the campaigns under way, oldest first; with ``at``, only those whose cards are out by then."""
    begun = [(one, one.published_at) for one in running(tx) if one.published_at is not None]
    return [one for one, published_at in begun if at is None or published_at <= at]


def drafts(tx: Transaction) -> list[Campaign]:
    """List the plans that are not published; there is one at most."""
    return [campaign for campaign in running(tx) if campaign.published_at is None]


def latest(tx: Transaction) -> Campaign | None:
    """Find the campaign that documents are made of: the newest that runs, else the one archived last."""
    query = select(Campaign).order_by(
        col(Campaign.archived_at).is_not(None), col(Campaign.archived_at).desc(), col(Campaign.id).desc()
    )
    return tx.exec(query).first()


def called(tx: Transaction, words: str) -> list[Campaign]:
    """List the campaigns whose title is these words, else those in whose title they stand; archived ones too."""
    found = tx.exec(select(Campaign).order_by(col(Campaign.id))).all()
    same = [one for one in found if one.title == words]
    return same or [one for one in found if words in one.title]


def are_running(campaign_id: SQLColumnExpression[int]) -> ColumnElement[bool]:
    """Say of a column that the campaign it names is not archived; so said, SQLite does not begin with all it holds."""
    return campaign_id.not_in(select(Campaign.id).where(col(Campaign.archived_at).is_not(None)))


def archived_since(tx: Transaction, since: datetime) -> Campaign | None:
    """Find the campaign that was archived last, at ``since`` or later."""
    query = select(Campaign).where(col(Campaign.archived_at) >= since).order_by(col(Campaign.archived_at).desc())
    return tx.exec(query).first()


def stop_clock(tx: Transaction, campaign_id: int) -> None:
    """Let the clock knock no more for anything of a campaign."""
    mine = update(Assignment).where(col(Assignment.campaign_id) == campaign_id)
    tx.execute(mine.where(col(Assignment.next_at).is_not(None)).values(next_at=None))


def withdraw_messages(tx: Transaction, campaign_id: int) -> int:
    """Take a campaign out of what is not sent yet; drop the messages of which nothing is left, and count them.

    Answers to what a person did go out all the same.
    """
    tx.flush()
    unsent = (
        col(Outbox.state).in_(UNSENT),
        col(Outbox.lane).notin_((Lane.ANSWER, Lane.DIGEST)),  # a digest tells what is left by itself
        ~col(Outbox.is_edit),
    )
    mine = select(Assignment.id).where(Assignment.campaign_id == campaign_id)
    cards = select(Outbox.card_id).where(*unsent, col(Outbox.card_id).is_not(None))
    touched = set(
        tx.exec(
            select(CardItem.card_id)
            .where(col(CardItem.card_id).in_(cards), col(CardItem.assignment_id).in_(mine))
            .distinct()
        ).all()
    )
    tx.execute(delete(CardItem).where(col(CardItem.card_id).in_(touched), col(CardItem.assignment_id).in_(mine)))
    left = set(tx.exec(select(CardItem.card_id).where(col(CardItem.card_id).in_(touched))).all())
    gone = update(Outbox).where(col(Outbox.card_id).in_(touched - left), *unsent)
    return tx.connection().execute(gone.values(state=OutboxState.CANCELLED, error="archived")).rowcount
