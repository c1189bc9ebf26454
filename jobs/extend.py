"""Duty: ask for another deadline and decide on it; the original deadline and every request are kept."""

from datetime import date, time

from db import assignments, people, requests
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Extension, Person, Told
from db.words import Event, Refusal, Role
from jobs import affected, answering, calling, moves, objections, owning, works
from jobs.policy import Policy
from jobs.rules.extension import is_long
from jobs.rules.rights import Right, allows

CARD = "extension-ask"


def request(
    tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, new_on: date, reason: str
) -> Extension:
    """Ask for ``new_on`` as the deadline: a coordinator decides, of a long extension the leader above the unit.

    Whoever has dates that would move is told, and may object before it is decided. Raise Refusal "extend-no-deadline",
    "extend-too-late" (asked after the deadline), "extend-not-later" or "extend-asked-already".
    """
    check(tx, policy, assignment)
    assert assignment.due_on is not None and assignment.id is not None
    if not is_later(assignment, new_on):
        raise Refusal("extend-not-later", no=assignments.node_of(tx, assignment).no)
    answering.begin(tx, policy, assignment, person_id)
    asked = Extension(
        assignment_id=assignment.id,
        person_id=person_id,
        old_on=assignment.due_on,
        new_on=new_on,
        reason=reason,
        created_at=tx.now,
    )
    tx.add(asked)
    tx.flush()
    details = owning.on_behalf(tx, assignment, person_id)
    moves.move(tx, policy, assignment, Event.REQUEST_EXTENSION, person_id, new_on=new_on.isoformat(), **details)
    _put(tx, policy, asked, assignment)
    objections.invite(tx, asked, affected.affected(tx, policy, assignment, new_on).assignments)
    return asked


def check(tx: Transaction, policy: Policy, assignment: Assignment) -> None:
    """Refuse an extension that cannot be asked for, before reason and date are written in vain.

    Who waited for an earlier node may ask until he is late; while he waits he is not, and needs no extension.
    """
    no = assignments.node_of(tx, assignment).no
    if assignment.due_on is None or assignment.due_at is None:
        raise Refusal("extend-no-deadline", no=no)
    if works.work(tx, policy, assignment).is_past_due(tx.now):
        raise Refusal("extend-too-late", no=no)
    if requests.open_extension(tx, assignment.id or 0) is not None:
        raise Refusal("extend-asked-already", no=no)


def deciders(tx: Transaction, policy: Policy, asked: Extension) -> list[Person]:
    """List who may decide a request: the leader above the unit where it is long, else the coordinators."""
    leader = leader_for(tx, policy, asked)
    return [leader] if leader else [one for one in owning.coordinators(tx) if one.id != asked.person_id]


def leader_for(tx: Transaction, policy: Policy, asked: Extension) -> Person | None:
    """Name the leader who must decide a long extension; None where coordinators may, or no leader can be reached."""
    if not is_long(original_due_on(tx, asked), asked.new_on, policy.extension_leader_above_days, policy.calendar):
        return None
    assignment = assignments.get(tx, asked.assignment_id)
    leader = owning.paired_leader(tx, assignments.unit_of(tx, assignment), assignments.node_of(tx, assignment))
    can_decide = leader is not None and leader.is_bound and leader.id != asked.person_id
    return leader if can_decide else None


def may_decide(tx: Transaction, policy: Policy, asked: Extension, person_id: int) -> bool:
    """Tell whether a person may decide a request; where coordinators may, any of them and any administrator may."""
    if any(one.id == person_id for one in deciders(tx, policy, asked)):
        return True
    is_coordinators = leader_for(tx, policy, asked) is None
    return is_coordinators and allows(Right.COORDINATOR, people.roles_of(tx, person_id))


def load(tx: Transaction, policy: Policy, extension_id: int, person_id: int) -> Extension:
    """Load a request for somebody who may decide it; raise Refusal "visit-not-yours" for anybody else."""
    asked = requests.extension(tx, extension_id)
    if asked is None or not may_decide(tx, policy, asked, person_id):
        raise Refusal("visit-not-yours")
    return asked


def original_due_on(tx: Transaction, asked: Extension) -> date:
    """Tell the deadline before the first extension of the assignment."""
    return requests.original_due_on(tx, asked.assignment_id) or asked.old_on


def is_later(assignment: Assignment, new_on: date | None) -> bool:
    """Tell whether a day can be asked for as the new deadline: it is named, and later than the old one."""
    return new_on is not None and (assignment.due_on is None or new_on > assignment.due_on)


