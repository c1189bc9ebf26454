"""The units of a roster, recorded: new ones, renamed ones, and the county leader each township is paired with."""

from collections.abc import Iterable, Mapping

from db.models import Person, Post, Unit
from db.words import Role, UnitKind
from jobs.register import Change, Register
from jobs.rename import aliases_after
from jobs.rules.notation.roster_reading import UnitRow
from jobs.seating import FIRST_RANK, Seat


def keep_units(register: Register, rows: Iterable[UnitRow]) -> None:
    """Add new units and bring known ones up to date; a unit is known by its name or a former one."""
    for row in rows:
        unit = _recorded(register, row)
        if unit is None:
            unit = Unit(name=row.name, kind=row.kind, rank=0)
            register.changes.append(Change("unit_added", row.name))
        register.units.pop(unit.name, None)
        _rename(register, unit, row)
        unit.kind = row.kind
        unit.rank = FIRST_RANK.get(row.kind, 0) + row.order
        unit.aliases = [one for one in dict.fromkeys((*row.aliases, *unit.aliases)) if one != unit.name]
        if row.kind is UnitKind.DEPARTMENT or unit.id is None:
            unit.tags = list(row.tags)
        register.tx.add(unit)
        register.units[row.name] = unit
    register.tx.flush()
    register.unit_names = {unit.id: name for name, unit in register.units.items()}


def keep_pairing(register: Register, pairing: Mapping[str, str], seats: Iterable[Seat]) -> None:
    """Lay each township under the post of its county leader."""
    leaders = {person.name: post.id for post, person in _recorded_leaders(register)}
    leaders |= {s.holder.name: s.post.id for s in seats if s.role is Role.LEADER and s.holder and s.post}
    for name, leader in pairing.items():
        unit, post_id = register.units.get(name), leaders.get(leader)
        if unit is None or post_id is None or unit.paired_post_id == post_id:
            continue
        if unit.paired_post_id is not None:
            register.changes.append(Change("pairing_changed", name, after=leader))
        unit.paired_post_id = post_id
        register.tx.add(unit)


def _recorded(register: Register, row: UnitRow) -> Unit | None:
    """Find the unit of a row by its name, by one it had before, or by one that only the records know."""
    by_name = next((unit for name in (row.name, *row.aliases) if (unit := register.units.get(name))), None)
    return by_name or next((unit for unit in register.units.values() if row.name in unit.aliases), None)


def _rename(register: Register, unit: Unit, row: UnitRow) -> None:
    """Give a unit the name of its row; a sheet with a former name is an older one, and leaves it the name it has."""
    is_older = row.name in unit.aliases and unit.name not in row.aliases
    if row.name == unit.name or is_older:
        return
    register.changes.append(Change("unit_renamed", row.name, before=unit.name, after=row.name))
    unit.aliases = aliases_after(unit.aliases, unit.name, row.name)
    unit.name = row.name


def _recorded_leaders(register: Register) -> list[tuple[Post, Person]]:
    leading = [post for post in register.posts if post.role is Role.LEADER]
    held = [(post, tenure) for post in leading for tenure in register.tenures.get(post.id or 0, [])]
    persons = {person.id: person for person in register.people}
    return [(post, persons[tenure.person_id]) for post, tenure in held]
