"""Duty: review what was submitted; the work of a group is one card per reviewer and node."""

from datetime import date, datetime

from db import assignments, campaigns, cards, reports, timelines
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Assignment, Card, CardItem, Person, Report
from db.words import Event, Lifecycle, Refusal
from jobs import batch, calling, completion, extend, moves, outbox, owning, release, works
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules import review_clock
from jobs.rules.review_clock import Called

CARD = "review"
REVIEWER, STANDING_IN = "reviewer", "standing_in"
"""Capacities of who is called to a submission that lies too long."""


def receive(
    tx: Transaction, policy: Policy, report: Report, assignment: Assignment, person_id: int, at: datetime
) -> None:
    """Put a report that was handed in at ``at`` before the reviewers: the official's clock stops, theirs starts."""
    reports.replace_submission(tx, report)
    report.state = "submitted"
    tx.add(report)
    assignment.submitted_at, assignment.handed_up_at = at, None
    is_his = person_id == report.person_id  # else the principal agreed to it, which is no report for another
    details = owning.on_behalf(tx, assignment, person_id) if is_his else {"agreed_for": report.person_id}
    moves.move(tx, policy, assignment, Event.SUBMIT, person_id, report_id=report.id, **details)
    call_reviewers(tx, assignment)


def call_reviewers(tx: Transaction, assignment: Assignment) -> None:
    """Put a submission on each reviewer's card of the node: one that still has work is edited, else a new one sent."""
    for person in owning.reviewers(tx, assignment):
        card = _live_card(tx, person, assignment.node_id)
        if card is not None and pending(tx, card):
            _put_on(tx, card, assignment)
            continue
        if card is not None:
            card.retired_at = tx.now
            tx.add(card)
        calling.call(tx, [person], assignment, Outgoing(CARD, {"node_id": assignment.node_id}))
        _show_single_photo(tx, assignment, person)


def pending(tx: Transaction, card: Card) -> list[Assignment]:
    """List what on a card still waits for a decision, in the order of the plan."""
    ids = [item.assignment_id for item in cards.items_of(tx, card.id)]
    return [one for one in assignments.many(tx, ids) if one.state is Lifecycle.IN_REVIEW]


def stamp(found: list[Assignment]) -> int:
    """Sum the versions of what a card shows; any move of any of them makes it another number."""
    return sum(one.version for one in found)


