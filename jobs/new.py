"""Duty: give out one node between the plan's own (临时交办): read from a line, shown, published like a plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any, Final

from db import assignments, posts
from db.engine import Transaction
from db.models import Assignment, Campaign, Node, Person, Post, Unit
from db.words import DeadlineKind, Role
from jobs import batch, directive, dispatch, plan
from jobs.plan import Directory
from jobs.policy import Policy
from jobs.rules import numbering
from jobs.rules.notation import oneline
from jobs.rules.notation.deadlines import Deadline
from jobs.rules.notation.limits import read_limit
from jobs.rules.notation.oneline import OneLine
from jobs.rules.notation.plan_reading import ExecutorSource, NodeRow
from jobs.rules.notation.problems import Problem
from jobs.rules.notation.units import UnitNames
from jobs.sheets.plan_row import CONFIDENTIAL

CARD: Final = "new"
FIELDS: Final = ("units", "title", "due")
"""What may be said anew before it is published."""


@dataclass(frozen=True, slots=True)
class Order:
    """A node that waits to be confirmed."""

    units: tuple[str, ...]
    roles: tuple[Role, ...]
    title: str
    content: str
    due_on: date
    hour: time | None = None

    def plain(self) -> dict[str, Any]:
        """Write it as the values of a card."""
        return {
            "units": list(self.units),
            "roles": [role.value for role in self.roles],
            "title": self.title,
            "content": self.content,
            "due_on": self.due_on.isoformat(),
            "hour": self.hour.isoformat() if self.hour else None,
        }

    @classmethod
    def of(cls, params: Mapping[str, Any]) -> "Order":
        """Read it from the values of a card."""
        return cls(
            units=tuple(params["units"]),
            roles=tuple(Role(role) for role in params["roles"]),
            title=str(params["title"]),
            content=str(params["content"]),
            due_on=date.fromisoformat(str(params["due_on"])),
            hour=time.fromisoformat(str(params["hour"])) if params["hour"] else None,
        )


@dataclass(frozen=True, slots=True)
class Bearer:
    """A unit with the post that will answer and its holder, None while it is vacant."""

    unit: Unit
    post: Post
    person: Person | None


@dataclass(frozen=True, slots=True)
class Given:
    """What publishing came to."""

    node_id: int
    no: str
    sent: int
    unbound: int


def read(tx: Transaction, policy: Policy, words: str) -> Order | tuple[Problem, ...]:
    """Read a whole order from words, or say all that is unclear in them."""
    today = policy.calendar.local_day(tx.now)
    return _ordered(tx, policy, oneline.read_line(words, _names(tx), today, policy.calendar))


def read_anew(tx: Transaction, policy: Policy, order: Order, field: str, words: str) -> Order | tuple[Problem, ...]:
    """Read one of ``FIELDS`` anew; the rest of the order stays."""
    if field == "units":
        read_ = oneline.read_units(words, _names(tx))
        changed = replace(order, units=read_.units, roles=read_.roles)
        return read_.problems or changed
    if field == "title":
        titled = oneline.read_title(words)
        return titled.problems or replace(order, title=titled.title, content=titled.content)
    limit = read_limit(words, policy.calendar.local_day(tx.now), policy.calendar)
    problems = (limit.problem,) if limit.problem else ()
    whole = OneLine(order.units, order.roles, order.title, order.content, limit.due_on, limit.hour, problems)
    return _ordered(tx, policy, whole)


def bearers(tx: Transaction, order: Order) -> list[Bearer]:
    """Name who will answer, in the official order of units; raise Refusal "plan-unit-without-head" where nobody can."""
    known = Directory.of(tx).units
    units = sorted((known[name] for name in order.units), key=lambda unit: unit.rank)
    named = [(unit, plan.accountable_post(tx, unit, order.roles)) for unit in units]
    return [Bearer(unit, post, posts.holder_of(tx, post.id or 0)) for unit, post in named]


def number(tx: Transaction, campaign_id: int) -> str:
    """Name the number the next one gets."""
    return numbering.following(node.no for node in assignments.nodes(tx, campaign_id))


def alike(tx: Transaction, campaign_id: int, order: Order) -> list[str]:
    """Name the numbers of nodes that are called the same: two coordinators may have had the same telephone call."""
    return [node.no for node in assignments.nodes(tx, campaign_id) if node.title == order.title]


def due_at(policy: Policy, order: Order) -> datetime:
    """Tell the instant it is due."""
    return policy.calendar.at(order.due_on, order.hour or policy.calendar.closes)


def publish(
    tx: Transaction,
    policy: Policy,
    campaign: Campaign,
    order: Order,
    person_id: int,
    *,
    at: datetime | None = None,
    reason: str = "",
    directive_id: int | None = None,
) -> Given:
    """Lay the node on its units and send it out at once, or ``at``; with a ``reason`` it is urgent (特急).

    One that is made of a leader's directive lets him know.
    """
    assert campaign.id is not None
    node = _node(tx, campaign.id, order, is_urgent=bool(reason))
    laid = _lay(tx, policy, node, order)
    details: dict[str, object] = {"reason": reason} if reason else {}
    drafts = [(one, details) for one in laid]
    sent = dispatch.send_out(tx, policy, drafts, person_id, at=at, is_at_once=bool(reason), is_extra=True)
    batch.keep(tx, batch.Kind.NEW, person_id, laid, {}, no=node.no, directive_id=directive_id)
    if directive_id is not None:
        directive.order(tx, directive_id, node.id or 0, person_id)
    unbound = sum(one.person is not None and not one.person.is_bound for one in bearers(tx, order))
    return Given(node.id or 0, node.no, sent, unbound)


def _names(tx: Transaction) -> UnitNames:
    return UnitNames(plan.roster_view(tx).units)


def _ordered(tx: Transaction, policy: Policy, line: OneLine) -> Order | tuple[Problem, ...]:
    """Make an order of a line that is clear; a deadline that is over by the hour is none."""
    if line.problems or line.due_on is None:
        return line.problems
    order = Order(line.units, line.roles, line.title, line.content, line.due_on, line.hour)
    if due_at(policy, order) <= tx.now:
        return (Problem("past_hour"),)
    return order


def _node(tx: Transaction, campaign_id: int, order: Order, *, is_urgent: bool) -> Node:
    no = number(tx, campaign_id)
    rank = max((node.rank for node in assignments.nodes(tx, campaign_id)), default=0) + 1
    values = plan.columns(_row(no, order), Directory.of(tx))
    node = Node(campaign_id=campaign_id, rank=rank, is_urgent=is_urgent, **values)
    tx.add(node)
    tx.flush()
    return node


def _lay(tx: Transaction, policy: Policy, node: Node, order: Order) -> list[Assignment]:
    row = _row(node.no, order)
    for one in bearers(tx, order):
        plan.lay(tx, policy, node, row, one.unit, one.post.id or 0, 0, order.due_on)
    tx.flush()
    return assignments.of_node(tx, node.id or 0)


def _row(no: str, order: Order) -> NodeRow:
    """Write the order as the row of a sheet, so that it goes the way of every other node."""
    return NodeRow(
        row=0,
        no=no,
        workstream=None,
        title=order.title,
        content=order.content,
        deliverable="",
        lead_units=(),
        executor_units=order.units,
        executor_source=ExecutorSource.COLUMN,
        support_units=(),
        leader=None,
        roles=order.roles or None,
        start=None,
        deadline=Deadline(order.due_on.isoformat(), DeadlineKind.DATE, order.due_on, order.hour),
        predecessors=(),
        predecessor_text=None,
        remark=None,
        confidential=bool(CONFIDENTIAL.search(order.content or order.title)),
        warnings=(),
    )
