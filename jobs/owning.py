"""Whose an assignment is: who may act on it, who stands above it, who reviews it."""

from collections.abc import Iterator

from db import assignments, deputies, people, posts, reports
from db.engine import Transaction
from db.models import Assignment, Node, Person, Post, Report, Unit
from db.words import Lifecycle, Refusal, Role, UnitKind
from jobs.rules.ladder import Chain

FOR = "for"
"""What the reading of a report names where somebody else spoke: the official's id."""


def holder(tx: Transaction, assignment: Assignment) -> Person | None:
    """Name the person who answers for an assignment first: the handler, else the holder of the post."""
    person_id = holder_id(tx, assignment)
    return None if person_id is None else tx.keep(Person, person_id)


def holder_id(tx: Transaction, assignment: Assignment) -> int | None:
    """Name the same by id."""
    return assignment.handler_id or posts.holders(tx).get(assignment.post_id)


def on_behalf(tx: Transaction, assignment: Assignment, person_id: int) -> dict[str, object]:
    """Name the holder a principal answers for (代签, 代报); empty when it is his own."""
    answers = assignment.handler_id or posts.holder_id(tx, assignment.post_id)
    return {FOR: answers} if answers not in (None, person_id) else {}


def is_holder(tx: Transaction, assignment: Assignment, person_id: int) -> bool:
    """Tell whether a person may answer: handler, holder of the post, head of the unit, or who stands in for one.

    A draft is nobody's yet.
    """
    if assignment.state is Lifecycle.DRAFT:
        return False
    return any(_answers_himself(tx, assignment, one) for one in (person_id, *deputies.stood_for(tx, person_id)))


def _answers_himself(tx: Transaction, assignment: Assignment, person_id: int) -> bool:
    if person_id == assignment.handler_id:
        return True
    held = {post.id for post, _ in people.posts_of(tx, person_id)}
    if assignment.post_id in held:
        return True
    principal = posts.principal_post(tx, assignment.unit_id)
    return principal is not None and principal.id in held


def require_holder(tx: Transaction, assignment: Assignment, person_id: int) -> None:
    """Refuse whoever may not answer for an assignment; its number is told only to those who may read it."""
    if is_holder(tx, assignment, person_id) or _reports_for(tx, assignment, person_id):
        return
    if may_see(tx, assignment, person_id):
        raise Refusal("not-holder", no=assignments.node_of(tx, assignment).no)
    raise Refusal("visit-not-yours")


def _reports_for(tx: Transaction, assignment: Assignment, person_id: int) -> bool:
    """Tell whether a coordinator has written down what the official said (代报), and so may see that through."""
    if people.roles_of(tx, person_id).isdisjoint((Role.COORDINATOR, Role.ADMIN)):
        return False
    return any(FOR in one.reading for one in reports.live_of(tx, assignment.id or 0, person_id))


def spoken(tx: Transaction, report: Report | None) -> tuple[str, str] | None:
    """Name who told a report and for whom (代报); None where the official himself did."""
    if report is None or FOR not in report.reading:
        return None
    told, official = tx.get(Person, report.person_id), tx.get(Person, int(report.reading[FOR]))
    return (told.name if told else ""), (official.name if official else "")


def may_see(tx: Transaction, assignment: Assignment, person_id: int) -> bool:
    """Tell whether a person may read an assignment: the unit's people, those above it, reviewers, coordinators.

    A draft is read by those only who read all: nothing is laid on a unit before it is published.
    """
    reading = (Role.COORDINATOR, Role.ADMIN, Role.INSPECTOR, Role.COORDINATOR_LEAD)
    if not people.roles_of(tx, person_id).isdisjoint(reading):
        return True
    if assignment.state is Lifecycle.DRAFT:
        return False
    if any(unit.id == assignment.unit_id for _, unit in people.posts_of(tx, person_id)):
        return True
    above = chain(tx, assignment)
    if person_id in (assignment.handler_id, above.paired_leader, above.task_force_leader):
        return True
    return any(may_see(tx, assignment, one) for one in deputies.stood_for(tx, person_id))


def chain(tx: Transaction, assignment: Assignment) -> Chain:
    """Name the people above an assignment, by id."""
    unit = assignments.unit_of(tx, assignment)
    node = assignments.node_of(tx, assignment)
    principal = posts.principal_post(tx, assignment.unit_id)
    return Chain(
        accountable=_id(posts.holder_of(tx, assignment.post_id)),
        handler=assignment.handler_id,
        unit_head=_id(posts.holder_of(tx, principal.id)) if principal and principal.id else None,
        coordinators=tuple(_ids(coordinators(tx))),
        paired_leader=_id(paired_leader(tx, unit, node)),
        task_force_leader=next(iter(_ids(people.with_role(tx, Role.COORDINATOR_LEAD))), None),
    )


