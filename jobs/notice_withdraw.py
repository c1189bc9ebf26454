"""Duty: take a notice back (撤回): nobody is asked or reminded of it any more, and every card of it says so."""

from db import notices, people
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Notice, Person
from db.words import NoticeKind, NoticeState, Refusal
from jobs import notice as notice_duty
from jobs import outbox, receipt
from jobs.policy import Policy
from jobs.rules.rights import Right, allows

TOLD = "notice-withdrawn-told"


def is_theirs(tx: Transaction, notice: Notice, coordinator_id: int) -> bool:
    """Tell whether a coordinator may take it back: its author, and anybody once the author coordinates no more."""
    return notice.author_id == coordinator_id or not allows(Right.COORDINATOR, people.roles_of(tx, notice.author_id))


def owned(tx: Transaction, notice_id: int, person_id: int) -> Notice:
    """Load a sent notice that a coordinator may take back.

    Raise Refusal "notice-of-another" for another's, "notice-meeting-over" once a meeting has begun.
    """
    notice = notice_duty.a_sent(tx, notice_id)
    if not is_theirs(tx, notice, person_id):
        raise Refusal("notice-of-another", who=tx.get_one(Person, notice.author_id).name)
    if notice_duty.is_over(tx, notice):
        raise Refusal("notice-meeting-over")
    return notice


def withdraw(tx: Transaction, policy: Policy, notice_id: int, person_id: int) -> int:
    """Take it back; what was not sent yet never goes out. Return how many people are written to.

    The card that people have is edited. An edit rings nowhere, so that of a meeting they are told as well: somebody
    might set out for it.
    """
    notice = owned(tx, notice_id, person_id)
    notice.state, notice.withdrawn_by = NoticeState.WITHDRAWN, person_id
    tx.add(notice)
    receipt.show(tx, notice, notice.unit_ids)
    return _tell(tx, policy, notice) if notice.kind is NoticeKind.MEETING else 0


def _tell(tx: Transaction, policy: Policy, meeting: Notice) -> int:
    """Tell whoever has the card of a meeting; before the office opens only where that would be too late."""
    members = notice_duty.circle(tx, meeting.unit_ids)
    shown = notices.cards_of(tx, meeting.id or 0, (notice_duty.CARD,), members)
    have_read = dict.fromkeys(one.person_id or 0 for one in shown if one.message_id is not None)
    opens_at = policy.calendar.next_working_time(tx.now)
    is_late = meeting.meets_at is not None and meeting.meets_at <= opens_at
    lane = Lane.ANSWER if meeting.reason or is_late else notice_duty.LANE
    message = Outgoing(TOLD, {"notice_id": meeting.id})
    rows = [outbox.tell(tx, members[one], lane, message, f"notice:{meeting.id}:withdrawn:{one}") for one in have_read]
    return sum(row is not None for row in rows)
