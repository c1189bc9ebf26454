"""Duty: a node closes by its rule (all, any, lead); what the others still owed of it ends, and they are told once."""

from collections import defaultdict

from db import assignments, reports
from db.engine import Transaction
from db.models import Assignment, Node
from db.words import Completion, Event, Lifecycle, Refusal
from jobs import moves, steer
from jobs.chains import Chains
from jobs.policy import Policy
from jobs.rules import completion
from jobs.rules.lifecycle import is_possible


def settle(tx: Transaction, policy: Policy, closed: Assignment, person_id: int) -> int:
    """End what others still owe of a node once its rule is met by what was just closed; return how many are told."""
    return _end(tx, policy, assignments.node_of(tx, closed), person_id, {closed.occurrence})


def choose(tx: Transaction, policy: Policy, node: Node, rule: Completion, person_id: int) -> int:
    """Let a node close by another rule, at once where it is met already; return how many assignments end.

    Raise Refusal "completion-no-lead" where no lead unit carries the node.
    """
    moves.check_running(tx, node.campaign_id)
    found = assignments.of_node(tx, node.id or 0)
    if not completion.is_choosable(rule, _units(found), node.lead_unit_ids):
        raise Refusal("completion-no-lead", no=node.no)
    ends = len(would_end(tx, node, rule))
    node.completion = rule
    tx.add(node)
    tx.flush()
    _end(tx, policy, node, person_id, {one.occurrence for one in found})
    return ends


def would_end(tx: Transaction, node: Node, rule: Completion) -> list[Assignment]:
    """List what a rule would end now."""
    found = assignments.of_node(tx, node.id or 0)
    return [one for occurrence in {one.occurrence for one in found} for one in _ended(node, rule, found, occurrence)]


def _ended(node: Node, rule: Completion, found: list[Assignment], occurrence: int) -> list[Assignment]:
    """List what one occurrence of a node still owes although the rule is met."""
    counted = [one for one in found if one.occurrence == occurrence and one.state is not Lifecycle.CANCELLED]
    done = {one.unit_id for one in counted if one.state is Lifecycle.CLOSED}
    if not completion.is_complete(rule, done, _units(counted), node.lead_unit_ids):
        return []
    return [one for one in counted if is_possible(one.state, Event.END)]


def _end(tx: Transaction, policy: Policy, node: Node, person_id: int, occurrences: set[int]) -> int:
    found = assignments.of_node(tx, node.id or 0)
    ended = [one for occurrence in occurrences for one in _ended(node, node.completion, found, occurrence)]
    chains, by_holder = Chains(tx), defaultdict[int, list[Assignment]](list)
    for assignment in ended:
        holder = chains.holder_of(assignment)
        if holder is not None:
            by_holder[holder].append(assignment)
        _end_one(tx, policy, assignment, person_id)
    moves.show(tx, ended)
    return steer.tell(tx, chains, by_holder, Event.END, person_id, "")


def _end_one(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int) -> None:
    """Close without a submission of its own: nobody was late with what he need not do any more."""
    waiting = reports.submission(tx, assignment.id or 0)
    if waiting is not None:
        waiting.state = "effective"
        tx.add(waiting)
    assignment.submitted_at = None
    assignment.closed_at = tx.now
    assignment.is_late = False
    assignment.level = 0
    moves.step(tx, policy, assignment, Event.END, person_id)


def _units(found: list[Assignment]) -> set[int]:
    return {one.unit_id for one in found}
