"""Reads what a button's argument names; it names only, rights are checked by the duty."""

from typing import Final

from bot.visit import Visit
from db.words import Refusal

MOST_DIGITS: Final = 18
"""No id has more, and more would not fit the column it is looked up in."""


def pick(visit: Visit) -> tuple[int, int]:
    """Read ``assignment.version``; a malformed argument is a forged one."""
    assignment, _, version = visit.argument.partition(".")
    return count(assignment), count(version)


def number(visit: Visit) -> int:
    """Read a single row id."""
    return count(visit.argument)


def count(digits: str) -> int:
    """Read digits as a number; anything else is a forged argument."""
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS):
        raise Refusal("visit-not-yours")
    return int(digits)
