"""A file that comes: a coordinator's sheet is offered to be imported, everything else is evidence."""

from bot.handlers import evidence, plan, roster_import
from bot.sheets import RosterRead
from bot.visit import Visit


def came(visit: Visit) -> None:
    """Take a coordinator's sheet as a plan or a roster, everything else as evidence."""
    if visit.prepared is not None:
        _offer(visit)
    else:
        evidence.came(visit)


def awaited(visit: Visit) -> None:
    """Take what came after /import: a sheet, or something else that is explained."""
    if visit.prepared is not None:
        _offer(visit)
    else:
        plan.explain(visit)


def _offer(visit: Visit) -> None:
    offer = roster_import.offer if isinstance(visit.prepared, RosterRead) else plan.offer
    offer(visit)
