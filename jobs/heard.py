"""What was said, and what came of it: an echo, or the one question that is left."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from db.messages import Outgoing
from db.models import Report

CHOSEN, NEWS = "chosen", "news"
"""What words may answer beside a request: which node they mean, and how a node is going."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words as they came; ``among`` are the assignments of the card they answer, if any."""

    words: str
    message_id: int = 0
    among: tuple[int, ...] = ()
    told: Mapping[str, str] = field(default_factory=dict)
    """The words by the question they answer, of a report by questions."""
    said_at: datetime | None = None
    """When, if not now: words wait while the bot is away, and with a question until it is answered."""
    asked: str = ""
    """What the bot had asked for, where the words are an answer: CHOSEN, NEWS, or the intent of a request."""
    before: str = ""
    """What was said before the answer and belongs to it."""
    campaign_id: int = 0
    """The campaign that was picked for the numbers that several of them have."""

    def at(self, now: datetime) -> datetime:
        """Tell the instant that 明天 is counted from."""
        return self.said_at or now


@dataclass(frozen=True, slots=True)
class Echo:
    """What was understood, to be shown with 识别为: proposed, or in effect already."""

    reports: tuple[Report, ...]


@dataclass(frozen=True, slots=True)
class Which:
    """The one question: which node is meant.

    ``unknown`` is a number that is not the person's own, ``shared`` one that he has in several campaigns.
    """

    candidates: tuple[int, ...]
    unknown: str = ""
    shared: str = ""


@dataclass(frozen=True, slots=True)
class DateWanted:
    """An extension is asked for and the new date is missing, or ``offered`` is not later than the deadline."""

    assignment_id: int
    words: str
    offered: date | None = None


Heard = Echo | Which | DateWanted | Outgoing
