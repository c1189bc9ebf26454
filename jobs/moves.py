"""Moves: the one way an assignment changes its state, so that timeline, clock and cards always follow."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from db.due import Matter
from db.engine import Transaction
from db.models import Assignment, Campaign
from db.words import Event, Lifecycle, Refusal
from jobs import outbox, timeline
from jobs.policy import Policy
from jobs.rules import lifecycle
from jobs.rules.cadence import next_step
from jobs.rules.work import Work


def work_of(assignment: Matter, *, is_waiting: bool = False, is_urgent: bool = False) -> Work:
    """Show an assignment to the rules."""
    return Work(
        lifecycle=assignment.state,
        published_at=assignment.published_at,
        due_at=assignment.due_at,
        starts_on=assignment.starts_on,
        signed_at=assignment.signed_at,
        heard_at=assignment.heard_at,
        handed_up_at=assignment.handed_up_at,
        submitted_at=assignment.submitted_at,
        level=assignment.level,
        is_silent=assignment.is_silent,
        waits_for_predecessor=is_waiting,
        is_urgent=is_urgent,
        held_until=assignment.held_until,
    )


def check_version(assignment: Assignment, version: int) -> None:
    """Refuse a tap that was drawn on an older state (此件已由…); the desk explains who did what when."""
    if assignment.version != version:
        raise Refusal("stale", assignment_id=assignment.id)


def check_running(tx: Transaction, campaign_id: int) -> None:
    """Refuse what would change an archived campaign: it is read-only."""
    with tx.no_autoflush:  # a move is half made here, and would be written twice
        campaign = tx.keep(Campaign, campaign_id)
    if campaign.archived_at is not None:
        raise Refusal("archive-read-only", campaign=campaign.title)


def move(
    tx: Transaction,
    policy: Policy,
    assignment: Assignment,
    event: Event,
    person_id: int | None,
    **details: object,
) -> None:
    """Make a move: state, version, timeline row, next knock, and an edit of every card that shows it.

    Raise Refusal "lifecycle-refused" for a move the table does not have, "archive-read-only" once the campaign is
    archived. ``person_id`` None is the
    clock, whose moves leave the version, and so the buttons people hold, as they are.
    """
    step(tx, policy, assignment, event, person_id, **details)
    show(tx, [assignment])


def step(
    tx: Transaction,
    policy: Policy,
    assignment: Assignment,
    event: Event,
    person_id: int | None,
    **details: object,
) -> None:
    """Make a move without drawing the cards anew; ``show`` does that once for many."""
    check_running(tx, assignment.campaign_id)
    assignment.state = lifecycle.arrival(work_of(assignment), event)
    if person_id is not None:
        assignment.version += 1
    timeline.record(tx, assignment, event, person_id, details)
    replan(tx, policy, assignment)


def restore(
    tx: Transaction,
    policy: Policy,
    assignment: Assignment,
    columns: Mapping[str, object],
    person_id: int,
    **details: object,
) -> None:
    """Put an assignment back as it stood before a change of many (撤销); ``show`` draws the cards anew.

    The one change of state beside the table of moves: it leads to where a move of the table had come from.
    """
    check_running(tx, assignment.campaign_id)
    was_draft = assignment.state is Lifecycle.DRAFT
    for name, value in columns.items():
        setattr(assignment, name, value)
    if was_draft:  # nobody was told of it, and it has no history
        tx.add(assignment)
        return
    assignment.version += 1
    timeline.record(tx, assignment, Event.UNDO, person_id, {**details, "back_to": assignment.state.value})
    replan(tx, policy, assignment)


def show(tx: Transaction, moved: Iterable[Assignment]) -> None:
    """Queue an edit of every card that shows one of the moved assignments, each card once."""
    tx.flush()
    outbox.refresh(tx, [assignment.id for assignment in moved if assignment.id is not None])


def replan(tx: Transaction, policy: Policy, assignment: Assignment, after: datetime | None = None) -> None:
    """Work out when the clock must knock next for an assignment, strictly after ``after`` (default: now)."""
    step = next_step(work_of(assignment), after or tx.now, policy.cadence, policy.calendar)
    assignment.next_at = step.at if step else None
    tx.add(assignment)


def heard(assignment: Assignment, at: datetime) -> None:
    """Note a sign of life: the reminder group is cleared and the lease begins anew."""
    assignment.heard_at = at
    assignment.is_silent = False


def load(tx: Transaction, assignment_id: int, version: int | None = None) -> Assignment:
    """Load what a button names for a move; refuse a stale version, and what does not exist as not theirs."""
    assignment = tx.get(Assignment, assignment_id)
    if assignment is None:
        raise Refusal("visit-not-yours")
    if version is not None:
        check_version(assignment, version)
    return assignment
