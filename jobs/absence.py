"""Duty: after an absence that outlasted Telegram's memory of taps, the cards of the last day ask again."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from db import cards, marks
from db.engine import Transaction
from db.models import Card
from jobs import outbox
from jobs.policy import Policy

TAP_LIFE: Final = timedelta(seconds=150)
"""How long Telegram keeps a tap that no bot fetches (words are kept for a day)."""
RECENT: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Attended:
    """When updates came through: the machine's instant, and the business instant of that moment."""

    at: datetime
    business: datetime


def attend(tx: Transaction, policy: Policy, attended: Mapping[int, Attended]) -> None:
    """Note until when updates came through, by bot."""
    instants = {_elapsed_mark(bot_id): noted.at for bot_id, noted in attended.items()}
    instants |= {_business_mark(bot_id): noted.business for bot_id, noted in attended.items()}
    marks.write_all(tx, {name: instant.isoformat() for name, instant in instants.items()})


def last_attended(tx: Transaction) -> dict[int, datetime]:
    """Map every bot to the business instant up to which updates came through."""
    found = marks.beginning_with(tx, _business_mark(""))
    return {int(bot_id): datetime.fromisoformat(instant) for bot_id, instant in found.items()}


def cards_in_doubt(tx: Transaction, bot_id: int, elapsed: datetime) -> list[str]:
    """List the cards that may have been tapped in vain before ``elapsed``; none unless taps can have been lost."""
    attended_at, seen_at = marks.instant(tx, _elapsed_mark(bot_id)), marks.instant(tx, _business_mark(bot_id))
    if attended_at is None or seen_at is None or elapsed - attended_at <= TAP_LIFE:
        return []
    return cards.sent_since(tx, bot_id, seen_at - RECENT)


def ask_again(tx: Transaction, policy: Policy, card_ids: Iterable[str]) -> None:
    """Queue an edit of each card that asks whoever has tapped it to tap once more."""
    outbox.ask_again(tx, [tx.get_one(Card, card_id) for card_id in card_ids])


def _elapsed_mark(bot_id: int) -> str:
    return f"attended:{bot_id}"


def _business_mark(bot_id: int | Literal[""]) -> str:
    return f"attended_business:{bot_id}"
