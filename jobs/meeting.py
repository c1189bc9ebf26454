"""Duty: recall a meeting in the morning's message, to who has not answered and to who comes."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from db import notices
from db.engine import Transaction
from db.models import Notice
from jobs import notice as notice_duty
from jobs.policy import Policy
from jobs.rules.meetings import group_of, reminded


def recalled(tx: Transaction, policy: Policy, at: datetime) -> Iterator[tuple[int, int]]:
    """Yield who is reminded this morning of which meeting, each pair once, by the ids of person and notice."""
    calendar = policy.calendar
    latest = calendar.add_workdays(calendar.local_day(at), 1) + timedelta(days=1)
    for meeting in notices.meetings(tx, at, calendar.at(latest, time())):
        if meeting.sent_at is not None and calendar.next_working_time(meeting.sent_at) < at:
            for person_id in _reminded(tx, policy, meeting, at):
                yield person_id, meeting.id or 0


def _reminded(tx: Transaction, policy: Policy, meeting: Notice, at: datetime) -> list[int]:
    assert meeting.meets_at is not None
    groups = reminded(meeting.meets_at, at, policy.calendar)
    found = [
        person.id
        for receipt, unit in (notices.receipts(tx, meeting.id or 0) if groups else ())
        if group_of(receipt.answer) in groups
        for person in notice_duty.contacts(tx, meeting.kind, unit.id or 0)
    ]
    return [person_id for person_id in dict.fromkeys(found) if person_id is not None]
