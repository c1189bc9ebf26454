"""Duty: hand a node to a colleague (交办); the post stays accountable."""

from db import assignments, people
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Person, Post, Tenure
from db.words import Event, Refusal, Role
from jobs import calling, moves, newcomer, outbox, owning
from jobs.outbox import Item
from jobs.policy import Policy


def candidates(tx: Transaction, assignment: Assignment, person_id: int) -> list[Person]:
    """List the unit's bound colleagues who could handle it, in the order of their posts."""
    return [p for p in people.colleagues(tx, assignment.unit_id) if p.id != person_id and p.is_bound]


def delegate(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, to_id: int) -> Person:
    """Make a colleague of the unit the handler; he is told, reminders go to him from now on."""
    owning.require_holder(tx, assignment, person_id)
    to = tx.get(Person, to_id)
    if to is None or all(p.id != to_id for p in people.colleagues(tx, assignment.unit_id)):
        raise Refusal("visit-not-yours")
    if not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    for one in (assignment, *assignments.siblings(tx, assignment)):
        if one.state.is_open:
            one.handler_id = to_id
            moves.move(tx, policy, one, Event.DELEGATE, person_id, to=to_id)
    _tell_handler(tx, assignment, person_id, to)
    return to


def propose(tx: Transaction, assignment: Assignment, person_id: int, name: str, phone: str, key: str) -> None:
    """Ask the coordinators whether a colleague who is not in the roster may be added and handle the node."""
    owning.require_holder(tx, assignment, person_id)
    details: dict[str, object] = {"assignment_id": assignment.id, "name": name, "phone": phone, "from_id": person_id}
    for coordinator in owning.coordinators(tx):
        outbox.tell(
            tx,
            coordinator,
            Lane.ANSWER,
            Outgoing("delegate-ask", details),
            f"delegate:{key}:{coordinator.id}",
            items=[],
        )


def turn_down(tx: Transaction, assignment: Assignment, from_id: int, name: str, phone: str, key: str) -> None:
    """Tell whoever proposed a colleague that the task force did not agree.

    Raise Refusal "plan-decided-already" where another coordinator let the colleague in before.
    """
    known = people.by_phone(tx, phone)
    if known is not None and known.id == assignment.handler_id:
        raise Refusal("plan-decided-already")
    no = assignments.node_of(tx, assignment).no
    calling.tell(tx, [tx.get_one(Person, from_id)], Outgoing("delegate-refused", {"no": no, "name": name}), key)


def add_colleague(tx: Transaction, policy: Policy, assignment: Assignment, name: str, phone: str) -> Person:
    """Add a person to the unit as a member, unless the roster knows the phone; a known phone keeps its name."""
    person = newcomer.enlist(tx, policy, name, phone)
    assert person.id is not None
    if all(unit.id != assignment.unit_id for _, unit in people.posts_of(tx, person.id)):
        post = Post(unit_id=assignment.unit_id, role=Role.MEMBER, title="", rank=99)
        tx.add(post)
        tx.flush()
        tx.add(Tenure(post_id=post.id or 0, person_id=person.id, from_at=tx.now))
        tx.flush()
    return person


def _tell_handler(tx: Transaction, assignment: Assignment, person_id: int, to: Person) -> None:
    giver = tx.get(Person, person_id)
    node = assignments.node_of(tx, assignment)
    key = f"delegate:{assignment.id}:{assignment.version}"
    values: dict[str, object] = {"from": giver.name if giver else "", "no": node.no, "title": node.title}
    outbox.tell(tx, to, Lane.ANSWER, Outgoing("delegate-received", values), key)
    items = [Item(assignment.id or 0)]
    message = Outgoing("node", {"assignment_id": assignment.id})
    outbox.tell(tx, to, Lane.ANSWER, message, f"{key}:card", items=items)
