"""Duty: keep a plan that was read as a draft campaign, and lay its nodes on units, posts and days."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from db import assignments, campaigns, groups, people, posts, units
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Post, Unit
from db.words import Lifecycle, Refusal, Role, UnitKind
from jobs.policy import Policy
from jobs.rules.notation.plan_reading import NodeRow, PlanReading
from jobs.rules.notation.roster_reading import Holding, RosterView, UnitRow
from jobs.sheets.contract_json import deadline_json

FIRST_RESPONSIBLE = (Role.SECRETARY, Role.CHIEF)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote; ``assignments`` counts node × unit, occurrences of one node as one."""

    campaign_id: int
    nodes: int
    assignments: int


def roster_view(tx: Transaction) -> RosterView:
    """Show the recorded roster to the reader of plan sheets."""
    rows = [unit for unit in units.all_units(tx) if unit.kind.is_local or unit.kind is UnitKind.DEPARTMENT]
    holders = {unit.paired_post_id: posts.holder_of(tx, unit.paired_post_id) for unit in rows if unit.paired_post_id}
    leaders = [person.name for person in people.with_role(tx, Role.LEADER)]
    paired = {
        unit.name: holder.name
        for unit in rows
        if unit.paired_post_id and (holder := holders[unit.paired_post_id]) is not None
    }
    seen = tuple(
        UnitRow(unit.rank, unit.name, unit.kind, tuple(unit.aliases), tuple(unit.tags), paired.get(unit.name))
        for unit in rows
    )
    holdings = tuple(
        Holding(seat.unit.name, seat.person.name, seat.post.role, seat.post.title, seat.holder_id)
        for seat in units.seats(tx)
        if seat.person is not None and not seat.is_acting
    )
    return RosterView(seen, tuple(leaders), paired, holdings)


def import_plan(tx: Transaction, policy: Policy, reading: PlanReading) -> Imported:
    """Write the good rows of a plan as the draft campaign, in place of an earlier draft.

    A published campaign goes on beside it. Raise Refusal "plan-without-nodes" when no row is good.
    """
    if not reading.nodes:
        raise Refusal("plan-without-nodes")
    former = [draft.id or 0 for draft in campaigns.drafts(tx)]
    for draft_id in former:
        assignments.erase_campaign(tx, draft_id)
    campaign = Campaign(title=reading.title, ref_on=reading.ref, end_on=reading.end)
    tx.add(campaign)
    tx.flush()
    assert campaign.id is not None
    for draft_id in former:
        groups.hear_instead(tx, draft_id, of=campaign.id)
    names = Directory.of(tx)
    nodes = [
        Node(campaign_id=campaign.id, rank=rank, **columns(row, names))
        for rank, row in enumerate(reading.nodes, start=1)
    ]
    tx.add_all(nodes)
    tx.flush()
    post_of = cache(lambda unit_name, roles, named: accountable_post(tx, names.units[unit_name], roles, named).id or 0)
    with tx.no_autoflush:  # 633 assignments are one INSERT, not 633
        for node, row in zip(nodes, reading.nodes, strict=True):
            for unit_name in row.executor_units:
                post_id = post_of(unit_name, row.roles or (), tuple(node.named_post_ids))
                for occurrence, due_on in days(row):
                    lay(tx, policy, node, row, names.units[unit_name], post_id, occurrence, due_on)
    tx.flush()
    return Imported(campaign.id, len(reading.nodes), reading.assignments)


@dataclass(frozen=True, slots=True)
class Directory:
    """Units and leaders' posts by the names a sheet uses."""

    units: dict[str, Unit]
    leader_posts: dict[str, int | None]
    posts_held: dict[tuple[str, str], int | None]
    """The first post that a person of a name holds in a unit."""

    @classmethod
    def of(cls, tx: Transaction) -> "Directory":
        """Read the recorded roster."""
        leaders = {
            person.name: post.id
            for person in people.with_role(tx, Role.LEADER)
            for post, _ in people.posts_of(tx, person.id or 0)
            if post.role is Role.LEADER
        }
        held: dict[tuple[str, str], int | None] = {}
        for seat in units.seats(tx):
            if seat.person is not None and not seat.is_acting:
                held.setdefault((seat.unit.name, seat.person.name), seat.post.id)
        return cls({unit.name: unit for unit in units.all_units(tx)}, leaders, held)

    def named_post_ids(self, row: NodeRow) -> list[int]:
        """List the posts of the persons whom a row names as responsible."""
        found = (self.posts_held.get((one.unit, one.name)) for one in row.named)
        return [post_id for post_id in found if post_id is not None]


