"""What people do in the second run of a rehearsal, in which everybody answers on time, by the duties of every day."""

from datetime import datetime, time
from typing import Final

from db import assignments, campaigns
from db.engine import Transaction
from db.models import Assignment
from db.words import Lifecycle
from jobs import owning, report, review, sign
from jobs.cadences import EachWorkday
from jobs.policy import Policy
from jobs.schedule import Scheduled

ANSWERED_AT: Final = time(9, 30)
"""An hour after the message of the morning."""


def answer(tx: Transaction, policy: Policy, at: datetime) -> int:
    """Do what is owed: sign, answer what rang today, hand in a working day early, review; return how much that was.

    Nobody answers for a vacancy without an acting holder.
    """
    by_campaign = (assignments.of_campaign(tx, one.id or 0, assignments.UNFINISHED) for one in campaigns.running(tx))
    found = [one for owed in by_campaign for one in owed]
    return sum(_answer(tx, policy, one, at) for one in found if one.published_at is not None and one.published_at < at)


def _answer(tx: Transaction, policy: Policy, assignment: Assignment, at: datetime) -> bool:
    holder_id = owning.holder_id(tx, assignment)
    if holder_id is None or assignment.id is None:
        return False
    match assignment.state:
        case Lifecycle.AWAITING_SIGN:
            sign.sign(tx, policy, assignment, holder_id)
        case Lifecycle.IN_PROGRESS if _is_nearly_due(policy, assignment, at):
            done = report.done(tx, policy, assignment.id, assignment.version, holder_id)
            if done.awaits:
                report.deliver(tx, policy, done, holder_id, report.ELSEWHERE)
        case Lifecycle.IN_PROGRESS if _rang_today(policy, assignment, at):
            report.no_news(tx, policy, assignment.id, assignment.version, holder_id)
        case Lifecycle.IN_REVIEW if reviewers := owning.reviewers(tx, assignment):
            review.close(tx, policy, assignment.id, assignment.version, reviewers[0].id or 0)
        case _:
            return False
    return True


def _is_nearly_due(policy: Policy, assignment: Assignment, at: datetime) -> bool:
    calendar = policy.calendar
    return assignment.due_on is not None and assignment.due_on <= calendar.add_workdays(calendar.local_day(at), 1)


def _rang_today(policy: Policy, assignment: Assignment, at: datetime) -> bool:
    calendar, stepped_at = policy.calendar, assignment.stepped_at
    return stepped_at is not None and calendar.local_day(stepped_at) == calendar.local_day(at)


ANSWERS = (Scheduled("answers", answer, EachWorkday(lambda _policy: ANSWERED_AT)),)
