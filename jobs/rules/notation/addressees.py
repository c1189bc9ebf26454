"""Whom a line is for: the units it names, as words of their own or at its head, and what is left to be said to them.

Nothing is guessed: a unit that is not certain is a Problem, or no unit.
"""

import re
from dataclasses import dataclass

from db.words import Role
from jobs.rules.notation.people import read_roles
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.units import UnitNames
from jobs.rules.notation.units_read import UnitsRead
from jobs.rules.notation.wording import JOINT

_LONGEST_UNITS = 80
_ENDINGS = tuple("镇乡村局办委街")
_OTHER_NAME = re.compile(rf"^(?:.|[{''.join(_ENDINGS)}].*)$")
"""Behind a short name: 德政真 and 大马村镇 are no unit of the roster, however well they begin."""
POLITE = re.compile(r"^(?:[请由让::,,的]|要求|安排|责成|通知|务必)+")


@dataclass(frozen=True, slots=True)
class Addressed:
    """Who is meant, the posts where only posts follow, and the pieces without them; a piece used up is empty."""

    units: tuple[str, ...]
    roles: tuple[Role, ...]
    rest: tuple[str, ...]
    problem: Problem | None = None


def address(pieces: list[str], names: UnitNames) -> Addressed:
    """Tell who is meant: pieces that are nothing but units, else the units at the head of a piece."""
    whole = {place: read for place, piece in enumerate(pieces) if (read := names.read(piece)).is_sure}
    rest, roles = list(pieces), tuple[Role, ...]()
    for place in whole:
        rest[place] = ""
    found = list(whole.values())
    for place, piece in enumerate(pieces):
        if found:
            break
        head, roles = _head(piece, names)
        if head and not roles and _OTHER_NAME.match(piece[len(head) :]):
            return Addressed((), (), tuple(rest), names.unknown(piece))
        if head:
            found, rest[place] = [names.read(head)], "" if roles else POLITE.sub("", piece[len(head) :])
    if not found:
        return Addressed((), (), tuple(rest), _missing(pieces, names))
    units = tuple(dict.fromkeys(unit for read in found for unit in read.units))
    return Addressed(units, roles, tuple(rest), _fault(found, rest, names))


def unit_and_rest(text: str, names: UnitNames) -> tuple[str | None, str]:
    """Find the one unit words name, as a word of its own or at their head, and return the words without it.

    None where they name no unit, or more than one.
    """
    words = text.split()
    places = [
        place for place, word in enumerate(words) if len(names.read(word).units) == 1 and names.read(word).is_sure
    ]
    if len(places) == 1:
        return names.read(words[places[0]]).units[0], " ".join(words[: places[0]] + words[places[0] + 1 :])
    head, _ = _head(text, names) if not places else ("", ())
    found = names.read(head).units if head else ()
    if len(found) != 1 or text[len(head) :].startswith(_ENDINGS):
        return None, text
    return found[0], POLITE.sub("", text[len(head) :]).strip()


def units_and_rest(text: str, names: UnitNames) -> tuple[tuple[str, ...], str]:
    """Find the units words begin with (各乡镇:今天能报齐吗) and return what follows; none where not certain."""
    head, _ = _head(text.strip(), names)
    rest = text.strip()[len(head) :]
    if not head or rest.startswith(tuple(JOINT)) or _OTHER_NAME.match(rest):
        return (), text
    return names.read(head).units, POLITE.sub("", rest).strip()


def _head(piece: str, names: UnitNames) -> tuple[str, tuple[Role, ...]]:
    """Find the longest beginning that names units only, and the post where nothing else follows (各乡镇组织委员)."""
    for end in range(min(len(piece), _LONGEST_UNITS), 1, -1):
        if piece[end - 1] not in JOINT and names.read(piece[:end]).is_sure:
            roles = read_roles(piece[end:])
            return piece[:end], roles if isinstance(roles, tuple) else ()
    return "", ()


def _fault(found: list[UnitsRead], rest: list[str], names: UnitNames) -> Problem | None:
    """Name what makes known units doubtful: a list that goes on with 等, another unit that the roster lacks."""
    if any("open_list" in read.warnings for read in found):
        return Problem("open_list")
    joined = next((piece for piece in rest if piece and piece[0] in JOINT), None)
    return names.unknown(joined.strip(JOINT)) if joined else None


def _missing(pieces: list[str], names: UnitNames) -> Problem:
    """Say that no unit was found; where one came close, or only 有关单位 was named, say which words."""
    read = [names.read(piece) for piece in pieces]
    vague = next((one.problem for one in read if one.problem is not None), None)
    partly = next((one.unknown[0] for one in read if one.units and one.unknown), None)
    near = partly or next((piece for piece in pieces if names.nearest(piece)), None)
    return vague or (names.unknown(near) if near else Problem("no_unit"))
