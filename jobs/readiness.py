"""Looking: how ready the roster is (名册) - who is bound, out of reach, on leave or acting, and what is vacant."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from db import assignments, deputies, handovers, units
from db.engine import Transaction
from db.models import Deputy, Unit
from db.units import Seat


class Filter(StrEnum):
    """What a list of the roster is narrowed to."""

    ALL = "all"
    UNBOUND = "unbound"
    BLOCKED = "blocked"
    VACANT = "vacant"
    LEAVE = "leave"
    ACTING = "acting"


@dataclass(frozen=True, slots=True)
class Place:
    """A post, who holds it, and what keeps it from being ready."""

    seat: Seat
    leave: Deputy | None = None

    @property
    def signs(self) -> frozenset[Filter]:
        """Name everything a coordinator should know of it; empty where all is well."""
        person = self.seat.person
        facts = {
            Filter.VACANT: person is None,
            Filter.UNBOUND: person is not None and not person.is_bound,
            Filter.BLOCKED: person is not None and person.is_bound and person.unreachable_at is not None,
            Filter.LEAVE: self.leave is not None,
            Filter.ACTING: self.seat.is_acting,
        }
        return frozenset(sign for sign, holds in facts.items() if holds)


@dataclass(frozen=True, slots=True)
class Survey:
    """The whole roster in official order."""

    places: tuple[Place, ...]

    def narrowed(self, to: Filter, unit_id: int | None = None) -> list[Place]:
        """List the places of one kind, or of one unit."""
        if unit_id is not None:
            return [one for one in self.places if one.seat.unit.id == unit_id]
        return [one for one in self.places if to is Filter.ALL or to in one.signs]

    def persons(self, to: Filter = Filter.ALL) -> int:
        """Count persons, each once however many posts he holds."""
        return len({one.seat.holder_id for one in self.narrowed(to) if one.seat.person is not None})

    def by_unit(self) -> list[tuple[Unit, list[Place]]]:
        """Gather the places of each unit, in official order."""
        found: dict[int | None, list[Place]] = defaultdict(list)
        for one in self.places:
            found[one.seat.unit.id].append(one)
        return [(places[0].seat.unit, places) for places in found.values()]


def survey(tx: Transaction) -> Survey:
    """Look at every post of the roster as it stands now."""
    away = deputies.on_leave(tx)
    seats = units.seats(tx)
    return Survey(tuple(Place(seat, away.get(seat.holder_id) if seat.person else None) for seat in seats))


def waiting_numbers(tx: Transaction, post_id: int) -> list[str]:
    """Name the plan numbers of what a post has not finished: of a vacant one, what nobody works on."""
    return list(dict.fromkeys(assignments.node_of(tx, one).no for one in handovers.of_post(tx, post_id)))
