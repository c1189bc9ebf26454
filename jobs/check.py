"""Looking: the check of a draft plan before it is published (倒排检查)."""

from collections import defaultdict
from datetime import date

from db import assignments, people, posts
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Post, Unit
from db.words import Lifecycle
from jobs import owning, planning
from jobs.policy import Policy
from jobs.rules import plancheck
from jobs.rules.plancheck import Code, Found, Load, Plan

UNDER_WAY = (Lifecycle.DRAFT, *assignments.UNFINISHED)


def findings(tx: Transaction, policy: Policy, campaign_id: int) -> list[Found]:
    """Check what is about to be published: what could not work as written, then what the reader of the sheet noted."""
    campaign = tx.get_one(Campaign, campaign_id)
    shown = planning.outline(tx, campaign)
    owed = assignments.of_campaign(tx, campaign_id, UNDER_WAY)
    plan = Plan(
        steps=[step for step in shown.steps if step.no not in shown.done],
        today=policy.calendar.local_day(tx.now),
        begin_on=campaign.ref_on,
        end_on=shown.end_on,
        calendar=policy.calendar,
        loads=_loads(tx, owed),
        due_a_day=policy.due_a_day,
    )
    nodes = assignments.nodes(tx, campaign_id)
    found = [*plancheck.findings(plan), *_vacant(tx, owed), *_without_reviewer(tx, owed), *_noted(nodes)]
    drafts = {assignments.node_of(tx, one).no for one in owed if one.state is Lifecycle.DRAFT}
    return [one for one in found if not one.numbers or not drafts.isdisjoint(one.numbers)]


def _loads(tx: Transaction, owed: list[Assignment]) -> list[Load]:
    """Gather what falls due on one person on one day; persons who owe the same are told as one."""
    holders = posts.holders(tx)
    by_person: dict[tuple[int, date], dict[str, None]] = defaultdict(dict)
    for assignment in owed:
        holder = assignment.handler_id or holders.get(assignment.post_id)
        if holder is not None and assignment.due_on is not None:
            by_person[holder, assignment.due_on][assignments.node_of(tx, assignment).no] = None
    alike: dict[tuple[date, tuple[str, ...]], list[int]] = defaultdict(list)
    for (holder, day), numbers in sorted(by_person.items(), key=lambda item: item[0][1]):
        alike[day, tuple(numbers)].append(holder)
    names = {person.id: person.name for person in people.everybody(tx)}
    return [Load(day, numbers, names[found[0]], len(found)) for (day, numbers), found in alike.items()]


def _vacant(tx: Transaction, owed: list[Assignment]) -> list[Found]:
    """Find posts that answer for something and that nobody holds, not even acting."""
    holders = posts.holders(tx)
    by_post: dict[int, dict[str, None]] = defaultdict(dict)
    for assignment in owed:
        if assignment.handler_id is None and assignment.post_id not in holders:
            by_post[assignment.post_id][assignments.node_of(tx, assignment).no] = None
    found = []
    for post_id, numbers in by_post.items():
        post = tx.get_one(Post, post_id)
        unit = tx.get_one(Unit, post.unit_id)
        head = owning.fallback(tx, post)
        facts = {"unit": unit.name, "post": post.title, "fallback": head.name if head else None}
        found.append(Found(Code.VACANT_POST, tuple(numbers), facts))
    return found


def _without_reviewer(tx: Transaction, owed: list[Assignment]) -> list[Found]:
    """Find nodes that somebody could hand in and nobody but himself could review."""
    holders, able = posts.holders(tx), _Reviewers(tx)
    numbers: dict[str, None] = {}
    for assignment in owed:
        node = assignments.node_of(tx, assignment)
        submitter = assignment.handler_id or holders.get(assignment.post_id)
        if not able.of(node) - {submitter}:
            numbers[node.no] = None
    return [Found(Code.NO_REVIEWER, tuple(numbers))] if numbers else []


class _Reviewers:
    """Who could review a node: asked once for all nodes of a workstream and a lead unit."""

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._known: dict[tuple[str, tuple[int, ...]], set[int | None]] = {}

    def of(self, node: Node) -> set[int | None]:
        alike = (node.workstream, tuple(node.lead_unit_ids[:1]))
        if alike not in self._known:
            groups = owning.reviewing(self._tx, node)
            self._known[alike] = {person.id for group in groups for person in group if person.is_bound}
        return self._known[alike]


def _noted(nodes: list[Node]) -> list[Found]:
    """Repeat what the reader of the sheet noted and no rule here judges by the present dates."""
    judged = set(Code)
    numbers: dict[str, list[str]] = defaultdict(list)
    for node in nodes:
        for code in node.warnings:
            if code not in judged:
                numbers[code].append(node.no)
    return [Found(code, tuple(found)) for code, found in numbers.items()]
