"""A brief (汇报稿): where a unit or the county stands, gathered for somebody who will pass it on in words."""

from dataclasses import dataclass
from datetime import datetime

from db import requests
from db.engine import Transaction
from db.models import Campaign
from db.words import Lamp
from jobs.board import Scope, Standing, View, chosen, standings
from jobs.policy import Policy
from jobs.rules.tally import Tally, tally


@dataclass(frozen=True, slots=True)
class Stuck:
    """Something that does not move, and the problem in the official's words; empty behind a predecessor."""

    standing: Standing
    words: str


@dataclass(frozen=True, slots=True)
class Brief:
    """What is told, free of language; lists in the official order of units, then of the plan.

    It is passed on, perhaps into a group: of a confidential node (不得发工作群) it holds nothing but the counts.
    """

    campaign: Campaign
    at: datetime
    counts: Tally
    done: list[Standing]
    overdue: list[Standing]
    due_today: list[Standing]
    stuck: list[Stuck]
    coming: list[Standing]
    """What falls due after today, the nearest first; of a recurring node the next occurrence."""


def gather(tx: Transaction, policy: Policy, campaign_id: int, unit_id: int | None = None) -> Brief:
    """Gather where a unit stands now, or the county."""
    everything = standings(tx, policy, campaign_id, tx.now, Scope(unit_id=unit_id))
    shown = [one for one in everything if not one.node.is_confidential]
    return Brief(
        campaign=tx.get_one(Campaign, campaign_id),
        at=tx.now,
        counts=tally((one.work for one in everything), tx.now, policy.calendar),
        done=[one for one in shown if one.lamp is Lamp.DONE],
        overdue=chosen(shown, View.OVERDUE, tx.now, policy.calendar),
        due_today=chosen(shown, View.DUE_TODAY, tx.now, policy.calendar),
        stuck=[_stuck(tx, one) for one in chosen(shown, View.STUCK, tx.now, policy.calendar)],
        coming=_coming(shown, policy, tx.now),
    )


def _stuck(tx: Transaction, one: Standing) -> Stuck:
    problem = requests.open_problem(tx, one.assignment.id or 0)
    return Stuck(one, problem.words if problem else "")


def _coming(shown: list[Standing], policy: Policy, at: datetime) -> list[Standing]:
    today = policy.calendar.local_day(at)
    found: dict[tuple[int | None, int | None], Standing] = {}
    for one in sorted(shown, key=lambda one: one.work.due_at.timestamp() if one.work.due_at else float("inf")):
        due_day = one.work.due_day(policy.calendar)
        if one.work.lifecycle.is_open and due_day is not None and due_day > today:
            found.setdefault((one.node.id, one.unit.id), one)
    return list(found.values())
