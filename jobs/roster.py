"""Duty: import a roster - units, posts, persons, tenures and pairing - so that importing it again changes nothing."""

from dataclasses import dataclass

from db import units
from db.engine import Transaction
from db.words import UnitKind
from jobs import roster_persons, roster_posts, roster_units
from jobs.policy import Policy
from jobs.register import Change, Register
from jobs.rules.notation.roster_reading import RosterReading, UnitRow
from jobs.rules.notation.units import UnitNames
from jobs.seating import in_official_order, seats_of, unit_rows


@dataclass(frozen=True, slots=True)
class RosterImport:
    """What a roster held and what it changed; no change when it was imported before."""

    units: int
    posts: int
    persons: int
    vacancies: int
    changes: tuple[Change, ...]


def import_roster(tx: Transaction, policy: Policy, reading: RosterReading, by_id: int | None = None) -> RosterImport:
    """Record a roster and report every difference from what was recorded before.

    ``by_id`` is the coordinator who sent it, None for the command line. Work follows the tenures that change.
    Posts the sheet does not name stay as they are, since rosters come in parts. Somebody is the same
    person by phone and name, else by name and post (a new phone), else by phone and post (a corrected
    name); whoever else appears on a post is its new holder. The last bound administrator stays.
    """
    register = Register(tx)
    roster_units.keep_units(register, in_official_order(unit_rows(reading), list(register.units.values())))
    seats = seats_of(reading)
    persons = roster_persons.keep_persons(register, reading.persons)
    roster_posts.keep_posts(register, seats, persons)
    for seat in seats:
        roster_posts.keep_holder(register, seat, persons)
    roster_units.keep_pairing(register, reading.pairing, seats)
    tx.flush()
    roster_posts.let_work_follow(register, policy, by_id)
    return RosterImport(
        len(reading.units), len(seats), len(reading.persons), len(reading.vacancies), tuple(register.changes)
    )


def foresee(tx: Transaction, policy: Policy, reading: RosterReading) -> RosterImport:
    """Tell what importing a roster would do, and do nothing."""
    savepoint = tx.begin_nested()
    try:
        return import_roster(tx, policy, reading)
    finally:
        savepoint.rollback()
        tx.forget_answers()


def lookalikes(tx: Transaction, reading: RosterReading) -> dict[str, str]:
    """Map each unit that would be new to a recorded one of a name that comes close: it may be a slip of the pen."""
    recorded = [unit for unit in units.all_units(tx) if unit.kind.is_local or unit.kind is UnitKind.DEPARTMENT]
    names = UnitNames([UnitRow(unit.rank, unit.name, unit.kind, tuple(unit.aliases)) for unit in recorded])
    present = {unit.name for unit in reading.units}
    new = [unit for unit in reading.units if not any(names.find(name) for name in (unit.name, *unit.aliases))]
    near = {unit.name: names.nearest(unit.name) for unit in new}
    return {name: known for name, known in near.items() if known is not None and known not in present}
