"""What a corrected sheet changes in a plan: nodes are found again by number and name, so that nothing is doubled."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

DATES = ("deadline", "starts_on")
"""The values that say when a node is due; all others say what it is."""

LIKENESS = 4
"""A sheet is of a plan when at least one in so many nodes, of the smaller of both, is found again."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A node as a plan or a sheet has it; ``values`` are comparable, by name."""

    no: str
    title: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Changed:
    """A node that both have, and the names of the values in which they differ."""

    old: Entry
    new: Entry
    names: tuple[str, ...]

    @property
    def is_redated(self) -> bool:
        """Whether it is due at another time."""
        return any(name in DATES for name in self.names)

    @property
    def others(self) -> tuple[str, ...]:
        """The names of what differs besides its dates."""
        return tuple(name for name in self.names if name not in DATES)


@dataclass(frozen=True, slots=True)
class PlanDiff:
    """The differences, each in the order of the sheet, the removed ones in that of the plan."""

    added: tuple[Entry, ...] = ()
    removed: tuple[Entry, ...] = ()
    common: tuple[Changed, ...] = ()
    """Every node that both have, changed or not."""

    @property
    def changed(self) -> tuple[Changed, ...]:
        """The nodes that both have and that differ."""
        return tuple(one for one in self.common if one.names)

    @property
    def is_of_another_plan(self) -> bool:
        """Whether hardly a node is found again by its name; two plans may well share 成立领导小组."""
        smaller = len(self.common) + min(len(self.added), len(self.removed))
        return self.found_again * LIKENESS < max(smaller, 1)

    @property
    def found_again(self) -> int:
        """How many nodes are found again by their name."""
        return sum(one.old.title == one.new.title for one in self.common)


def compare(old: Sequence[Entry], new: Sequence[Entry], unread: Collection[str] = ()) -> PlanDiff:
    """Compare a plan with a sheet; what stands in a row that could not be read (``unread``) is not removed."""
    pairs = _matched(old, new)
    found = {id(ours) for ours, _ in pairs}
    ours_of = {theirs.no: ours for ours, theirs in pairs}
    return PlanDiff(
        added=tuple(one for one in new if one.no not in ours_of),
        removed=tuple(one for one in old if id(one) not in found and one.no not in unread),
        common=tuple(_changed(ours_of[one.no], one) for one in new if one.no in ours_of),
    )


def _matched(old: Sequence[Entry], new: Sequence[Entry]) -> list[tuple[Entry, Entry]]:
    """Pair by number and name, then by a name that stands once on each side (renumbered), then by number alone."""
    pairs: list[tuple[Entry, Entry]] = []
    for key in (_by_both, _by_title, _by_number):
        known, wanted = Counter(map(key, old)), Counter(map(key, new))
        theirs = {key(one): one for one in new}
        for one in old:
            if known[key(one)] == 1 and wanted[key(one)] == 1:
                pairs.append((one, theirs[key(one)]))
        paired = {id(one) for pair in pairs for one in pair}
        old, new = _without(old, paired), _without(new, paired)
    return pairs


def _without(entries: Sequence[Entry], paired: Collection[int]) -> list[Entry]:
    return [one for one in entries if id(one) not in paired]


def _by_both(entry: Entry) -> tuple[str, str]:
    return entry.no, entry.title


def _by_title(entry: Entry) -> str:
    return entry.title


def _by_number(entry: Entry) -> str:
    return entry.no


def _changed(old: Entry, new: Entry) -> Changed:
    names = ["no"] if old.no != new.no else []
    names += ["title"] if old.title != new.title else []
    names += [name for name, value in new.values.items() if old.values.get(name) != value]
    return Changed(old, new, tuple(names))
