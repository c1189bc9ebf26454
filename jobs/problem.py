"""Duty: raise a problem the official cannot clear alone, and follow it until it is resolved."""

from collections.abc import Iterable

from db import assignments, deputies, people, posts, requests
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Person, Problem, Told
from db.words import Event, Refusal, Role
from jobs import answering, calling, finding, moves, outbox, owning
from jobs.policy import Policy

CARD, RETURNED = "problem", "problem-returned"


def raise_problem(
    tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, words: str, named: Iterable[str] = ()
) -> Problem:
    """Put an obstacle before the paired leader, or the departments ``named``, and the coordinators.

    Naming it again while it is unresolved sends it one level up (提请上级).
    """
    answering.begin(tx, policy, assignment, person_id)
    known = requests.open_problem(tx, assignment.id or 0)
    problem = Problem(assignment_id=assignment.id or 0, person_id=person_id, words=words, created_at=tx.now)
    tx.add(problem)
    tx.flush()
    if known is not None:
        known.state = "repeated"
        problem.state = "passed_up"
        tx.add(known)
    details = owning.on_behalf(tx, assignment, person_id)
    moves.move(tx, policy, assignment, Event.RAISE_PROBLEM, person_id, problem_id=problem.id, **details)
    near = [*_asked(tx, assignment, named), *owning.coordinators(tx)]
    _put(tx, problem, assignment, [*(_above(tx) if known else []), *near])
    return problem


def take(tx: Transaction, policy: Policy, problem_id: int, person_id: int) -> Problem:
    """Note who coordinates (由我协调) and show it on the others' cards; the same person's second tap is harmless."""
    problem, assignment = _open(tx, problem_id, person_id)
    if problem.state == "taken":
        if problem.taken_by != person_id:
            raise Refusal("problem-taken", who=_name(tx, problem.taken_by))
        return problem
    problem.state = "taken"
    problem.taken_by = person_id
    _changed(tx, problem, assignment)
    return problem


def resolve(tx: Transaction, policy: Policy, problem_id: int, person_id: int) -> Problem:
    """Close the problem (已协调): it returns to whoever raised it, and to whoever holds the node, to go on with."""
    problem, assignment = _open(tx, problem_id, person_id)
    problem.state = "resolved"
    problem.resolved_at = tx.now
    problem.taken_by = person_id
    tx.add(problem)
    moves.move(tx, policy, assignment, Event.RESOLVE_PROBLEM, person_id, problem_id=problem.id)
    holder = owning.holder_id(tx, assignment)
    back_to = [tx.get_one(Person, one) for one in {problem.person_id, holder} - {None, person_id}]
    message = Outgoing(RETURNED, {"assignment_id": assignment.id, "problem_id": problem.id})
    calling.call(tx, back_to, assignment, message)
    return problem


def pass_up(tx: Transaction, policy: Policy, problem_id: int, person_id: int) -> Problem:
    """Send the problem to the leader of the task force (提请上级)."""
    problem, assignment = _open(tx, problem_id, person_id)
    if problem.state == "passed_up":
        raise Refusal("problem-passed-already")
    problem.state = "passed_up"
    problem.taken_by = person_id
    if assignment.state.is_open:
        moves.move(tx, policy, assignment, Event.ESCALATE, person_id, problem_id=problem.id)
    _changed(tx, problem, assignment)
    _put(tx, problem, assignment, [one for one in _above(tx) if one.id != person_id])
    return problem


def withdraw(tx: Transaction, problem_id: int) -> None:
    """Take back a problem nobody has begun to coordinate."""
    problem = requests.problem(tx, problem_id)
    assert problem is not None
    if problem.state not in ("raised", "passed_up") or problem.taken_by is not None:
        raise Refusal("stale", assignment_id=problem.assignment_id)
    problem.state = "withdrawn"
    tx.add(problem)


def may_decide(tx: Transaction, problem: Problem, person_id: int) -> bool:
    """Tell whether a problem was put before this person, or whom he stands in for; he must not have raised it."""
    asked = (person_id, *deputies.stood_for(tx, person_id))
    is_own = problem.person_id == person_id
    return not is_own and any(requests.put_before(tx, problem.id or 0, one) is not None for one in asked)


def load(tx: Transaction, problem_id: int, person_id: int) -> Problem:
    """Load a problem for somebody who may decide it; raise Refusal "visit-not-yours" for anybody else."""
    problem = requests.problem(tx, problem_id)
    if problem is None or not may_decide(tx, problem, person_id):
        raise Refusal("visit-not-yours")
    return problem


def _open(tx: Transaction, problem_id: int, person_id: int) -> tuple[Problem, Assignment]:
    problem = load(tx, problem_id, person_id)
    assignment = assignments.get(tx, problem.assignment_id)
    if problem.state not in requests.OPEN_PROBLEM:
        raise Refusal("stale", assignment_id=assignment.id)
    return problem, assignment


def _asked(tx: Transaction, assignment: Assignment, named: Iterable[str]) -> list[Person]:
    """Find who can clear it: the heads of the departments named, else the paired leader."""
    found: list[Person] = []
    for name in named:
        unit = finding.unit_called(tx, name)
        post = posts.principal_post(tx, unit.id) if unit and unit.id and unit.id != assignment.unit_id else None
        head = posts.holder_of(tx, post.id) if post and post.id else None
        found += [head] if head else []
    unit, node = assignments.unit_of(tx, assignment), assignments.node_of(tx, assignment)
    leader = owning.paired_leader(tx, unit, node)
    return found or ([leader] if leader else [])


def _above(tx: Transaction) -> list[Person]:
    return people.with_role(tx, Role.COORDINATOR_LEAD)[:1]


def _put(tx: Transaction, problem: Problem, assignment: Assignment, persons: list[Person]) -> None:
    """Put a problem before people: by a card at once, or in the next regular message of who cannot have one.

    A county leader, whatever else he is, has two messages a day, 特急 excepted; who is not bound yet hears of it later.
    """
    is_urgent = assignments.node_of(tx, assignment).is_urgent
    for person in {one.id: one for one in persons if one.id != problem.person_id}.values():
        may_disturb = is_urgent or Role.LEADER not in people.roles_of(tx, person.id or 0)
        told = requests.put_before(tx, problem.id or 0, person.id or 0)
        told = told or Told(problem_id=problem.id, person_id=person.id or 0)
        told.told_at, told.outbox_id = (tx.now if may_disturb and person.is_bound else None), None
        tx.add(told)
        if told.told_at is not None:
            calling.call(tx, [person], assignment, Outgoing(CARD, {"problem_id": problem.id}))


def _changed(tx: Transaction, problem: Problem, assignment: Assignment) -> None:
    tx.add(problem)
    tx.flush()
    outbox.refresh(tx, [assignment.id or 0])


def _name(tx: Transaction, person_id: int | None) -> str:
    person = tx.get(Person, person_id) if person_id else None
    return person.name if person else ""
