"""The venues of a meeting as a coordinator writes them: a line each, with the units behind a colon."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from db.words import Refusal

_COLON = re.compile(r"[:：]")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class VenueLine:
    """One line: the venue, and the words that name its units; None for the units no other line names."""

    name: str
    units: str | None


@dataclass(frozen=True, slots=True)
class Venue:
    """A venue with the ids of its units; None for all that no other venue has."""

    name: str
    unit_ids: tuple[int, ...] | None


def read_venues(text: str) -> list[VenueLine]:
    """Read ``主会场 县委礼堂:各部门``, a venue a line; raise Refusal where that leaves open who sits where."""
    found = [_line(line) for line in text.splitlines() if line.strip()]
    if sum(line.units is None for line in found) > 1:
        raise Refusal("notice-venues-open")
    if not found or not all(0 < len(line.name) <= _LONGEST_NAME for line in found):
        raise Refusal("notice-venues-unclear")
    return found


def venue_of(unit_id: int, venues: Iterable[Venue]) -> str:
    """Name the venue of a unit: the one that names it, else the one for the rest; empty where there is none."""
    rest = ""
    for venue in venues:
        if venue.unit_ids is None:
            rest = venue.name
        elif unit_id in venue.unit_ids:
            return venue.name
    return rest


def _line(line: str) -> VenueLine:
    name, *units = (part.strip() for part in _COLON.split(line, maxsplit=1))
    return VenueLine(name, (units[0] or None) if units else None)
