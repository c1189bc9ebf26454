"""Numbers of nodes that no plan sheet has: 临1, 临2, … of what is given out between."""

import re
from collections.abc import Iterable

_EXTRA = re.compile(r"临(\d+)")


def following(taken: Iterable[str]) -> str:
    """Name the next free number beside those ``taken``; one that was given is never given again."""
    given = (int(found[1]) for no in taken if (found := _EXTRA.fullmatch(no)))
    return f"临{max(given, default=0) + 1}"


def is_extra(no: str) -> bool:
    """Tell whether a node was given out between, so that no sheet is expected to have it."""
    return _EXTRA.fullmatch(no) is not None