def grant(tx: Transaction, policy: Policy, extension_id: int, person_id: int) -> Assignment:
    """Move the deadline as asked; the ladder begins a new round at level 0."""
    asked, assignment = _undecided(tx, policy, extension_id, person_id)
    _decide(tx, asked, "granted", person_id)
    postpone(tx, policy, assignment, asked.new_on)
    moves.move(
        tx,
        policy,
        assignment,
        Event.GRANT,
        person_id,
        old_on=asked.old_on.isoformat(),
        new_on=asked.new_on.isoformat(),
        deadline_version=len(requests.granted(tx, assignment.id or 0)) + 1,
    )
    calling.call_holder(tx, assignment)
    _show_touched(tx, policy, asked, assignment)
    return assignment


def refuse(tx: Transaction, policy: Policy, extension_id: int, person_id: int) -> Assignment:
    """Leave the deadline as it is and say so."""
    asked, assignment = _undecided(tx, policy, extension_id, person_id)
    _decide(tx, asked, "refused", person_id)
    moves.move(tx, policy, assignment, Event.REFUSE, person_id, new_on=asked.new_on.isoformat())
    calling.call_holder(tx, assignment)
    _show_touched(tx, policy, asked, assignment)
    return assignment


def allow(tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, new_on: date, reason: str) -> None:
    """Move the deadline unasked, with another decision; the old one is kept on record as with a request."""
    assert assignment.id is not None and assignment.due_on is not None
    tx.add(
        Extension(
            assignment_id=assignment.id,
            person_id=person_id,
            old_on=assignment.due_on,
            new_on=new_on,
            reason=reason,
            state="granted",
            decided_by=person_id,
            created_at=tx.now,
            decided_at=tx.now,
        )
    )
    postpone(tx, policy, assignment, new_on)


def withdraw(tx: Transaction, policy: Policy, extension_id: int) -> None:
    """Take back a request nobody decided yet."""
    asked = requests.extension(tx, extension_id)
    assert asked is not None
    assignment = _check_open(tx, asked)
    asked.state = "withdrawn"
    asked.decided_at = tx.now
    tx.add(asked)
    tx.flush()
    _show_touched(tx, policy, asked, assignment)


def postpone(
    tx: Transaction, policy: Policy, assignment: Assignment, new_on: date | None, at: time | None = None
) -> None:
    """Set a new deadline, or none, at the old hour of the day unless one is given; what had climbed comes down."""
    calendar = policy.calendar
    hour = calendar.local(assignment.due_at).time() if assignment.due_at else calendar.closes
    assignment.due_on = new_on
    assignment.due_at = calendar.at(new_on, at or hour) if new_on else None
    assignment.level = 0
    assignment.round += 1
    assignment.held_until = None
    tx.add(assignment)


def _put(tx: Transaction, policy: Policy, asked: Extension, assignment: Assignment) -> None:
    """Put a request before those who decide it, and show the coordinators what a leader decides.

    A county leader reads it in the next of his two daily messages, 特急 excepted.
    """
    message = Outgoing(CARD, {"extension_id": asked.id})
    for person in deciders(tx, policy, asked):
        is_told = person.is_bound and _may_disturb(tx, assignment, person)
        tx.add(Told(extension_id=asked.id, person_id=person.id or 0, told_at=tx.now if is_told else None))
        if is_told:
            calling.call(tx, [person], assignment, message)
    if leader_for(tx, policy, asked) is not None:
        others = [one for one in owning.coordinators(tx) if one.id != asked.person_id]
        calling.call(tx, [one for one in others if _may_disturb(tx, assignment, one)], assignment, message)


def _may_disturb(tx: Transaction, assignment: Assignment, person: Person) -> bool:
    """Tell whether a card may come at once: a county leader, whatever else he is, waits for his two hours."""
    return assignments.node_of(tx, assignment).is_urgent or Role.LEADER not in people.roles_of(tx, person.id or 0)


def _show_touched(tx: Transaction, policy: Policy, asked: Extension, assignment: Assignment) -> None:
    objections.show_decision(tx, affected.affected(tx, policy, assignment, asked.new_on).assignments)


def _undecided(tx: Transaction, policy: Policy, extension_id: int, person_id: int) -> tuple[Extension, Assignment]:
    """Load a request that waits for a decision, by somebody who may make it, of others."""
    asked = load(tx, policy, extension_id, person_id)
    if asked.person_id == person_id:
        raise Refusal("extend-own")
    return asked, _check_open(tx, asked)


def _check_open(tx: Transaction, asked: Extension) -> Assignment:
    """Return what the request is about; raise Refusal "stale" once it is decided, or nothing is owed any more."""
    assignment = assignments.get(tx, asked.assignment_id)
    if asked.state != "asked" or not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    return assignment


def _decide(tx: Transaction, asked: Extension, state: str, person_id: int) -> None:
    asked.state = state
    asked.decided_by = person_id
    asked.decided_at = tx.now
    tx.add(asked)
    tx.flush()
