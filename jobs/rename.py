"""Duty: a unit gets another name (更名); the former one stays an alias, so that older sheets are still read."""

from collections.abc import Sequence
from typing import Final

from db import units
from db.engine import Transaction
from db.models import Unit
from db.words import Refusal
from jobs import outbox
from jobs.policy import Policy

LONGEST: Final = 40


def rename(tx: Transaction, policy: Policy, unit_id: int, name: str) -> tuple[int, str]:
    """Rename a unit everywhere at once; return its id and its former name.

    Raise Refusal "rename-empty" for a name that is none, "rename-taken" for one that another unit has or had.
    """
    name = name.strip()
    if not name or len(name) > LONGEST or "\n" in name or name.startswith("/"):
        raise Refusal("rename-empty", limit=LONGEST)
    everything = units.all_units(tx)
    other = next((one for one in everything if one.id != unit_id and name in (one.name, *one.aliases)), None)
    if other is not None:
        raise Refusal("rename-taken", name=name, unit=other.name)
    unit = tx.get_one(Unit, unit_id)
    before = unit.name
    if before != name:
        unit.name, unit.aliases = name, aliases_after(unit.aliases, before, name)
        tx.add(unit)
        tx.flush()
        outbox.refresh(tx, units.assignment_ids(tx, unit_id))
    return unit_id, before


def aliases_after(aliases: Sequence[str], before: str, after: str) -> list[str]:
    """Keep the former name known, and drop the new one from the aliases: a unit may get its old name back."""
    return [one for one in dict.fromkeys((*aliases, before)) if one != after]