def fallback(tx: Transaction, post: Post) -> Person | None:
    """Name who hears of the matters of a vacant post: the head of its unit; None leaves them to the coordinators."""
    principal = posts.principal_post(tx, post.unit_id)
    is_another = principal is not None and principal.id != post.id
    return posts.holder_of(tx, principal.id) if is_another and principal and principal.id else None


def coordinators(tx: Transaction) -> list[Person]:
    """List the coordinators who can be reached, else the administrators who can; all coordinators if nobody can.

    Who is on leave is left in peace unless nobody else is there: the right to decide does not pass to a deputy.
    """
    named, admins = people.with_role(tx, Role.COORDINATOR), people.with_role(tx, Role.ADMIN)
    for group in (named, admins):
        if bound := [person for person in group if person.is_bound]:
            away = deputies.on_leave(tx)
            return [person for person in bound if person.id not in away] or bound
    return named or admins


def paired_leader(tx: Transaction, unit: Unit, node: Node) -> Person | None:
    """Name the leader above a unit, see ``leader_post``."""
    post_id = leader_post(unit, node)
    return posts.holder_of(tx, post_id) if post_id else None


def leader_post(unit: Unit, node: Node) -> int | None:
    """Name the post above a unit: the paired leader's of a township, the node's 责任领导 for a department."""
    return unit.paired_post_id if unit.kind.is_local else node.leader_post_id


def reviewers(tx: Transaction, assignment: Assignment) -> list[Person]:
    """List who reviews: the task-force group charged with the workstream, else the lead unit, else coordinators.

    Never the one who submits; only bound persons, unless nobody of the group is bound; for who is absent his deputy.
    """
    return _asked_to_review(tx, assignment)[1]


def _asked_to_review(tx: Transaction, assignment: Assignment) -> tuple[list[Person], list[Person]]:
    """Find the first group in which somebody can review, and whom of it to ask."""
    submitters = _submitters(tx, assignment)
    for group in reviewing(tx, assignments.node_of(tx, assignment)):
        asked = {one.id: one for one in (deputies.present(tx, person) for person in group)}
        able = [person for person in asked.values() if person.id not in submitters and person.is_bound]
        if able:
            return group, able
    return [], []


def next_in_line(tx: Transaction, assignment: Assignment) -> list[Person]:
    """List who stands in for reviewers that let a submission lie: the next group in line, never the submitter."""
    submitter, first = _id(holder(tx, assignment)), {person.id for person in reviewers(tx, assignment)}
    for group in reviewing(tx, assignments.node_of(tx, assignment)):
        able = [one for one in group if one.id != submitter and one.is_bound and one.id not in first]
        if able and not any(one.id in first for one in group):
            return able
    return []


def reviewing(tx: Transaction, node: Node) -> Iterator[list[Person]]:
    """Yield the groups that may review a node, the first in line first, whoever submits."""
    yield _charged(tx, node)
    yield _lead_unit(tx, node)
    yield coordinators(tx)


def may_review(tx: Transaction, assignment: Assignment, person_id: int) -> bool:
    """Tell whether a person stands in the line of reviewers, away or not, or is a coordinator; never the submitter."""
    if person_id in _submitters(tx, assignment):
        return False
    group, asked = _asked_to_review(tx, assignment)
    able = (*group, *asked, *next_in_line(tx, assignment), *people.with_role(tx, Role.COORDINATOR, Role.ADMIN))
    return any(person.id == person_id for person in able)


def _submitters(tx: Transaction, assignment: Assignment) -> set[int | None]:
    """Name who must not review: whose it is, and who handed it in for him (代报)."""
    report = reports.submission(tx, assignment.id or 0)
    return {_id(holder(tx, assignment)), report.person_id if report else None} - {None}


def _charged(tx: Transaction, node: Node) -> list[Person]:
    """Find the task-force group whose charge (职责) shares most two-character words with the workstream."""
    groups: dict[int, int] = {}
    for post in posts.all_posts(tx, UnitKind.GROUP, Role.COORDINATOR):
        groups[post.unit_id] = max(groups.get(post.unit_id, 0), _likeness(node.workstream, post))
    best = max(groups, key=lambda unit_id: groups[unit_id], default=None)
    if best is None or groups[best] == 0:
        return []
    return [person for person in people.colleagues(tx, best) if person.id is not None]


def _likeness(workstream: str, post: Post) -> int:
    pairs = {workstream[n : n + 2] for n in range(len(workstream) - 1)}
    return sum(pair in post.charge for pair in pairs)


def _lead_unit(tx: Transaction, node: Node) -> list[Person]:
    found: list[Person] = []
    for role in (Role.LIAISON, Role.CHIEF):
        for unit_id in node.lead_unit_ids[:1]:
            for post in posts.posts_in(tx, unit_id, [role]):
                person = posts.holder_of(tx, post.id) if post.id else None
                found += [person] if person else []
        if found:
            return found
    return found


def _id(person: Person | None) -> int | None:
    return person.id if person else None


def _ids(persons: list[Person]) -> list[int]:
    return [person.id for person in persons if person.id is not None]
