"""Invitations, claims and guesses: who was invited, who says to be whom, who guesses."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import CursorResult, delete, func, update
from sqlmodel import col, select

from db.engine import Transaction
from db.messages import OutboxState
from db.models import Bot, Card, Claim, GuessTally, Invitation, Outbox, Person, Tenure

OPEN = ("asked", "waiting", "expired")
IN_OFFICE = ("waiting", "expired")
"""States of a claim in which a coordinator must do something."""


def by_hash(tx: Transaction, code_hash: str) -> Invitation | None:
    """Find an invitation by the hash of its code."""
    return tx.exec(select(Invitation).where(Invitation.code_hash == code_hash)).first()


def invited(tx: Transaction) -> set[int]:
    """Tell whose invitation is neither used nor expired."""
    query = select(Invitation.person_id).where(col(Invitation.used_at).is_(None), col(Invitation.expires_at) > tx.now)
    return {person_id for person_id in tx.exec(query).all() if person_id is not None}


def consume(tx: Transaction, invitation_id: int) -> bool:
    """Use an invitation up; False when somebody else did so first, in whatever transaction."""
    used = tx.execute(
        update(Invitation)
        .where(col(Invitation.id) == invitation_id, col(Invitation.used_at).is_(None))
        .values(used_at=tx.now)
    )
    assert isinstance(used, CursorResult)
    return used.rowcount == 1


def revoke_unused(tx: Transaction, person_id: int | None) -> None:
    """Use up every earlier invitation of a person (None: codes for administrators)."""
    whose = col(Invitation.person_id).is_(None) if person_id is None else col(Invitation.person_id) == person_id
    tx.execute(update(Invitation).where(whose, col(Invitation.used_at).is_(None)).values(used_at=tx.now))


def prolong(tx: Transaction, until: datetime) -> None:
    """Let every unused invitation of a person live at least until ``until``."""
    tx.execute(
        update(Invitation)
        .where(
            col(Invitation.used_at).is_(None),
            col(Invitation.person_id).is_not(None),
            col(Invitation.expires_at) < until,
        )
        .values(expires_at=until)
    )


def asked_by(tx: Transaction, bot_id: int, telegram_id: int) -> Claim | None:
    """Find the claim whose contact a Telegram user was asked for last."""
    query = (
        select(Claim)
        .where(Claim.bot_id == bot_id, Claim.telegram_id == telegram_id, Claim.state == "asked")
        .order_by(col(Claim.id).desc())
    )
    return tx.exec(query).first()


def open_of(tx: Transaction, telegram_id: int, person_id: int) -> list[Claim]:
    """List the open claims of a Telegram user, and those of others for the same person."""
    query = select(Claim).where(
        (col(Claim.telegram_id) == telegram_id) | (col(Claim.person_id) == person_id), col(Claim.state).in_(OPEN)
    )
    return list(tx.exec(query.order_by(col(Claim.id))).all())


def in_office(tx: Transaction) -> list[Claim]:
    """List the claims that wait for a coordinator, oldest first."""
    return list(tx.exec(select(Claim).where(col(Claim.state).in_(IN_OFFICE)).order_by(col(Claim.id))).all())


def waiting_of(tx: Transaction, person_id: int, state: str) -> Claim | None:
    """Find a person's claim in one state."""
    query = select(Claim).where(Claim.person_id == person_id, Claim.state == state)
    return tx.exec(query.order_by(col(Claim.id))).first()


def guesses(tx: Transaction, telegram_id: int, hour: str) -> tuple[int, int]:
    """Count a user's wrong codes in an hour (``2020-04-21T09``, UTC) and on its day."""
    query = select(GuessTally.hour, GuessTally.count).where(
        GuessTally.telegram_id == telegram_id, col(GuessTally.hour).startswith(hour.partition("T")[0])
    )
    counts = {at: count for at, count in tx.exec(query).all()}
    return counts.get(hour, 0), sum(counts.values())


def count_guess(tx: Transaction, telegram_id: int, hour: str) -> None:
    """Count a wrong code."""
    tally = tx.get(GuessTally, (telegram_id, hour)) or GuessTally(telegram_id=telegram_id, hour=hour)
    tally.count += 1
    tx.add(tally)


def drop_guesses(tx: Transaction, before_day: str) -> int:
    """Drop the counts of days before ``before_day`` (``2020-04-21``, UTC); return how many."""
    return tx.connection().execute(delete(GuessTally).where(col(GuessTally.hour) < before_day)).rowcount


def known_bots(tx: Transaction) -> list[Bot]:
    """List our bots as the last getMe named them."""
    return list(tx.exec(select(Bot).order_by(col(Bot.id))).all())


def resend_asked(tx: Transaction, invitation: Invitation) -> Claim | None:
    """Find the request to send an expired invitation again: one still open for the person, or the one settled."""
    query = select(Claim).where(
        Claim.person_id == invitation.person_id,
        (col(Claim.state) == "expired") | ((col(Claim.state) == "resent") & (Claim.invitation_id == invitation.id)),
    )
    return tx.exec(query.order_by(col(Claim.id).desc())).first()


def bound_counts(tx: Transaction) -> dict[int, int]:
    """Count the persons bound to each bot."""
    query = select(Person.bot_id, func.count()).where(col(Person.bot_id).is_not(None)).group_by(col(Person.bot_id))
    return {bot_id: count for bot_id, count in tx.exec(query).all() if bot_id is not None}


def move_cards(tx: Transaction, old: int, new: int) -> None:
    """Give the cards and messages of one record of a person to the other."""
    tx.execute(update(Card).where(col(Card.person_id) == old).values(person_id=new))
    tx.execute(update(Outbox).where(col(Outbox.person_id) == old).values(person_id=new))


def redirect_unsent(tx: Transaction, person: Person) -> None:
    """Send what has not gone out yet to the person's present account."""
    waiting: Iterable[OutboxState] = (OutboxState.READY, OutboxState.BLOCKED)
    tx.execute(
        update(Outbox)
        .where(col(Outbox.person_id) == person.id, col(Outbox.state).in_(waiting), ~col(Outbox.is_edit))
        .values(bot_id=person.bot_id, chat_id=person.telegram_id)
    )


def running_tenures(tx: Transaction, person_id: int) -> list[Tenure]:
    """List the tenures of a person that have not ended."""
    query = select(Tenure).where(Tenure.person_id == person_id, col(Tenure.until_at).is_(None))
    return list(tx.exec(query.order_by(col(Tenure.id))).all())
