"""What a former holder must not get or do any more: his unsent messages, his cards, his open questions, his say."""

from collections.abc import Collection, Iterable
from typing import Final

from db import assignments, cards, handovers, people, requests
from db.engine import Transaction
from db.messages import OutboxState, Outgoing
from db.models import Card, Dialog, Handover, Outbox, Person, Post
from db.words import Refusal, Role
from jobs import calling, outbox, owning
from jobs.policy import Policy

FAREWELL: Final = "handover-former"
HANDED_OVER = "handed_over"
"""Parameter of a card that is dead: the handover it fell to."""
ASKED = frozenset(
    {Role.LEADER, Role.COORDINATOR_LEAD, Role.COORDINATOR, Role.ADMIN, Role.SECRETARY, Role.CHIEF, Role.LIAISON}
)
"""Roles whose holders are told of slips and asked to decide problems."""


def settle_former(tx: Transaction, passed: Handover, former: Person, holder: Person | None) -> None:
    """Take what is about the matters handed over from the former holder; what he was asked, the successor is."""
    assert former.id is not None
    ids = set(passed.assignment_ids)
    is_gone = not people.posts_of(tx, former.id)
    dead = [card for card in cards.all_live_of(tx, former.id) if is_gone or _is_dead(tx, card, former.id)]
    dead_ids = {card.id for card in dead}
    for row in handovers.unsent(tx, former.id):
        if row.card_id in dead_ids or (is_gone and row.lane.is_bulk) or _is_about(tx, row, ids):
            row.state, row.error = OutboxState.SUPERSEDED, HANDED_OVER
            tx.add(row)
    tx.flush()
    _close(tx, passed, dead)
    _drop_question(tx, former.id, ids, is_gone=is_gone)
    if holder is not None and holder.id is not None:
        _pass_on_told(tx, tx.get_one(Post, passed.post_id).role, former.id, holder.id)


def bid_farewell(tx: Transaction, policy: Policy, passed: Handover, former: Person) -> None:
    """Tell the former holder what he need not do any more, in working hours."""
    message = Outgoing(FAREWELL, {"handover_id": passed.id})
    at = policy.calendar.next_working_time(tx.now)
    outbox.tell(tx, former, calling.LANE, message, f"{FAREWELL}:{passed.id}", not_before=at)


def unsent_about(tx: Transaction, person_id: int, ids: Collection[int]) -> list[Outbox]:
    """List what has not reached a person yet and is about nothing but some assignments."""
    return [row for row in handovers.unsent(tx, person_id) if _is_about(tx, row, ids)]


def lost(tx: Transaction, card: Card, person_id: int) -> Handover | None:
    """Find the handover by which a person lost all that a card shows; None for one that still concerns him."""
    since = [one for one in handovers.made_by_former(tx, person_id) if one.at >= card.created_at]
    shown = {item.assignment_id for item in cards.items_of(tx, card.id)} if since else set()
    return next((one for one in since if shown and shown <= _no_longer_of(tx, one, person_id)), None)


def lost_one(tx: Transaction, assignment_id: int, person_id: int) -> Handover | None:
    """Find the handover by which a person lost one assignment."""
    made = handovers.made_by_former(tx, person_id)
    return next((one for one in made if assignment_id in _no_longer_of(tx, one, person_id)), None)


def require_not_lost(tx: Transaction, assignment_id: int, person_id: int) -> None:
    """Refuse, with "handed-over", who would take back or add to what he said before he handed the matter over."""
    if (passed := lost_one(tx, assignment_id, person_id)) is not None:
        raise Refusal("handed-over", handover_id=passed.id)


def _no_longer_of(tx: Transaction, passed: Handover, person_id: int) -> set[int]:
    """Tell what a person handed over and may not answer for in any other way, e.g. as head of the unit."""
    passed_on = assignments.many(tx, passed.assignment_ids)
    return {one.id or 0 for one in passed_on if not owning.is_holder(tx, one, person_id)}


def _is_about(tx: Transaction, row: Outbox, ids: Collection[int]) -> bool:
    shown = {item.assignment_id for item in cards.items_of(tx, row.card_id)} if row.card_id else set()
    return bool(shown and shown <= set(ids)) or row.params.get("assignment_id") in ids


def _is_dead(tx: Transaction, card: Card, former_id: int) -> bool:
    """Tell whether nothing a card shows concerns the person any more, be it as holder, as reviewer or to read."""
    if lost(tx, card, former_id) is not None:
        return True
    shown = assignments.many(tx, (item.assignment_id for item in cards.items_of(tx, card.id)))
    concerns = (owning.may_see(tx, one, former_id) or owning.may_review(tx, one, former_id) for one in shown)
    return bool(shown) and not any(concerns)


def _close(tx: Transaction, passed: Handover, dead: Iterable[Card]) -> None:
    """Let dead cards say that the matter passed on, and nothing more."""
    for card in dead:
        card.params = {**card.params, HANDED_OVER: passed.id}
        if card.message_id is not None:
            outbox.refresh_card(tx, card)
        card.retired_at = tx.now
        tx.add(card)


def _drop_question(tx: Transaction, former_id: int, ids: Collection[int], *, is_gone: bool) -> None:
    """Forget a question that was asked about what is not his any more."""
    dialog = tx.get(Dialog, former_id)
    if dialog is not None and (is_gone or dialog.details.get("assignment_id") in ids):
        tx.delete(dialog)


def _pass_on_told(tx: Transaction, role: Role, former_id: int, holder_id: int) -> None:
    """Put open problems and untold slips before the successor, unless the former is still asked in the same role."""
    if role not in ASKED or role in people.roles_of(tx, former_id):
        return
    for told in handovers.told(tx, former_id):
        problem = requests.problem(tx, told.problem_id) if told.problem_id else None
        if problem is not None and problem.state in requests.OPEN_PROBLEM:
            if requests.put_before(tx, problem.id or 0, holder_id) is not None:
                tx.delete(told)
                continue
            told.person_id, told.told_at, told.outbox_id = holder_id, None, None
        elif told.slip_id is not None and told.told_at is None:
            told.person_id = holder_id
        tx.add(told)
