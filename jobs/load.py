"""The load meter (本周报送量): what this week has laid on each person so far, against the budget of the office."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from db import cards, outbox
from db.engine import Transaction
from jobs import bundles
from jobs.policy import Policy
from jobs.rules.ladder import Capacity

OWN = frozenset({"", Capacity.RESPONSIBLE, Capacity.ACCOUNTABLE})
"""Capacities in which an answer is wanted of the person himself."""


@dataclass(frozen=True, slots=True)
class Week:
    """What a person got since Monday: messages nobody asked for, and nodes whose report was asked for."""

    messages: int = 0
    reports: int = 0

    def __add__(self, other: "Week") -> "Week":
        """Add up, e.g. the persons of a unit."""
        return Week(self.messages + other.messages, self.reports + other.reports)


def this_week(tx: Transaction, policy: Policy) -> dict[int, Week]:
    """Count by person; who got nothing is left out."""
    return tx.once("load", tx.now, lambda: _count(tx, policy))


def of_person(tx: Transaction, policy: Policy, person_id: int) -> Week:
    """Count what one person got."""
    return _count(tx, policy, person_id).get(person_id, Week())


def is_over(week: Week, policy: Policy) -> bool:
    """Tell whether a budget is used up; 0 sets none."""
    return 0 < policy.weekly_messages <= week.messages or 0 < policy.weekly_reports <= week.reports


def over(tx: Transaction, policy: Policy, person_ids: Collection[int]) -> list[int]:
    """Keep those of some persons whose budget is used up, in the given order."""
    weeks = this_week(tx, policy)
    return [one for one in person_ids if is_over(weeks.get(one, Week()), policy)]


def monday(policy: Policy, now: datetime) -> date:
    """Name the day the office's week began."""
    today = policy.calendar.local_day(now)
    return today - timedelta(days=today.weekday())


def _count(tx: Transaction, policy: Policy, person_id: int | None = None) -> dict[int, Week]:
    since = _beginning(policy, tx.now)
    messages = outbox.unasked_since(tx, since, person_id)
    reports = cards.asked_since(tx, since, bundles.CARD, OWN, person_id)
    return {one: Week(messages.get(one, 0), reports.get(one, 0)) for one in {*messages, *reports}}


def _beginning(policy: Policy, now: datetime) -> datetime:
    return policy.calendar.at(monday(policy, now), time())
