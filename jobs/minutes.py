"""Duty: what a meeting decided (纪要) becomes nodes of the plan: read from lines, shown, and kept as drafts."""

import re
from dataclasses import dataclass

from db import assignments
from db.engine import Transaction
from db.models import Campaign
from db.words import Refusal
from jobs import plan
from jobs.policy import Policy
from jobs.rules.notation.plan_reading import PlanReading
from jobs.sheets import minutes
from jobs.sheets.plan import read_plan_grids

CARD = "minutes"


@dataclass(frozen=True, slots=True)
class Added:
    """What was laid into the plan as drafts."""

    nodes: int
    drafts: int


def read(tx: Transaction, policy: Policy, campaign: Campaign, words: str) -> PlanReading:
    """Read lines as rows of a plan, numbered behind the running one; what is unclear is refused by line.

    Raise Refusal for more lines than a message can show.
    """
    if not words.strip() or len(words.strip().splitlines()) > minutes.MOST_LINES:
        raise Refusal("minutes-lines", most=minutes.MOST_LINES)
    grid = minutes.sheet_of(words, _first_free(tx, campaign))
    today = policy.calendar.local_day(tx.now)
    return read_plan_grids(
        [grid], CARD, roster=plan.roster_view(tx), ref=today, end=None, today=today, calendar=policy.calendar
    )


def add(tx: Transaction, policy: Policy, campaign: Campaign, words: str) -> Added:
    """Lay the lines that are clear on their units, as drafts that /publish sends out, one card a person."""
    reading = read(tx, policy, campaign, words)
    if not reading.nodes:
        raise Refusal("plan-without-nodes")
    names = plan.Directory.of(tx)
    rank = max((node.rank for node in assignments.nodes(tx, campaign.id or 0)), default=0)
    drafts = sum(
        plan.add_row(tx, policy, campaign, row, names, place) for place, row in enumerate(reading.nodes, rank + 1)
    )
    return Added(len(reading.nodes), drafts)


def _first_free(tx: Transaction, campaign: Campaign) -> int:
    """Name the number behind the plan's last; of 4.2 the 4 counts."""
    numbers = (re.match(r"\d+", node.no) for node in assignments.nodes(tx, campaign.id or 0))
    return max((int(found[0]) for found in numbers if found), default=0) + 1
