"""The message of the morning: all that a person has to hear besides what rings, and the list of what he owes today."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from db import assignments, marks, slips
from db.engine import Transaction
from db.models import Assignment
from jobs import asks, consent, meeting, question, review
from jobs.chains import Chains
from jobs.mail import CONSENTER, DRAFT, LIST, RED, REVIEW, TO_AGREE, Mail
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.ladder import Capacity

MADE = "morning"
"""The mark that tells which morning's message is made."""


def is_made(tx: Transaction, at: datetime) -> bool:
    """Tell whether the message of the morning at ``at`` is made already."""
    return marks.instant(tx, MADE) == at


def add(tx: Transaction, policy: Policy, chains: Chains, mail: Mail, at: datetime) -> None:
    """Make the reminders of a morning the one personal message: list and reminders together.

    Leaders hear of slips and of what stands red, whoever decides of problems and requests, reviewers of what has lain
    with them too long, coordinators of drafts and of questions nobody answered, units of a meeting; whoever is written
    to at all finds his whole list.
    """
    marks.write(tx, MADE, at.isoformat())
    _untold_and_red(tx, chains, mail, at)
    _asks(tx, policy, chains, mail, at)
    _reviews(tx, policy, mail, at)
    _consents(tx, mail)
    _drafts(tx, chains, mail)
    for person_id, notice_id in meeting.recalled(tx, policy, at):
        mail.recall(person_id, notice_id)
    for person_id, question_id in question.unanswered(tx, policy, at):
        mail.question(person_id, question_id)
    for person_id in list(mail.by_person):
        _list(tx, policy, mail, person_id, at)


def _untold_and_red(tx: Transaction, chains: Chains, mail: Mail, at: datetime) -> None:
    """Give leaders what stands red under them, and every slip they have not heard of."""
    for told, slip, assignment in slips.untold(tx):
        if chains.is_reachable(told.person_id):
            capacity = Capacity.TASK_FORCE_LEADER if slip.rung else Capacity.PAIRED_LEADER
            mail.add(told.person_id, Item(assignment.id or 0, RED, capacity.value, slip.level))
            told.told_at = at
            tx.add(told)
    for slip, assignment in slips.red_issued(tx):
        leader = chains.leader_of(assignment)
        if leader is not None and chains.is_reachable(leader):
            mail.add(leader, Item(assignment.id or 0, RED, Capacity.PAIRED_LEADER.value, slip.level))


def _asks(tx: Transaction, policy: Policy, chains: Chains, mail: Mail, at: datetime) -> None:
    """Put problems and requests before those who have not heard of them, or left them undecided for days."""
    for ask in asks.pressing(tx, policy, at):
        if chains.is_reachable(ask.told.person_id):
            mail.put(ask)
            ask.told.told_at, ask.told.outbox_id = at, None
            tx.add(ask.told)


def _reviews(tx: Transaction, policy: Policy, mail: Mail, at: datetime) -> None:
    """Call those who must review what has lain too long: their clock runs, not the official's."""
    today = policy.calendar.local_day(at)
    for assignment in review.handed_in(tx):
        since = review.since(tx, assignment)
        days = policy.calendar.workdays_between(policy.calendar.local_day(since), today)
        for person_id, capacity in review.called(tx, policy, assignment, days).items():
            mail.add(person_id, Item(assignment.id or 0, REVIEW, capacity, 0, days))


def _consents(tx: Transaction, mail: Mail) -> None:
    """Remind the heads of units every morning of what waits for their 同意报送."""
    for assignment in assignments.handed_up(tx):
        principal = consent.principal_of(tx, assignment)
        if principal is not None and principal.id is not None:
            mail.add(principal.id, Item(assignment.id or 0, TO_AGREE, CONSENTER))


def _drafts(tx: Transaction, chains: Chains, mail: Mail) -> None:
    """Lay the drafted red slips before the coordinators every morning until they are issued or answered."""
    for slip, assignment in slips.drafts(tx):
        for coordinator_id in chains.coordinators:
            mail.add(coordinator_id, Item(assignment.id or 0, DRAFT, Capacity.COORDINATOR.value, slip.level))


def _list(tx: Transaction, policy: Policy, mail: Mail, person_id: int, at: datetime) -> None:
    """Add what the person owes today besides: unsigned, due today, late."""
    for assignment in _owed_today(tx, policy, person_id, at):
        mail.add(person_id, Item(assignment.id or 0, LIST, Capacity.RESPONSIBLE.value, 0))


def _owed_today(tx: Transaction, policy: Policy, person_id: int, at: datetime) -> Iterable[Assignment]:
    tomorrow = policy.calendar.at(policy.calendar.local_day(at) + timedelta(days=1), time())
    for assignment in assignments.owned_by(tx, person_id, assignments.OPEN, due_before=tomorrow):
        if (assignment.published_at or at) <= at and assignment.handed_up_at is None:
            yield assignment
