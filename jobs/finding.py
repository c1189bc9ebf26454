"""Finding units and posts by what people call them: full name, former name, or a part that fits only one."""

import difflib

from db import units
from db.engine import Transaction
from db.models import Unit
from db.units import Seat
from db.words import Refusal, UnitKind

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


def seats_called(tx: Transaction, words: str) -> tuple[list[Seat], str]:
    """Find the posts that words begin with, filled or vacant, and return what follows: UNIT/POST, UNIT, or a NAME.

    Raise Refusal "seats-unknown" (or "seats-unknown-near" with units that come near).
    """
    everything = units.seats(tx)
    whole = words.strip()
    head, _, rest = whole.partition(" ")
    for called, left in ((whole, ""), (head, rest.strip())):
        if found := [seat for seat in everything if _is_called(seat, called)]:
            return found, left
    near = difflib.get_close_matches(head.partition("/")[0], [seat.unit.name for seat in everything], 3, cutoff=0.4)
    near = list(dict.fromkeys(near))
    raise Refusal("seats-unknown-near", words=head, near=near) if near else Refusal("seats-unknown", words=head)


def _is_called(seat: Seat, words: str) -> bool:
    names = (seat.unit.name, *seat.unit.aliases)
    unit, slash, title = words.rpartition("/")
    if slash and unit in names:
        return title in (seat.post.title, seat.post.role.value)
    return words in names or (seat.person is not None and seat.person.name == words)


def _bearers(tx: Transaction) -> list[Unit]:
    return [unit for unit in units.all_units(tx) if unit.kind in BEARERS]
