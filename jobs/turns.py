"""Looking: who is awaited (待谁办理) for assignments, since when, and how many working days each party had."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from db import predecessors, requests, timelines
from db.engine import Transaction
from db.models import Assignment, Timeline
from db.predecessors import Before
from db.words import Lifecycle
from jobs.policy import Policy
from jobs.rules.turn import TURNING, Moved, Turn, Wait, days_charged, kept_waiting, spans, whose_turn
from jobs.works import works

OVER = (Lifecycle.CLOSED, Lifecycle.CANCELLED)
Rows = dict[int, list[Timeline]]


@dataclass(frozen=True, slots=True)
class Held:
    """Whose turn an assignment is, free of language."""

    turn: Turn
    since: datetime | None
    """None where the timeline does not tell, e.g. of a draft."""
    days: dict[Turn, int]
    """Working days charged so far."""
    waits_for: tuple[str, ...] = ()
    """Plan numbers of the predecessors that are unfinished."""


def held(tx: Transaction, policy: Policy, found: Collection[Assignment]) -> dict[int, Held]:
    """Tell of each assignment whose turn it is at this instant."""
    shown = works(tx, policy, found)
    troubled = requests.with_open_problem(tx, [one.id or 0 for one in found])
    before = predecessors.before(tx, found)
    ids = {one.id or 0 for one in found}
    awaited = {a.id or 0 for of_nodes in before.values() for group in of_nodes.values() for a in group}
    rows = timelines.of_many(tx, ids | awaited, TURNING)
    told: dict[int, Held] = {}
    for one in found:
        assert one.id is not None
        is_waiting, of_nodes = shown[one.id].waits_for_predecessor, before.get(one.id, {})
        turn = whose_turn(replace(shown[one.id], waits_for_leader=one.id in troubled))
        found_spans = spans(_moved(rows, one), _waits(rows, of_nodes, is_waiting=is_waiting))
        since = found_spans[-1].from_at if found_spans and found_spans[-1].turn is turn else None
        days = days_charged(found_spans, tx.now, policy.calendar)
        told[one.id] = Held(turn, since, days, _unfinished(of_nodes) if is_waiting else ())
    return told


def of_one(tx: Transaction, policy: Policy, assignment: Assignment) -> Held:
    """Tell the same of a single assignment."""
    return held(tx, policy, [assignment])[assignment.id or 0]


def _moved(rows: Rows, assignment: Assignment) -> list[Moved]:
    return [Moved(row.at, row.event, row.details) for row in rows.get(assignment.id or 0, ())]


def _waits(rows: Rows, before: Before, *, is_waiting: bool) -> list[Wait]:
    """Tell when predecessors were unfinished; of a node that counts as done nobody waits for the rest."""
    waits = [wait for group in before.values() for one in group for wait in kept_waiting(_moved(rows, one))]
    if is_waiting:
        return waits
    ended = max((wait.until_at for wait in waits if wait.until_at is not None), default=None)
    if ended is None:
        return []
    return [replace(wait, until_at=min(wait.until_at or ended, ended)) for wait in waits if wait.from_at < ended]


def _unfinished(before: Before) -> tuple[str, ...]:
    return tuple(no for no, group in before.items() if _is_unfinished(group))


def _is_unfinished(group: Iterable[Assignment]) -> bool:
    return any(one.state not in OVER for one in group)
