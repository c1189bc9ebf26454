"""When a node as a whole is done: with all of its units (the default), with any of them, or with the lead unit."""

from collections.abc import Collection

from db.words import Completion


def is_complete(rule: Completion, done: Collection[int], units: Collection[int], leads: Collection[int]) -> bool:
    """Tell whether a node laid on ``units`` is closed by the units that are ``done``; all of them always suffice."""
    if done and set(units) <= set(done):
        return True
    match rule:
        case Completion.ALL:
            return False
        case Completion.ANY:
            return bool(done)
        case Completion.LEAD:
            return not set(leads).isdisjoint(done)


def is_choosable(rule: Completion, units: Collection[int], leads: Collection[int]) -> bool:
    """Tell whether a node could ever close by a rule: ``lead`` needs a lead unit that carries it."""
    return rule is not Completion.LEAD or not set(leads).isdisjoint(units)