def columns(row: NodeRow, names: Directory) -> dict[str, Any]:
    """Write a row as the columns of its node, all but its campaign and its place in it."""
    return {
        "no": row.no,
        "workstream": row.workstream or "",
        "title": row.title,
        "content": row.content,
        "deliverable": row.deliverable,
        "remark": row.remark or "",
        "leader": row.leader or "",
        "leader_post_id": names.leader_posts.get(row.leader or ""),
        "lead_unit_ids": [unit_id for name in row.lead_units if (unit_id := names.units[name].id) is not None],
        "support_units": list(row.support_units),
        "roles": [role.value for role in row.roles or ()],
        "named_post_ids": names.named_post_ids(row),
        "starts_on": row.start,
        "duration_workdays": row.duration_workdays,
        "deadline_kind": row.deadline.kind,
        "deadline": deadline_json(row.deadline),
        "predecessors": list(row.predecessors),
        "predecessor_text": row.predecessor_text or "",
        "warnings": list(row.warnings),
        "is_confidential": row.confidential,
        **({"completion": row.completion} if row.completion else {}),
    }


def days(row: NodeRow) -> list[tuple[int, date | None]]:
    """List when a node is due: once, or by the number of each occurrence of a recurring one."""
    if row.deadline.recurrence is None:
        return [(0, row.deadline.due)]
    return list(enumerate(row.deadline.recurrence.occurrences, start=1))


def lay(
    tx: Transaction,
    policy: Policy,
    node: Node,
    row: NodeRow,
    unit: Unit,
    post_id: int,
    occurrence: int,
    due_on: date | None,
) -> None:
    """Lay a node, or one occurrence of it, on a unit."""
    assert unit.id is not None
    assert node.id is not None
    close = row.deadline.time or policy.calendar.closes
    tx.add(
        Assignment(
            campaign_id=node.campaign_id,
            node_id=node.id,
            unit_id=unit.id,
            occurrence=occurrence,
            post_id=post_id,
            state=Lifecycle.DRAFT,
            starts_on=row.start if occurrence <= 1 else None,
            due_on=due_on,
            due_at=policy.calendar.at(due_on, close) if due_on else None,
        )
    )


def add_row(tx: Transaction, policy: Policy, campaign: Campaign, row: NodeRow, names: Directory, rank: int) -> int:
    """Add one node to a plan that is there already, laid on its units as drafts; return how many."""
    node = Node(campaign_id=campaign.id or 0, rank=rank, **columns(row, names))
    tx.add(node)
    tx.flush()
    return lay_on_units(tx, policy, node, row, names)


def lay_on_units(
    tx: Transaction,
    policy: Policy,
    node: Node,
    row: NodeRow,
    names: Directory,
    there: Collection[tuple[int, int]] = (),
) -> int:
    """Lay a node on all its units, but for the pairs of unit and occurrence that are ``there``; return how many."""
    laid = 0
    for unit in (names.units[name] for name in row.executor_units):
        for occurrence, due_on in days(row):
            if (unit.id, occurrence) not in there:
                post = accountable_post(tx, unit, row.roles or (), node.named_post_ids)
                lay(tx, policy, node, row, unit, post.id or 0, occurrence, due_on)
                laid += 1
    return laid


def accountable_post(tx: Transaction, unit: Unit, roles: Sequence[Role], named_post_ids: Sequence[int] = ()) -> Post:
    """Name the post that answers: of a person named, the first role named, else the first-responsible (READING.md §2).

    A role the unit does not have falls back to the first-responsible; so does a vacant post.
    """
    assert unit.id is not None
    found = posts.posts_in(tx, unit.id)
    principal = next((post for post in found if post.role in FIRST_RESPONSIBLE), None)
    by_id = {post.id: post for post in found}
    wanted = roles[0] if roles else None
    named = next((by_id[one] for one in named_post_ids if one in by_id), None)
    named = named or next((post for post in found if post.role is wanted), None)
    if named is not None and named.id is not None and posts.has_own_holder(tx, named.id):
        return named
    if principal is None:
        raise Refusal("plan-unit-without-head", unit=unit.name)
    return principal
