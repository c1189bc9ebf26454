"""The persons of a roster, recorded: new ones, corrected names, and phones, which have one owner each."""

from collections.abc import Collection, Sequence

from db.models import Person
from jobs.likeness import recognised
from jobs.register import Change, Register
from jobs.rules.notation.roster_reading import PersonRow


def keep_persons(register: Register, rows: Sequence[PersonRow]) -> dict[PersonRow, Person]:
    """Find or add the person of every row, and bring name and phone up to date."""
    known = recognised(rows, register.people, register.held())
    kept = {row: _kept(register, row, known.get(row)) for row in rows}
    _free_phones(register, kept.values())
    register.tx.flush()
    return kept


def _kept(register: Register, row: PersonRow, person: Person | None) -> Person:
    unit, title = (row.posts[0].unit, row.posts[0].title) if row.posts else ("", "")
    if person is None:
        person = Person(name=row.name, phone=row.phone)
        register.changes.append(Change("person_added", unit, title, after=row.name))
    if person.name != row.name:
        register.changes.append(Change("name_changed", unit, title, before=person.name, after=row.name))
        person.name = row.name
    if row.phone is not None and person.phone != row.phone:
        register.changes.append(Change("phone_changed", unit, title, after=row.name))
        person.phone = row.phone
    register.tx.add(person)
    return person


def _free_phones(register: Register, present: Collection[Person]) -> None:
    """Take a number away from whoever left, once it is somebody else's."""
    phones = {person.phone for person in present if person.phone}
    ids = {person.id for person in present}
    for person in register.people:
        if person.id not in ids and person.phone in phones:
            person.phone = None
            register.tx.add(person)
