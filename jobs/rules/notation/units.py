"""Units as plan sheets name them: short names, wildcards with exceptions, marks, open lists (READING.md §2)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from db.words import UnitKind
from jobs.rules.notation.values import Problem, UnitRow
from jobs.rules.notation.wording import RINGED, clip, fold, squeeze

_MARKS = r"牵头|主责|主办|责任|承办|配合|协办|协同"
_PARTY, _OFFICE = r"(?:党委|党工委|党\(工\)委)", r"(?:(?:人民)?政府(?:\(办事处\))?|办事处)"
_SAME_THING = (
    (re.compile(r"(各[乡镇]+)\((乡|镇|街道)(?:办|办事处)?\)"), r"\1\2"),
    (re.compile(rf"(?<=[镇乡道])\(?{_PARTY}[、,/和及]?{_OFFICE}\)?"), "政府"),
    (re.compile(rf"(各[乡镇街道]+)\(?(?:{_PARTY}|{_OFFICE})\)?"), r"\1"),
    (re.compile(r"(各乡?镇)[、,/和及](?=街道)"), r"\1"),
    (re.compile(r"(各(?:街道|[^、,;/\n]{0,6}部门))[、,/和及](?=乡镇)"), r"\1、各"),
    (re.compile(r"(除[^\n]{1,200}?外)[、,]?的?(?:其他|其余)?各?(?=乡镇|镇|乡|街道|部门)"), r"\1各"),
    (re.compile(r"(除[^\n]{1,200}?外)[、,]?的?(?=[县市区旗]直)"), r"\1"),
    (re.compile(r"(各[^、,;/()\n]{1,8}),([^,;()\n]{1,200})除外"), r"\1(\2除外)"),
    (re.compile(rf"(\((?:{_MARKS})(?:单位|部门)?\))\s*[和及与]?(?=[^、,;/\n])"), r"\1、"),
    (re.compile(r"(?:^|(?<=[\s,;]))\(?\d{1,2}[.、)](?=[\u4e00-\u9fff])", re.MULTILINE), "\n"),
)
"""Ways of writing one thing that hold a separator or a second word, each with the plain form."""
_ORGAN = re.compile(rf"(?<=[镇乡道])(?:{_PARTY}|{_OFFICE}|(?<=道)办)$")
_FORMER = re.compile(r"\(原[^()]+\)$|^原(?=.{2})")
_LONGEST_ITEM, _LONGEST_NAME = 300, 40
"""A cell can hold 32,767 characters; splitting and comparing take their square."""
_OPEN_LIST = re.compile(
    r"等(?:\d+|[一二三四五六七八九十]+)?(?:家|个)?(?:有关|相关)?(?:部门|单位|乡镇|镇|乡)?(?:[和及](?:部门|单位))?$"
)
_MARK = re.compile(rf"\(({_MARKS})(?:单位|部门)?\)$")
_LEADING, _HELPING = ("牵头", "主责", "主办"), ("配合", "协办", "协同")
_ACTING = re.compile(rf"由?(?P<units>[^()]+?)(?P<act>{_MARKS}|负责|落实|参与|协助)")
_MARK_OF = {"负责": "责任", "落实": "责任", "参与": "配合", "协助": "配合"}
"""What units do, in the words of a sentence, as the mark that says it in brackets."""
_EXCEPT_AFTER = re.compile(
    r"^(?P<all>.+?)\((?:(?P<but>.+?)除外|(?:除|不含|不包括|不包含)(?P<out>.+?)(?:以外|之外|外)?)\)$"
)
_EXCEPT_BEFORE = re.compile(r"^除(?P<but>.+)外(?P<all>(?:各|[县市区旗]直).+)$")
_EXCEPT_ENDS = re.compile("外(?:各|[县市区旗]直)")
_VAGUE = re.compile(
    r"^(?:[县市区旗]直|各)?(?:有关|相关|部分|其他|其它|个别|试点)(?:的|县直)?(?:乡镇|镇|乡|街道|部门|单位)$|^各(?:有关|相关)?单位$"
)
_DEPARTMENTS = re.compile(
    r"^(?:[县市区旗]直)?各(?:有关|相关)?部门$|^[县市区旗]直各(?:有关|相关)?单位$"
    r"|^各[县市区旗]直(?:有关|相关)?(?:部门|单位)$|^[县市区旗]直(?:部门|单位)$"
)
_TAGGED = re.compile(r"^各?(.+部门)$")
_LOCALS = re.compile(r"^各((?:乡|镇|街道|街)+)(?:办|办事处)?$")
_KIND_OF = {"镇": UnitKind.TOWN, "乡": UnitKind.TOWNSHIP, "街": UnitKind.SUBDISTRICT}


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


@dataclass(slots=True)
class _Draft:
    units: list[str] = field(default_factory=list)
    marked_leads: list[str] = field(default_factory=list)
    support: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    problem: Problem | None = None
    warnings: set[str] = field(default_factory=set)


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
        draft = _Draft()
        for item in _items(text):
            self._read_item(item, draft)
        units = tuple(dict.fromkeys(draft.units))
        support = tuple(dict.fromkeys(draft.support))
        leads = tuple(dict.fromkeys(draft.marked_leads))
        return UnitsRead(units, leads, support, tuple(draft.unknown), draft.problem, frozenset(draft.warnings))

    def _read_item(self, item: str, draft: _Draft) -> None:
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

    def _partly_known(self, item: str, draft: _Draft) -> None:
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

    def _marked(self, item: str, mark: str, draft: _Draft) -> None:
        """A mark belongs to the unit (or wildcard) right before it, not to others joined to that by a blank or 和."""
        marked = self._one(item, draft)
        found = marked if marked is not None else self._several(item, draft)
        if found is None:
            draft.unknown.append(item)
            return
        marked = marked if marked is not None else found[-1:]
        if mark in _HELPING:
            draft.support.extend(marked)
            found = found[: len(found) - len(marked)]
        elif mark in _LEADING:
            draft.marked_leads.extend(marked)
        draft.units.extend(found)

    def _resolve(self, item: str, draft: _Draft) -> list[str] | None:
        """Return the units an item stands for, or None if it is not understood; notes problems in ``draft``."""
        if len(item) > _LONGEST_ITEM:
            return None
        found = self._one(item, draft)
        return found if found is not None else self._several(item, draft)

    def _several(self, item: str, draft: _Draft) -> list[str] | None:
        """Split at blanks, 和, 及, 与, but only where every piece is known (城乡和… is one name)."""
        for split in reversed(list(re.finditer(r"\s+|和|及|与|以及", item))):
            head, tail = item[: split.start()], item[split.end() :]
            first = self._one(head, draft) if head and tail else None
            rest = self._resolve(tail, draft) if first is not None else None
            if first is not None and rest is not None:
                return first + rest
        return None

    def _one(self, item: str, draft: _Draft) -> list[str] | None:
        name = self.find(item)
        return [name] if name else self._wildcard(re.sub("^全[县市区旗]", "", squeeze(item)), draft)

    def _wildcard(self, item: str, draft: _Draft) -> list[str] | None:
        item = re.sub("^(?:所有|全部)", "各", item)
        if after := _EXCEPT_AFTER.match(item):
            return self._all_but(after["all"], after["but"] or after["out"], draft)
        if before := _EXCEPT_BEFORE.match(item):
            return self._all_but(before["all"], re.sub("[以之]$", "", before["but"]), draft)
        chosen = self._select(item, draft)
        if chosen is None:
            if _VAGUE.match(item):
                draft.problem = draft.problem or Problem("vague_unit", {"text": item})
                return []
            return None
        names = [unit.name for unit in chosen]
        if not names:
            draft.problem = draft.problem or Problem("empty_wildcard", {"text": item})
        return names

    def _all_but(self, everybody: str, but: str, draft: _Draft) -> list[str] | None:
        chosen = self._select(everybody, draft)
        excepted = self.read(but)
        if chosen is None:
            return None
        draft.unknown.extend(excepted.unknown)
        names = [unit.name for unit in chosen if unit.name not in excepted.units]
        if not names:
            draft.problem = draft.problem or Problem("empty_wildcard", {"text": everybody})
        return names

    def _select(self, item: str, draft: _Draft) -> list[UnitRow] | None:
        """Choose the units of a wildcard in roster order; None when it is not one."""
        if local := _LOCALS.match(item):
            kinds = {_KIND_OF[char] for char in local[1] if char in _KIND_OF}
            return [unit for unit in self.units if unit.kind in kinds]
        if _DEPARTMENTS.match(item):
            draft.warnings.add("vague_wildcard")
            return [unit for unit in self.units if unit.kind is UnitKind.DEPARTMENT]
        tagged = _TAGGED.match(item)
        chosen = [unit for unit in self.units if tagged[1] in unit.tags] if tagged else []
        return chosen if chosen or (tagged and tagged[1] == "授权部门") else None


def _with_or_without_county(unit: UnitRow) -> tuple[str, ...]:
    names = (_ORGAN.sub("", unit.name), *unit.aliases)
    return (names[0], *(name[1:] if name.startswith("县") else f"县{name}" for name in names if len(name) > 2))


def _with_marks_in_brackets(text: str) -> str:
    """Write A牵头,B、C配合 as A(牵头)、B(配合)、C(配合), where every part between commas says what its units do.

    Where one does not, its units might belong to the next or stand by themselves: then nothing is changed, and what
    is not understood is refused.
    """
    clauses = [_ACTING.fullmatch(clause) for clause in re.split(r"[,;。\n]", text.strip(" 。")) if clause]
    if not all(clauses):
        return text
    return "、".join(
        f"{item}({_MARK_OF.get(clause['act'], clause['act'])})"
        for clause in clauses
        if clause
        for item in re.split("[、/]", clause["units"])
    )


def _items(text: str) -> Iterator[str]:
    """Split a cell at 、 , ; / and line breaks, but not inside brackets or between 除 and 外."""
    folded = re.sub(r"[ \t]*\n[ \t]*", "\n", fold(RINGED.sub("\n", text)))
    for written, plain in _SAME_THING:
        folded = written.sub(plain, folded)
    folded = _with_marks_in_brackets(folded)
    depth, item = 0, ""
    for char in folded:
        depth += (char == "(") - (char == ")")
        inside = depth > 0 or (item.startswith("除") and not _EXCEPT_ENDS.search(item))
        if char in "、,;/\n" and not inside:
            yield from filter(None, [item.strip(" 。")])
            item = ""
        else:
            item += char
    yield from filter(None, [item.strip(" 。")])
