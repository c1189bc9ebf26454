"""Duty: import a roster - units, posts, persons, tenures and pairing - so that importing it again changes nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from db import handovers, people, units
from db.engine import Transaction
from db.models import Person, Post, Tenure, Unit
from db.words import Role, UnitKind
from jobs import passing_on
from jobs.likeness import LIKENESSES
from jobs.policy import Policy
from jobs.rename import aliases_after
from jobs.rules.notation.roster_reading import PersonRow, RosterReading, UnitRow
from jobs.rules.notation.units import UnitNames
from jobs.seating import FIRST_RANK, Seat, in_official_order, seats_of, unit_rows


@dataclass(frozen=True, slots=True)
class Change:
    """A difference the import made; ``key`` is the text ``roster-change-KEY``."""

    key: str
    unit: str = ""
    post: str = ""
    before: str = ""
    after: str = ""


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
    register = _Register(tx)
    register.keep_units(in_official_order(unit_rows(reading), list(register.units.values())))
    seats = seats_of(reading)
    persons = register.keep_persons(reading.persons)
    register.keep_posts(seats, persons)
    for seat in seats:
        register.keep_holder(seat, persons)
    register.keep_pairing(reading.pairing, seats)
    tx.flush()
    register.hand_over(policy, by_id)
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


@dataclass
class _Register:
    """The records as they are, and the changes made to them."""

    tx: Transaction
    changes: list[Change] = field(default_factory=list)
    passed: list[tuple[Seat, int | None]] = field(default_factory=list)
    """Posts that have another holder, or none any more, each with who held it before."""

    def __post_init__(self) -> None:
        self.units = {unit.name: unit for unit in units.all_units(self.tx)}
        self.unit_names = {unit.id: name for name, unit in self.units.items()}
        self.posts = units.all_posts(self.tx)
        self.people = people.everybody(self.tx)
        self.tenures: dict[int, list[Tenure]] = {}
        for tenure in units.open_tenures(self.tx):
            self.tenures.setdefault(tenure.post_id, []).append(tenure)

    def keep_units(self, rows: Iterable[UnitRow]) -> None:
        """Add new units and bring known ones up to date; a unit is known by its name or a former one.

        A sheet with a former name is an older one, and leaves the unit the name it has.
        """
        for row in rows:
            unit = self.units.get(row.name) or self._renamed(row) or self._formerly(row.name)
            if unit is None:
                unit = Unit(name=row.name, kind=row.kind, rank=0)
                self.changes.append(Change("unit_added", row.name))
            self.units.pop(unit.name, None)
            is_older = row.name in unit.aliases and unit.name not in row.aliases
            if row.name != unit.name and not is_older:
                self.changes.append(Change("unit_renamed", row.name, before=unit.name, after=row.name))
                unit.aliases = aliases_after(unit.aliases, unit.name, row.name)
                unit.name = row.name
            unit.kind = row.kind
            unit.rank = FIRST_RANK.get(row.kind, 0) + row.order
            unit.aliases = [one for one in dict.fromkeys((*row.aliases, *unit.aliases)) if one != unit.name]
            if row.kind is UnitKind.DEPARTMENT or unit.id is None:
                unit.tags = list(row.tags)
            self.tx.add(unit)
            self.units[row.name] = unit
        self.tx.flush()
        self.unit_names = {unit.id: name for name, unit in self.units.items()}

    def keep_persons(self, rows: tuple[PersonRow, ...]) -> dict[PersonRow, Person]:
        """Find or add the person of every row; the surest likeness is tried first for all rows."""
        found: dict[PersonRow, Person] = {}
        held = self._held()
        for is_same in LIKENESSES:
            taken = {person.id for person in found.values()}
            for row in rows:
                if row in found:
                    continue
                person = next((p for p in self.people if p.id not in taken and is_same(row, p, held)), None)
                if person is not None:
                    taken.add(person.id)
                    found[row] = person
        kept = {row: self._kept(row, found.get(row)) for row in rows}
        self._free_phones(list(kept.values()))
        self.tx.flush()
        return kept

    def keep_posts(self, seats: list[Seat], persons: Mapping[PersonRow, Person]) -> None:
        """Find or add the post of every seat; of several alike, the one its holder has already."""
        known: dict[tuple[str, Role, str], list[Post]] = {}
        for post in self.posts:
            seat = Seat(self.unit_names[post.unit_id], post.role, post.title, 0, "", None)
            known.setdefault(seat.key, []).append(post)
        for seat in seats:
            alike = known.get(seat.key, [])
            seat.post = next((post for post in alike if self._holds(persons, seat, post)), None)
            if seat.post is not None:
                alike.remove(seat.post)
        for _, group in groupby(seats, key=lambda seat: seat.unit):
            for rank, seat in enumerate(group, 1):
                alike = known.get(seat.key, [])
                self._keep_post(seat, seat.post or (alike.pop(0) if alike else None), rank)
        self.tx.flush()

    def keep_holder(self, seat: Seat, persons: Mapping[PersonRow, Person]) -> None:
        """Close the tenure of a former holder and open the new one, in the same transaction."""
        assert seat.post is not None and seat.post.id is not None
        running = self.tenures.get(seat.post.id, [])
        wanted = persons[seat.holder] if seat.holder else None
        if wanted is not None and [(t.person_id, t.is_acting) for t in running] == [(wanted.id, seat.is_acting)]:
            return
        former = [tenure for tenure in running if wanted is None or tenure.person_id != wanted.id]
        if any(self._is_last_admin(seat.post, tenure) for tenure in former):
            self.changes.append(Change("admin_kept", seat.unit, seat.title))
            return
        for tenure in running:
            tenure.until_at = self.tx.now
            self.tx.add(tenure)
        if running:
            self._note_holder(seat, running[0], wanted)
        former_id = running[0].person_id if running else None
        if former_id != (wanted.id if wanted else None):
            self.passed.append((seat, former_id))
        if wanted is not None and wanted.id is not None:
            tenure = Tenure(post_id=seat.post.id, person_id=wanted.id, is_acting=seat.is_acting, from_at=self.tx.now)
            self.tx.add(tenure)
            self.tenures[seat.post.id] = [tenure]

    def hand_over(self, policy: Policy, by_id: int | None) -> None:
        """Let the work follow every tenure that has changed, once all of them have."""
        for seat, former_id in self.passed:
            assert seat.post is not None and seat.post.id is not None
            if former_id is None and not handovers.of_post(self.tx, seat.post.id):
                continue
            former = self.tx.get(Person, former_id) if former_id else None
            holder = people.holder_of(self.tx, seat.post.id)
            passing_on.follow(self.tx, policy, seat.post, former, holder, by_id, is_acting=seat.is_acting)

    def keep_pairing(self, pairing: Mapping[str, str], seats: Iterable[Seat]) -> None:
        """Lay each township under the post of its county leader."""
        leaders = {p.name: post.id for post, p in self._recorded_leaders()}
        leaders |= {s.holder.name: s.post.id for s in seats if s.role is Role.LEADER and s.holder and s.post}
        for name, leader in pairing.items():
            unit, post_id = self.units.get(name), leaders.get(leader)
            if unit is None or post_id is None or unit.paired_post_id == post_id:
                continue
            if unit.paired_post_id is not None:
                self.changes.append(Change("pairing_changed", name, after=leader))
            unit.paired_post_id = post_id
            self.tx.add(unit)

    def _renamed(self, row: UnitRow) -> Unit | None:
        return next((unit for name in row.aliases if (unit := self.units.get(name)) is not None), None)

    def _formerly(self, name: str) -> Unit | None:
        return next((unit for unit in self.units.values() if name in unit.aliases), None)

    def _held(self) -> dict[int | None, set[tuple[str, Role]]]:
        """Map each person to the posts held now, by unit and role."""
        posts = {post.id: post for post in self.posts}
        held: dict[int | None, set[tuple[str, Role]]] = {}
        for post_id, tenures in self.tenures.items():
            post = posts[post_id]
            for tenure in tenures:
                held.setdefault(tenure.person_id, set()).add((self.unit_names[post.unit_id], post.role))
        return held

    def _kept(self, row: PersonRow, person: Person | None) -> Person:
        unit, title = (row.posts[0].unit, row.posts[0].title) if row.posts else ("", "")
        if person is None:
            person = Person(name=row.name, phone=row.phone)
            self.changes.append(Change("person_added", unit, title, after=row.name))
        if person.name != row.name:
            self.changes.append(Change("name_changed", unit, title, before=person.name, after=row.name))
            person.name = row.name
        if row.phone is not None and person.phone != row.phone:
            self.changes.append(Change("phone_changed", unit, title, after=row.name))
            person.phone = row.phone
        self.tx.add(person)
        return person

    def _free_phones(self, present: list[Person]) -> None:
        """Take a number away from whoever left, once it is somebody else's."""
        phones = {person.phone for person in present if person.phone}
        ids = {person.id for person in present}
        for person in self.people:
            if person.id not in ids and person.phone in phones:
                person.phone = None
                self.tx.add(person)

    def _holds(self, persons: Mapping[PersonRow, Person], seat: Seat, post: Post) -> bool:
        holder = persons[seat.holder].id if seat.holder else None
        return any(tenure.person_id == holder for tenure in self.tenures.get(post.id or 0, []))

    def _keep_post(self, seat: Seat, post: Post | None, rank: int) -> None:
        unit_id = self.units[seat.unit].id
        assert unit_id is not None
        seat.post = post or Post(unit_id=unit_id, role=seat.role, title=seat.title)
        seat.post.title, seat.post.rank = seat.title or seat.post.title, rank
        seat.post.charge = seat.charge or seat.post.charge
        self.tx.add(seat.post)

    def _note_holder(self, seat: Seat, former: Tenure, wanted: Person | None) -> None:
        before = self.tx.get(Person, former.person_id)
        key = "vacated" if wanted is None or seat.is_acting else "holder_changed"
        after = wanted.name if wanted else ""
        self.changes.append(Change(key, seat.unit, seat.title, before.name if before else "", after))

    def _is_last_admin(self, post: Post, tenure: Tenure) -> bool:
        """Tell whether nobody could administer any more once this tenure ends."""
        if post.role is not Role.ADMIN:
            return False
        bound = [person.id for person in people.with_role(self.tx, Role.ADMIN) if person.is_bound]
        return bound == [tenure.person_id]

    def _recorded_leaders(self) -> list[tuple[Post, Person]]:
        leading = [post for post in self.posts if post.role is Role.LEADER]
        held = [(post, tenure) for post in leading for tenure in self.tenures.get(post.id or 0, [])]
        persons = {person.id: person for person in self.people}
        return [(post, persons[tenure.person_id]) for post, tenure in held]
