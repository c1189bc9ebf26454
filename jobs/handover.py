"""Duty: hand a post over (交接) in one step: the tenure, the work that goes along, and all that waits to be said."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from db import handovers, people
from db.engine import Transaction
from db.models import Assignment, Handover, Person, Post, Tenure, Unit
from db.words import Event, Lifecycle, Outgoing, Refusal, Role
from jobs import calling, delegate, moves, outbox, succession
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.workdays import WorkCalendar

BRIEF: Final = "handover-brief"
FAREWELL: Final = "handover-former"
GRACE: Final = timedelta(hours=24)
"""How long a new holder has to sign before the clock reminds him (PRODUCT.md)."""
AFTER_OPENING: Final = timedelta(hours=1)
"""What would be due while the office is closed comes this long after it opens, not beside the morning's message."""


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


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a handover would take along: the counts a coordinator confirms."""

    unfinished: int
    awaiting_sign: int
    in_review: int
    unsent: int


def outlook(tx: Transaction, post: Post) -> Outlook:
    """Count what would pass on, and what waits to be sent to the present holder about it."""
    former = people.holder_of(tx, post.id or 0)
    going = going_along(tx, post, former)
    ids = {one.id or 0 for one in going}
    return Outlook(
        unfinished=len(going),
        awaiting_sign=sum(one.state is Lifecycle.AWAITING_SIGN for one in going),
        in_review=sum(one.state is Lifecycle.IN_REVIEW for one in going),
        unsent=len(succession.unsent_about(tx, former.id, ids)) if former and former.id else 0,
    )


def going_along(tx: Transaction, post: Post, former: Person | None) -> list[Assignment]:
    """List what passes on with a post: what is unfinished, and what was delegated to who leaves the unit with it."""
    found = {one.id: one for one in handovers.of_post(tx, post.id or 0)}
    if former is not None and former.id is not None and not _stays_in_unit(tx, former.id, post):
        found |= {one.id: one for one in handovers.handled_in(tx, post.unit_id, former.id)}
    return list(found.values())


def read_new_holder(tx: Transaction, words: str) -> NewHolder:
    """Read a name of the roster, or "name phone".

    Raise Refusal "handover-unknown-person", "handover-several" or "handover-phone-taken".
    """
    name = words.strip()
    if any(char.isdigit() for char in name):
        name, phone = delegate.read_contact(words)
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
    former = people.holder_of(tx, post_id)
    _check(tx, post, former, former_id, to, by_id, is_acting=is_acting)
    holder = _enlist(tx, policy, to)
    _change_tenure(tx, post_id, holder, is_acting=is_acting)
    return follow(tx, policy, post, former, holder, by_id, is_acting=is_acting)


def follow(
    tx: Transaction,
    policy: Policy,
    post: Post,
    former: Person | None,
    holder: Person | None,
    by_id: int | None,
    *,
    is_acting: bool = False,
) -> Handover:
    """Let the work and all that waits to be said follow a tenure that has changed; ``by_id`` None is a roster sheet."""
    is_another = (former.id if former else None) != (holder.id if holder else None)
    going = going_along(tx, post, former) if is_another else []
    passed = Handover(
        post_id=post.id or 0,
        from_id=former.id if former else None,
        to_id=holder.id if holder else None,
        by_id=by_id,
        is_acting=is_acting,
        assignment_ids=[one.id for one in going if one.id is not None],
        at=tx.now,
        accept_by=accept_by(tx.now, policy.calendar) if holder and going else None,
    )
    passed.next_at = passed.accept_by
    tx.add(passed)
    tx.flush()
    _move(tx, policy, passed, post, going)
    if is_another and former is not None:
        succession.settle_former(tx, passed, former, holder)
        _bid_farewell(tx, policy, passed, former)
    moves.show(tx, going)
    give_brief(tx, policy, passed)
    return passed


def accept_by(at: datetime, calendar: WorkCalendar) -> datetime:
    """Name the instant up to which the new holder may sign in peace: 24 hours later, in working hours."""
    by = at + GRACE
    opening = calendar.next_working_time(by)
    return by if opening == by else opening + AFTER_OPENING


def give_brief(tx: Transaction, policy: Policy, passed: Handover) -> bool:
    """Give the new holder the one brief of everything, in working hours; False while he is not bound."""
    holder = tx.get(Person, passed.to_id) if passed.to_id else None
    if holder is None or not holder.is_bound or not passed.assignment_ids:
        return False
    message = Outgoing(BRIEF, {"handover_id": passed.id})
    items = [Item(assignment_id) for assignment_id in passed.assignment_ids]
    at = policy.calendar.next_working_time(tx.now)
    key = f"{BRIEF}:{passed.id}:{tx.now.isoformat()}"
    _retire_briefs(tx, passed)
    return outbox.tell(tx, holder, calling.LANE, message, key, items=items, not_before=at) is not None


def _retire_briefs(tx: Transaction, passed: Handover) -> None:
    """Let the brief that was sent before a reminder rest; the new one says it all."""
    for card in handovers.cards_of(tx, passed.id or 0):
        if card.key == BRIEF:
            card.retired_at = tx.now
            tx.add(card)


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


def _enlist(tx: Transaction, policy: Policy, to: NewHolder) -> Person | None:
    """Load the new holder, or add him to the roster."""
    if to.person_id is not None:
        return tx.get_one(Person, to.person_id)
    if to.is_nobody:
        return None
    if (known := people.by_phone(tx, to.phone)) is not None:  # somebody added him since the preview
        return known
    person = Person(name=to.name, phone=to.phone, language=policy.default_language)
    tx.add(person)
    tx.flush()
    return person


def _change_tenure(tx: Transaction, post_id: int, holder: Person | None, *, is_acting: bool) -> None:
    """Close every running tenure of the post and open the next."""
    for tenure in handovers.running_tenures(tx, post_id):
        tenure.until_at = tx.now
        tx.add(tenure)
    if holder is not None and holder.id is not None:
        tx.add(Tenure(post_id=post_id, person_id=holder.id, is_acting=is_acting, from_at=tx.now))
    tx.flush()


def _move(tx: Transaction, policy: Policy, passed: Handover, post: Post, going: list[Assignment]) -> None:
    """Write the move of every matter; what the former handled himself falls to the post again, or to the new holder."""
    names = {"from": passed.from_id, "to": passed.to_id, "handover_id": passed.id}
    details: dict[str, object] = {name: value for name, value in names.items() if value is not None}
    for one in going:
        if one.post_id == post.id and one.handler_id in (passed.from_id, passed.to_id):
            one.handler_id = None
        elif one.post_id != post.id:
            one.handler_id = passed.to_id
        one.is_silent = False
        if passed.by_id is None:
            one.version += 1  # a sheet is no person, and yet the cards people hold are outdated by it
        moves.step(tx, policy, one, Event.HAND_OVER, passed.by_id, **details)


def _bid_farewell(tx: Transaction, policy: Policy, passed: Handover, former: Person) -> None:
    """Tell the former holder what he need not do any more, in working hours."""
    message = Outgoing(FAREWELL, {"handover_id": passed.id})
    at = policy.calendar.next_working_time(tx.now)
    outbox.tell(tx, former, calling.LANE, message, f"{FAREWELL}:{passed.id}", not_before=at)


def _stays_in_unit(tx: Transaction, person_id: int, post: Post) -> bool:
    held = people.posts_of(tx, person_id)
    return any(other.id != post.id and unit.id == post.unit_id for other, unit in held)
