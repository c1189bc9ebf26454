"""The people above many assignments at once: what ``owning.chain`` tells of one, without asking anew each time."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from db import deputies, people, posts
from db.due import Matter
from db.engine import Transaction
from db.models import Node, Person, Unit
from db.slips import SlipKey
from db.words import Role
from jobs import owning
from jobs.rules.ladder import Chain


@dataclass
class Chains:
    """Names chains for one run; holders, units and nodes are read once and kept while it lasts."""

    tx: Transaction
    holders: dict[int, int] = field(default_factory=dict)
    coordinators: tuple[int, ...] = ()
    task_force_leader: int | None = None
    slips: set[SlipKey] = field(default_factory=set)
    """Which slips are known to be written; who climbs for many reads them beforehand."""
    leaders: frozenset[int] = frozenset()
    """County leaders, whatever else they are: two messages a day is all they get."""
    _heads: dict[int, int | None] = field(default_factory=dict)
    _known: dict[tuple[int | None, ...], Chain] = field(default_factory=dict)
    _reached: dict[int, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.holders = posts.holders(self.tx)
        self.coordinators = tuple(person.id for person in owning.coordinators(self.tx) if person.id)
        leads = people.with_role(self.tx, Role.COORDINATOR_LEAD)
        self.task_force_leader = next((person.id for person in leads), None)
        self.leaders = frozenset(person.id for person in people.with_role(self.tx, Role.LEADER) if person.id)

    def of(self, assignment: Matter) -> Chain:
        """Name the people above an assignment, by id."""
        leader = self.leader_of(assignment)
        key = (assignment.post_id, assignment.handler_id, assignment.unit_id, leader)
        if key not in self._known:
            self._known[key] = Chain(
                accountable=self.holders.get(assignment.post_id),
                handler=assignment.handler_id,
                unit_head=self._unit_head(assignment.unit_id),
                coordinators=self.coordinators,
                paired_leader=leader,
                task_force_leader=self.task_force_leader,
            )
        return self._known[key]

    def leader_of(self, assignment: Matter) -> int | None:
        """Name the leader above an assignment's unit."""
        post_id = owning.leader_post(self.unit(assignment.unit_id), self.node(assignment.node_id))
        return self.holders.get(post_id) if post_id else None

    def holder_of(self, assignment: Matter) -> int | None:
        """Name who answers first: the handler, else the holder of the post; None for a vacancy."""
        return assignment.handler_id or self.holders.get(assignment.post_id)

    def hold_holders(self, found: Iterable[Matter]) -> None:
        """Read at once who answers for assignments that are about to be gone through one by one."""
        holders = map(self.holder_of, found)
        self.tx.hold(Person, (person_id for person_id in holders if person_id is not None))

    def hold_heads(self, unit_ids: Iterable[int]) -> None:
        """Read at once who heads these units."""
        missing = set(unit_ids) - self._heads.keys()
        if missing:
            heads = posts.principal_posts(self.tx, missing)
            self._heads |= {unit_id: self.holders.get(heads.get(unit_id, 0)) for unit_id in missing}

    def node(self, node_id: int) -> Node:
        """Read a node once."""
        return self.tx.keep(Node, node_id)

    def unit(self, unit_id: int) -> Unit:
        """Read a unit once."""
        return self.tx.keep(Unit, unit_id)

    def person(self, person_id: int) -> Person:
        """Read a person once."""
        return self.tx.keep(Person, person_id)

    def is_reachable(self, person_id: int | None) -> bool:
        """Tell whether a message would arrive, at the person or at who stands in: bound, and the bot not blocked."""
        if person_id is None:
            return False
        if person_id not in self._reached:
            person = deputies.present(self.tx, self.person(person_id))
            self._reached[person_id] = person.is_bound and person.unreachable_at is None
        return self._reached[person_id]

    def _unit_head(self, unit_id: int) -> int | None:
        self.hold_heads([unit_id])
        return self._heads[unit_id]
