"""Seals: the timeline rows that are bound in hash chains, those that are not yet, and the heads that were told."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import col, func, select

from db.engine import Transaction
from db.models import Mark, Outbox, Seal, Timeline

HEAD = "sealed:"
"""Marks ``sealed:CAMPAIGN`` hold the place and the link of a chain's head: a chain that lost its end is known by it."""
_LAST_SEALED = select(func.coalesce(func.max(Seal.timeline_id), 0)).scalar_subquery()
_IS_UNSEALED: ColumnElement[bool] = col(Timeline.id) > _LAST_SEALED
"""Rows are sealed in the order of their ids, so what is not sealed lies behind the last that is."""
_OLDEST_UNSEALED = select(Timeline.at).where(_IS_UNSEALED).order_by(col(Timeline.id)).limit(1)


def unsealed(tx: Transaction, limit: int) -> list[Timeline]:
    """List the oldest rows that no chain binds yet."""
    query = select(Timeline).where(_IS_UNSEALED).order_by(col(Timeline.id)).limit(limit)
    return list(tx.exec(query).all())


def oldest_unsealed_at(tx: Transaction) -> datetime | None:
    """Tell since when a row waits to be sealed."""
    return tx.exec(_OLDEST_UNSEALED).first()


def inserted(tx: Transaction) -> list[int]:
    """List rows without a seal among sealed ones: they came later than their number says."""
    query = (
        select(Timeline.id)
        .outerjoin(Seal, col(Seal.timeline_id) == Timeline.id)
        .where(~_IS_UNSEALED, col(Seal.timeline_id).is_(None))
        .order_by(col(Timeline.id))
    )
    return [row_id for row_id in tx.exec(query).all() if row_id is not None]


def chain_of(tx: Transaction, campaign_id: int) -> Iterator[tuple[Seal, Timeline | None]]:
    """Walk a chain in the order of its places, each seal with its row, None where the row is gone.

    Row by row, so that one that cannot be read (ValueError, LookupError) raises at its place.
    """
    query = (
        select(Seal, Timeline)
        .outerjoin(Timeline, col(Seal.timeline_id) == Timeline.id)
        .where(Seal.campaign_id == campaign_id)
        .order_by(col(Seal.place))
    )
    with tx.exec(query, execution_options={"yield_per": 1}) as found:
        yield from found


def of(tx: Transaction, timeline_id: int) -> Seal | None:
    """Find the seal of a row."""
    return tx.get(Seal, timeline_id)


def campaigns(tx: Transaction) -> list[int]:
    """List the campaigns that have a chain, or had one by the marks."""
    chains = set(tx.exec(select(Seal.campaign_id).distinct()).all())
    marked = tx.exec(select(Mark.name).where(col(Mark.name).startswith(HEAD))).all()
    return sorted(chains | {int(name.removeprefix(HEAD)) for name in marked})


def told_heads(tx: Transaction, key: str) -> list[tuple[int, str]]:
    """List campaign and head of every message of a kind that named one."""
    rows = tx.exec(select(Outbox.params).where(Outbox.key == key).order_by(col(Outbox.id))).all()
    told: dict[tuple[int, str], None] = {}
    for params in rows:
        heads = params.get("heads") or ({params["campaign_id"]: params["head"]} if "head" in params else {})
        told |= dict.fromkeys((int(campaign_id), str(head)) for campaign_id, head in heads.items())
    return list(told)
