"""Duty: tell officials that the node they waited for is finished, one bundle a person."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime, timedelta

from db import predecessors
from db.engine import Transaction
from db.models import Assignment
from jobs import bundles
from jobs.chains import Chains
from jobs.outbox import Item
from jobs.policy import Policy
from jobs.rules.ladder import Capacity

REASON = "released"
AFTER_THE_MORNINGS = timedelta(minutes=5)


def release(tx: Transaction, policy: Policy, finished: Collection[Assignment]) -> int:
    """Tell whoever waits for nothing any more that he can go on, in working hours; return how many persons.

    ``finished`` are all that were finished at this instant. A county leader, who has two messages a day, hears of it
    in the morning, 特急 excepted.
    """
    following = predecessors.after(tx, finished)
    waiting = predecessors.waiting(tx, following)
    freed = [one for one in following if one.id not in waiting]
    if not freed:
        return 0
    chains, by_holder = Chains(tx), defaultdict[int, list[Assignment]](list)
    for one in freed:
        holder = chains.holder_of(one)
        if holder is not None:
            by_holder[holder].append(one)
    return sum(_tell(tx, policy, chains, holder, found) for holder, found in by_holder.items())


def _tell(tx: Transaction, policy: Policy, chains: Chains, holder: int, found: list[Assignment]) -> bool:
    is_urgent = any(chains.node(one.node_id).is_urgent for one in found)
    has_his_hours = holder in chains.leaders and not is_urgent
    items = [Item(one.id or 0, REASON, Capacity.RESPONSIBLE) for one in found]
    return bundles.send(
        tx,
        chains.person(holder),
        items,
        tx.now,
        key=f"{REASON}:{found[0].id}:{found[0].version}:{holder}",
        not_before=_not_before(policy, tx.now, waits=has_his_hours),
    )


def _not_before(policy: Policy, now: datetime, *, waits: bool) -> datetime | None:
    """Let what must wait for a morning wait a little longer, so that the morning's own message takes it in."""
    if waits:
        return policy.next_morning(now) + AFTER_THE_MORNINGS
    opens = policy.calendar.next_working_time(now)
    return None if opens == now else opens + AFTER_THE_MORNINGS
