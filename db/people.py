"""Persons, posts and tenures: who holds what, who reaches whom."""

from collections.abc import Iterable

from sqlalchemy import event, or_
from sqlmodel import col, select

from db.engine import Transaction
from db.models import Person, Post, Tenure, Unit
from db.words import Role, UnitKind


def by_telegram(tx: Transaction, bot_id: int, telegram_id: int) -> Person | None:
    """Find the person a Telegram user is bound to."""
    return tx.exec(select(Person).where(Person.bot_id == bot_id, Person.telegram_id == telegram_id)).first()


def by_phone(tx: Transaction, phone: str) -> Person | None:
    """Find the person of a phone number."""
    return tx.exec(select(Person).where(Person.phone == phone)).first()


def by_name(tx: Transaction, name: str) -> list[Person]:
    """Find persons by their whole name."""
    return list(tx.exec(select(Person).where(Person.name == name)).all())


def everybody(tx: Transaction) -> list[Person]:
    """List all persons in the order of the roster."""
    return list(tx.exec(select(Person).order_by(col(Person.id))).all())


def in_official_order(tx: Transaction) -> list[Person]:
    """List everybody who holds a post, by unit and post as the roster has them, each once."""
    query = (
        select(Person)
        .join(Tenure, col(Tenure.person_id) == col(Person.id))
        .join(Post, col(Post.id) == col(Tenure.post_id))
        .join(Unit, col(Unit.id) == col(Post.unit_id))
        .where(_is_current(tx))
        .order_by(col(Unit.rank), col(Post.rank))
    )
    return _each_once(tx.exec(query).all())


def posts_of(tx: Transaction, person_id: int) -> list[tuple[Post, Unit]]:
    """List the posts a person holds now, in the official order of units."""

    def ask() -> list[tuple[Post, Unit]]:
        query = (
            select(Post, Unit)
            .join(Tenure, col(Tenure.post_id) == col(Post.id))
            .join(Unit, col(Unit.id) == col(Post.unit_id))
            .where(Tenure.person_id == person_id, _is_current(tx))
            .order_by(col(Unit.rank), col(Post.rank))
        )
        return [(post, unit) for post, unit in tx.exec(query).all()]

    return tx.once("posts_of", person_id, ask)


def roles_of(tx: Transaction, person_id: int) -> frozenset[Role]:
    """Tell the roles a person's posts give."""

    def ask() -> frozenset[Role]:
        query = (
            select(Post.role)
            .join(Tenure, col(Tenure.post_id) == col(Post.id))
            .where(Tenure.person_id == person_id, _is_current(tx))
        )
        return frozenset(Role(role) for role in tx.exec(query).all())

    return tx.once("roles_of", person_id, ask)


def with_role(tx: Transaction, *roles: Role) -> list[Person]:
    """List the persons who hold a post of one of the roles, in official order."""

    def ask() -> list[Person]:
        query = (
            select(Person)
            .join(Tenure, col(Tenure.person_id) == col(Person.id))
            .join(Post, col(Post.id) == col(Tenure.post_id))
            .join(Unit, col(Unit.id) == col(Post.unit_id))
            .where(col(Post.role).in_(roles), _is_current(tx))
            .order_by(col(Unit.rank), col(Post.rank))
        )
        return list({person.id: person for person in tx.exec(query).all()}.values())

    return tx.once("with_role", roles, ask)


def holder_of(tx: Transaction, post_id: int) -> Person | None:
    """Find who holds a post now; None for a vacancy."""

    def ask() -> Person | None:
        query = (
            select(Person)
            .join(Tenure, col(Tenure.person_id) == col(Person.id))
            .where(Tenure.post_id == post_id, _is_current(tx))
            .order_by(col(Tenure.is_acting))
        )
        return tx.exec(query).first()

    return tx.once("holder_of", post_id, ask)


def holders(tx: Transaction) -> dict[int, int]:
    """Map every filled post to the person who holds it now."""

    def ask() -> dict[int, int]:
        query = select(Tenure.post_id, Tenure.person_id).where(_is_current(tx)).order_by(col(Tenure.is_acting).desc())
        return {post_id: person_id for post_id, person_id in tx.exec(query).all()}

    return tx.once("holders", None, ask)


def reachable(tx: Transaction) -> frozenset[int]:
    """Tell whom a message would reach: bound, and the bot not blocked."""

    def ask() -> frozenset[int]:
        query = select(Person.id).where(col(Person.telegram_id).is_not(None), col(Person.unreachable_at).is_(None))
        return frozenset(person_id for person_id in tx.exec(query).all() if person_id is not None)

    return tx.once("reachable", None, ask)


def posts_in(tx: Transaction, unit_id: int, roles: Iterable[Role] = ()) -> list[Post]:
    """List a unit's posts, the first-responsible first."""
    query = select(Post).where(Post.unit_id == unit_id).order_by(col(Post.rank))
    wanted = list(roles)
    if wanted:
        query = query.where(col(Post.role).in_(wanted))
    return list(tx.exec(query).all())


def principal_post(tx: Transaction, unit_id: int) -> Post | None:
    """Find the post of a unit's first-responsible."""

    def ask() -> Post | None:
        found = posts_in(tx, unit_id, [Role.SECRETARY, Role.CHIEF])
        return found[0] if found else None

    return tx.once("principal_post", unit_id, ask)


def colleagues(tx: Transaction, unit_id: int) -> list[Person]:
    """List everybody who holds a post in the unit, in the order of its posts."""
    query = (
        select(Person)
        .join(Tenure, col(Tenure.person_id) == col(Person.id))
        .join(Post, col(Post.id) == col(Tenure.post_id))
        .where(Post.unit_id == unit_id, _is_current(tx))
        .order_by(col(Post.rank))
    )
    return list({person.id: person for person in tx.exec(query).all()}.values())


def has_own_holder(tx: Transaction, post_id: int) -> bool:
    """Tell whether a post is filled by somebody of its own, not merely acting."""
    query = select(Tenure.id).where(Tenure.post_id == post_id, ~col(Tenure.is_acting), _is_current(tx))
    return tx.exec(query).first() is not None


def all_posts(tx: Transaction, kind: UnitKind, role: Role) -> list[Post]:
    """List all posts of a role in units of a kind, in official order."""
    query = (
        select(Post)
        .join(Unit, col(Unit.id) == col(Post.unit_id))
        .where(Unit.kind == kind, Post.role == role)
        .order_by(col(Unit.rank), col(Post.rank))
    )
    return list(tx.exec(query).all())


def _each_once(found: Iterable[Person]) -> list[Person]:
    return list({person.id: person for person in found}.values())


def _is_current(tx: Transaction):  # type: ignore[no-untyped-def]  # noqa: ANN202 - a SQL expression
    return or_(col(Tenure.until_at).is_(None), col(Tenure.until_at) > tx.now)


@event.listens_for(Transaction, "after_flush")
def _roster_changed(tx: Transaction, _context: object) -> None:
    """Ask anew once a person, a post or a tenure was written."""
    if any(isinstance(row, Person | Post | Tenure | Unit) for row in (*tx.new, *tx.dirty, *tx.deleted)):
        tx.forget_answers()
