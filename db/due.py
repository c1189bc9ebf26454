"""What is due: assignments whose next knock has come, in the columns that the clock reads, and what it writes of them.

A morning may ring for thousands; to load, change and write back a record of each would cost five times as much.
"""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime

from sqlalchemy import bindparam, select, update

from db.engine import Transaction
from db.models import Assignment, Node, Unit
from db.words import Lifecycle


@dataclass(slots=True)
class Due:
    """An assignment that the clock knocks for; what it changes of it is in the database after ``write``."""

    id: int
    campaign_id: int
    node_id: int
    unit_id: int
    post_id: int
    handler_id: int | None
    state: Lifecycle
    version: int
    starts_on: date | None
    due_at: datetime | None
    published_at: datetime | None
    signed_at: datetime | None
    heard_at: datetime | None
    handed_up_at: datetime | None
    submitted_at: datetime | None
    level: int
    round: int
    is_silent: bool
    held_until: datetime | None
    next_at: datetime | None


Matter = Assignment | Due
"""An assignment as a record or, where thousands are gone through, as what is due of it."""

_TABLE = Assignment.__table__  # type: ignore[attr-defined]
_DUE = (
    select(*(_TABLE.c[field.name] for field in fields(Due)))
    .where(_TABLE.c.next_at <= bindparam("at"))
    .order_by(_TABLE.c.next_at, _TABLE.c.id)
    .limit(bindparam("most"))
)
_WRITE = update(_TABLE).where(_TABLE.c.id == bindparam("of"))


def knocks(tx: Transaction, at: datetime, limit: int) -> list[Due]:
    """List what is due at ``at``, earliest first, and hold its nodes and units; costs what is due, not the stored."""
    found = [Due(*row) for row in tx.connection().execute(_DUE, {"at": at, "most": limit})]
    tx.hold(Node, (one.node_id for one in found))
    tx.hold(Unit, (one.unit_id for one in found))
    return found


def write(tx: Transaction, worked_off: Iterable[Due], at: datetime) -> None:
    """Write how high each was raised, whether it fell silent, that the clock knocked ``at``, and when it does next."""
    rows = [
        {"of": one.id, "level": one.level, "is_silent": one.is_silent, "stepped_at": at, "next_at": one.next_at}
        for one in worked_off
    ]
    tx.connection().execute(_WRITE, rows)
