"""Duty: questions to a document are collected, answered once, and the answers told to all who got the document."""

from collections.abc import Iterable, Sequence

from db import notices, people
from db.engine import Transaction
from db.messages import Lane, Outgoing
from db.models import Doubt, Notice
from db.words import Refusal
from jobs import calling, outbox, owning, receipt
from jobs import notice as notice_duty
from jobs.policy import Policy
from jobs.rules.doubts import read_answer

CARD, ANSWERS = "doubts", "doubt-answers"
LONGEST, LONGEST_MESSAGE = 500, 3000
"""Characters of a question or an answer, and of what one message tells of them."""
Numbered = tuple[int, Doubt]
"""A question with its number, which it keeps: the order in which they were asked."""


def ask(tx: Transaction, policy: Policy, notice_id: int, person_id: int, words: str) -> None:
    """Keep a question of somebody the document is for; the coordinators hear of a document's questions once a day."""
    notice = notice_duty.a_sent(tx, notice_id)
    if not notice.file_id or not receipt.own(tx, notice_id, person_id):
        raise Refusal("visit-not-yours")
    if len(words) > LONGEST:
        raise Refusal("notice-too-long", most=LONGEST)
    tx.add(Doubt(notice_id=notice_id, person_id=person_id, words=words, asked_at=tx.now))
    tx.flush()
    message = Outgoing(CARD, {"notice_id": notice_id})
    day = policy.calendar.local_day(tx.now)
    for person in owning.coordinators(tx):
        outbox.tell(tx, person, calling.LANE, message, f"doubts:{notice_id}:{day}:{person.id}", items=[])
    _show(tx, notice)


def answer(tx: Transaction, notice_id: int, person_id: int, words: str) -> int:
    """Answer one question or several of the same kind; return how many. Nobody is told before ``tell``."""
    notice = notice_duty.a_sent(tx, notice_id)
    waiting = {number: doubt for number, doubt in numbered(tx, notice_id) if not doubt.answer}
    if not waiting:
        raise Refusal("doubts-none")
    numbers, said = read_answer(words, waiting)
    if len(said) > LONGEST:
        raise Refusal("notice-too-long", most=LONGEST)
    for number in numbers:
        doubt = waiting[number]
        doubt.answer, doubt.answered_by, doubt.answered_at = said, person_id, tx.now
        tx.add(doubt)
    _show(tx, notice)
    return len(numbers)


def tell(tx: Transaction, notice_id: int) -> int:
    """Tell what was answered to all whom the document is for, each answer once; return how many persons hear it.

    What one message cannot hold stays for the next.
    """
    notice = notice_duty.a_sent(tx, notice_id)
    due = _that_fit(untold(tx, notice_id))
    if not due:
        raise Refusal("doubts-nothing-to-tell")
    for doubt in due:
        doubt.told_at = tx.now
        tx.add(doubt)
    tx.flush()
    message = Outgoing(ANSWERS, {"notice_id": notice_id, "doubt_ids": [doubt.id for doubt in due]})
    persons = {one.id: one for unit_id in notice.unit_ids for one in notice_duty.contacts(tx, notice.kind, unit_id)}
    for person in persons.values():
        outbox.tell(tx, person, Lane.ESCALATION, message, f"answers:{due[0].id}:{person.id}")
    _show(tx, notice)
    return len(people.reachable(tx) & persons.keys())


def numbered(tx: Transaction, notice_id: int) -> list[Numbered]:
    """List the questions with their numbers."""
    return list(enumerate(notices.doubts(tx, notice_id), start=1))


def untold(tx: Transaction, notice_id: int) -> list[Doubt]:
    """List what is answered and was not told yet."""
    return [one for one in notices.doubts(tx, notice_id) if one.answer and one.told_at is None]


def by_answer(found: Iterable[Doubt]) -> list[list[Doubt]]:
    """Put questions together that got one answer, in the order they were asked."""
    groups: dict[tuple[str, object], list[Doubt]] = {}
    for doubt in found:
        groups.setdefault((doubt.answer, doubt.answered_at), []).append(doubt)
    return list(groups.values())


def _that_fit(found: Sequence[Doubt]) -> list[Doubt]:
    fitting: list[Doubt] = []
    length = 0
    for group in by_answer(found):
        length += len(group[0].answer) + sum(len(doubt.words) for doubt in group)
        if fitting and length > LONGEST_MESSAGE:
            break
        fitting += group
    return fitting


def _show(tx: Transaction, notice: Notice) -> None:
    tx.flush()
    persons = [one.id or 0 for one in owning.coordinators(tx)]
    notice_duty.redraw(tx, notice, (CARD, receipt.CARD), [notice.author_id, *persons])
