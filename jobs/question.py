"""Duty: pass an official's question on to the coordinators, and the answer of one of them back to him."""

from collections.abc import Iterator
from datetime import datetime, time

from db import cards, people, questions
from db.engine import Transaction
from db.messages import Outgoing
from db.models import Assignment, Person, Question
from db.words import Refusal
from jobs import calling, outbox, owning
from jobs.policy import Policy

CARD, ANSWER = "question", "question-answered"


def pass_on(tx: Transaction, person_id: int, words: str, assignment: Assignment | None = None) -> Question:
    """Put the question before every coordinator but the one who asks; it answers nothing and clears no reminder."""
    asked = Question(
        person_id=person_id, assignment_id=assignment.id if assignment else None, words=words, asked_at=tx.now
    )
    tx.add(asked)
    tx.flush()
    message = Outgoing(CARD, {"question_id": asked.id})
    for person in owning.coordinators(tx):
        if person.id != person_id:
            outbox.tell(tx, person, calling.LANE, message, f"{CARD}:{asked.id}:{person.id}", items=[])
    return asked


def load_open(tx: Transaction, question_id: int) -> Question:
    """Load a question that waits; raise Refusal "question-answered-already" or "question-withdrawn" where none does.

    A number that no question has is a forged one: Refusal "visit-not-yours".
    """
    asked = tx.get(Question, question_id)
    if asked is None:
        raise Refusal("visit-not-yours")
    if asked.state == "withdrawn":
        raise Refusal("question-withdrawn")
    if asked.state != "asked":
        answerer = tx.get(Person, asked.answered_by) if asked.answered_by else None
        raise Refusal("question-answered-already", who=answerer.name if answerer else "")
    return asked


def answer(tx: Transaction, question_id: int, person_id: int, words: str) -> Question:
    """Give the first answer: it goes to who asked, and the other coordinators see it and by whom."""
    asked = load_open(tx, question_id)
    asked.state, asked.answer = "answered", words
    asked.answered_by, asked.answered_at = person_id, tx.now
    _changed(tx, asked)
    calling.tell(tx, [tx.get_one(Person, asked.person_id)], Outgoing(ANSWER, {"question_id": asked.id}), _key(asked))
    return asked


def withdraw(tx: Transaction, question_id: int) -> None:
    """Take back a question; one that was answered stays as it is."""
    asked = tx.get_one(Question, question_id)
    if asked.state == "asked":
        asked.state = "withdrawn"
        _changed(tx, asked)


def unanswered(tx: Transaction, policy: Policy, at: datetime) -> Iterator[tuple[int, int]]:
    """Yield which coordinator is told again of which question, by their ids: of every one of an earlier day.

    Who asked is a coordinator himself at times; he is not asked his own question.
    """
    today = policy.calendar.at(policy.calendar.local_day(at), time())
    waiting = questions.asked_before(tx, today)
    for person in owning.coordinators(tx) if waiting else ():
        for asked in waiting:
            if asked.person_id != person.id:
                yield person.id or 0, asked.id or 0


def post_of(tx: Transaction, person_id: int) -> str:
    """Name the first post of a person with its unit, as one addresses him; empty for who holds none."""
    return next((f"{unit.name}{post.title}" for post, unit in people.posts_of(tx, person_id)), "")


def _changed(tx: Transaction, asked: Question) -> None:
    tx.add(asked)
    tx.flush()
    for card in cards.about(tx, CARD, "question_id", asked.id or 0):
        outbox.refresh_card(tx, card)


def _key(asked: Question) -> str:
    return f"{ANSWER}:{asked.id}"
