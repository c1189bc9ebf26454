"""Short names by which campaigns that run side by side are told apart."""

from collections.abc import Sequence
from typing import Final

LIMIT: Final = 10
"""Characters that fit behind a number on a phone's button."""


def short_names(titles: Sequence[str]) -> list[str]:
    """Cut titles short; where that makes them alike, what they begin with in common goes first, then a count helps."""
    names = [_cut(title) for title in titles]
    if len(set(names)) < len(names):
        common = _common(titles)
        names = [_cut(title[common:] or title) for title in titles]
    return [_numbered(names, place) for place in range(len(names))]


def _common(titles: Sequence[str]) -> int:
    """Count the characters with which all titles begin."""
    alike = (len(set(letters)) == 1 for letters in zip(*titles, strict=False))
    return next((place for place, is_alike in enumerate(alike) if not is_alike), min(map(len, titles)))


def _cut(title: str) -> str:
    return title if len(title) <= LIMIT else title[: LIMIT - 1] + "…"


def _numbered(names: Sequence[str], place: int) -> str:
    """Tell a name that stood before already apart by how often it did."""
    before = names[:place].count(names[place])
    return f"{names[place]} {before + 1}" if before else names[place]
