"""Looking: whom only the telephone reaches, with what they owe."""

from dataclasses import dataclass

from db import handovers
from db.engine import Transaction
from db.models import Person, Post, Unit
from db.words import Lamp, Lifecycle
from jobs.board import Standing, standings
from jobs.chains import Chains
from jobs.policy import Policy


@dataclass(frozen=True, slots=True)
class Call:
    """One call to make: a post, who holds it (None: vacant), and the plan numbers that are late or unsigned."""

    unit: Unit
    post: Post
    person: Person | None
    numbers: tuple[str, ...]


def unreached(tx: Transaction, policy: Policy, campaign_id: int) -> list[Call]:
    """List the posts that no message reaches and that owe something late, unsigned or just handed over, in order."""
    chains, handed_over = Chains(tx), handovers.unsigned_assignments(tx)
    found: dict[tuple[int, int | None], list[Standing]] = {}
    for one in standings(tx, policy, campaign_id, tx.now):
        holder = chains.holder_of(one.assignment)
        if (_is_pressing(one) or one.assignment.id in handed_over) and not chains.is_reachable(holder):
            found.setdefault((one.assignment.post_id, holder), []).append(one)
    return [
        Call(
            unit=owed[0].unit,
            post=tx.get_one(Post, post_id),
            person=chains.person(holder) if holder is not None else None,
            numbers=tuple(dict.fromkeys(one.node.no for one in owed)),
        )
        for (post_id, holder), owed in found.items()
    ]


def _is_pressing(one: Standing) -> bool:
    return one.lamp is Lamp.OVERDUE or one.work.lifecycle is Lifecycle.AWAITING_SIGN
