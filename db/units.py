"""Units, their posts and who holds them, in the official order of the roster."""

from dataclasses import dataclass

from sqlalchemy import and_, or_
from sqlmodel import col, select

from db.engine import Transaction
from db.models import Assignment, Person, Post, Tenure, Unit


@dataclass(frozen=True, slots=True)
class Seat:
    """A post of a unit with the person who holds it now, or None for a vacancy."""

    unit: Unit
    post: Post
    person: Person | None
    is_acting: bool

    @property
    def holder_id(self) -> int:
        """The holder's id; only a filled seat has one."""
        assert self.person is not None and self.person.id is not None
        return self.person.id


def all_units(tx: Transaction) -> list[Unit]:
    """List every unit in official order."""
    return list(tx.exec(select(Unit).order_by(col(Unit.rank), col(Unit.id))).all())


def by_name(tx: Transaction, name: str) -> Unit | None:
    """Find a unit by its full name."""
    return tx.exec(select(Unit).where(Unit.name == name)).first()


def assignment_ids(tx: Transaction, unit_id: int) -> list[int]:
    """List the ids of everything laid on a unit."""
    found = tx.exec(select(Assignment.id).where(Assignment.unit_id == unit_id).order_by(col(Assignment.id))).all()
    return [assignment_id for assignment_id in found if assignment_id is not None]


def all_posts(tx: Transaction) -> list[Post]:
    """List every post, the first-responsible of each unit first."""
    return list(tx.exec(select(Post).order_by(col(Post.unit_id), col(Post.rank), col(Post.id))).all())


def open_tenures(tx: Transaction) -> list[Tenure]:
    """List the tenures that run now, an acting one after the regular one."""
    query = select(Tenure).where(_runs(tx)).order_by(col(Tenure.is_acting), col(Tenure.id))
    return list(tx.exec(query).all())


def seats(tx: Transaction) -> list[Seat]:
    """List every post with its present holder, in official order."""
    query = (
        select(Unit, Post, Person, Tenure)
        .join(Post, col(Post.unit_id) == col(Unit.id))
        .outerjoin(Tenure, and_(col(Tenure.post_id) == col(Post.id), _runs(tx)))
        .outerjoin(Person, col(Person.id) == col(Tenure.person_id))
        .order_by(col(Unit.rank), col(Unit.id), col(Post.rank), col(Post.id), col(Tenure.is_acting))
    )
    found: dict[int, Seat] = {}
    for unit, post, person, tenure in tx.exec(query).all():
        found.setdefault(post.id or 0, Seat(unit, post, person, bool(tenure and tenure.is_acting)))
    return list(found.values())


def _runs(tx: Transaction):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a SQL expression
    return or_(col(Tenure.until_at).is_(None), col(Tenure.until_at) > tx.now)
