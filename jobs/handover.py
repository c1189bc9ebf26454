"""Duty: hand a post over (交接): to whom, and whether that may be; then its tenure changes and the work follows."""

from dataclasses import dataclass

from db import handovers, people, posts
from db.engine import Transaction
from db.models import Handover, Person, Post, Unit
from db.words import Refusal, Role
from jobs import newcomer, passing_on
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class NewHolder:
    """Who takes a post: somebody of the roster, or a name and phone the roster does not have yet."""

    person_id: int | None = None
    name: str = ""
    phone: str = ""

    @property
    def is_nobody(self) -> bool:
        """Whether the post stays vacant (空缺)."""
        return self.person_id is None and not self.name


def read_new_holder(tx: Transaction, words: str) -> NewHolder:
    """Read a name of the roster, or "name phone".

    Raise Refusal "handover-unknown-person", "handover-several" or "handover-phone-taken".
    """
    name = words.strip()
    if any(char.isdigit() for char in name):
        name, phone = newcomer.read_contact(words)
        known = people.by_phone(tx, phone)
        if known is None:
            return NewHolder(name=name, phone=phone)
        if known.name != name:
            raise Refusal("handover-phone-taken", name=known.name)
        return NewHolder(known.id)
    found = people.by_name(tx, name)
    if len(found) != 1:
        raise Refusal("handover-several" if found else "handover-unknown-person", name=name[:20])
    return NewHolder(found[0].id)


def hand_over(
    tx: Transaction,
    policy: Policy,
    post_id: int,
    former_id: int | None,
    to: NewHolder,
    by_id: int,
    *,
    is_acting: bool = False,
) -> Handover:
    """Pass a post on at once: to a new holder, to one who acts (代理), or to nobody.

    ``former_id`` is who was seen on the post: raise Refusal "handover-changed" when it is somebody else by now,
    "handover-same" when nothing would change, "handover-admin" where the right to it is missing.
    """
    post = tx.get_one(Post, post_id)
    former = posts.holder_of(tx, post_id)
    _check(tx, post, former, former_id, to, by_id, is_acting=is_acting)
    holder = _new_holder(tx, policy, to)
    passing_on.change_tenure(tx, post_id, handovers.running_tenures(tx, post_id), holder, is_acting=is_acting)
    tx.flush()
    return passing_on.follow(tx, policy, post, former, holder, by_id, is_acting=is_acting)


def _check(
    tx: Transaction,
    post: Post,
    former: Person | None,
    former_id: int | None,
    to: NewHolder,
    by_id: int,
    *,
    is_acting: bool,
) -> None:
    if (former.id if former else None) != former_id:
        name = former.name if former else ""
        raise Refusal("handover-changed", unit=tx.get_one(Unit, post.unit_id).name, post=post.title, name=name)
    running = [(tenure.person_id, tenure.is_acting) for tenure in handovers.running_tenures(tx, post.id or 0)]
    if running == ([] if to.is_nobody else [(to.person_id, is_acting)]):
        raise Refusal("handover-same")
    if post.role is Role.ADMIN:
        _check_admin(tx, former_id, to, by_id)


def _check_admin(tx: Transaction, former_id: int | None, to: NewHolder, by_id: int) -> None:
    """Let only administrators pass on their right, and never the last bound one to somebody who is not."""
    if Role.ADMIN not in people.roles_of(tx, by_id):
        raise Refusal("handover-admin")
    bound = {person.id for person in people.with_role(tx, Role.ADMIN) if person.is_bound}
    successor = tx.get(Person, to.person_id) if to.person_id else None
    if bound == {former_id} and not (successor and successor.is_bound):
        raise Refusal("handover-last-admin")


def _new_holder(tx: Transaction, policy: Policy, to: NewHolder) -> Person | None:
    """Load the new holder, or add him to the roster."""
    if to.is_nobody:
        return None
    if to.person_id is not None:
        return tx.get_one(Person, to.person_id)
    return newcomer.enlist(tx, policy, to.name, to.phone)
