"""Duty: leave (请假) from one day to another, and a standing deputy (AB角); the day after, all is as before."""

from datetime import date, datetime, time, timedelta
from typing import Final

from db import assignments, deputies, people
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Deputy, Person
from db.words import Refusal
from jobs import calling, outbox
from jobs.policy import Policy

MIDNIGHT: Final = time()
ONE_DAY: Final = timedelta(days=1)


def candidates(tx: Transaction, person_id: int) -> list[Person]:
    """List who could stand in: bound colleagues of the person's units, in official order, nobody who is away now."""
    away = deputies.on_leave(tx)
    units = {unit.id: unit for _, unit in people.posts_of(tx, person_id)}
    near = {one.id: one for unit_id in units for one in people.colleagues(tx, unit_id or 0)}
    return [one for one in near.values() if one.id != person_id and one.is_bound and one.id not in away]


def take(
    tx: Transaction, policy: Policy, person_id: int, deputy_id: int, first: date, last: date, set_by: int
) -> Deputy:
    """Set a leave from ``first`` to ``last``, both days included; one it overlaps with gives way to it.

    Raise Refusal "leave-order", "leave-past", "leave-self", "leave-unbound" or "leave-deputy-away".
    """
    check_days(tx, policy, first, last)
    calendar = policy.calendar
    from_at, until_at = calendar.at(first, MIDNIGHT), calendar.at(last + ONE_DAY, MIDNIGHT)
    deputy = _able(tx, person_id, deputy_id)
    for theirs in deputies.leaves_of(tx, deputy_id):
        if _overlaps(theirs, from_at, until_at):
            raise Refusal("leave-deputy-away", name=deputy.name)
    for earlier in deputies.leaves_of(tx, person_id):
        if _overlaps(earlier, from_at, until_at):
            earlier.ended_at = tx.now
            tx.add(earlier)
    taken = Deputy(person_id=person_id, deputy_id=deputy_id, set_by=set_by, created_at=tx.now)
    taken.from_at, taken.until_at = from_at, until_at
    return _record(tx, taken, "leave-told")


def appoint(tx: Transaction, policy: Policy, person_id: int, deputy_id: int, set_by: int) -> Deputy:
    """Name who stands in whenever nothing reaches the person; the one before gives way."""
    _able(tx, person_id, deputy_id)
    former = deputies.standing(tx, person_id)
    if former is not None:
        former.ended_at = tx.now
        tx.add(former)
    return _record(
        tx, Deputy(person_id=person_id, deputy_id=deputy_id, set_by=set_by, created_at=tx.now), "deputy-told"
    )


def call_off(tx: Transaction, policy: Policy, found: Deputy, by: int) -> None:
    """End a leave, or the standing deputy, before its time; a second time is harmless."""
    if found.ended_at is None:
        found.ended_at = tx.now
        tx.add(found)
        tx.flush()
        _tell(tx, found, "leave-called-off", by)


def check_days(tx: Transaction, policy: Policy, first: date, last: date) -> None:
    """Refuse a span that ends before it begins, or that is over."""
    if last < first:
        raise Refusal("leave-order")
    if last < policy.calendar.local_day(tx.now):
        raise Refusal("leave-past")


def open_count(tx: Transaction, person_id: int) -> int:
    """Count what a person answers for himself and has not finished, as his deputy will find it."""
    own = assignments.owned_by(tx, person_id, assignments.OPEN)
    return len({(one.node_id, one.unit_id) for one in own})


def _able(tx: Transaction, person_id: int, deputy_id: int) -> Person:
    deputy = tx.get(Person, deputy_id)
    if deputy is None:
        raise Refusal("visit-not-yours")
    if deputy_id == person_id:
        raise Refusal("leave-self")
    if not deputy.is_bound:
        raise Refusal("leave-unbound", name=deputy.name)
    return deputy


def _overlaps(leave: Deputy, from_at: datetime, until_at: datetime) -> bool:
    assert leave.from_at is not None and leave.until_at is not None
    return leave.from_at < until_at and from_at < leave.until_at


def _record(tx: Transaction, made: Deputy, key: str) -> Deputy:
    tx.add(made)
    tx.flush()
    _tell(tx, made, key, made.set_by)
    return made


def _tell(tx: Transaction, about: Deputy, key: str, by: int) -> None:
    """Tell both sides, in working hours, but not who did it: the card in his hands says so."""
    message = Outgoing(key, {"deputy_id": about.id})
    for person_id in sorted({about.person_id, about.deputy_id} - {by}):
        person = tx.get_one(Person, person_id)
        outbox.tell(tx, person, calling.LANE, message, f"{key}:{about.id}:{person_id}")
