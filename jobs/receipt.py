"""Duty: follow the receipts (回执) of a notice to the last unit: answered, noted by telephone, urged, called."""

from collections.abc import Iterable
from dataclasses import dataclass

from db import deputies, notices, people, posts
from db.engine import Transaction
from db.models import Notice, Person, Receipt, Unit
from db.words import Answer, NoticeKind, Refusal
from jobs import notice as notice_duty
from jobs import owning
from jobs.policy import Policy
from jobs.urge import working_time_between

CARD = "notice-receipts"
FITTING = {
    NoticeKind.NOTICE: (Answer.RECEIVED,),
    NoticeKind.MEETING: (Answer.ATTENDING, Answer.ON_LEAVE, Answer.SUBSTITUTED),
    NoticeKind.RESTATEMENT: (Answer.UNDERSTOOD,),
}


@dataclass(frozen=True, slots=True)
class Call:
    """A unit that only the telephone reaches, its first-responsible, and the notice it does not know of."""

    unit: Unit
    title: str
    person: Person | None
    notice: Notice


def own(tx: Transaction, notice_id: int, person_id: int) -> list[tuple[Receipt, Unit]]:
    """List the receipts that a person may give: of the units where he, or somebody he stands in for, has a post."""
    asked = (person_id, *deputies.stood_for(tx, person_id))
    units = {unit.id for one in asked for _, unit in people.posts_of(tx, one)}
    return [(receipt, unit) for receipt, unit in notices.receipts(tx, notice_id) if unit.id in units]


def give(tx: Transaction, notice_id: int, person_id: int, answer: Answer, words: str = "") -> Notice:
    """Answer for the person's units: what was confirmed stays, a meeting's answer may change until it begins.

    Raise Refusal "visit-not-yours" for a notice to others, "notice-meeting-over" once the meeting has begun.
    """
    notice = notice_duty.a_sent(tx, notice_id)
    asked = own(tx, notice_id, person_id)
    if not asked:
        raise Refusal("visit-not-yours")
    require_fitting(tx, notice, answer)
    for receipt, _ in asked:
        if receipt.answer is Answer.NONE or notice.kind is NoticeKind.MEETING:
            _write(tx, receipt, person_id, answer, words)
    show(tx, notice, [receipt.unit_id for receipt, _ in asked])
    return notice


def give_for(tx: Transaction, notice_id: int, coordinator_id: int, unit: Unit, answer: Answer, words: str = "") -> None:
    """Note what a unit said on the telephone (代报); the coordinator's name stays with it.

    Raise Refusal where the unit was not asked, or has answered by itself.
    """
    notice = notice_duty.a_sent(tx, notice_id)
    receipt = next((one for one, asked in notices.receipts(tx, notice_id) if asked.id == unit.id), None)
    if receipt is None:
        raise Refusal("notice-unit-not-asked", unit=unit.name)
    if receipt.answer is not Answer.NONE and not receipt.is_reported_for:
        raise Refusal("notice-unit-answered", unit=unit.name)
    require_fitting(tx, notice, answer)
    _write(tx, receipt, coordinator_id, answer, words, is_reported_for=True)
    show(tx, notice, [receipt.unit_id])


def require_fitting(tx: Transaction, notice: Notice, answer: Answer) -> None:
    """Refuse an answer that the kind of notice does not have, and any once a meeting has begun."""
    if answer not in FITTING[notice.kind]:
        raise Refusal("visit-not-yours")
    if notice_duty.is_over(tx, notice):
        raise Refusal("notice-meeting-over")


def urge(tx: Transaction, policy: Policy, notice_id: int) -> int:
    """Write again to those who are silent (催收), not twice within the cool-down; return how many persons.

    Raise Refusal when all have answered, when none of the silent can be reached, or too soon.
    """
    notice = notice_duty.a_sent(tx, notice_id)
    silent = [unit.id or 0 for receipt, unit in notices.receipts(tx, notice_id) if receipt.answer is Answer.NONE]
    if not silent or notice_duty.is_over(tx, notice):
        raise Refusal("notice-nobody-silent")
    if notice.urged_at and working_time_between(policy.calendar, notice.urged_at, tx.now) < policy.urge_rest:
        raise Refusal("notice-urged-lately")
    key = f"urged:{tx.now.isoformat()}"
    told = notice_duty.tell(tx, notice, silent, notice_duty.LANE, key, is_urged=True)
    if not told:
        raise Refusal("notice-only-telephone")
    notice.urged_at = tx.now
    tx.add(notice)
    show(tx, notice)
    return told


def calls(tx: Transaction) -> list[Call]:
    """List the units that have not answered a notice of late and that no message reaches."""
    found: list[Call] = []
    for notice, _, unit in notices.unanswered(tx, tx.now - notice_duty.FRESH):
        if notice_duty.reach(tx, notice.kind, [unit.id or 0]).unreached:
            post = posts.principal_post(tx, unit.id or 0)
            holder = posts.holder_of(tx, post.id or 0) if post else None
            found.append(Call(unit, post.title if post else "", holder, notice))
    return found


def show(tx: Transaction, notice: Notice, unit_ids: Iterable[int] = ()) -> None:
    """Bring the cards of a notice up to date: the coordinators' counts, and the cards of units that answered."""
    tx.flush()
    steering = [notice.author_id, *(one.id or 0 for one in owning.coordinators(tx))]
    notice_duty.redraw(tx, notice, (CARD,), steering)
    notice_duty.redraw(tx, notice, (notice_duty.CARD,), notice_duty.circle(tx, unit_ids))


def _write(
    tx: Transaction, receipt: Receipt, person_id: int, answer: Answer, words: str, *, is_reported_for: bool = False
) -> None:
    receipt.answer, receipt.words = answer, words
    receipt.answered_by, receipt.answered_at, receipt.is_reported_for = person_id, tx.now, is_reported_for
    tx.add(receipt)
