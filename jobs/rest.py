"""Duty: 其余暂无新进展: one tap answers for everything of a reminder that was not reported on since."""

from collections.abc import Iterable
from datetime import datetime

from db.engine import Transaction
from db.models import Assignment, Report
from db.words import Event, Intent, Lifecycle
from jobs import moves, owning
from jobs.policy import Policy


def no_news(tx: Transaction, policy: Policy, found: Iterable[Assignment], person_id: int, since: datetime) -> int:
    """Report 暂无新进展 for what is in progress and was not heard of since; return for how many.

    The report is effective at once: it clears the reminders and renews the lease, and promises nothing.
    """
    count = 0
    for assignment in found:
        if assignment.state is not Lifecycle.IN_PROGRESS or (assignment.heard_at and assignment.heard_at >= since):
            continue
        owning.require_holder(tx, assignment, person_id)
        tx.add(
            Report(
                assignment_id=assignment.id or 0,
                person_id=person_id,
                intent=Intent.PROGRESS.value,
                reading={"no_news": True},
                state="effective",
                created_at=tx.now,
            )
        )
        moves.heard(assignment, tx.now)
        moves.move(tx, policy, assignment, Event.REPORT, person_id)
        count += 1
    return count
