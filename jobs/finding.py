"""Finding a unit by what people call it: full name, former name, or a part that fits only one."""

import difflib

from db import units
from db.engine import Transaction
from db.models import Unit
from db.words import UnitKind

BEARERS = (UnitKind.TOWN, UnitKind.TOWNSHIP, UnitKind.SUBDISTRICT, UnitKind.DEPARTMENT)
SUGGESTIONS = 3
SHORTEST_CUT = 3
"""Characters of a name that must not be cut any more: 德政镇 without its first is no name."""


def unit_called(tx: Transaction, words: str) -> Unit | None:
    """Find the one unit that can bear a node and is called ``words``; None for no or several."""
    words = words.strip()
    bearers = _bearers(tx)
    exact = [unit for unit in bearers if words in (unit.name, *unit.aliases)]
    close = [unit for unit in bearers if len(words) > 1 and any(words in name for name in (unit.name, *unit.aliases))]
    found = exact or close
    return found[0] if len(found) == 1 else None


def units_named_in(tx: Transaction, words: str) -> list[Unit]:
    """List the units that a sentence names, by full or former name, in official order.

    A department is often named without the county's character before it.
    """
    return [unit for unit in _bearers(tx) if any(_is_named(name, words) for name in (unit.name, *unit.aliases))]


def _is_named(name: str, words: str) -> bool:
    return name in words or (len(name) > SHORTEST_CUT and name[1:] in words)


def similar_names(tx: Transaction, words: str) -> list[str]:
    """Suggest names of units near to ``words``, the nearest first."""
    names = {name: unit.name for unit in _bearers(tx) for name in (unit.name, *unit.aliases)}
    part = [name for name in names if words.strip() and words.strip() in name]
    near = part or difflib.get_close_matches(words.strip(), list(names), SUGGESTIONS, cutoff=0.3)
    return list(dict.fromkeys(names[name] for name in near))[:SUGGESTIONS]


def _bearers(tx: Transaction) -> list[Unit]:
    return [unit for unit in units.all_units(tx) if unit.kind in BEARERS]
