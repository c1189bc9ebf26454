"""Numbers of nodes: 临1, 临2, … of what is given out between, and those of a plan that a sheet numbers anew."""

import re
from collections.abc import Collection, Iterable, Mapping

_EXTRA = re.compile(r"临(\d+)")


def following(taken: Iterable[str]) -> str:
    """Name the next free number beside those ``taken``; one that was given is never given again."""
    given = (int(found[1]) for no in taken if (found := _EXTRA.fullmatch(no)))
    return f"临{max(given, default=0) + 1}"


def is_extra(no: str) -> bool:
    """Tell whether a node was given out between, so that no sheet is expected to have it."""
    return _EXTRA.fullmatch(no) is not None


def renumbered(known: Iterable[str], wanted: Mapping[str, str], in_sheet: Collection[str]) -> dict[str, str]:
    """Map each number to its new one; a node that is no more in the sheet makes room for who takes its own."""
    taken = set(in_sheet)
    numbers: dict[str, str] = {}
    for no in known:
        numbers[no] = wanted.get(no) or (_spare(no, taken) if no in taken else no)
        taken.add(numbers[no])
    return numbers


def _spare(no: str, taken: Collection[str]) -> str:
    """Find a number for a node whose own was given to another."""
    while no in taken:
        no = f"{no}*"
    return no
