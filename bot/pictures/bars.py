"""What the picture of a back-plan says: a bar a node, a band a workstream; words come ready from bot/texts."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What a bar says by its colour, and by its form for whoever sees no colours."""

    PLAIN = "plain"
    CRITICAL = "critical"
    """Thicker: it cannot move without moving the final date."""
    DONE = "done"
    PROPOSED = "proposed"
    """Hollow: the plan gives no date."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One node: when it is worked on, and how late it might finish (``latest_on`` before ``finish_on``: it cannot)."""

    no: str
    title: str
    start_on: date
    finish_on: date
    latest_on: date
    kind: Kind = Kind.PLAIN
    note: str = ""
    """Stands beside the bar: its last day, and what is amiss."""


@dataclass(frozen=True, slots=True)
class Band:
    """The nodes of one workstream."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Gantt:
    """All that the picture says; words come ready from bot/texts."""

    title: str
    subtitle: str
    bands: tuple[Band, ...]
    months: tuple[tuple[date, str], ...]
    """The first day of each month within the span, and its name."""
    legend: tuple[tuple[Kind | None, str], ...] = ()
    """None stands for the room a node has left."""
    today: date | None = None
    today_word: str = ""
