"""Deputies: who stands in for whom now, while somebody is on leave or nothing reaches him."""

from collections.abc import Iterator

from sqlalchemy import bindparam
from sqlmodel import col, or_, select

from db import people
from db.engine import Transaction
from db.models import Deputy, Person

_IN_FORCE = (
    select(Deputy)
    .where(
        col(Deputy.ended_at).is_(None),
        or_(col(Deputy.from_at).is_(None), col(Deputy.from_at) <= bindparam("now")),
        or_(col(Deputy.until_at).is_(None), col(Deputy.until_at) > bindparam("now")),
    )
    .order_by(col(Deputy.from_at).is_(None).desc(), col(Deputy.id))
)


def on_leave(tx: Transaction) -> dict[int, Deputy]:
    """Map everybody who is on leave now to the leave."""
    return {one.person_id: one for one in _in_force(tx) if one.from_at is not None}


def standing(tx: Transaction, person_id: int) -> Deputy | None:
    """Find who stands in for a person whenever nothing reaches him (AB角)."""
    return next((one for one in _in_force(tx) if one.person_id == person_id and one.from_at is None), None)


def leaves_of(tx: Transaction, person_id: int) -> list[Deputy]:
    """List the leaves of a person that run or are to come, the next one first."""
    query = select(Deputy).where(
        Deputy.person_id == person_id, col(Deputy.ended_at).is_(None), col(Deputy.until_at) > tx.now
    )
    return list(tx.exec(query.order_by(col(Deputy.from_at), col(Deputy.id))).all())


def present(tx: Transaction, person: Person) -> Person:
    """Name who is to be written to in place of a person: himself, unless somebody who can be reached stands in."""
    for deputy_id in _in_line_after(tx, person.id or 0):
        if deputy_id in _reachable(tx) and deputy_id not in _absent(tx):
            return tx.keep(Person, deputy_id)
    return person


def stood_for(tx: Transaction, person_id: int) -> frozenset[int]:
    """Tell for whom a person may act now."""

    def ask() -> frozenset[int]:
        return frozenset(absent for absent in _absent(tx) if person_id in _in_line_after(tx, absent))

    return tx.once("stood_for", person_id, ask)


def _absent(tx: Transaction) -> dict[int, int]:
    """Map everybody who is on leave, or whom nothing reaches, to his deputy; a leave's deputy goes before."""

    def ask() -> dict[int, int]:
        in_force = _in_force(tx)
        unreached = {one.person_id: one.deputy_id for one in in_force if one.person_id not in _reachable(tx)}
        return unreached | {one.person_id: one.deputy_id for one in in_force if one.from_at is not None}

    return tx.once("absent", None, ask)


def _reachable(tx: Transaction) -> frozenset[int]:
    """Tell whom a message would reach, of those who have a deputy or are one; the others are not looked at."""

    def ask() -> frozenset[int]:
        return people.reachable_among(tx, {of for one in _in_force(tx) for of in (one.person_id, one.deputy_id)})

    return tx.once("reachable of deputies", None, ask)


def _in_line_after(tx: Transaction, person_id: int) -> Iterator[int]:
    """Yield the deputy of who is absent, and the deputy's own where he is absent as well."""
    absent, seen = _absent(tx), {person_id}
    while (deputy_id := absent.get(person_id)) is not None and deputy_id not in seen:
        yield deputy_id
        seen.add(deputy_id)
        person_id = deputy_id


def _in_force(tx: Transaction) -> list[Deputy]:
    return tx.once("deputies", None, lambda: list(tx.exec(_IN_FORCE, params={"now": tx.now}).all()))
