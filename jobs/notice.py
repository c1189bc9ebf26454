"""Duty: send a notice (通知) or a meeting to the units it is for, whoever hears it for them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import timedelta

from db import deputies, notices, people, posts
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Notice, Person, Receipt
from db.words import NoticeKind, NoticeState, Refusal, Role
from jobs import outbox
from jobs.policy import Policy
from jobs.rules.venues import Venue, venue_of

CARD, DRAFT = "notice", "notice-draft"
LANE = Lane.ESCALATION
"""Bulk, and so held for working hours, but each notice is a matter of its own: none takes another's place."""
FRESH = timedelta(days=14)
"""How long an unanswered notice stands on the call list, and waits for whoever is bound meanwhile."""
_HEADS = (Role.SECRETARY, Role.CHIEF)
_ASKED = {
    NoticeKind.NOTICE: (*_HEADS, Role.LIAISON),
    NoticeKind.MEETING: (*_HEADS, Role.LIAISON),
    NoticeKind.RESTATEMENT: _HEADS,
}


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom a notice would reach: persons by id with their units, and the units nobody of whom is bound."""

    by_person: dict[int, list[int]]
    unreached: list[int]


def a_sent(tx: Transaction, notice_id: int) -> Notice:
    """Load a notice that was sent; raise Refusal "notice-taken-back" where it was taken back."""
    notice = tx.get(Notice, notice_id)
    if notice is not None and notice.state is NoticeState.WITHDRAWN:
        raise Refusal("notice-taken-back")
    if notice is None or notice.state is not NoticeState.SENT:
        raise Refusal("visit-not-yours")
    return notice


def venues_of(notice: Notice) -> list[Venue]:
    """List the venues of a meeting."""
    return [Venue(str(one["name"]), one["unit_ids"] and tuple(one["unit_ids"])) for one in notice.venues]


def require_complete(tx: Transaction, notice: Notice) -> None:
    """Refuse a draft that is for nobody, and a meeting without a time ahead."""
    if not notice.unit_ids:
        raise Refusal("notice-to-nobody")
    if notice.kind is NoticeKind.MEETING and notice.meets_at is None:
        raise Refusal("notice-without-time")
    if is_over(tx, notice):
        raise Refusal("notice-time-past")


def contacts(tx: Transaction, kind: NoticeKind, unit_id: int) -> list[Person]:
    """List who hears a notice for a unit: its first-responsible and its liaisons, either may confirm.

    What a meeting laid on the unit only its first-responsible makes clear. Who is on leave is left in peace: his
    deputy hears it. Where none of them can be reached, the
    next of the unit who can stands in. A county leader who heads a unit has his two messages a day, and is written to
    only where nobody else of the unit can be reached.
    """
    asked = posts.posts_in(tx, unit_id, _ASKED[kind])
    holders = [holder for post in asked if (holder := posts.holder_of(tx, post.id or 0)) is not None]
    found = {one.id: one for one in (deputies.present(tx, holder) for holder in holders)}
    leaders = {one.id for one in people.with_role(tx, Role.LEADER)}
    for able in (people.reachable(tx) - leaders, people.reachable(tx)):
        if able.isdisjoint(found):
            stand_in = next((one for one in people.colleagues(tx, unit_id) if one.id in able), None)
            found |= {stand_in.id: stand_in} if stand_in else {}
        if not able.isdisjoint(found):
            return [one for one in found.values() if one.id in able or one.id not in leaders]
    return list(found.values())


def circle(tx: Transaction, unit_ids: Iterable[int]) -> dict[int, Person]:
    """Map everybody who may have been asked for some units: their people, and who stands in for one of these."""
    members = [one for unit_id in unit_ids for one in people.colleagues(tx, unit_id)]
    return {one.id or 0: one for one in (*members, *(deputies.present(tx, member) for member in members))}


def reach(tx: Transaction, kind: NoticeKind, unit_ids: Iterable[int]) -> Reach:
    """Work out whom a notice to some units reaches."""
    by_person: dict[int, list[int]] = {}
    unreached: list[int] = []
    for unit_id in unit_ids:
        found = [one.id for one in contacts(tx, kind, unit_id) if one.id in people.reachable(tx) and one.id]
        for person_id in found:
            by_person.setdefault(person_id, []).append(unit_id)
        if not found:
            unreached.append(unit_id)
    return Reach(by_person, unreached)


def send(tx: Transaction, policy: Policy, notice: Notice, *, reason: str = "") -> int:
    """Send a draft: a receipt is awaited of each unit; return how many persons are written to.

    The messages wait for working hours unless a ``reason`` (特急) is given. Raise Refusal while it is incomplete.
    """
    assert notice.id is not None
    require_complete(tx, notice)
    venues = venues_of(notice)
    notice.state, notice.sent_at, notice.reason = NoticeState.SENT, tx.now, reason
    receipts = [Receipt(notice_id=notice.id, unit_id=one, venue=venue_of(one, venues)) for one in notice.unit_ids]
    tx.add_all([notice, *receipts])
    tx.flush()
    redraw(tx, notice, (DRAFT,), [notice.author_id])
    return tell(tx, notice, notice.unit_ids, Lane.ANSWER if reason else LANE, "sent")


def deliver_late(tx: Transaction, policy: Policy, person_id: int) -> None:
    """Give somebody who has just been bound what his units have not answered yet."""
    person = tx.get_one(Person, person_id)
    own = [unit.id or 0 for _, unit in people.posts_of(tx, person_id)]
    for notice, receipt, _ in notices.unanswered(tx, tx.now - FRESH, own):
        if any(one.id == person_id for one in contacts(tx, notice.kind, receipt.unit_id)):
            outbox.tell(tx, person, Lane.ANSWER, _message(notice), f"notice:{notice.id}:sent:{person_id}", items=[])


def is_over(tx: Transaction, notice: Notice) -> bool:
    """Tell whether it is a meeting that has begun: nothing can be answered any more."""
    return notice.meets_at is not None and notice.meets_at <= tx.now


def tell(
    tx: Transaction, notice: Notice, unit_ids: Iterable[int], lane: Lane, key: str, *, is_urged: bool = False
) -> int:
    """Queue one message a person, whatever the number of his units; return how many will be reached.

    Who blocked the bot finds it on return.
    """
    persons = {one.id: one for unit_id in unit_ids for one in contacts(tx, notice.kind, unit_id)}
    message = _message(notice, is_urged=is_urged)
    told = {
        person_id
        for person_id, person in persons.items()
        if outbox.tell(tx, person, lane, message, f"notice:{notice.id}:{key}:{person_id}", items=[]) is not None
    }
    return len(told & people.reachable(tx))


def redraw(tx: Transaction, notice: Notice, keys: Collection[str], person_ids: Collection[int]) -> None:
    """Draw the cards of some kinds anew that show the notice to some persons."""
    for card in notices.cards_of(tx, notice.id or 0, keys, person_ids):
        outbox.refresh_card(tx, card)


def _message(notice: Notice, *, is_urged: bool = False) -> Outgoing:
    return Outgoing(CARD, {"notice_id": notice.id, **({"is_urged": True} if is_urged else {})})
