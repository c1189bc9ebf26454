"""What a reading consists of: the intent, what was said beside it, and whether to ask back."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum

from db.words import Intent


class Doubt(StrEnum):
    """Why the bot must ask back before it changes anything; the key of the question."""

    NEGATED = "negated"
    DOUBLE_NEGATION = "double-negation"
    HEDGED = "hedged"
    WISH = "wish"
    CONDITION = "condition"
    HEARSAY = "hearsay"
    CONTRADICTION = "contradiction"
    LOOSE_DONE = "loose-done"
    """Sounds finished, yet not in words that leave nothing open."""
    QUESTIONED_DONE = "questioned-done"
    NO_DATE = "no-date"
    BAD_DATE = "bad-date"
    NO_TARGET = "no-target"
    NO_REASON = "no-reason"
    NO_STATE = "no-state"
    """A node is named and nothing is said about it."""
    UNKNOWN_NODE = "unknown-node"
    REST_UNNAMED = "rest-unnamed"
    """Other nodes are spoken of without their numbers."""
    REST_IDLE = "rest-idle"
    """The other nodes have no news: which they are is known only where a card is answered."""
    UNSURE = "unsure"
    """Words like these were asked about, and the rules do not know why."""
    UNCLEAR = "unclear"


_MEANT: Mapping[Doubt, tuple[Intent, ...]] = {
    Doubt.NEGATED: (Intent.PROGRESS, Intent.NOT_STARTED),
    Doubt.DOUBLE_NEGATION: (Intent.PROGRESS, Intent.DONE),
    Doubt.HEDGED: (Intent.PROGRESS, Intent.DONE),
    Doubt.HEARSAY: (Intent.PROGRESS, Intent.DONE),
    Doubt.CONTRADICTION: (Intent.PROGRESS, Intent.DONE),
    Doubt.LOOSE_DONE: (Intent.DONE, Intent.PROGRESS),
    Doubt.QUESTIONED_DONE: (Intent.DONE, Intent.QUESTION),
    Doubt.WISH: (Intent.NONE, Intent.PROGRESS),
    Doubt.NO_REASON: (Intent.BLOCKED, Intent.EXTENSION),
    Doubt.UNSURE: (Intent.PROGRESS, Intent.DONE),
    Doubt.UNCLEAR: (Intent.QUESTION, Intent.NONE),
}
"""What a doubted reply may mean beside what was taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """The values a reply states; None where it states none."""

    percent: int | None = None
    done_count: int | None = None
    total_count: int | None = None
    remaining_count: int | None = None
    date: dt.date | None = None
    """Expected completion, or the new deadline asked for."""
    time: str | None = None
    """HH:MM, am, noon, pm, cob or eve; only together with a date."""
    delta: str | None = None
    """Extension asked for as a duration: 3d, 2w, 1m, 5wd."""
    reason: str | None = None
    help_unit: tuple[str, ...] = ()
    transfer_to: str | None = None


@dataclass(frozen=True, slots=True)
class TaskReading:
    """What is said of one node, named by plan number or by the words of the reply."""

    ref: str
    intent: Intent
    slots: Slots
    is_idle: bool = False
    """Of this node it is said that there is nothing new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Slots):
    """One reply understood; with ``intent`` MULTI everything is in ``tasks``."""

    intent: Intent
    also: tuple[Intent, ...] = ()
    tasks: tuple[TaskReading, ...] = ()
    ask: bool = False
    why: str = ""
    """A Doubt when ``ask``, else empty."""
    refs: tuple[str, ...] = ()
    is_idle: bool = False
    """Nothing but 暂无新进展 is said; the intent is then what the labels make of it."""
    rest_is_idle: bool = False
    """Of all other nodes it is said that there is nothing new (其余暂无新进展)."""

    @property
    def candidates(self) -> tuple[Intent, ...]:
        """What the words may mean, the likeliest first; the intent alone where nothing is doubted."""
        others = _MEANT.get(Doubt(self.why), ()) if self.ask else ()
        return tuple(dict.fromkeys((self.intent, *others)))

    @property
    def slots(self) -> Slots:
        """Copy the slots without the rest, e.g. for a task of a longer reply."""
        return Slots(**{field.name: getattr(self, field.name) for field in fields(Slots)})


def of_task(task: TaskReading, whole: Reading) -> Reading:
    """Make the reading of one node of what a longer reply says of it; a doubt of the whole is one of each."""
    slots = {field.name: getattr(task.slots, field.name) for field in fields(Slots)}
    return Reading(**slots, intent=task.intent, ask=whole.ask, why=whole.why, refs=(task.ref,), is_idle=task.is_idle)
