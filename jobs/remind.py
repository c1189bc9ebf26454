"""Duty: the clock knocks. Every due step in one transaction, one bundle a person, and the list of the morning."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from db import assignments, due, slips
from db.due import Due
from db.engine import Transaction
from jobs import bundles, escalate, load, morning_list, moves
from jobs.bundles import Items
from jobs.chains import Chains
from jobs.mail import UNREACHABLE, Mail
from jobs.notes import Notes
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.cadence import Step, next_step, steps
from jobs.rules.ladder import Capacity, Told, recipients
from jobs.rules.work import Work
from jobs.works import works

INSTANT = timedelta(microseconds=1)
BATCH = 500
AFTER_THE_RUN = timedelta(minutes=5)
"""Time for the morning's run to be done: at its very instant the sender might be faster than the run."""


@dataclass(frozen=True, slots=True)
class Reminded:
    """What a run did: assignments that rang, and bundles that were queued."""

    knocks: int = 0
    bundles: int = 0


def run(tx: Transaction, policy: Policy, at: datetime) -> Reminded:
    """Work off every step due at ``at``: raise what must climb, queue one bundle a person, plan the next knock.

    A finished matter never rings; several knocks missed while the house was closed ring as the latest.
    """
    chains, mail, notes, knocks = Chains(tx), Mail(), Notes(), 0
    # In batches that are forgotten once they are written: a nation's morning does not fit in memory.
    while batch := due.knocks(tx, at, BATCH):
        shown = works(tx, policy, batch)
        chains.slips = slips.written(tx, batch)
        chains.hold_holders(batch)
        chains.hold_heads(one.unit_id for one in batch)
        knocks += sum(_knock(tx, policy, chains, mail, notes, one, shown[one.id], at) for one in batch)
        due.write(tx, batch, at)
        notes.write(tx)
    if _is_morning(policy, at):
        morning_list.add(tx, policy, chains, mail, at)
    return Reminded(knocks, _send(tx, policy, chains, mail, at))


def morning(tx: Transaction, policy: Policy, at: datetime) -> Reminded:
    """Queue the one personal message of a morning on which nothing rang; after a ``run`` all is said already.

    Both write in one transaction what belongs in one message: the sender may be at work between two.
    """
    if morning_list.is_made(tx, at):
        return Reminded()
    chains, mail = Chains(tx), Mail()
    morning_list.add(tx, policy, chains, mail, at)
    return Reminded(0, _send(tx, policy, chains, mail, at))


def _knock(
    tx: Transaction,
    policy: Policy,
    chains: Chains,
    mail: Mail,
    notes: Notes,
    one: Due,
    work: Work,
    at: datetime,
) -> bool:
    """Work off one assignment's step, and tell whether it rang."""
    step, following = _latest_step(policy, one, work, at)
    if step is not None:
        level = escalate.climb(tx, policy, chains, notes, one, work, step)
        _address(policy, chains, mail, one, step, level, at)
    if work.waits_for_predecessor or work.due_at != one.due_at:
        # Planned as if nothing were awaited: who waits for a predecessor is looked at anew on every knock.
        following = next_step(moves.work_of(one), at, policy.cadence, policy.calendar)
    one.next_at = following.at if following else None
    return step is not None


def _latest_step(policy: Policy, one: Due, work: Work, at: datetime) -> tuple[Step | None, Step | None]:
    """Find the knock to make at ``at``, and the one that follows.

    None when the matter no longer rings, e.g. waits for a predecessor.
    """
    assert one.next_at is not None
    found = None
    for step in steps(work, one.next_at - INSTANT, policy.cadence, policy.calendar):
        if step.at > at:
            return found, step
        found = step
    return found, None


def _address(policy: Policy, chains: Chains, mail: Mail, one: Due, step: Step, level: int, at: datetime) -> None:
    """Hand a knock to everybody who must hear it; of those whom nothing reaches the coordinators hear.

    A county leader who answers for something himself hears of it in the morning only, 特急 excepted.
    """
    may_disturb = _is_morning(policy, at) or chains.node(one.node_id).is_urgent
    for told in recipients(level, chains.of(one), step, policy.ladder):
        if told.capacity in escalate.LEADERS or (told.person_id in chains.leaders and not may_disturb):
            continue
        is_reachable = chains.is_reachable(told.person_id)
        if is_reachable or chains.person(told.person_id).is_bound:
            mail.add(told.person_id, _item(one, step, level, told))
        if not is_reachable and _is_morning(policy, step.at):
            for coordinator_id in chains.coordinators:
                mail.add(coordinator_id, _unreachable(one, step, level))


def _item(one: Due, step: Step, level: int, told: Told) -> Item:
    return Item(one.id, step.kind.value, told.capacity.value, level, step.days)


def _unreachable(one: Due, step: Step, level: int) -> Item:
    return Item(one.id, UNREACHABLE, Capacity.COORDINATOR.value, level, step.days)


def _is_morning(policy: Policy, at: datetime) -> bool:
    """Tell whether a knock is of the morning, so that of the unreachable one hears once a day."""
    return at == policy.calendar.at(policy.calendar.local_day(at), policy.cadence.at)


def _send(tx: Transaction, policy: Policy, chains: Chains, mail: Mail, at: datetime) -> int:
    next_morning = None if _is_morning(policy, at) else _next_morning(policy, at)
    sent = 0
    for person_id, items in mail.by_person.items():
        put = mail.folded.get(person_id, bundles.NOTHING)
        is_merged = next_morning is not None and _is_merged(tx, policy, chains, person_id, items)
        later = next_morning if is_merged else None
        person = chains.person(person_id)
        sent += bundles.send(tx, person, items.values(), at, put, not_before=later)
    return sent


def _is_merged(tx: Transaction, policy: Policy, chains: Chains, person_id: int, items: Items) -> bool:
    """Tell whether a reminder in the course of the day waits for the next morning's: its reader's budget is used up.

    特急 does not wait, nor what somebody steers.
    """
    if not load.over(tx, policy, [person_id]):
        return False
    own = all(item.capacity in bundles.PERSONAL for item in items.values())
    nodes = (chains.node(assignments.get(tx, item.assignment_id).node_id) for item in items.values())
    return own and not any(node.is_urgent for node in nodes)


def _next_morning(policy: Policy, at: datetime) -> datetime:
    """Name when what was merged goes out by itself, unless the next morning's run takes it along before."""
    day = policy.calendar.add_workdays(policy.calendar.local_day(at), 1)
    return policy.calendar.at(day, policy.cadence.at) + AFTER_THE_RUN
