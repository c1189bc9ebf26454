"""Duty: mark a node as urgent (特急) with a reason, and take the mark off again."""

from collections import defaultdict

from db import assignments
from db.engine import Transaction
from db.models import Assignment, Node
from db.words import Event, Lifecycle, Refusal
from jobs import moves, steer, timeline
from jobs.chains import Chains
from jobs.rules.lifecycle import is_possible


def mark(tx: Transaction, node: Node, person_id: int, reason: str) -> int:
    """Mark a node: it starts at the level of urgent ones with its next knock, leaders hear at once; tell the holders.

    Return how many persons are told; raise Refusal "urgent-already".
    """
    if node.is_urgent:
        raise Refusal("urgent-already", no=node.no)
    chains, by_holder = Chains(tx), defaultdict[int, list[Assignment]](list)
    for assignment in _set(tx, node, person_id, Event.MARK_URGENT, reason):
        holder = chains.holder_of(assignment)
        if holder not in (None, person_id) and assignment.state.is_open:
            by_holder[holder].append(assignment)
    return steer.tell(tx, chains, by_holder, Event.MARK_URGENT, person_id, reason)


def unmark(tx: Transaction, node: Node, person_id: int) -> None:
    """Take the mark off; what has climbed stays where it is. Raise Refusal "urgent-not" where there is none."""
    if not node.is_urgent:
        raise Refusal("urgent-not", no=node.no)
    _set(tx, node, person_id, Event.UNMARK_URGENT)


def _set(tx: Transaction, node: Node, person_id: int, event: Event, reason: str = "") -> list[Assignment]:
    """Note it in the story of everything unfinished; whoever looks at a card sees it, the buttons stay as they are."""
    moves.check_running(tx, node.campaign_id)
    node.is_urgent = event is Event.MARK_URGENT
    tx.add(node)
    found = [one for one in assignments.of_node(tx, node.id or 0) if is_possible(one.state, event)]
    published = [one for one in found if one.state is not Lifecycle.DRAFT]
    for assignment in published:
        timeline.record(tx, assignment, event, person_id, {"reason": reason} if reason else {})
    moves.show(tx, published)
    return published
