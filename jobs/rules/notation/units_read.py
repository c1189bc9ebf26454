"""What a cell of units says: who executes, who is marked as leading or helping, what was wrong or noticed."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from jobs.rules.notation.problems import Problem

_LEADING, _HELPING = ("牵头", "主责", "主办"), ("配合", "协办", "协同")


@dataclass(frozen=True, slots=True)
class UnitsRead:
    """What a cell of units says: names in order without repeats, and what was wrong or noticed."""

    units: tuple[str, ...] = ()
    marked_leads: tuple[str, ...] = ()
    marked_support: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    problem: Problem | None = None
    """``vague_unit`` or ``empty_wildcard``: the cell cannot be expanded at all."""
    warnings: frozenset[str] = frozenset()

    @property
    def is_sure(self) -> bool:
        """Tell whether the cell names units and nothing else."""
        return bool(self.units) and not self.unknown and self.problem is None


@dataclass(slots=True)
class Draft:
    """A cell while its items are read one by one."""

    units: list[str] = field(default_factory=list)
    marked_leads: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    problem: Problem | None = None
    warnings: set[str] = field(default_factory=set)

    def mark(self, units: Sequence[str], mark: str) -> None:
        """Take units by the mark behind them: who only helps does not execute."""
        if mark in _HELPING:
            self.support.extend(units)
            return
        self.units.extend(units)
        if mark in _LEADING:
            self.marked_leads.extend(units)

    def finished(self) -> UnitsRead:
        """Return what was read, every name once."""
        return UnitsRead(
            tuple(dict.fromkeys(self.units)),
            tuple(dict.fromkeys(self.marked_leads)),
            tuple(dict.fromkeys(self.support)),
            tuple(self.unknown),
            self.problem,
            frozenset(self.warnings),
        )
