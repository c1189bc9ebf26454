"""Notes: what a run of the clock writes of many assignments, gathered and written a batch at once."""

from dataclasses import dataclass, field

from db import slips, timelines
from db.due import Matter
from db.engine import Transaction
from db.words import Event
from jobs import timeline


@dataclass
class Notes:
    """Timeline rows and slips, each told by its columns; one statement each would cost ten times as much."""

    moves: list[dict[str, object]] = field(default_factory=list)
    slips: list[dict[str, object]] = field(default_factory=list)

    def move(self, tx: Transaction, assignment: Matter, event: Event, details: dict[str, object]) -> None:
        """Note a move of the clock."""
        self.moves.append(timeline.columns(tx, assignment, event, None, details))

    def write(self, tx: Transaction) -> None:
        """Write what was gathered since the last time."""
        timelines.write(tx, self.moves)
        slips.write(tx, self.slips)
        self.moves, self.slips = [], []
