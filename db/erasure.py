"""Erasing: every place where the records hold words, numbers or names of one person."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import text, update
from sqlmodel import col, delete, exists, or_, select

from db.engine import Transaction
from db.models import (
    Assignment,
    Card,
    Claim,
    Dialog,
    Evidence,
    Extension,
    GuessTally,
    Inbox,
    Invitation,
    KeptReading,
    Outbox,
    Person,
    Problem,
    Question,
    Report,
    Tenure,
    Timeline,
)
from db.outbox import LIVE
from db.words import InboxState, Lifecycle, OutboxState

OVER = (Lifecycle.CLOSED, Lifecycle.CANCELLED)
BATCH = 1000
_SHAPED: dict[type[Any], str] = {Outbox: "params", Card: "params", Dialog: "details", Report: "reading"}
"""Tables whose rows hold values by name, among them words and names of persons."""


def words_of(tx: Transaction, person_id: int) -> set[str]:
    """Collect what a person wrote: reports, problems, reasons, questions and answers."""
    said = (
        select(Report.words).where(Report.person_id == person_id),
        select(KeptReading.words).where(KeptReading.person_id == person_id),
        select(Problem.words).where(Problem.person_id == person_id),
        select(Extension.reason).where(Extension.person_id == person_id),
        select(Question.words).where(Question.person_id == person_id),
        select(Question.answer).where(Question.answered_by == person_id),
    )
    return {words for query in said for words in tx.exec(query).all() if words}


def overwrite_on_disk(tx: Transaction) -> None:
    """Have SQLite overwrite what is deleted from now on, not only forget where it lay."""
    if tx.get_bind().dialect.name == "sqlite":
        tx.execute(text("PRAGMA secure_delete=ON"))


def handled_by(tx: Transaction, person_id: int) -> int:
    """Count the assignments that are not over and in a person's hands."""
    query = select(Assignment.id).where(Assignment.handler_id == person_id, col(Assignment.state).not_in(OVER))
    return len(tx.exec(query).all())


def said_by(tx: Transaction, person_id: int) -> list[int]:
    """List the timeline rows of what a person did."""
    query = select(Timeline.id).where(Timeline.person_id == person_id).order_by(col(Timeline.id))
    return [row_id for row_id in tx.exec(query).all() if row_id is not None]


def blank_words(tx: Transaction, person_id: int) -> int:
    """Empty what a person said of assignments, and drop how it was read; return how many reports that were.

    That, when and how far was reported stays.
    """
    mine = select(Report.id).where(Report.person_id == person_id)
    tx.execute(update(Evidence).where(col(Evidence.report_id).in_(mine)).values(file_id="", file_name=""))
    tx.execute(delete(KeptReading).where(col(KeptReading.person_id) == person_id))
    tx.execute(update(Extension).where(col(Extension.person_id) == person_id).values(reason=""))
    tx.execute(update(Problem).where(col(Problem.person_id) == person_id).values(words=""))
    tx.execute(update(Question).where(col(Question.person_id) == person_id).values(words=""))
    tx.execute(update(Question).where(col(Question.answered_by) == person_id).values(answer=""))
    blanked = update(Report).where(col(Report.person_id) == person_id).values(words="", reading={})
    return tx.connection().execute(blanked).rowcount


def end_conversation(tx: Transaction, person: Person) -> int:
    """Drop what was to be said to a person and the ways to enrol; forget the chat; return how many updates went."""
    rows = update(Outbox).where(col(Outbox.person_id) == person.id)
    waiting = col(Outbox.state).in_((*LIVE, OutboxState.BLOCKED, OutboxState.REVIEW, OutboxState.HELD))
    tx.execute(rows.where(waiting).values(state=OutboxState.CANCELLED, error="erased"))
    tx.execute(rows.values(chat_id=None))
    tx.execute(update(Card).where(col(Card.person_id) == person.id).values(chat_id=None, retired_at=tx.now))
    tx.execute(delete(Dialog).where(col(Dialog.person_id) == person.id))
    tx.execute(delete(Claim).where(col(Claim.person_id) == person.id))
    tx.execute(delete(Invitation).where(col(Invitation.person_id) == person.id))
    if person.telegram_id is None:
        return 0
    tx.execute(delete(GuessTally).where(col(GuessTally.telegram_id) == person.telegram_id))
    said = or_(col(Inbox.chat_key) == person.telegram_id, col(Inbox.raw).contains(str(person.telegram_id)))
    heard = update(Inbox).where(said, col(Inbox.state) != InboxState.PENDING)
    return tx.connection().execute(heard.values(raw="", chat_key=0)).rowcount


def rewrite(tx: Transaction, changed: Callable[[Any], Any]) -> list[int]:
    """Pass the values of every message, card, question and report through ``changed``.

    Return the timeline rows it would change too: those are sealed, and not rewritten.
    """
    for model, column in _SHAPED.items():
        for row in tx.exec(select(model)).yield_per(BATCH):
            values = getattr(row, column)
            new = changed(values)
            if new != values:
                setattr(row, column, new)
                tx.add(row)
        tx.flush()
    rows = tx.exec(select(Timeline.id, Timeline.details)).all()
    return [row_id for row_id, details in rows if row_id is not None and changed(details) != details]


def forget_phones(tx: Transaction, before: datetime) -> int:
    """Drop the phone numbers of those whose last tenure ended before an instant; return how many."""
    tenure = select(Tenure.id).where(col(Tenure.person_id) == col(Person.id))
    runs = tenure.where(or_(col(Tenure.until_at).is_(None), col(Tenure.until_at) >= before))
    gone = (exists(tenure), ~exists(runs), col(Person.phone).is_not(None))
    return tx.connection().execute(update(Person).where(*gone).values(phone=None)).rowcount
