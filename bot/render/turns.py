"""Says whose turn it is (待谁办理): who by name, since when, and how many working days each party had."""

from bot.render import lines
from bot.texts.locale import Locale
from db import requests
from db.engine import Transaction
from db.models import Assignment, Person
from db.words import Lifecycle
from jobs import consent, owning
from jobs.policy import Policy
from jobs.rules.turn import Turn
from jobs.turns import Held

NAMED = 2
"""Names said of a group; the others are behind 等."""


def whose(tx: Transaction, locale: Locale, assignment: Assignment, held: Held) -> str:
    """Name the party and the persons awaited; of predecessors the plan numbers."""
    if held.turn is Turn.OFFICIAL:
        name = lines.holder_called(tx, locale, assignment)
        return locale.say("turn-official", who=name, count=0) if name else locale.say("turn-vacant")
    names = _names(tx, assignment, held)
    who = locale.joined(names[:NAMED]) if held.turn is not Turn.PREDECESSOR else locale.joined(names)
    count = len(names) if held.turn is not Turn.PREDECESSOR and len(names) > NAMED else 0
    return locale.say(f"turn-{held.turn}", who=who or "none", count=count)


def party(locale: Locale, held: Held) -> str:
    """Name the party only, for lines that name the official anyway."""
    return locale.say(f"turn-{held.turn}", who=locale.joined(held.waits_for) or "none", count=0)


def since(locale: Locale, policy: Policy, held: Held) -> str:
    """Say the day from which the party is awaited; "none" where nobody is, or nobody knows."""
    if held.since is None or held.turn is Turn.NOBODY:
        return "none"
    return locale.day(policy.calendar.local_day(held.since), weekday=False)


def days(locale: Locale, held: Held) -> str:
    """Say the working days of each party; empty while only one had any."""
    if len(held.days) < 2:
        return ""
    return locale.joined(locale.say(f"turn-days-{turn}", count=count) for turn, count in held.days.items())


def _names(tx: Transaction, assignment: Assignment, held: Held) -> list[str]:
    match held.turn:
        case Turn.OFFICIAL:
            holder = owning.holder(tx, assignment)
            return [holder.name] if holder else []
        case Turn.REVIEWER if assignment.handed_up_at is not None:
            principal = consent.principal_of(tx, assignment)
            return [principal.name] if principal else []
        case Turn.REVIEWER:
            return [person.name for person in owning.reviewers(tx, assignment)]
        case Turn.PREDECESSOR:
            return list(held.waits_for)
        case Turn.LEADER:
            return _coordinating(tx, assignment)
        case Turn.NOBODY:
            return []


def _coordinating(tx: Transaction, assignment: Assignment) -> list[str]:
    """Name who took the problem up, else those before whom it was put, the first one asked first."""
    if assignment.state is Lifecycle.DECLINED:
        return [person.name for person in owning.coordinators(tx)]
    problem = requests.open_problem(tx, assignment.id or 0)
    if problem is None:
        return []
    taker = tx.get(Person, problem.taken_by) if problem.state == "taken" and problem.taken_by else None
    return [taker.name] if taker else [person.name for person in requests.asked(tx, problem.id or 0)]
