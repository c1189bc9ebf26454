"""Whom the column 责任人 of a plan means: posts by their words (党委书记), or persons by their names."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.words import Role
from jobs.rules.notation.people import read_roles
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.roster_reading import Holding
from jobs.rules.notation.wording import clip, fold, squeeze

_PARTS = re.compile(r"[、,;/\n]")
_LONGEST = 20
"""Characters of a post and a name together."""
_IN_BRACKETS = re.compile(r"\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Answering:
    """Who answers for a row: the posts of its units, or the persons who are named."""

    roles: tuple[Role, ...] | None = None
    named: tuple[Holding, ...] = ()
    """The first of each unit is accountable, further ones are also notified."""

    def leaves_out(self, units: Sequence[str]) -> bool:
        """Tell whether persons are named for some of the units only."""
        return bool(self.named) and not {holding.unit for holding in self.named}.issuperset(units)


def by_name(holdings: Iterable[Holding]) -> dict[str, list[Holding]]:
    """Put the holders of a roster in order by their names."""
    found: dict[str, list[Holding]] = {}
    for holding in holdings:
        found.setdefault(squeeze(holding.name), []).append(holding)
    return found


def read_answering(text: str, units: Sequence[str], known: Mapping[str, Sequence[Holding]]) -> Answering | Problem:
    """Read a cell of 责任人 for the executing ``units`` of its row.

    A name means the post its person holds in one of these units. Problems: ``unknown_role`` (neither a post nor a name
    of the roster), ``person_elsewhere`` (``where``), ``ambiguous_person`` (``where``), ``mixed_roles``.
    """
    roles = read_roles(text)
    if not isinstance(roles, Problem):
        return Answering(roles)
    named: dict[tuple[str, int], Holding] = {}
    for word in filter(None, map(squeeze, _PARTS.split(fold(text)))):
        if not isinstance(read_roles(word), Problem):
            return Problem("mixed_roles", {"text": clip(text)})
        found = _held(word, units, known)
        if isinstance(found, Problem):
            return found
        for holding in found:
            named.setdefault((holding.unit, holding.person), holding)
    return Answering(None, tuple(named.values()))


def _held(word: str, units: Sequence[str], known: Mapping[str, Sequence[Holding]]) -> list[Holding] | Problem:
    """Find what the one person of a name holds in the units; a note in brackets may stand beside it."""
    everywhere = known.get(word) or known.get(_IN_BRACKETS.sub("", word)) or _of_role(word, known)
    if not everywhere:
        return Problem("unknown_role", {"text": clip(word)})
    inside = [holding for holding in everywhere if holding.unit in units]
    if not inside:
        return Problem("person_elsewhere", {"text": clip(word), "where": _places(everywhere)})
    if len({holding.person for holding in inside}) > 1:
        return Problem("ambiguous_person", {"text": clip(word), "where": _places(inside)})
    return inside


def _of_role(word: str, known: Mapping[str, Sequence[Holding]]) -> list[Holding]:
    """Find who is named beside his role (镇长张三, 张三镇长); another role than he holds is no way to name him."""
    for place in range(1, len(word) if len(word) <= _LONGEST else 0):
        for role_word, name in ((word[:place], word[place:]), (word[place:], word[:place])):
            roles = read_roles(role_word) if name in known else None
            if isinstance(roles, tuple):
                return [holding for holding in known[name] if holding.role in roles]
    return []


def _places(holdings: Sequence[Holding]) -> str:
    return "、".join(dict.fromkeys(f"{holding.unit} {holding.title}" for holding in holdings))
