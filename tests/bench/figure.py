"""A measured figure beside its goal, its floor, a peer, and how it grows with what is stored."""

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rival:
    """What the same takes a peer, or takes with nothing of ours above the library (the floor)."""

    name: str
    measured: float


@dataclass(frozen=True, slots=True)
class Growth:
    """The exponent by which a cost grows with what is stored; 0 is flat, 1 is in proportion."""

    exponent: float
    at_most: float

    @classmethod
    def over(cls, costs: Mapping[int, float], at_most: float) -> "Growth":
        """Fit a power of the size to the costs by least squares."""
        points = [(math.log(size), math.log(cost)) for size, cost in costs.items()]
        return cls(statistics.linear_regression(*zip(*points, strict=True)).slope, at_most)

    def __str__(self) -> str:
        return f"{self.exponent:+.3f} (≤{self.at_most:g})"


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: ``measured`` must not pass ``goal``, or must reach it where more is better.

    Without a goal it is told only. ``raw`` are the figures of the single runs.
    """

    what: str
    measured: float
    goal: float | None
    unit: str
    more_is_better: bool = False
    row: str = ""
    """The row of the goals it belongs to, P1 to P9; empty for a measure of the house's own."""
    floor: Rival | None = None
    peer: Rival | None = None
    growth: Growth | None = None
    raw: tuple[float, ...] = ()

    @property
    def ratio(self) -> float:
        """The measured value as a part of the goal; for a goal of zero, or none, the value itself."""
        return self.measured / self.goal if self.goal else self.measured

    @property
    def is_met(self) -> bool:
        return self._is_in_bounds and (self.growth is None or self.growth.exponent <= self.growth.at_most)

    @property
    def _is_in_bounds(self) -> bool:
        if self.goal is None:
            return True
        return self.measured >= self.goal if self.more_is_better else self.measured <= self.goal

    @property
    def verdict(self) -> str:
        if self.goal is None and self.growth is None:
            return "-"
        return "ok" if self.is_met else "MISSED"

    @property
    def cells(self) -> tuple[str, ...]:
        """What stands in the columns of ``COLUMNS``."""
        bound = "-" if self.goal is None else f"{'≥' if self.more_is_better else '≤'} {self.goal:.4g}"
        measured = f"{self.measured:.4g} {self.unit}".strip()
        growth = "-" if self.growth is None else str(self.growth)
        rivals = (*_beside(self.floor, self.measured), *_beside(self.peer, self.measured))
        return (self.row or "-", self.what, bound, measured, *rivals, growth, self.verdict)

    def __str__(self) -> str:
        return in_columns(self.cells)


COLUMNS = ("row", "measure", "goal", "measured", "floor", "ours/floor", "peer", "ours/peer", "growth", "figure")
WIDTHS = (3, 62, 9, 14, 24, 10, 24, 10, 16, 6)


def in_columns(cells: Sequence[str]) -> str:
    """Set a line of the printed table."""
    return " ".join(f"{cell:<{width}}" for cell, width in zip(cells, WIDTHS, strict=True)).rstrip()


def _beside(rival: Rival | None, measured: float) -> tuple[str, str]:
    if rival is None:
        return "-", "-"
    ratio = f"{measured / rival.measured:.2f}" if rival.measured else "-"
    return f"{rival.name} {rival.measured:.4g}", ratio


def median_of(what: str, runs: Sequence[float], goal: float | None, unit: str, **others: object) -> Figure:
    """Make a figure of the median of several runs, and keep them."""
    return Figure(what, statistics.median(runs), goal, unit, raw=tuple(runs), **others)  # type: ignore[arg-type]


def show(measures: Sequence[Callable[[], Sequence[Figure]]]) -> int:
    """Take every measure, print its figures as they come, and return 1 when a goal is missed."""
    return summary(take(measures))


def take(measures: Sequence[Callable[[], Sequence[Figure]]]) -> list[Figure]:
    """Take every measure and print its figures as they come."""
    print(in_columns(COLUMNS), flush=True)
    found: list[Figure] = []
    for measure in measures:
        for figure in measure():
            print(figure, flush=True)
            found.append(figure)
    return found


def summary(found: Sequence[Figure]) -> int:
    """Say how many goals are met, and return 1 when one is not."""
    judged = [figure for figure in found if figure.verdict != "-"]
    missed = sum(not figure.is_met for figure in judged)
    print(f"{len(judged) - missed} of {len(judged)} goals met")
    return 1 if missed else 0
