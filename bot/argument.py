"""Reads what a button's argument names; it names only, rights are checked by the duty."""

from bot.visit import Visit
from db.words import Refusal


def pick(visit: Visit) -> tuple[int, int]:
    """Read ``assignment.version``; a malformed argument is a forged one."""
    assignment, _, version = visit.argument.partition(".")
    if not (assignment.isdecimal() and version.isdecimal()):
        raise Refusal("visit-not-yours")
    return int(assignment), int(version)


def number(visit: Visit) -> int:
    """Read a single row id."""
    if not visit.argument.isdecimal():
        raise Refusal("visit-not-yours")
    return int(visit.argument)
