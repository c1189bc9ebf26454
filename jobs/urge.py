"""Duty: a coordinator or inspector urges; one bundle a person, and nobody twice within four working hours."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from db import assignments, cards
from db.engine import Transaction
from db.models import Assignment
from db.words import Lamp, Lifecycle
from jobs import bundles, escalate
from jobs.board import standings
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.ladder import Capacity
from jobs.rules.workdays import WorkCalendar

COOL_DOWN = timedelta(hours=4)
"""Of working hours."""
REASON = "urged"


@dataclass(frozen=True, slots=True)
class Reach:
    """Whom urging would reach: assignments by person, and how many are left in peace or cannot be reached."""

    by_person: dict[int, list[Assignment]]
    skipped: int
    unreachable: int

    @property
    def assignments(self) -> int:
        """Count the assignments that would be spoken of."""
        return sum(len(found) for found in self.by_person.values())


def reach(tx: Transaction, policy: Policy, campaign_id: int, node_id: int | None = None) -> Reach:
    """Work out whom urging reaches: for one node all who still owe it, else what is late, silent or unsigned."""
    chains, by_holder, unreachable = Chains(tx), dict[int, list[Assignment]](), set[tuple[int, int | None]]()
    for assignment in _urgeable(tx, policy, campaign_id, node_id):
        holder = chains.holder_of(assignment)
        if holder is not None and chains.is_reachable(holder):
            by_holder.setdefault(holder, []).append(assignment)
        else:
            unreachable.add((assignment.post_id, holder))
    rested = {person_id: found for person_id, found in by_holder.items() if not _is_cooling(tx, policy, person_id)}
    return Reach(rested, len(by_holder) - len(rested), len(unreachable))


def urge(tx: Transaction, policy: Policy, campaign_id: int, node_id: int | None = None) -> int:
    """Queue one bundle for everybody whom urging reaches; return how many persons. Outside working hours they wait."""
    chains, told = Chains(tx), 0
    for person_id, found in reach(tx, policy, campaign_id, node_id).by_person.items():
        items = [
            Item(a.id or 0, REASON, Capacity.RESPONSIBLE, a.level, escalate.days_late(policy, a, tx.now)) for a in found
        ]
        told += bundles.send(tx, chains.person(person_id), items, tx.now)
    return told


def working_time_between(calendar: WorkCalendar, start: datetime, end: datetime) -> timedelta:
    """Add up the working hours in (start, end]."""
    total, begins = timedelta(0), calendar.next_working_time(start)
    while begins < end:
        closes = calendar.close_of(calendar.local_day(begins))
        total += min(closes, end) - begins
        begins = calendar.next_working_time(closes)
    return total


def _urgeable(tx: Transaction, policy: Policy, campaign_id: int, node_id: int | None) -> Iterable[Assignment]:
    if node_id is not None:
        found = [a for a in assignments.of_node(tx, node_id) if a.state.is_open and a.handed_up_at is None]
        return _earliest(found)
    shown = standings(tx, policy, campaign_id, tx.now)
    shown = [one for one in shown if one.work.lifecycle.is_open and not one.work.is_handed_in]
    return [
        one.assignment
        for one in shown
        if one.lamp is Lamp.OVERDUE or one.work.is_silent or one.work.lifecycle is Lifecycle.AWAITING_SIGN
    ]


def _earliest(found: list[Assignment]) -> list[Assignment]:
    """Keep of a recurring node the earliest open occurrence of each unit."""
    first: dict[int, Assignment] = {}
    for assignment in found:
        first.setdefault(assignment.unit_id, assignment)
    return list(first.values())


def _is_cooling(tx: Transaction, policy: Policy, person_id: int) -> bool:
    live = cards.live_of(tx, person_id, bundles.CARD)
    return bool(live) and working_time_between(policy.calendar, live[0].created_at, tx.now) < COOL_DOWN
