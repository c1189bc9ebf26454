"""Leases: who of several processes does what only one may do, until when, and as which holder in turn.

On PostgreSQL only. Time here is the server's, whatever the clocks of the machines say; no business instant depends
on it. A lease is also the lock of what it is about: a transaction that holds the row keeps every other holder out.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from db.engine import Transaction
from db.models import Lease

NOBODY, UNKNOWN = "", "?"


@dataclass(frozen=True, slots=True)
class Taken:
    """A lease that was free: its new number, and whether the holder before handed it back in order."""

    epoch: int
    is_in_order: bool


@dataclass(frozen=True, slots=True, order=True)
class Hold:
    """A lease that a process took for its own, and the number it took it under."""

    name: str
    epoch: int


_SERVER_NOW = func.clock_timestamp()
_HOLD = (
    select(col(Lease.epoch))
    .where(col(Lease.name) == bindparam("name"), col(Lease.epoch) == bindparam("epoch"), col(Lease.holder) != NOBODY)
    .with_for_update(read=True)
)
_HOLD_ALL = (
    select(col(Lease.name), col(Lease.epoch))
    .where(col(Lease.name).in_(bindparam("names", expanding=True)), col(Lease.holder) != NOBODY)
    .order_by(col(Lease.name))
    .with_for_update(read=True)
)
"""Asked with every mark and every outcome, and built once."""


def take(tx: Transaction, name: str, holder: str, seconds: float) -> Taken | None:
    """Take a lease for ``seconds`` unless another process has it; the row stays locked until the commit."""
    connection = tx.connection()
    first = insert(Lease).values(name=name, holder=NOBODY, epoch=0, until_at=_SERVER_NOW)
    connection.execute(first.on_conflict_do_nothing())
    is_free = or_(col(Lease.holder) == holder, col(Lease.until_at) <= _SERVER_NOW)
    query = select(col(Lease.epoch), col(Lease.holder)).where(col(Lease.name) == name, is_free).with_for_update()
    found = connection.execute(query).one_or_none()
    if found is None:
        return None
    values = {"holder": holder, "epoch": found.epoch + 1, "until_at": _in(seconds)}
    connection.execute(update(Lease).where(col(Lease.name) == name).values(**values))
    return Taken(found.epoch + 1, is_in_order=found.holder == NOBODY and found.epoch > 0)


def renew(tx: Transaction, name: str, epoch: int, seconds: float) -> bool:
    """Keep a lease for ``seconds`` from now; False when another process has taken it since."""
    return _of(tx, name, epoch, until_at=_in(seconds))


def hold(tx: Transaction, name: str, epoch: int) -> bool:
    """See that nobody takes a lease over before the commit; False when another process has it already.

    Any number of the holder's own transactions may do so at once, so that none ever waits for another.
    """
    return tx.connection().execute(_HOLD, {"name": name, "epoch": epoch}).one_or_none() is not None


def held_by(tx: Transaction, holds: Collection[Hold]) -> set[Hold]:
    """See of many leases at once, as ``hold`` does of one, that nobody takes them over; tell which are still held."""
    names = sorted(one.name for one in holds)
    return {Hold(*row) for row in tx.connection().execute(_HOLD_ALL, {"names": names})} & set(holds)


def hand_back(tx: Transaction, name: str, epoch: int, after_seconds: float = 0.0) -> bool:
    """Let whoever wants it take a lease ``after_seconds``; False when another process has taken it since."""
    return _of(tx, name, epoch, holder=NOBODY, until_at=_in(after_seconds))


def distrust(tx: Transaction) -> None:
    """Relieve all holders, and have none count as one who handed back in order: the next look at what was left."""
    tx.connection().execute(update(Lease).values(holder=UNKNOWN, epoch=col(Lease.epoch) + 1))


def held(tx: Transaction, names: Iterable[str]) -> set[str]:
    """Tell which leases nobody can take now."""
    query = select(col(Lease.name)).where(col(Lease.name).in_(list(names)), col(Lease.until_at) > _SERVER_NOW)
    return set(tx.connection().execute(query).scalars())


def _of(tx: Transaction, name: str, epoch: int, **values: object) -> bool:
    change = update(Lease).where(col(Lease.name) == name, col(Lease.epoch) == epoch, col(Lease.holder) != NOBODY)
    return tx.connection().execute(change.values(**values)).rowcount == 1


def _in(seconds: float) -> object:
    return _SERVER_NOW + func.make_interval(0, 0, 0, 0, 0, 0, seconds)
