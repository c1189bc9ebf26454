"""What a rehearsal in a process of its own is told; it goes there as it is, by pickle."""

from dataclasses import dataclass
from datetime import datetime

from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be played, and in whose language the book is written."""

    url: str
    policy: Policy
    now: datetime
    language: str
    campaign_id: int
