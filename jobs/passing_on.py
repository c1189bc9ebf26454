"""A post changes hands: its tenure ends and begins, and the unfinished work goes along, foreseen by a count."""

from collections.abc import Iterable
from dataclasses import dataclass

from db import handovers, people, posts
from db.engine import Transaction
from db.models import Assignment, Handover, Person, Post, Tenure
from db.words import Event, Lifecycle
from jobs import moves, succession, takeover
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a handover would take along: the counts a coordinator confirms."""

    unfinished: int
    awaiting_sign: int
    in_review: int
    unsent: int


def outlook(tx: Transaction, post: Post) -> Outlook:
    """Count what would pass on, and what waits to be sent to the present holder about it."""
    former = posts.holder_of(tx, post.id or 0)
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


def change_tenure(
    tx: Transaction, post_id: int, running: Iterable[Tenure], holder: Person | None, *, is_acting: bool
) -> Tenure | None:
    """Close every tenure of a post that runs, and open the next; None where the post stays vacant."""
    for tenure in running:
        tenure.until_at = tx.now
        tx.add(tenure)
    if holder is None or holder.id is None:
        return None
    begun = Tenure(post_id=post_id, person_id=holder.id, is_acting=is_acting, from_at=tx.now)
    tx.add(begun)
    return begun


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
        accept_by=takeover.accept_by(tx.now, policy.calendar) if holder and going else None,
    )
    passed.next_at = passed.accept_by
    tx.add(passed)
    tx.flush()
    _move(tx, policy, passed, post, going)
    if is_another and former is not None:
        succession.settle_former(tx, passed, former, holder)
        succession.bid_farewell(tx, policy, passed, former)
    moves.show(tx, going)
    takeover.give_brief(tx, policy, passed)
    return passed


def _stays_in_unit(tx: Transaction, person_id: int, post: Post) -> bool:
    held = people.posts_of(tx, person_id)
    return any(other.id != post.id and unit.id == post.unit_id for other, unit in held)


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