def close(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Assignment:
    """Accept a submission; on time or late is told by the instant it was submitted.

    Whoever waited for it is told that he can go on.
    """
    assignment = _accept(tx, policy, assignment_id, version, person_id)
    release.release(tx, policy, [assignment])
    return assignment


def _accept(tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int) -> Assignment:
    assignment = moves.load(tx, assignment_id, version)
    report = _submission(tx, assignment, person_id)
    assignment.closed_at = tx.now
    # What was handed in while an earlier node was open did not wait for it: the plain deadline counts.
    due_at = works.work(tx, policy, assignment).due_at
    assignment.is_late = due_at is not None and (assignment.submitted_at or tx.now) > due_at
    assignment.level = 0
    report.state = "accepted"
    tx.add(report)
    moves.move(tx, policy, assignment, Event.CLOSE, person_id, is_late=assignment.is_late)
    completion.settle(tx, policy, assignment, person_id)
    return assignment


def close_all(tx: Transaction, policy: Policy, card: Card, seen: int, person_id: int) -> int:
    """Accept everything on a card that still waits; return how many.

    Refuse as stale when the card was drawn before something on it moved: nobody accepts what he has not seen.
    """
    found = pending(tx, card)
    if stamp(found) != seen:
        changed = found or assignments.many(tx, [item.assignment_id for item in cards.items_of(tx, card.id)])
        raise Refusal("stale", assignment_id=changed[-1].id)
    was = batch.before(found)
    for assignment in found:
        if assignment.state is Lifecycle.IN_REVIEW:  # the first may have closed the node by its rule
            _accept(tx, policy, assignment.id or 0, assignment.version, person_id)
    release.release(tx, policy, found)
    batch.keep(tx, batch.Kind.CLOSE_ALL, person_id, found, was)
    return len(found)


def send_back(
    tx: Transaction, policy: Policy, assignment_id: int, version: int, person_id: int, reason: str, limit: date | None
) -> Assignment:
    """Return a submission with a reason and a new limit; one later than the deadline becomes the new deadline.

    Without a ``limit`` the official has what is left, at least ``send_back_days``; what he missed stays missed.
    """
    assignment = moves.load(tx, assignment_id, version)
    report = _submission(tx, assignment, person_id)
    was_late = assignment.due_at is not None and (assignment.submitted_at or tx.now) > assignment.due_at
    is_new_deadline = limit is not None or not was_late
    limit = limit or _least_limit(tx, policy, assignment)
    report.state = "returned"
    tx.add(report)
    assignment.submitted_at = None
    moves.heard(assignment, tx.now)
    if is_new_deadline and assignment.due_on is not None and limit > assignment.due_on:
        extend.allow(tx, policy, assignment, person_id, limit, reason)
    moves.move(tx, policy, assignment, Event.SEND_BACK, person_id, reason=reason, limit=limit.isoformat())
    calling.call_holder(tx, assignment)
    return assignment


def check(tx: Transaction, assignment: Assignment, person_id: int) -> Report:
    """Refuse whoever may not review, and what was already decided, before a reason is written in vain."""
    return _submission(tx, assignment, person_id)


def show_evidence(tx: Transaction, report: Report, person: Person, key: str, lane: Lane = Lane.ANSWER) -> int:
    """Send the files of a report to a reviewer, each as a message of its own; return how many."""
    found = reports.evidence_of(tx, report.id or 0)
    for evidence in found:
        message = Outgoing("evidence", {"evidence_id": evidence.id})
        outbox.tell(tx, person, lane, message, f"evidence:{evidence.id}:{key}")
    return len(found)


def waiting_on(tx: Transaction, node_id: int, person_id: int) -> list[Assignment]:
    """List a node's submissions that this person may decide, in the official order of units."""
    found = assignments.of_node(tx, node_id)
    return [one for one in found if one.state is Lifecycle.IN_REVIEW and owning.may_review(tx, one, person_id)]


def since(tx: Transaction, assignment: Assignment) -> datetime:
    """Tell since when the reviewer's clock runs: since the submission, or since it was resumed."""
    resumed = timelines.last_of(tx, assignment.id or 0, Event.RESUME)
    submitted_at = assignment.submitted_at or tx.now
    return max(submitted_at, resumed.at) if resumed else submitted_at


def called(tx: Transaction, policy: Policy, assignment: Assignment, days: int) -> dict[int, str]:
    """Map the persons who are called to a submission that has lain for ``days`` to the capacity they are called in."""
    far, found = review_clock.called(days, policy.review), dict[int, str]()
    groups = (
        (Called.REVIEWERS, REVIEWER, owning.reviewers),
        (Called.NEXT_IN_LINE, STANDING_IN, owning.next_in_line),
        (Called.COORDINATORS, STANDING_IN, lambda tx, _: owning.coordinators(tx)),
    )
    submitter = owning.holder_id(tx, assignment)
    for reach, capacity, persons in groups:
        for person in persons(tx, assignment) if far >= reach else ():
            if person.id is not None and person.id != submitter:
                found.setdefault(person.id, capacity)
    return found


def handed_in(tx: Transaction) -> list[Assignment]:
    """List what waits to be reviewed, campaign by campaign in the order of the plans."""
    found = (assignments.of_campaign(tx, one.id or 0, (Lifecycle.IN_REVIEW,)) for one in campaigns.published(tx))
    return [assignment for of_one in found for assignment in of_one]


def nodes_waiting(tx: Transaction, person_id: int) -> dict[int, list[Assignment]]:
    """Map each node with submissions for this person to them, in the order of the plan."""
    waiting: dict[int, list[Assignment]] = {}
    for one in handed_in(tx):
        if owning.may_review(tx, one, person_id):
            waiting.setdefault(one.node_id, []).append(one)
    return waiting


def _least_limit(tx: Transaction, policy: Policy, assignment: Assignment) -> date:
    calendar = policy.calendar
    least = calendar.add_workdays(calendar.local_day(tx.now), policy.review.send_back_days)
    return max(least, assignment.due_on) if assignment.due_on else least


def _submission(tx: Transaction, assignment: Assignment, person_id: int) -> Report:
    report = reports.submission(tx, assignment.id or 0)
    if assignment.state is not Lifecycle.IN_REVIEW or report is None:
        raise Refusal("stale", assignment_id=assignment.id)
    if report.person_id == person_id or not owning.may_review(tx, assignment, person_id):
        raise Refusal("review-not-reviewer")
    return report


def _show_single_photo(tx: Transaction, assignment: Assignment, person: Person) -> None:
    """Send a single photo along with a new card; more are sent when the reviewer asks for them."""
    report = reports.submission(tx, assignment.id or 0)
    files = reports.evidence_of(tx, report.id or 0) if report else []
    if report is not None and [file.kind for file in files] == ["photo"]:
        show_evidence(tx, report, person, f"card:{person.id}", calling.LANE)


def _live_card(tx: Transaction, person: Person, node_id: int) -> Card | None:
    found = cards.live_of(tx, person.id or 0, CARD)
    return next((card for card in found if card.params.get("node_id") == node_id), None)


def _put_on(tx: Transaction, card: Card, assignment: Assignment) -> None:
    known = {item.assignment_id for item in cards.items_of(tx, card.id)}
    item = Item(assignment.id or 0)
    if item.assignment_id not in known:
        tx.add(CardItem(card_id=card.id, assignment_id=item.assignment_id))
        tx.flush()
    outbox.refresh_card(tx, card)
