"""The units of a roster by every name they answer to, and the cells of a plan that name them (READING.md §2)."""

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches

from jobs.rules.notation.problems import Problem
from jobs.rules.notation.roster_reading import UnitRow
from jobs.rules.notation.unit_cells import MARKS, OFFICE, PARTY, items
from jobs.rules.notation.units_read import Draft, UnitsRead
from jobs.rules.notation.wildcards import except_whom, is_vague, means_departments, select
from jobs.rules.notation.wording import clip, squeeze

_ORGAN = re.compile(rf"(?<=[镇乡道])(?:{PARTY}|{OFFICE}|(?<=道)办)$")
_FORMER = re.compile(r"\(原[^()]+\)$|^原(?=.{2})")
_LONGEST_ITEM, _LONGEST_NAME = 300, 40
"""A cell can hold 32,767 characters; splitting and comparing take their square."""
_OPEN_LIST = re.compile(
    r"等(?:\d+|[一二三四五六七八九十]+)?(?:家|个)?(?:有关|相关)?(?:部门|单位|乡镇|镇|乡)?(?:[和及](?:部门|单位))?$"
)
_MARK = re.compile(rf"\(({MARKS})(?:单位|部门)?\)$")


class UnitNames:
    """The units of a roster by every name they answer to; full names win over short ones."""

    def __init__(self, units: Sequence[UnitRow]) -> None:
        self.units = tuple(units)
        self._cells: dict[str, UnitsRead] = {}
        self._by_name: dict[str, str] = {}
        for names in (lambda unit: (unit.name,), lambda unit: unit.aliases, _with_or_without_county):
            self._add(names)

    def _add(self, names: Callable[[UnitRow], Sequence[str]]) -> None:
        """Add one kind of names; one that two units share in the same round belongs to neither."""
        found: dict[str, set[str]] = {}
        for unit in self.units:
            for name in names(unit):
                found.setdefault(squeeze(name), set()).add(unit.name)
        for name, owners in found.items():
            if name not in self._by_name and len(owners) == 1:
                self._by_name[name] = next(iter(owners))

    def find(self, text: str) -> str | None:
        """Return the full name of the unit that ``text`` names exactly, else None."""
        name = squeeze(text)
        plainer = (name, _ORGAN.sub("", name), _FORMER.sub("", name))
        return next((self._by_name[one] for one in plainer if one in self._by_name), None)

    def at_head(self, text: str) -> tuple[str, str] | None:
        """Part 石桥镇党委书记 into the unit whose name it begins with, the longest that fits, and the rest."""
        words = squeeze(text)
        ends = range(min(len(words), _LONGEST_NAME), 1, -1)
        return next(((self._by_name[words[:end]], words[end:]) for end in ends if words[:end] in self._by_name), None)

    def nearest(self, text: str) -> str | None:
        """Suggest the unit whose name comes close, for a message; never a match."""
        if len(text) > _LONGEST_NAME:
            return None
        close = get_close_matches(squeeze(text), self._by_name, n=1, cutoff=0.6)
        return self._by_name[close[0]] if close else None

    def unknown(self, text: str) -> Problem:
        """Say that the roster has no such unit, with a suggestion if one is close."""
        return Problem("unknown_unit", {"text": clip(text), "suggestion": self.nearest(text) or "none"})

    def read(self, text: str) -> UnitsRead:
        """Read a cell of units; wildcards are expanded in roster order. The same words are read once."""
        if text not in self._cells:
            self._cells[text] = self._read(text)
        return self._cells[text]

    def _read(self, text: str) -> UnitsRead:
        draft = Draft()
        for item in items(text):
            self._read_item(item, draft)
        return draft.finished()

    def _read_item(self, item: str, draft: Draft) -> None:
        found = self._resolve(item, draft)
        if found is None and (bare := _OPEN_LIST.sub("", item)) != item:
            draft.warnings.add("open_list")
            found = self._resolve(bare, draft) if bare else []
        if found is None and (mark := _MARK.search(item)):
            self._marked(item[: mark.start()], mark[1], draft)
        elif found is None:
            self._partly_known(item, draft)
        else:
            draft.units.extend(found)

    def _partly_known(self, item: str, draft: Draft) -> None:
        """Where blanks part known units from others, the others are what is unknown; else all of it is."""
        pieces = item.split() if len(item) <= _LONGEST_ITEM else [item]
        if not any(self.find(piece) for piece in pieces):
            pieces = [item]
        for piece in pieces:
            name = self.find(piece)
            if name:
                draft.units.append(name)
            else:
                draft.unknown.append(piece)

    def _marked(self, item: str, mark: str, draft: Draft) -> None:
        """A mark belongs to the unit (or wildcard) right before it, not to others joined to that by a blank or 和."""
        marked = self._one(item, draft)
        found = marked if marked is not None else self._several(item, draft)
        if found is None:
            draft.unknown.append(item)
            return
        marked = marked if marked is not None else found[-1:]
        draft.units.extend(found[: len(found) - len(marked)])
        draft.mark(marked, mark)

    def _resolve(self, item: str, draft: Draft) -> list[str] | None:
        """Return the units an item stands for, or None if it is not understood; notes problems in ``draft``."""
        if len(item) > _LONGEST_ITEM:
            return None
        found = self._one(item, draft)
        return found if found is not None else self._several(item, draft)

    def _several(self, item: str, draft: Draft) -> list[str] | None:
        """Split at blanks, 和, 及, 与, but only where every piece is known (城乡和… is one name)."""
        for split in reversed(list(re.finditer(r"\s+|和|及|与|以及", item))):
            head, tail = item[: split.start()], item[split.end() :]
            first = self._one(head, draft) if head and tail else None
            rest = self._resolve(tail, draft) if first is not None else None
            if first is not None and rest is not None:
                return first + rest
        return None

    def _one(self, item: str, draft: Draft) -> list[str] | None:
        name = self.find(item)
        return [name] if name else self._wildcard(item, draft)

    def _wildcard(self, item: str, draft: Draft) -> list[str] | None:
        everybody, but = except_whom(item)
        chosen = select(everybody, self.units)
        if chosen is None and but is None and is_vague(everybody):
            draft.problem = draft.problem or Problem("vague_unit", {"text": everybody})
            return []
        if chosen is None:
            return None
        if means_departments(everybody):
            draft.warnings.add("vague_wildcard")
        excepted = self.read(but) if but else UnitsRead()
        draft.unknown.extend(excepted.unknown)
        names = [unit.name for unit in chosen if unit.name not in excepted.units]
        if not names:
            draft.problem = draft.problem or Problem("empty_wildcard", {"text": everybody})
        return names


def _with_or_without_county(unit: UnitRow) -> tuple[str, ...]:
    names = (_ORGAN.sub("", unit.name), *unit.aliases)
    return (names[0], *(name[1:] if name.startswith("县") else f"县{name}" for name in names if len(name) > 2))
