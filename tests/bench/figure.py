"""A measured figure beside its goal."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: ``measured`` must not pass ``goal``, or must reach it where more is better."""

    what: str
    measured: float
    goal: float
    unit: str
    more_is_better: bool = False

    @property
    def ratio(self) -> float:
        """The measured value as a part of the goal; for a goal of zero the value itself."""
        return self.measured / self.goal if self.goal else self.measured

    @property
    def is_met(self) -> bool:
        return self.measured >= self.goal if self.more_is_better else self.measured <= self.goal

    def __str__(self) -> str:
        bound = "≥" if self.more_is_better else "≤"
        verdict = "ok" if self.is_met else "MISSED"
        values = f"{bound} {self.goal:<8g} {self.measured:>9.3f} {self.unit:<4} {self.ratio:>7.3f}"
        return f"{self.what:<58} {values}  {verdict}"


HEADER = f"{'measure':<58} {'goal':<10} {'measured':>9} {'':<4} {'ratio':>7}"


def show(measures: list[Callable[[], list[Figure]]]) -> int:
    """Take every measure, print its figures as they come, and return 1 when a goal is missed."""
    print(HEADER, flush=True)
    found: list[Figure] = []
    for measure in measures:
        for figure in measure():
            print(figure, flush=True)
            found.append(figure)
    missed = sum(not figure.is_met for figure in found)
    print(f"{len(found) - missed} of {len(found)} goals met")
    return 1 if missed else 0
