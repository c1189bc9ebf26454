"""Persons: who somebody is, by what his posts make him, and whom a message would reach.

What is asked of the roster at every update and every message is built once: building a statement costs three times
as much as running it.
"""

from collections.abc import Iterable

from sqlalchemy import bindparam
from sqlmodel import col, select

from db.engine import Transaction
from db.models import Person, Post, Tenure, Unit
from db.posts import BY_RANK, IS_CURRENT
from db.words import Role

_BY_TELEGRAM = select(Person).where(Person.bot_id == bindparam("bot_id"), Person.telegram_id == bindparam("user_id"))
_POSTS_OF = (
    select(Post, Unit)
    .join(Tenure, col(Tenure.post_id) == col(Post.id))
    .join(Unit, col(Unit.id) == col(Post.unit_id))
    .where(Tenure.person_id == bindparam("person_id"), IS_CURRENT)
    .order_by(*BY_RANK)
)
_IN_OFFICIAL_ORDER = (
    select(Person)
    .join(Tenure, col(Tenure.person_id) == col(Person.id))
    .join(Post, col(Post.id) == col(Tenure.post_id))
    .join(Unit, col(Unit.id) == col(Post.unit_id))
    .where(IS_CURRENT)
    .order_by(*BY_RANK, col(Tenure.is_acting), col(Tenure.id))
)
_WITH_ROLE = _IN_OFFICIAL_ORDER.where(col(Post.role).in_(bindparam("roles", expanding=True)))
_HOLD_ONE_OF = (
    select(Tenure.person_id)
    .join(Post, col(Post.id) == col(Tenure.post_id))
    .where(IS_CURRENT, col(Post.role).in_(bindparam("roles", expanding=True)))
    .correlate(None)
)
_ACCOUNTS_WITH_ROLE = (
    select(Person.bot_id, Person.telegram_id, Person.language, Post.role)
    .join(Tenure, col(Tenure.person_id) == col(Person.id))
    .join(Post, col(Post.id) == col(Tenure.post_id))
    .where(IS_CURRENT, col(Person.bot_id).is_not(None), col(Person.telegram_id).is_not(None))
    .where(col(Person.id).in_(_HOLD_ONE_OF))
)
_REACHABLE = select(Person.id).where(col(Person.telegram_id).is_not(None), col(Person.unreachable_at).is_(None))
_REACHABLE_AMONG = _REACHABLE.where(col(Person.id).in_(bindparam("ids", expanding=True)))


def by_telegram(tx: Transaction, bot_id: int, telegram_id: int) -> Person | None:
    """Find the person a Telegram user is bound to."""
    return tx.exec(_BY_TELEGRAM, params={"bot_id": bot_id, "user_id": telegram_id}).first()


def bound_among(tx: Transaction, bot_id: int, telegram_ids: Iterable[int]) -> set[int]:
    """Tell which Telegram users are bound to somebody."""
    query = select(Person.telegram_id).where(Person.bot_id == bot_id, col(Person.telegram_id).in_(set(telegram_ids)))
    return {telegram_id for telegram_id in tx.exec(query).all() if telegram_id is not None}


def by_phone(tx: Transaction, phone: str) -> Person | None:
    """Find the person of a phone number."""
    return tx.exec(select(Person).where(Person.phone == phone)).first()


def by_name(tx: Transaction, name: str) -> list[Person]:
    """Find persons by their whole name."""
    return list(tx.exec(select(Person).where(Person.name == name).order_by(col(Person.id))).all())


def everybody(tx: Transaction) -> list[Person]:
    """List all persons in the order of the roster."""
    return list(tx.exec(select(Person).order_by(col(Person.id))).all())


def in_official_order(tx: Transaction) -> list[Person]:
    """List everybody who holds a post, by unit and post as the roster has them, each once."""
    return _each_once(tx.exec(_IN_OFFICIAL_ORDER, params={"now": tx.now}).all())


def posts_of(tx: Transaction, person_id: int) -> list[tuple[Post, Unit]]:
    """List the posts a person holds now, in the official order of units."""

    def ask() -> list[tuple[Post, Unit]]:
        found = tx.exec(_POSTS_OF, params={"person_id": person_id, "now": tx.now})
        return [(post, unit) for post, unit in found.all()]

    return tx.once("posts_of", person_id, ask)


def roles_of(tx: Transaction, person_id: int) -> frozenset[Role]:
    """Tell the roles a person's posts give."""
    return frozenset(post.role for post, _ in posts_of(tx, person_id))


def with_role(tx: Transaction, *roles: Role) -> list[Person]:
    """List the persons who hold a post of one of the roles, in official order."""

    def ask() -> list[Person]:
        return _each_once(tx.exec(_WITH_ROLE, params={"roles": roles, "now": tx.now}).all())

    return tx.once("with_role", roles, ask)


def accounts_with_role(tx: Transaction, *roles: Role) -> list[tuple[int, int, str, frozenset[Role]]]:
    """List the accounts of those who hold a post of one of the roles: bot, Telegram id, language, all their roles."""
    found: dict[tuple[int, int, str], set[Role]] = {}
    for bot_id, telegram_id, language, role in tx.exec(_ACCOUNTS_WITH_ROLE, params={"roles": roles, "now": tx.now}):
        assert bot_id is not None and telegram_id is not None
        found.setdefault((bot_id, telegram_id, language), set()).add(Role(role))
    return [(*account, frozenset(held)) for account, held in found.items()]


def reachable(tx: Transaction) -> frozenset[int]:
    """Tell whom a message would reach: bound, and the bot not blocked."""

    def ask() -> frozenset[int]:
        return frozenset(person_id for person_id in tx.exec(_REACHABLE).all() if person_id is not None)

    return tx.once("reachable", None, ask)


def reachable_among(tx: Transaction, ids: Iterable[int]) -> frozenset[int]:
    """Tell whom of some persons a message would reach."""
    found = tx.exec(_REACHABLE_AMONG, params={"ids": list(ids)}).all()
    return frozenset(person_id for person_id in found if person_id is not None)


def colleagues(tx: Transaction, unit_id: int) -> list[Person]:
    """List everybody who holds a post in the unit, in the order of its posts."""
    query = (
        select(Person)
        .join(Tenure, col(Tenure.person_id) == col(Person.id))
        .join(Post, col(Post.id) == col(Tenure.post_id))
        .where(Post.unit_id == unit_id, IS_CURRENT)
        .order_by(col(Post.rank), col(Post.id), col(Tenure.is_acting), col(Tenure.id))
    )
    return _each_once(tx.exec(query, params={"now": tx.now}).all())


def _each_once(found: Iterable[Person]) -> list[Person]:
    return list({person.id: person for person in found}.values())
