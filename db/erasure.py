"""Erasing: every place where the records hold words, numbers or names of one person."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, text, update
from sqlmodel import col, delete, exists, or_, select

from db.engine import Transaction
from db.messages import InboxState, OutboxState
from db.models import (
    Assignment,
    Batch,
    Card,
    Claim,
    Dialog,
    Directive,
    Doubt,
    Evidence,
    Extension,
    GuessTally,
    Inbox,
    Inquiry,
    InquiryReply,
    Invitation,
    KeptReading,
    Outbox,
    Person,
    Problem,
    Question,
    Receipt,
    Report,
    Tenure,
    Timeline,
)
from db.outbox import LIVE
from db.words import Lifecycle

OVER = (Lifecycle.CLOSED, Lifecycle.CANCELLED)
BATCH = 1000
_SHAPED: dict[type[Any], str] = {
    Outbox: "params", Card: "params", Dialog: "details", Report: "reading", Batch: "details",
}  # fmt: skip
"""Tables whose rows hold values by name, among them words and names of persons."""
_MADE = ("reading_id", "extension_id", "problem_id")
"""What the reading of a report names that repeats its words."""


def words_of(tx: Transaction, person_id: int) -> set[str]:
    """Collect what a person wrote: reports, problems, reasons, directives, questions and answers."""
    said = (
        select(Report.words).where(Report.person_id == person_id),
        select(KeptReading.words).where(KeptReading.person_id == person_id),
        select(Problem.words).where(Problem.person_id == person_id),
        select(Extension.reason).where(Extension.person_id == person_id),
        select(Directive.words).where(Directive.person_id == person_id),
        select(Inquiry.words).where(Inquiry.person_id == person_id),
        select(InquiryReply.words).where(InquiryReply.person_id == person_id),
        select(Report.words).where(col(Report.id).in_(_spoken_for(tx, person_id))),
        select(Question.words).where(Question.person_id == person_id),
        select(Question.answer).where(Question.answered_by == person_id),
        select(Doubt.words).where(Doubt.person_id == person_id),
        select(Doubt.answer).where(Doubt.answered_by == person_id),
        select(Receipt.words).where(Receipt.answered_by == person_id),
    )
    return {words for query in said for words in tx.exec(query).all() if words}


def _spoken_for(tx: Transaction, person_id: int) -> list[int]:
    """List the reports that a coordinator wrote down for a person: the words in them are that person's (代报)."""
    rows = tx.exec(select(Report.id, Report.reading)).all()
    return [row_id for row_id, reading in rows if row_id is not None and reading.get("for") == person_id]


def _his(model: type[Any], person_id: int, spoken: Collection[int]) -> ColumnElement[bool]:
    """Say of a row that a person said it, or that it is one of those that were ``spoken`` for him."""
    return or_(col(model.person_id) == person_id, col(model.id).in_(spoken))


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
    spoken = tx.exec(select(Report.reading).where(col(Report.id).in_(_spoken_for(tx, person_id)))).all()
    made = {name: {int(one[name]) for one in spoken if one.get(name)} for name in _MADE}
    tx.execute(delete(KeptReading).where(_his(KeptReading, person_id, made["reading_id"])))
    tx.execute(update(Extension).where(_his(Extension, person_id, made["extension_id"])).values(reason=""))
    tx.execute(update(Problem).where(_his(Problem, person_id, made["problem_id"])).values(words=""))
    tx.execute(update(Directive).where(col(Directive.person_id) == person_id).values(words=""))
    for asked_or_said in (Inquiry, InquiryReply):
        tx.execute(update(asked_or_said).where(col(asked_or_said.person_id) == person_id).values(words=""))
    tx.execute(update(Question).where(col(Question.person_id) == person_id).values(words=""))
    tx.execute(update(Question).where(col(Question.answered_by) == person_id).values(answer=""))
    tx.execute(update(Doubt).where(col(Doubt.person_id) == person_id).values(words=""))
    tx.execute(update(Doubt).where(col(Doubt.answered_by) == person_id).values(answer=""))
    tx.execute(update(Receipt).where(col(Receipt.answered_by) == person_id).values(words=""))
    blanked = update(Report).where(col(Report.person_id) == person_id).values(words="", reading={})
    blanked = update(Report).where(_his(Report, person_id, _spoken_for(tx, person_id))).values(words="", reading={})
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
    rows = tx.exec(select(Timeline.id, Timeline.details).order_by(col(Timeline.id))).all()
    return [row_id for row_id, details in rows if row_id is not None and changed(details) != details]


def forget_phones(tx: Transaction, before: datetime) -> int:
    """Drop the phone numbers of those whose last tenure ended before an instant; return how many."""
    tenure = select(Tenure.id).where(col(Tenure.person_id) == col(Person.id))
    runs = tenure.where(or_(col(Tenure.until_at).is_(None), col(Tenure.until_at) >= before))
    gone = (exists(tenure), ~exists(runs), col(Person.phone).is_not(None))
    return tx.connection().execute(update(Person).where(*gone).values(phone=None)).rowcount
