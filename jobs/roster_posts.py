"""The posts of a roster, recorded, and who holds them; work follows every tenure that has changed."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from db import handovers, people, posts
from db.models import Person, Post, Tenure
from db.words import Role
from jobs import passing_on
from jobs.policy import Policy
from jobs.register import Change, Register
from jobs.rules.notation.roster_reading import PersonRow
from jobs.seating import Seat

Persons = Mapping[PersonRow, Person]
"""Who is meant by each row of the sheet."""


def keep_posts(register: Register, seats: Sequence[Seat], persons: Persons) -> None:
    """Find or add the post of every seat; of several alike, the one its holder has already."""
    known: dict[tuple[str, Role, str], list[Post]] = {}
    for post in register.posts:
        seat = Seat(register.unit_names[post.unit_id], post.role, post.title, 0, "", None)
        known.setdefault(seat.key, []).append(post)
    for seat in seats:
        alike = known.get(seat.key, [])
        seat.post = next((post for post in alike if _holds(register, persons, seat, post)), None)
        if seat.post is not None:
            alike.remove(seat.post)
    for _, group in groupby(seats, key=lambda seat: seat.unit):
        for rank, seat in enumerate(group, 1):
            alike = known.get(seat.key, [])
            _keep_post(register, seat, seat.post or (alike.pop(0) if alike else None), rank)
    register.tx.flush()


def keep_holder(register: Register, seat: Seat, persons: Persons) -> None:
    """Close the tenure of a former holder and open the new one, in the same transaction."""
    assert seat.post is not None and seat.post.id is not None
    running = register.tenures.get(seat.post.id, [])
    wanted = persons[seat.holder] if seat.holder else None
    if wanted is not None and [(t.person_id, t.is_acting) for t in running] == [(wanted.id, seat.is_acting)]:
        return
    former = [tenure for tenure in running if wanted is None or tenure.person_id != wanted.id]
    if any(_is_last_admin(register, seat.post, tenure) for tenure in former):
        register.changes.append(Change("admin_kept", seat.unit, seat.title))
        return
    if running:
        _note_holder(register, seat, running[0], wanted)
    former_id = running[0].person_id if running else None
    if former_id != (wanted.id if wanted else None):
        register.passed.append((seat, former_id))
    begun = passing_on.change_tenure(register.tx, seat.post.id, running, wanted, is_acting=seat.is_acting)
    if begun is not None:
        register.tenures[seat.post.id] = [begun]


def let_work_follow(register: Register, policy: Policy, by_id: int | None) -> None:
    """Let the work follow every tenure that has changed, once all of them have."""
    for seat, former_id in register.passed:
        assert seat.post is not None and seat.post.id is not None
        if former_id is None and not handovers.of_post(register.tx, seat.post.id):
            continue
        former = register.tx.get(Person, former_id) if former_id else None
        holder = posts.holder_of(register.tx, seat.post.id)
        passing_on.follow(register.tx, policy, seat.post, former, holder, by_id, is_acting=seat.is_acting)


def _holds(register: Register, persons: Persons, seat: Seat, post: Post) -> bool:
    holder = persons[seat.holder].id if seat.holder else None
    return any(tenure.person_id == holder for tenure in register.tenures.get(post.id or 0, []))


def _keep_post(register: Register, seat: Seat, post: Post | None, rank: int) -> None:
    unit_id = register.units[seat.unit].id
    assert unit_id is not None
    seat.post = post or Post(unit_id=unit_id, role=seat.role, title=seat.title)
    seat.post.title, seat.post.rank = seat.title or seat.post.title, rank
    seat.post.charge = seat.charge or seat.post.charge
    register.tx.add(seat.post)


def _note_holder(register: Register, seat: Seat, former: Tenure, wanted: Person | None) -> None:
    before = register.tx.get(Person, former.person_id)
    key = "vacated" if wanted is None or seat.is_acting else "holder_changed"
    after = wanted.name if wanted else ""
    register.changes.append(Change(key, seat.unit, seat.title, before.name if before else "", after))


def _is_last_admin(register: Register, post: Post, tenure: Tenure) -> bool:
    """Tell whether nobody could administer any more once this tenure ends."""
    if post.role is not Role.ADMIN:
        return False
    bound = [person.id for person in people.with_role(register.tx, Role.ADMIN) if person.is_bound]
    return bound == [tenure.person_id]
