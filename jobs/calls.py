"""Duty: whom only the telephone reaches, with what they owe, and what came of each call."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from db import calls, campaigns, cards, handovers
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Person, PhoneCall, Post, Unit
from db.words import Lamp, Lifecycle, Refusal
from jobs import meant, naming, outbox, owning
from jobs.board import Standing, standings
from jobs.chains import Chains
from jobs.policy import Policy

CARD: Final = "calls"
NOTIFIED, UNANSWERED = "notified", "unanswered"
OUTCOMES: Final = (NOTIFIED, UNANSWERED)


@dataclass(frozen=True, slots=True)
class Call:
    """One call to make: a post, who holds it (None: vacant), and what of it is late or unsigned."""

    unit: Unit
    post: Post
    person: Person | None
    assignments: tuple[Assignment, ...]
    """The nearest deadline first, a recurring node by its next occurrence."""
    numbers: tuple[str, ...]
    last: PhoneCall | None
    """The last attempt."""
    is_settled: bool
    """Told today of all that is pressing: nobody is telephoned twice a day for the same."""


def unreached(tx: Transaction, policy: Policy) -> list[Call]:
    """List the posts that no message reaches and that owe something late, unsigned or just handed over, in order.

    A post is telephoned once for all campaigns under way.
    """
    chains, handed_over = Chains(tx), handovers.unsigned_assignments(tx)
    found: dict[tuple[int, int | None], list[Standing]] = {}
    shown = _standings(tx, policy)
    chains.hold_holders(one.assignment for one in shown)
    for one in shown:
        holder = chains.holder_of(one.assignment)
        if (_is_pressing(one) or one.assignment.id in handed_over) and not chains.is_reachable(holder):
            found.setdefault((one.assignment.post_id, holder), []).append(one)
    last = calls.last_by_post(tx)
    tx.hold(Post, (post_id for post_id, _ in found))
    return [
        _call(tx, policy, owed, chains.person(holder) if holder is not None else None, last.get(post_id))
        for (post_id, holder), owed in found.items()
    ]


def note(tx: Transaction, policy: Policy, post_id: int, outcome: str, person_id: int) -> None:
    """Keep what came of a call, on every coordinator's list; raise Refusal "calls-not-needed" for a post not on it."""
    call = one_of(tx, policy, post_id)
    tx.add(PhoneCall(post_id=post_id, person_id=person_id, outcome=outcome, numbers=list(call.numbers), at=tx.now))
    tx.flush()
    for person in owning.coordinators(tx):
        for card in cards.live_of(tx, person.id or 0, CARD):
            outbox.refresh_card(tx, card)


def one_of(tx: Transaction, policy: Policy, post_id: int) -> Call:
    """Find the call to a post; raise Refusal "calls-not-needed" where it is reached by now, or owes nothing."""
    found = next((one for one in unreached(tx, policy) if one.post.id == post_id), None)
    if found is None:
        raise Refusal("calls-not-needed")
    return found


def following(tx: Transaction, policy: Policy, post_id: int) -> int | None:
    """Name the post to be telephoned after another; None where that is the only one left."""
    ids = [one.post.id or 0 for one in unreached(tx, policy) if not one.is_settled]
    later = ids[ids.index(post_id) + 1 :] if post_id in ids else []
    return next((one for one in (*later, *ids) if one != post_id), None)


def run(tx: Transaction, policy: Policy, at: datetime) -> int:
    """Give the coordinators the afternoon's list while a call is still to be made; the morning's is in the reminder.

    A vacant post is on the list, but nobody is disturbed for it alone: there is no number to dial.
    """
    if all(one.is_settled or one.person is None for one in unreached(tx, policy)):
        return 0
    told = 0
    for person in owning.coordinators(tx):
        outbox.retire(tx, person.id or 0, CARD)
        key = f"{CARD}:{person.id}:{at.isoformat()}"
        told += outbox.tell(tx, person, Lane.REMINDER, Outgoing(CARD, {}), key, items=()) is not None
    return told


def _standings(tx: Transaction, policy: Policy) -> list[Standing]:
    """List what stands in all campaigns, in the official order of units."""
    found = [one for campaign in campaigns.published(tx) for one in standings(tx, policy, campaign.id or 0, tx.now)]
    return sorted(found, key=lambda one: one.unit.rank)


def _call(tx: Transaction, policy: Policy, owed: list[Standing], person: Person | None, last: PhoneCall | None) -> Call:
    numbers = tuple(dict.fromkeys(naming.called(tx, one.node) for one in owed))
    calendar = policy.calendar
    is_settled = (
        last is not None
        and last.outcome == NOTIFIED
        and calendar.local_day(last.at) == calendar.local_day(tx.now)
        and set(numbers) <= set(last.numbers)
    )
    return Call(
        unit=owed[0].unit,
        post=tx.keep(Post, owed[0].assignment.post_id),
        person=person,
        assignments=tuple(meant.nearest([one.assignment for one in owed])),
        numbers=numbers,
        last=last,
        is_settled=is_settled,
    )


def _is_pressing(one: Standing) -> bool:
    return one.lamp is Lamp.OVERDUE or one.work.lifecycle is Lifecycle.AWAITING_SIGN
