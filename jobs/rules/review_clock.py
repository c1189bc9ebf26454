"""The reviewer's clock: who is called, the longer a submission lies; it never runs against the official."""

from dataclasses import dataclass
from enum import IntEnum


class Called(IntEnum):
    """How far the call goes; each includes those before."""

    NOBODY = 0
    REVIEWERS = 1
    NEXT_IN_LINE = 2
    """Who stands in for the reviewers."""
    COORDINATORS = 3


@dataclass(frozen=True)
class ReviewPolicy:
    """The [review] settings, in working days."""

    remind_days: int = 1
    next_in_line_days: int = 2
    coordinators_days: int = 3
    send_back_days: int = 2
    """What an official has at least for what is sent back without a day."""


def called(days: int, policy: ReviewPolicy) -> Called:
    """Tell who is called in a morning when a submission has lain for ``days`` working days."""
    if days <= policy.remind_days:
        return Called.NOBODY
    if days > policy.coordinators_days:
        return Called.COORDINATORS
    return Called.NEXT_IN_LINE if days > policy.next_in_line_days else Called.REVIEWERS
