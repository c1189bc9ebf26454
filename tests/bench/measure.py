"""A measure of the table, in two sizes."""

import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tests.bench.figure import Figure


@dataclass(frozen=True, slots=True)
class Measure:
    """What is measured for a row of the goals; ``full`` has their sizes, ``quick`` takes a few seconds."""

    row: str
    """P1 to P9; empty for a measure of the house's own."""
    take: Callable[..., Sequence[Figure]]
    quick: Mapping[str, object] = field(default_factory=dict)
    full: Mapping[str, object] = field(default_factory=dict)

    def figures(self, *, is_quick: bool) -> list[Figure]:
        """Measure; what breaks off is a missed figure, and the others go on."""
        try:
            found = self.take(**(self.quick if is_quick else self.full))
        except Exception as error:
            traceback.print_exc()
            found = [Figure(f"broke off: {type(error).__name__}", 1, 0, "")]
        return [replace(figure, row=self.row) for figure in found]
