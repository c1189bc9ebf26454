"""Posts and tenures: who holds what now. Statements of every message are built once, as in db/people.py."""

from collections.abc import Iterable

from sqlalchemy import bindparam, event, or_
from sqlmodel import col, select

from db.engine import Transaction
from db.models import Deputy, Handover, Person, Post, Tenure, Unit
from db.words import Role, UnitKind

IS_CURRENT = or_(col(Tenure.until_at).is_(None), col(Tenure.until_at) > bindparam("now"))
BY_RANK = (col(Unit.rank), col(Unit.id), col(Post.rank), col(Post.id))
_HOLDER_OF = (
    select(Person)
    .join(Tenure, col(Tenure.person_id) == col(Person.id))
    .where(Tenure.post_id == bindparam("post_id"), IS_CURRENT)
    .order_by(col(Tenure.is_acting), col(Tenure.id))
)
_HOLDER_ID = (
    select(Tenure.person_id)
    .where(Tenure.post_id == bindparam("post_id"), IS_CURRENT)
    .order_by(col(Tenure.is_acting), col(Tenure.id))
)
_HOLDERS = (
    select(Tenure.post_id, Tenure.person_id)
    .where(IS_CURRENT)
    .order_by(col(Tenure.is_acting).desc(), col(Tenure.id).desc())
)
_BY_OWN_OR_ACTING = select(Tenure.post_id, Tenure.is_acting).where(IS_CURRENT)
_POSTS_IN = select(Post).where(Post.unit_id == bindparam("unit_id")).order_by(col(Post.rank), col(Post.id))
_POSTS_IN_OF = _POSTS_IN.where(col(Post.role).in_(bindparam("roles", expanding=True)))
_PRINCIPALS = (Role.SECRETARY, Role.CHIEF)
_PRINCIPALS_IN = (
    select(Post.unit_id, Post.id)
    .where(col(Post.unit_id).in_(bindparam("unit_ids", expanding=True)))
    .where(col(Post.role).in_(bindparam("roles", expanding=True)))
    .order_by(col(Post.rank).desc(), col(Post.id).desc())
)


def holder_of(tx: Transaction, post_id: int) -> Person | None:
    """Find who holds a post now; None for a vacancy."""

    def ask() -> Person | None:
        return tx.exec(_HOLDER_OF, params={"post_id": post_id, "now": tx.now}).first()

    return tx.once("holder_of", post_id, ask)


def holder_id(tx: Transaction, post_id: int) -> int | None:
    """Name the same by id; who asks of many posts reads them at once by ``holders``."""

    def ask() -> int | None:
        return tx.exec(_HOLDER_ID, params={"post_id": post_id, "now": tx.now}).first()

    return tx.once("holder_id", post_id, ask)


def holders(tx: Transaction) -> dict[int, int]:
    """Map every filled post to the person who holds it now."""

    def ask() -> dict[int, int]:
        found = tx.exec(_HOLDERS, params={"now": tx.now})
        return {post_id: person_id for post_id, person_id in found.all()}

    return tx.once("holders", None, ask)


def acting(tx: Transaction) -> frozenset[int]:
    """Tell which posts are filled by somebody who merely acts (代理)."""

    def ask() -> frozenset[int]:
        found = tx.exec(_BY_OWN_OR_ACTING, params={"now": tx.now}).all()
        own = {post_id for post_id, is_acting in found if not is_acting}
        return frozenset(post_id for post_id, _ in found if post_id not in own)

    return tx.once("acting", None, ask)


def has_own_holder(tx: Transaction, post_id: int) -> bool:
    """Tell whether a post is filled by somebody of its own, not merely acting."""
    query = select(Tenure.id).where(Tenure.post_id == post_id, ~col(Tenure.is_acting), IS_CURRENT)
    return tx.exec(query, params={"now": tx.now}).first() is not None


def posts_in(tx: Transaction, unit_id: int, roles: Iterable[Role] = ()) -> list[Post]:
    """List a unit's posts, the first-responsible first."""
    wanted = tuple(roles)

    def ask() -> list[Post]:
        found = tx.exec(_POSTS_IN_OF if wanted else _POSTS_IN, params={"unit_id": unit_id, "roles": wanted})
        return list(found.all())

    return tx.once("posts_in", (unit_id, wanted), ask)


def principal_post(tx: Transaction, unit_id: int) -> Post | None:
    """Find the post of a unit's first-responsible."""

    found = posts_in(tx, unit_id, _PRINCIPALS)
    return found[0] if found else None


def principal_posts(tx: Transaction, unit_ids: Iterable[int]) -> dict[int, int]:
    """Map units to the posts that ``principal_post`` finds, by id."""
    found = tx.exec(_PRINCIPALS_IN, params={"unit_ids": list(unit_ids), "roles": _PRINCIPALS})
    return {unit_id: post_id for unit_id, post_id in found.all() if post_id is not None}


def all_posts(tx: Transaction, kind: UnitKind, role: Role) -> list[Post]:
    """List all posts of a role in units of a kind, in official order."""
    query = (
        select(Post)
        .join(Unit, col(Unit.id) == col(Post.unit_id))
        .where(Unit.kind == kind, Post.role == role)
        .order_by(*BY_RANK)
    )
    return list(tx.exec(query).all())


@event.listens_for(Transaction, "after_flush")
def _roster_changed(tx: Transaction, _context: object) -> None:
    """Ask anew once a person, a post, a tenure or who stands in for whom was written."""
    rows = (*tx.new, *tx.dirty, *tx.deleted)
    if any(isinstance(row, Person | Post | Tenure | Unit | Handover | Deputy) for row in rows):
        tx.forget_answers()
