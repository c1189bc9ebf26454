"""Duty: ask for another deadline and decide on it; the original deadline and every request are kept."""

from datetime import date, time

from db import assignments, requests
from db.engine import Transaction
from db.models import Assignment, Extension
from db.words import Event, Outgoing, Refusal
from jobs import answering, calling, moves, owning
from jobs.policy import Policy


def request(
    tx: Transaction, policy: Policy, assignment: Assignment, person_id: int, new_on: date, reason: str
) -> Extension:
    """Ask the coordinators to move the deadline to ``new_on``.

    Raise Refusal "extend-no-deadline", "extend-too-late" (asked after the deadline), "extend-not-later"
    or "extend-asked-already".
    """
    check(tx, assignment)
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
    details = answering.on_behalf(tx, assignment, person_id)
    moves.move(tx, policy, assignment, Event.REQUEST_EXTENSION, person_id, new_on=new_on.isoformat(), **details)
    coordinators = [one for one in owning.coordinators(tx) if one.id != person_id]
    calling.call(tx, coordinators, assignment, Outgoing("extension-ask", {"extension_id": asked.id}))
    return asked


def check(tx: Transaction, assignment: Assignment) -> None:
    """Refuse an extension that cannot be asked for, before reason and date are written in vain."""
    no = assignments.node_of(tx, assignment).no
    if assignment.due_on is None or assignment.due_at is None:
        raise Refusal("extend-no-deadline", no=no)
    if tx.now > assignment.due_at:
        raise Refusal("extend-too-late", no=no)
    if requests.open_extension(tx, assignment.id or 0) is not None:
        raise Refusal("extend-asked-already", no=no)


def is_later(assignment: Assignment, new_on: date | None) -> bool:
    """Tell whether a day can be asked for as the new deadline: it is named, and later than the old one."""
    return new_on is not None and (assignment.due_on is None or new_on > assignment.due_on)


def grant(tx: Transaction, policy: Policy, extension_id: int, person_id: int) -> Assignment:
    """Move the deadline as asked; the ladder begins a new round at level 0."""
    asked, assignment = _undecided(tx, extension_id)
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
    return assignment


def refuse(tx: Transaction, policy: Policy, extension_id: int, person_id: int) -> Assignment:
    """Leave the deadline as it is and say so."""
    asked, assignment = _undecided(tx, extension_id)
    _decide(tx, asked, "refused", person_id)
    moves.move(tx, policy, assignment, Event.REFUSE, person_id, new_on=asked.new_on.isoformat())
    calling.call_holder(tx, assignment)
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


def withdraw(tx: Transaction, extension_id: int) -> None:
    """Take back a request nobody decided yet."""
    asked, _ = _undecided(tx, extension_id)
    asked.state = "withdrawn"
    asked.decided_at = tx.now
    tx.add(asked)


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


def successors(tx: Transaction, assignment: Assignment) -> list[str]:
    """Name the plan numbers that wait for this node, whose dates a grant touches."""
    no = assignments.node_of(tx, assignment).no
    return [node.no for node in assignments.nodes(tx, assignment.campaign_id) if no in node.predecessors]


def _undecided(tx: Transaction, extension_id: int) -> tuple[Extension, Assignment]:
    asked = requests.extension(tx, extension_id)
    if asked is None:
        raise Refusal("visit-not-yours")
    assignment = assignments.get(tx, asked.assignment_id)
    if asked.state != "asked" or not assignment.state.is_open:
        raise Refusal("stale", assignment_id=assignment.id)
    return asked, assignment


def _decide(tx: Transaction, asked: Extension, state: str, person_id: int) -> None:
    if asked.person_id == person_id:
        raise Refusal("extend-own")
    asked.state = state
    asked.decided_by = person_id
    asked.decided_at = tx.now
    tx.add(asked)
    tx.flush()
