"""What a clause may claim about how far the work is."""

from dataclasses import dataclass
from enum import Enum, auto


class Claim(Enum):
    """The kinds of statement about the state of the work."""

    WHOLE = auto()
    """The task itself is finished."""
    LOOSE = auto()
    """Something is finished, and nothing says it is less than the task."""
    PART = auto()
    """A step, a share or a number of it is finished."""
    LEFT = auto()
    """Something remains."""
    PENDING = auto()
    """Handed in, and somebody's word is awaited."""
    NEGATED = auto()
    DOUBLE = auto()
    HEDGED = auto()
    FUTURE = auto()
    CONDITIONAL = auto()
    HEARSAY = auto()
    OTHERS = auto()
    WISH = auto()
    NOT_STARTED = auto()
    PLANNED = auto()
    """A start lies ahead."""
    BEGUN = auto()
    WORKING = auto()
    AFTERCARE = auto()
    """What follows a finished task."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause and what it claims; ``is_measured`` where a share or a number below the whole is stated."""

    clause: str
    claim: Claim | None
    is_measured: bool = False
    is_dated: bool = False
    is_ahead: bool = False
    """A day is named that is not over, or that does not exist."""
