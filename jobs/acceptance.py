"""Duty: a new holder signs for what he took over; the clock reminds him after 24 hours, then tells the coordinators."""

from dataclasses import dataclass
from datetime import datetime

from db import assignments, handovers
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Handover, Person
from db.words import Lifecycle, Refusal
from jobs import calling, dispatch, moves, outbox, owning, sign, takeover
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class Looked:
    """What a run did about handovers that were not signed in time."""

    accepted: int = 0
    reminded: int = 0
    told: int = 0


def accept(tx: Transaction, policy: Policy, handover_id: int, person_id: int) -> int:
    """Sign for everything that went along; return how many matters. A second tap is harmless.

    The lease of what is under way begins anew, since nobody can have worked on what he did not know. Raise Refusal
    "visit-not-yours" for anybody but the new holder, "handover-passed-on" when the post is somebody else's again.
    """
    passed = tx.get(Handover, handover_id)
    if passed is None or passed.to_id != person_id:
        raise Refusal("visit-not-yours")
    own = _still_own(tx, passed, person_id)
    if not own:
        raise Refusal("handover-passed-on")
    if passed.accepted_at is None:
        sign.sign_many(tx, policy, own, person_id)
        for one in assignments.many(tx, own):
            if one.state is Lifecycle.IN_PROGRESS:
                moves.heard(one, tx.now)
                moves.replan(tx, policy, one)
        _close(tx, passed)
    return len(own)


def run(tx: Transaction, policy: Policy, at: datetime) -> Looked:
    """Look at every handover whose time is up: who acted has accepted; else remind him, then tell the coordinators."""
    accepted = reminded = told = 0
    for passed in handovers.due(tx, at):
        assert passed.to_id is not None
        holder = tx.get_one(Person, passed.to_id)
        if not _still_own(tx, passed, passed.to_id):
            passed.next_at = passed.accept_by = None  # the post went on to somebody else
        elif passed.accepted_at is not None or _has_begun(tx, passed, passed.to_id):
            _close(tx, passed)
            accepted += 1
        elif passed.reminded_at is None and _is_reachable(holder):
            passed.reminded_at, passed.next_at = at, takeover.accept_by(at, policy.calendar)
            takeover.give_brief(tx, policy, passed)
            reminded += 1
        else:
            passed.next_at = None
            message = Outgoing("handover-unaccepted", {"handover_id": passed.id})
            calling.tell(tx, owning.coordinators(tx), message, f"{message.key}:{passed.id}")
            told += 1
        tx.add(passed)
    return Looked(accepted, reminded, told)


def greet(tx: Transaction, policy: Policy, person_id: int) -> None:
    """Give somebody who has just been bound what waited for him: briefs of what he took over, else the plain card."""
    briefed: set[int] = set()
    for passed in handovers.awaited_of(tx, person_id):
        if _still_own(tx, passed, person_id) and takeover.give_brief(tx, policy, passed):
            briefed |= set(passed.assignment_ids)
    awaiting = assignments.owned_by(tx, person_id, (Lifecycle.AWAITING_SIGN,))
    if not briefed or any(one.id not in briefed for one in awaiting):
        dispatch.deliver_late(tx, policy, person_id)


def _has_begun(tx: Transaction, passed: Handover, person_id: int) -> bool:
    """Tell whether the new holder did anything about what went along: that is as good as a signature."""
    return handovers.has_acted(tx, person_id, passed.assignment_ids, passed.at)


def _still_own(tx: Transaction, passed: Handover, person_id: int) -> list[int]:
    going = assignments.many(tx, passed.assignment_ids)
    return [one.id or 0 for one in going if owning.is_holder(tx, one, person_id)]


def _close(tx: Transaction, passed: Handover) -> None:
    """Note that the handover is signed, on the cards of both sides."""
    passed.accepted_at, passed.next_at = passed.accepted_at or tx.now, None
    tx.add(passed)
    tx.flush()
    for card in handovers.cards_of(tx, passed.id or 0):
        outbox.refresh_card(tx, card)


def _is_reachable(person: Person) -> bool:
    return person.is_bound and person.unreachable_at is None
